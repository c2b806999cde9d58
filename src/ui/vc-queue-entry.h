/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-clock.h"
#include "vc-declaration.h"

G_BEGIN_DECLS

#define VC_TYPE_QUEUE_ENTRY (vc_queue_entry_get_type ())
G_DECLARE_FINAL_TYPE (VcQueueEntry, vc_queue_entry, VC, QUEUE_ENTRY, GObject)

VcQueueEntry       *vc_queue_entry_new                (VcDeclaration *declaration,
                                                       VcClock       *clock);
void                vc_queue_entry_set_declaration    (VcQueueEntry  *self,
                                                       VcDeclaration *declaration);
void                vc_queue_entry_set_unsent         (VcQueueEntry  *self,
                                                       gboolean       unsent);
gboolean            vc_queue_entry_is_unsent          (VcQueueEntry  *self);
VcDeclaration      *vc_queue_entry_get_declaration    (VcQueueEntry  *self);
const char         *vc_queue_entry_get_dossier_number (VcQueueEntry  *self);
const char         *vc_queue_entry_get_name_key       (VcQueueEntry  *self);
const char * const *vc_queue_entry_get_numbers        (VcQueueEntry  *self);
int                 vc_queue_entry_compare            (VcQueueEntry  *a,
                                                       VcQueueEntry  *b);

G_END_DECLS
