/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-queue-entry.h"

G_BEGIN_DECLS

#define VC_TYPE_QUEUE_ENTRY_LIST (vc_queue_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (VcQueueEntryList, vc_queue_entry_list, VC, QUEUE_ENTRY_LIST, GObject)

VcQueueEntryList *vc_queue_entry_list_new        (GListModel         *declarations,
                                                  VcClock            *clock);
GListModel       *vc_queue_entry_list_get_model  (VcQueueEntryList   *self);
gboolean          vc_queue_entry_list_set_unsent (VcQueueEntryList   *self,
                                                  const char * const *ids);

G_END_DECLS
