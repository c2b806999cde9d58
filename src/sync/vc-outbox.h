/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-lease.h"
#include "vc-session.h"
#include "vc-work-store.h"

G_BEGIN_DECLS

/**
 * VcOutboxPhase:
 * @VC_OUTBOX_PHASE_GRACE: it has not left; it can be taken back
 * @VC_OUTBOX_PHASE_SENDING: on its way
 * @VC_OUTBOX_PHASE_RETRYING: not known to have arrived; waits to be sent again
 * @VC_OUTBOX_PHASE_REFUSED: central will not have it; its officer must act
 * @VC_OUTBOX_PHASE_OTHER: another officer's; leaves when they sign in here
 * @VC_OUTBOX_PHASE_SEALED: this officer's, but under a password of before
 */
typedef enum
{
  VC_OUTBOX_PHASE_GRACE,
  VC_OUTBOX_PHASE_SENDING,
  VC_OUTBOX_PHASE_RETRYING,
  VC_OUTBOX_PHASE_REFUSED,
  VC_OUTBOX_PHASE_OTHER,
  VC_OUTBOX_PHASE_SEALED,
} VcOutboxPhase;

#define VC_TYPE_OUTBOX (vc_outbox_get_type ())
G_DECLARE_FINAL_TYPE (VcOutbox, vc_outbox, VC, OUTBOX, GObject)

/*
 * What was decided on this PC and central has not taken: a GListModel of
 * VcOutboxItem, oldest first, every officer's. Signals:
 *
 *   "delivered" (VcOutboxItem *item, VcDeclaration *now): central has it
 *   "refused" (VcOutboxItem *item): central will not have it; the item, which
 *     stays in the list, says why
 *   "withdrawn" (VcOutboxItem *item): it was taken back in time
 *   "failed" (GError *error): something could not be kept on this PC
 *   "changed" (): an item, its phase or a count is another
 */
VcOutbox      *vc_outbox_new                (VcWorkStore         *store,
                                             VcClock             *clock,
                                             VcRandom            *random);
void           vc_outbox_set_grace          (VcOutbox            *self,
                                             guint                milliseconds);
void           vc_outbox_begin              (VcOutbox            *self,
                                             VcSession           *session);
void           vc_outbox_end                (VcOutbox            *self);

void           vc_outbox_add_decision_async (VcOutbox            *self,
                                             VcDecision          *decision,
                                             VcDeclaration       *seen,
                                             VcLease             *lease,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
void           vc_outbox_add_review_async   (VcOutbox            *self,
                                             VcReview            *review,
                                             VcDeclaration       *seen,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
VcOutboxItem  *vc_outbox_add_finish         (VcOutbox            *self,
                                             GAsyncResult        *result,
                                             GError             **error);
void           vc_outbox_withdraw_async     (VcOutbox            *self,
                                             const char          *id,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
VcOutboxItem  *vc_outbox_withdraw_finish    (VcOutbox            *self,
                                             GAsyncResult        *result,
                                             GError             **error);
void           vc_outbox_settle_async       (VcOutbox            *self,
                                             const char          *id,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
VcOutboxItem  *vc_outbox_settle_finish      (VcOutbox            *self,
                                             GAsyncResult        *result,
                                             GError             **error);
void           vc_outbox_send_now           (VcOutbox            *self);
void           vc_outbox_hurry              (VcOutbox            *self);

VcOutboxItem  *vc_outbox_get_in_grace       (VcOutbox            *self);
guint          vc_outbox_get_remaining      (VcOutbox            *self,
                                             VcOutboxItem        *item);
guint          vc_outbox_get_wait           (VcOutbox            *self,
                                             VcOutboxItem        *item);
VcOutboxPhase  vc_outbox_get_phase          (VcOutbox            *self,
                                             VcOutboxItem        *item);
VcOutboxItem  *vc_outbox_find_declaration   (VcOutbox            *self,
                                             const char          *declaration_id);
guint          vc_outbox_get_n_unsent       (VcOutbox            *self);
guint          vc_outbox_get_n_refused      (VcOutbox            *self);
guint          vc_outbox_get_n_others       (VcOutbox            *self);

G_END_DECLS
