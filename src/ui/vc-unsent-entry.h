/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-outbox.h"

G_BEGIN_DECLS

#define VC_TYPE_UNSENT_ENTRY (vc_unsent_entry_get_type ())
G_DECLARE_FINAL_TYPE (VcUnsentEntry, vc_unsent_entry, VC, UNSENT_ENTRY, GObject)

/*
 * What waits here for central, as it is listed: one decision of this
 * officer's, or all of another officer's together, of which nothing is known
 * but how many and since when. Properties, all to be read: "name", "detail",
 * "badge", "status", "refused", "own", "can-take-back", "summary".
 */
VcUnsentEntry *vc_unsent_entry_new           (VcOutbox      *outbox,
                                              VcOutboxItem  *item,
                                              VcClock       *clock);
char          *vc_unsent_entry_dup_key       (VcOutbox      *outbox,
                                              VcOutboxItem  *item);
void           vc_unsent_entry_set_items     (VcUnsentEntry *self,
                                              GPtrArray     *items);
void           vc_unsent_entry_refresh       (VcUnsentEntry *self);
VcOutboxItem  *vc_unsent_entry_get_item      (VcUnsentEntry *self);
gboolean       vc_unsent_entry_is_own        (VcUnsentEntry *self);
gboolean       vc_unsent_entry_is_refused    (VcUnsentEntry *self);
gboolean       vc_unsent_entry_can_take_back (VcUnsentEntry *self);
const char    *vc_unsent_entry_get_status    (VcUnsentEntry *self);
char          *vc_unsent_entry_dup_outcome   (VcUnsentEntry *self);

G_END_DECLS
