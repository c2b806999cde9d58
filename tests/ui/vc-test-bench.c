/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-bench.h"

#include "vc-test.h"

#include <glib/gstdio.h>

static void
must (gboolean      fine,
      const GError *error)
{
  ck_assert_msg (fine, "%s", error != NULL ? error->message : "");
}

static void
done_cb (Bench *bench)
{
  bench->n_done++;
}

static void
failed_cb (Bench  *bench,
           GError *error)
{
  g_clear_error (&bench->failed);
  bench->failed = g_error_copy (error);
}

static void
message_cb (Bench      *bench,
            const char *sentence)
{
  g_free (bench->message);
  bench->message = g_strdup (sentence);
}

static void
delivered_cb (Bench         *bench,
              VcOutboxItem  *item,
              VcDeclaration *now)
{
  g_set_object (&bench->delivered, now);
}

static void
refused_cb (Bench *bench)
{
  bench->n_refused++;
}

static void
open_workplace (Bench *bench)
{
  g_autoptr (VcClock) clock = vc_clock_new_system ();
  g_autoptr (VcRandom) random = vc_random_new_system ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  bench->workplace = vc_workplace_new (bench->folder, bench->folder, clock, random);
  vc_workplace_open_async (bench->workplace, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  must (vc_workplace_open_finish (bench->workplace, result, &error), error);
  g_signal_connect_swapped (bench_get_outbox (bench), "delivered", G_CALLBACK (delivered_cb), bench);
  g_signal_connect_swapped (bench_get_outbox (bench), "refused", G_CALLBACK (refused_cb), bench);
}

static void
sign_in (Bench      *bench,
         const char *account)
{
  g_autoptr (VcApiClient) client = vc_api_client_new (bench->central->uri, NULL, VC_TEST_COUNTER, NULL);
  g_autoptr (VcSecret) password = vc_secret_new_text (VC_TEST_PASSWORD);
  g_autoptr (VcSession) session = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  vc_workplace_sign_in_async (bench->workplace, client, account, password, VC_KEPT_UNDER_PASSWORD, NULL, NULL,
                              vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  session = vc_workplace_sign_in_finish (bench->workplace, result, &error);
  must (session != NULL, error);
}

static void
begin (Bench      *bench,
       const char *account)
{
  g_autoptr (VcClock) clock = vc_clock_new_system ();

  open_workplace (bench);
  sign_in (bench, account);
  bench->work = vc_case_work_new (clock);
  vc_case_work_set_workplace (bench->work, bench->workplace);
  g_signal_connect_swapped (bench->work, "done", G_CALLBACK (done_cb), bench);
  g_signal_connect_swapped (bench->work, "failed", G_CALLBACK (failed_cb), bench);
  g_signal_connect_swapped (bench->work, "message", G_CALLBACK (message_cb), bench);
}

static void
end (Bench *bench)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  g_signal_handlers_disconnect_by_data (bench_get_outbox (bench), bench);
  g_signal_handlers_disconnect_by_data (bench->work, bench);
  vc_case_work_set_workplace (bench->work, NULL);
  vc_workplace_close_async (bench->workplace, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  vc_workplace_close_finish (bench->workplace, result);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&bench->work);
  g_clear_object (&bench->workplace);
}

/**
 * bench_new:
 * @central: where decisions go
 * @account: of whom
 *
 * Returns: (transfer full): that officer, signed in, with no case
 */
Bench *
bench_new (VcTestCentral *central,
           const char    *account)
{
  Bench *bench = g_new0 (Bench, 1);

  bench->central = central;
  bench->folder = g_dir_make_tmp ("vssid-bench-XXXXXX", NULL);
  begin (bench, account);
  return bench;
}

/**
 * bench_restart:
 * @bench: a bench
 * @account: who signs in then
 *
 * Ends the program and starts it again on the same PC.
 */
void
bench_restart (Bench      *bench,
               const char *account)
{
  end (bench);
  begin (bench, account);
}

void
bench_free (Bench *bench)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  end (bench);
  dir = g_dir_open (bench->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (bench->folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (bench->folder);
  g_free (bench->folder);
  g_clear_object (&bench->delivered);
  g_clear_error (&bench->failed);
  g_free (bench->message);
  g_free (bench);
}

VcVerificationState *
bench_get_state (Bench *bench)
{
  return vc_case_work_get_state (bench->work);
}

VcOutbox *
bench_get_outbox (Bench *bench)
{
  return vc_workplace_get_outbox (bench->workplace);
}

void
bench_wait_mode (Bench              *bench,
                 VcVerificationMode  mode)
{
  while (vc_verification_state_get_mode (bench_get_state (bench)) != mode)
    g_main_context_iteration (NULL, TRUE);
}

void
bench_wait_delivered (Bench *bench)
{
  while (bench->delivered == NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
bench_wait_refused (Bench *bench)
{
  guint n_before = bench->n_refused;

  while (bench->n_refused == n_before)
    g_main_context_iteration (NULL, TRUE);
}

VcDeclaration *
bench_fetch (Bench      *bench,
             const char *id)
{
  VcApiClient *client = vc_session_get_client (vc_workplace_get_session (bench->workplace));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult  *kept = NULL;
  VcDeclaration *declaration;

  vc_api_client_get_declaration_async (client, id, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  declaration = vc_api_client_get_declaration_finish (client, result, &error);
  must (declaration != NULL, error);
  return declaration;
}

void
bench_open (Bench      *bench,
            const char *id)
{
  g_autoptr (VcDeclaration) declaration = bench_fetch (bench, id);

  vc_case_work_open (bench->work, declaration);
}

void
bench_look_at_photos (Bench *bench)
{
  VcVerificationState *state = bench_get_state (bench);

  for (guint kind = 0; kind < VC_N_PHOTO_KINDS; kind++)
    if (vc_verification_state_get_photo (state, kind) == VC_PHOTO_WAITING)
      vc_verification_state_set_photo (state, kind, VC_PHOTO_SEEN);
}

/* Held, record here, photos seen. */
void
bench_open_ready (Bench      *bench,
                  const char *id)
{
  bench_open (bench, id);
  bench_wait_mode (bench, VC_VERIFICATION_DECIDING);
  while (vc_verification_state_get_lookup (bench_get_state (bench)) == VC_LOOKUP_ASKED)
    g_main_context_iteration (NULL, TRUE);
  bench_look_at_photos (bench);
}

void
bench_answer_all (Bench *bench)
{
  GListModel *checks = vc_verification_state_get_checks (bench_get_state (bench));

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (VcCheckItem) item = g_list_model_get_item (checks, i);

      if (vc_check_item_get_answer (item) == VC_ANSWER_NONE)
        vc_case_work_answer (bench->work, i);
    }
}

void
bench_approve (Bench *bench)
{
  ck_assert (vc_case_work_approve (bench->work));
  bench_wait_mode (bench, VC_VERIFICATION_EMPTY);
}

void
bench_write_refusal (Bench *bench)
{
  ck_assert (vc_case_work_refuse (bench->work));
  bench_wait_mode (bench, VC_VERIFICATION_REFUSING);
  ck_assert (vc_refusal_draft_toggle (vc_case_work_get_draft (bench->work), 0));
  vc_refusal_draft_set_note (vc_case_work_get_draft (bench->work), "Ghi chú thử");
}

void
bench_refuse (Bench *bench)
{
  bench_write_refusal (bench);
  ck_assert (vc_case_work_refuse (bench->work));
  bench_wait_mode (bench, VC_VERIFICATION_EMPTY);
}
