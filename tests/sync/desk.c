/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk.h"

#include <glib/gstdio.h>

#include "vc-test.h"

/* It is long, so that nothing leaves before a test says so. */
#define GRACE 20000

static void
must (gboolean      fine,
      const GError *error)
{
  ck_assert_msg (fine, "%s", error != NULL ? error->message : "");
}

static void
delivered_cb (Desk *desk)
{
  desk->n_delivered++;
}

static void
refused_cb (Desk *desk)
{
  desk->n_refused++;
}

static void
failed_cb (Desk *desk)
{
  desk->n_failed++;
}

static void
switch_on (Desk *desk)
{
  g_autoptr (VcRandom) random = vc_random_new_system ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  desk->workplace = vc_workplace_new (desk->folder, desk->folder, real_central_get_clock (desk->central), random);
  vc_workplace_open_async (desk->workplace, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  must (vc_workplace_open_finish (desk->workplace, result, &error), error);

  vc_outbox_set_grace (desk_get_outbox (desk), GRACE);
  g_signal_connect_swapped (desk_get_outbox (desk), "delivered", G_CALLBACK (delivered_cb), desk);
  g_signal_connect_swapped (desk_get_outbox (desk), "refused", G_CALLBACK (refused_cb), desk);
  g_signal_connect_swapped (desk_get_outbox (desk), "failed", G_CALLBACK (failed_cb), desk);
}

static void
switch_off (Desk *desk)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  g_clear_object (&desk->session);
  g_signal_handlers_disconnect_by_data (desk_get_outbox (desk), desk);
  vc_workplace_close_async (desk->workplace, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  vc_workplace_close_finish (desk->workplace, result);
  g_clear_object (&desk->workplace);
}

Desk *
desk_new (RealCentral *central)
{
  Desk *desk = g_new0 (Desk, 1);

  desk->central = central;
  desk->folder = g_dir_make_tmp ("vssid-desk-XXXXXX", NULL);
  switch_on (desk);
  return desk;
}

void
desk_free (Desk *desk)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  switch_off (desk);
  dir = g_dir_open (desk->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (desk->folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (desk->folder);
  g_free (desk->folder);
  g_free (desk);
}

void
desk_restart (Desk *desk)
{
  switch_off (desk);
  switch_on (desk);
}

gboolean
desk_sign_in (Desk        *desk,
              const char  *account,
              const char  *password,
              GError     **error)
{
  g_autofree char *uri = real_central_dup_uri (desk->central);
  g_autoptr (VcApiClient) client = vc_api_client_new (uri, NULL, "Quầy 3", NULL);
  g_autoptr (VcSecret) secret = vc_secret_new_text (password);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_workplace_sign_in_async (desk->workplace, client, account, secret, VC_KEPT_UNDER_PASSWORD, NULL, NULL,
                              vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  desk->session = vc_workplace_sign_in_finish (desk->workplace, result, error);
  return desk->session != NULL;
}

void
desk_must_sign_in (Desk       *desk,
                   const char *account)
{
  g_autoptr (GError) error = NULL;

  must (desk_sign_in (desk, account, REAL_CENTRAL_PASSWORD, &error), error);
}

void
desk_sign_out (Desk *desk)
{
  g_clear_object (&desk->session);
  vc_workplace_sign_out (desk->workplace);
}

VcOutbox *
desk_get_outbox (Desk *desk)
{
  return vc_workplace_get_outbox (desk->workplace);
}

guint
desk_get_length (Desk *desk)
{
  return g_list_model_get_n_items (G_LIST_MODEL (desk_get_outbox (desk)));
}

void
desk_wait_length (Desk  *desk,
                  guint  length)
{
  while (desk_get_length (desk) != length)
    g_main_context_iteration (NULL, TRUE);
}

/* As central has it now. */
VcDeclaration *
desk_dup_declaration (Desk       *desk,
                      const char *id)
{
  VcApiClient *client = vc_session_get_client (desk->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;
  VcDeclaration *declaration;

  vc_api_client_get_declaration_async (client, id, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  declaration = vc_api_client_get_declaration_finish (client, result, &error);
  must (declaration != NULL, error);
  return declaration;
}

void
desk_take (Desk       *desk,
           const char *id)
{
  VcApiClient *client = vc_session_get_client (desk->session);
  g_autofree char *key = vc_random_dup_uuid (vc_session_get_random (desk->session));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) claim = NULL;
  GAsyncResult *kept = NULL;

  vc_api_client_take_claim_async (client, id, key, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  claim = vc_api_client_claim_finish (client, result, &error);
  must (claim != NULL, error);
}

/* A reason that anybody may give without a note. */
static const char *
find_reason (VcSession *session)
{
  GPtrArray *reasons = vc_session_get_reasons (session);

  for (guint i = 0; i < reasons->len; i++)
    {
      const VcReasonFields *fields = vc_reason_get_fields (g_ptr_array_index (reasons, i));

      if (!fields->needs_note && !fields->supervisor_only)
        return fields->code;
    }

  ck_abort_msg ("there is no such reason");
  return NULL;
}

VcOutboxItem *
desk_refuse (Desk           *desk,
             VcDeclaration  *seen,
             GError        **error)
{
  g_autofree char *id = vc_random_dup_uuid (vc_session_get_random (desk->session));
  g_autoptr (GDateTime) now = vc_clock_now (real_central_get_clock (desk->central));
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();
  const char *reasons[] = { find_reason (desk->session), NULL };
  const char *photos[] = { NULL };
  g_autoptr (VcDecision) decision = vc_decision_new (&(VcDecisionFields) {
    .id = id,
    .declaration_id = vc_declaration_get_id (seen),
    .kind = VC_DECISION_REFUSE,
    .version = vc_declaration_get_fields (seen)->version,
    .seen = photos,
    .checks = checks,
    .reasons = reasons,
    .message = "Ảnh giấy tờ bị mờ.",
    .counter = "Quầy 3",
    .decided_at = now,
  });
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_outbox_add_decision_async (desk_get_outbox (desk), decision, seen, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  return vc_outbox_add_finish (desk_get_outbox (desk), result, error);
}
