/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-outbox.h"

G_BEGIN_DECLS

#define VC_TYPE_UNSENT_LIST (vc_unsent_list_get_type ())
G_DECLARE_FINAL_TYPE (VcUnsentList, vc_unsent_list, VC, UNSENT_LIST, GObject)

/* What waits here for central: a GListModel of VcUnsentEntry, this officer's
 * decisions first, then the other officers. */
VcUnsentList *vc_unsent_list_new                 (VcOutbox     *outbox,
                                                  VcClock      *clock);
GListModel   *vc_unsent_list_list_own            (VcUnsentList *self);
GStrv         vc_unsent_list_dup_declaration_ids (VcUnsentList *self);

G_END_DECLS
