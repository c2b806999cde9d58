/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-api-error.h"
#include "vc-declaration.h"
#include "vc-draft.h"
#include "vc-insured-person.h"
#include "vc-officer.h"
#include "vc-policy.h"
#include "vc-problem.h"
#include "vc-secret.h"
#include "vc-signed-paper.h"
#include "vc-upload.h"
#include "vc-viewing.h"

G_BEGIN_DECLS

#define VC_TYPE_API_CLIENT (vc_api_client_get_type ())
G_DECLARE_FINAL_TYPE (VcApiClient, vc_api_client, VC, API_CLIENT, GObject)

/*
 * One central, one officer at a time. Every call is asynchronous and ends in
 * its _finish; errors are of %VC_API_ERROR (central said nothing usable),
 * %VC_PROBLEM (central said no) or %G_IO_ERROR_CANCELLED.
 *
 * @ca_file: absolute path of a PEM file with the only authorities to trust,
 * or NULL for the system's. Plain http is refused unless the host is loopback.
 */
VcApiClient   *vc_api_client_new                     (const char           *base_uri,
                                                      const char           *ca_file,
                                                      const char           *counter,
                                                      GError              **error);
const char    *vc_api_client_get_base_uri            (VcApiClient          *self);
const char    *vc_api_client_get_counter             (VcApiClient          *self);

/* Health: is it there, and does it accept this client? */
void           vc_api_client_check_health_async      (VcApiClient          *self,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean       vc_api_client_check_health_finish     (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/* Signing in keeps the token inside the client; it is never handed out. */
void           vc_api_client_sign_in_async           (VcApiClient          *self,
                                                      const char           *account,
                                                      VcSecret             *password,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
VcOfficer     *vc_api_client_sign_in_finish          (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
void           vc_api_client_sign_out_async          (VcApiClient          *self,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean       vc_api_client_sign_out_finish         (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

void           vc_api_client_get_policy_async        (VcApiClient          *self,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
VcPolicy      *vc_api_client_get_policy_finish       (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
/* (element-type VcOffice) */
void           vc_api_client_list_offices_async      (VcApiClient          *self,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
GPtrArray     *vc_api_client_list_offices_finish     (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
/* (element-type VcReason) */
void           vc_api_client_list_reasons_async      (VcApiClient          *self,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
GPtrArray     *vc_api_client_list_reasons_finish     (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
/* (element-type VcOfficer): who works in a supervisor's own office. */
void           vc_api_client_list_officers_async     (VcApiClient          *self,
                                                      const char           *office_id,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
GPtrArray     *vc_api_client_list_officers_finish    (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/* One page of declarations. @states is a mask of 1 << VcDeclarationState, 0
 * for all; @query is text to look for or NULL; @changed_after leaves out what
 * has not changed since, 0 for all; @cursor is NULL for the first page. The
 * answer's cursor is NULL after the last page; @change is central's counter
 * at the time of the answer. Pages are parsed on a worker. */
void           vc_api_client_list_declarations_async (VcApiClient          *self,
                                                      guint                 states,
                                                      const char           *query,
                                                      guint64               changed_after,
                                                      const char           *cursor,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
GPtrArray     *vc_api_client_list_declarations_finish (VcApiClient         *self,
                                                      GAsyncResult         *result,
                                                      char                **cursor,
                                                      guint64              *change,
                                                      GError              **error);
void           vc_api_client_get_declaration_async   (VcApiClient          *self,
                                                      const char           *id,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
VcDeclaration *vc_api_client_get_declaration_finish  (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
/* The bytes are checked against @sha256 before they are handed out, and what
 * was damaged on its way is fetched again. @sha256 is that of a photo, of a
 * retake or of the preview of either. */
void           vc_api_client_get_photo_async         (VcApiClient          *self,
                                                      const char           *declaration_id,
                                                      const char           *sha256,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
GBytes        *vc_api_client_get_photo_finish        (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
void           vc_api_client_get_form_async          (VcApiClient          *self,
                                                      VcDeclaration        *declaration,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
GBytes        *vc_api_client_get_form_finish         (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
void           vc_api_client_get_insured_person_async (VcApiClient         *self,
                                                      const char           *code,
                                                      const char           *declaration_id,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
VcInsuredPerson *vc_api_client_get_insured_person_finish (VcApiClient      *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/* A photo made at the counter, for a case that this officer holds. */
void           vc_api_client_add_retake_async        (VcApiClient          *self,
                                                      const char           *declaration_id,
                                                      VcPhoto              *photo,
                                                      GBytes               *file,
                                                      const char           *key,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
VcDeclaration *vc_api_client_add_retake_finish       (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/* A signed paper: announced, then sent in pieces from where central says. */
void           vc_api_client_announce_paper_async    (VcApiClient          *self,
                                                      const char           *declaration_id,
                                                      VcSignedPaper        *paper,
                                                      const char           *key,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
void           vc_api_client_put_piece_async         (VcApiClient          *self,
                                                      const char           *declaration_id,
                                                      const char           *paper_id,
                                                      guint64               offset,
                                                      GBytes               *piece,
                                                      const char           *key,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
void           vc_api_client_get_upload_async        (VcApiClient          *self,
                                                      const char           *declaration_id,
                                                      const char           *paper_id,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
/* The end of the three calls above. */
VcUpload      *vc_api_client_upload_finish           (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
void           vc_api_client_get_signed_paper_async  (VcApiClient          *self,
                                                      const char           *declaration_id,
                                                      const char           *sha256,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
GBytes        *vc_api_client_get_signed_paper_finish (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/* Claims. Each change carries @key, a UUID made before the first attempt. */
void           vc_api_client_take_claim_async        (VcApiClient          *self,
                                                      const char           *declaration_id,
                                                      const char           *key,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
void           vc_api_client_park_claim_async        (VcApiClient          *self,
                                                      const char           *claim_id,
                                                      gboolean              parked,
                                                      const char           *key,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
void           vc_api_client_renew_claim_async       (VcApiClient          *self,
                                                      const char           *claim_id,
                                                      const char           *key,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
/* The end of the three calls above. */
VcClaim       *vc_api_client_claim_finish            (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
void           vc_api_client_release_claim_async     (VcApiClient          *self,
                                                      const char           *claim_id,
                                                      const char           *key,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean       vc_api_client_release_claim_finish    (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
/* What was written before deciding is kept at central, under the officer. */
void           vc_api_client_put_draft_async         (VcApiClient          *self,
                                                      const char           *claim_id,
                                                      VcDraft              *draft,
                                                      const char           *key,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean       vc_api_client_put_draft_finish        (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
/* A supervisor gives a case to another officer of the office. */
void           vc_api_client_hand_over_claim_async   (VcApiClient          *self,
                                                      const char           *claim_id,
                                                      const char           *officer_id,
                                                      const char           *note,
                                                      const char           *key,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
VcClaim       *vc_api_client_hand_over_claim_finish  (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/* What an officer has looked at. */
void           vc_api_client_add_view_async          (VcApiClient          *self,
                                                      VcViewing            *viewing,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean       vc_api_client_add_view_finish         (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/* Decisions and reviews answer with the declaration as it now stands. The
 * decision's own id is its Idempotency-Key. */
void           vc_api_client_decide_async            (VcApiClient          *self,
                                                      VcDecision           *decision,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
VcDeclaration *vc_api_client_decide_finish           (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
void           vc_api_client_review_async            (VcApiClient          *self,
                                                      const char           *declaration_id,
                                                      VcReview             *review,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
VcDeclaration *vc_api_client_review_finish           (VcApiClient          *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

G_END_DECLS
