/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-clock.h"
#include "vc-draft.h"
#include "vc-durability.h"
#include "vc-kept-paper.h"
#include "vc-outbox-item.h"
#include "vc-print-row.h"
#include "vc-profile.h"
#include "vc-random.h"
#include "vc-secret.h"
#include "vc-store-error.h"
#include "vc-viewing.h"

G_BEGIN_DECLS

#define VC_TYPE_WORK_STORE (vc_work_store_get_type ())
G_DECLARE_FINAL_TYPE (VcWorkStore, vc_work_store, VC, WORK_STORE, GObject)

VcWorkStore  *vc_work_store_new                  (const char          *path,
                                                  const char          *vfs,
                                                  VcDurability         durability,
                                                  VcClock             *clock,
                                                  VcRandom            *random);
void          vc_work_store_open_async           (VcWorkStore         *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
gboolean      vc_work_store_open_finish          (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
const GError *vc_work_store_get_trouble          (VcWorkStore         *self);
GDateTime    *vc_work_store_get_latest_time      (VcWorkStore         *self);
void          vc_work_store_close_async          (VcWorkStore         *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
gboolean      vc_work_store_close_finish         (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

/* Keys */
void          vc_work_store_unlock_async         (VcWorkStore         *self,
                                                  const char          *account,
                                                  VcSecret            *password,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_enrol_async          (VcWorkStore         *self,
                                                  VcOfficer           *officer,
                                                  VcSecret            *password,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_rewrap_async         (VcWorkStore         *self,
                                                  VcOfficer           *officer,
                                                  VcSecret            *former,
                                                  VcSecret            *password,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_enrol_anew_async     (VcWorkStore         *self,
                                                  VcOfficer           *officer,
                                                  VcSecret            *password,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_verify_async         (VcWorkStore         *self,
                                                  VcSecret            *password,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
gboolean      vc_work_store_key_finish           (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void          vc_work_store_lock                 (VcWorkStore         *self);
gboolean      vc_work_store_is_unlocked          (VcWorkStore         *self);
const char   *vc_work_store_get_key_id           (VcWorkStore         *self);
VcSecret     *vc_work_store_dup_cache_key        (VcWorkStore         *self);

/* The outbox */
void          vc_work_store_add_decision_async   (VcWorkStore         *self,
                                                  VcDecision          *decision,
                                                  VcDeclaration       *seen,
                                                  GDateTime           *due_at,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_add_review_async     (VcWorkStore         *self,
                                                  VcReview            *review,
                                                  VcDeclaration       *seen,
                                                  GDateTime           *due_at,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_withdraw_async       (VcWorkStore         *self,
                                                  const char          *id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_note_attempt_async   (VcWorkStore         *self,
                                                  const char          *id,
                                                  const char          *problem,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_note_refusal_async   (VcWorkStore         *self,
                                                  const char          *id,
                                                  const char          *problem,
                                                  const char          *detail,
                                                  VcDeclaration       *now,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_note_delivery_async  (VcWorkStore         *self,
                                                  const char          *id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_settle_async         (VcWorkStore         *self,
                                                  const char          *id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
VcOutboxItem *vc_work_store_outbox_finish        (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void          vc_work_store_list_outbox_async    (VcWorkStore         *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray    *vc_work_store_list_outbox_finish   (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

/* The print ledger */
void          vc_work_store_add_print_async      (VcWorkStore         *self,
                                                  const VcPrintRowFields *fields,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_note_print_async     (VcWorkStore         *self,
                                                  const char          *id,
                                                  VcPrintState         state,
                                                  guint                job_id,
                                                  const char          *words,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_confirm_print_async  (VcWorkStore         *self,
                                                  const char          *id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
VcPrintRow   *vc_work_store_print_finish         (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void          vc_work_store_list_prints_async    (VcWorkStore         *self,
                                                  const char          *declaration_id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_list_unfinished_prints_async (VcWorkStore  *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray    *vc_work_store_list_prints_finish   (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

/* What is kept for the officer who is signed in */
void          vc_work_store_put_profile_async    (VcWorkStore         *self,
                                                  VcProfile           *profile,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_get_profile_async    (VcWorkStore         *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
VcProfile    *vc_work_store_get_profile_finish   (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void          vc_work_store_put_draft_async      (VcWorkStore         *self,
                                                  VcDraft             *draft,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_get_draft_async      (VcWorkStore         *self,
                                                  const char          *declaration_id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
VcDraft      *vc_work_store_get_draft_finish     (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void          vc_work_store_drop_draft_async     (VcWorkStore         *self,
                                                  const char          *declaration_id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_add_view_async       (VcWorkStore         *self,
                                                  VcViewing           *viewing,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_drop_view_async      (VcWorkStore         *self,
                                                  const char          *id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_list_views_async     (VcWorkStore         *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray    *vc_work_store_list_views_finish    (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void          vc_work_store_add_paper_async      (VcWorkStore         *self,
                                                  VcKeptPaper         *kept,
                                                  GBytes              *file,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_refuse_paper_async   (VcWorkStore         *self,
                                                  const char          *id,
                                                  const char          *problem,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_drop_paper_async     (VcWorkStore         *self,
                                                  const char          *id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void          vc_work_store_list_papers_async    (VcWorkStore         *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray    *vc_work_store_list_papers_finish   (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void          vc_work_store_open_paper_async     (VcWorkStore         *self,
                                                  const char          *id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GBytes       *vc_work_store_open_paper_finish    (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
gboolean      vc_work_store_change_finish        (VcWorkStore         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

G_END_DECLS
