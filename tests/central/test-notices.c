/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

static void
approve (VcTestCentral *central,
         const char    *email)
{
  const VcTestCitizen citizen = { .number = 1, .email = email };
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &citizen);
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = vc_test_dup_approval (central, "KH-DK.clerk", key, "D1");
  reply = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_status (reply, 201);
}

static char *
dup_states (VcTestCentral *central)
{
  const VcTestCall call = { .as = "KH-DK.clerk", .method = "GET", .path = "declarations/D1" };
  g_autoptr (VcTestReply) reply = vc_test_call (central, &call);
  GString *states = g_string_new (NULL);

  for (gint64 i = 0; i < vc_test_reply_get_int (reply, "notices.#"); i++)
    {
      g_autofree char *channel = g_strdup_printf ("notices.%" G_GINT64_FORMAT ".channel", i);
      g_autofree char *state = g_strdup_printf ("notices.%" G_GINT64_FORMAT ".state", i);

      g_string_append_printf (states, "%s %s ", vc_test_reply_get (reply, channel), vc_test_reply_get (reply, state));
    }

  return g_string_free (states, FALSE);
}

/* What the gateways make of it after each second. */
static const struct
{
  VcCentralSettings settings;
  const char       *after[4];
} gateways[] = {
  { { .gateway_delay_ms = 1000 },
    { "sms queued email queued ", "sms sent email sent ", "sms delivered email delivered ",
      "sms delivered email delivered " } },
  { { .gateway_delay_ms = 1000, .sms_fails = TRUE },
    { "sms queued email queued ", "sms sent email sent ", "sms failed email delivered ",
      "sms failed email delivered " } },
  { { .gateway_delay_ms = 1000, .email_fails = TRUE },
    { "sms queued email queued ", "sms sent email sent ", "sms delivered email failed ",
      "sms delivered email failed " } },
  { { .gateway_delay_ms = 2000 },
    { "sms queued email queued ", "sms queued email queued ", "sms sent email sent ", "sms sent email sent " } },
};

START_TEST (each_notice_goes_from_queued_to_its_end_step_by_step)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (&gateways[_i].settings);
  gint64 change;

  approve (central, "d1@example.com");
  change = vc_test_central_get_number (central, "SELECT max (change) FROM events");

  for (guint second = 0; second < G_N_ELEMENTS (gateways[_i].after); second++)
    {
      g_autofree char *states = dup_states (central);
      gboolean moved = second > 0 && !g_str_equal (gateways[_i].after[second], gateways[_i].after[second - 1]);

      ck_assert_msg (g_str_equal (states, gateways[_i].after[second]), "after %u s: %s", second, states);

      /* Each step of each notice is a change. */
      change += moved ? 2 : 0;
      ck_assert_int_eq (vc_test_central_get_number (central, "SELECT max (change) FROM events"), change);
      vc_test_central_advance (central, 1);
    }
}
END_TEST

/* Everything the database's files hold. */
static GString *
read_files (VcTestCentral *central)
{
  static const char * const suffixes[] = { "", "-wal" };
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (central->path, suffixes[i], NULL);
      g_autofree char *text = NULL;
      gsize length = 0;

      if (g_file_get_contents (path, &text, &length, NULL))
        g_string_append_len (all, text, (gssize) length);
    }

  return all;
}

static char *
dup_password (VcTestCentral *central)
{
  g_autofree char *body = NULL;
  const char *start;

  ck_assert (vc_central_begin (central->central, NULL));
  {
    g_autoptr (VcCentralQuery) query = vc_central_query (central->central, "SELECT body FROM outbox");

    ck_assert (vc_central_query_next (query));
    body = g_strdup (vc_central_query_get_text (query, 0));
  }
  vc_central_rollback (central->central);

  start = strstr (body, "Mat khau: ");
  ck_assert_ptr_nonnull (start);
  return g_strndup (start + strlen ("Mat khau: "), 12);
}

START_TEST (a_password_leaves_the_database_with_its_notice)
{
  const VcCentralSettings settings = { .gateway_delay_ms = 1000 };
  g_autoptr (VcTestCentral) central = vc_test_central_new (&settings);
  g_autofree char *password = NULL;
  g_autofree char *hash = NULL;
  GString *before;
  GString *after;

  approve (central, NULL);
  password = dup_password (central);
  before = read_files (central);
  ck_assert_ptr_nonnull (memmem (before->str, before->len, password, strlen (password)));

  vc_test_central_advance (central, 1);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM outbox"), 0);

  after = read_files (central);
  ck_assert_ptr_null (memmem (after->str, after->len, password, strlen (password)));

  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, password, -1);
  ck_assert_ptr_nonnull (memmem (after->str, after->len, hash, strlen (hash)));
  g_string_free (before, TRUE);
  g_string_free (after, TRUE);
}
END_TEST

START_TEST (no_answer_and_no_line_of_the_audit_holds_the_password)
{
  const VcCentralSettings settings = { .gateway_delay_ms = 1000 };
  g_autoptr (VcTestCentral) central = vc_test_central_new (&settings);
  const VcTestCall calls[] = {
    { .as = "KH-DK.clerk", .method = "GET", .path = "declarations/D1" },
    { .as = "KH-DK.clerk", .method = "GET", .path = "declarations" },
    { .as = "KH-DK.clerk", .method = "GET", .path = "accounts/5699990001" },
  };
  g_autofree char *password = NULL;

  approve (central, NULL);
  password = dup_password (central);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autoptr (VcTestReply) reply = vc_test_call (central, &calls[i]);
      g_autofree char *text = vc_test_reply_dup_text (reply);

      vc_test_assert_status (reply, 200);
      ck_assert_ptr_null (strstr (text, password));
    }

  ck_assert (vc_central_begin (central->central, NULL));
  {
    g_autoptr (VcCentralQuery) query = vc_central_query (central->central,
      "SELECT count (*) FROM audit WHERE instr (line, ?1) > 0");

    vc_central_query_bind_text (query, password);
    ck_assert (vc_central_query_next (query));
    ck_assert_int_eq (vc_central_query_get_int (query, 0), 0);
  }
  vc_central_rollback (central->central);
}
END_TEST

TCase *
test_notices_new (void)
{
  TCase *tcase = tcase_create ("notices");

  tcase_add_loop_test (tcase, each_notice_goes_from_queued_to_its_end_step_by_step, 0, G_N_ELEMENTS (gateways));
  tcase_add_test (tcase, a_password_leaves_the_database_with_its_notice);
  tcase_add_test (tcase, no_answer_and_no_line_of_the_audit_holds_the_password);
  return tcase;
}
