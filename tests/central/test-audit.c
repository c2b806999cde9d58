/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

#include "vc-central-audit.h"

static gboolean
verify (VcTestCentral *central,
        guint64       *n_lines,
        char         **head,
        GError       **error)
{
  VcCentralAuditWalk walk = { 0 };
  gboolean whole;

  ck_assert (vc_central_begin (central->central, NULL));
  whole = vc_central_audit_verify (central->central, &walk, error);
  vc_central_rollback (central->central);
  *n_lines = walk.n_lines;
  *head = walk.head;
  return whole;
}

static gint64
count_lines (VcTestCentral *central,
             const char    *action)
{
  gint64 number;

  ck_assert (vc_central_begin (central->central, NULL));
  {
    g_autoptr (VcCentralQuery) query = vc_central_query (central->central,
      "SELECT count (*) FROM audit WHERE instr (line, '\"action\":\"' || ?1 || '\"') > 0");

    vc_central_query_bind_text (query, action);
    ck_assert (vc_central_query_next (query));
    number = vc_central_query_get_int (query, 0);
  }
  vc_central_rollback (central->central);
  return number;
}

START_TEST (the_head_that_comes_back_with_a_decision_is_the_chains)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = vc_test_dup_refusal (key, "R02", NULL);
  g_autoptr (VcTestReply) reply = NULL;
  g_autofree char *head = NULL;
  guint64 n_lines;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  reply = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  ck_assert (verify (central, &n_lines, &head, NULL));
  ck_assert_str_eq (soup_message_headers_get_one (reply->headers, "Audit-Head"), head);
  ck_assert_uint_ge (n_lines, 3);
}
END_TEST

START_TEST (looking_at_a_citizen_leaves_a_line)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (GBytes) form = g_bytes_new_static ("%PDF", 4);
  g_autoptr (GBytes) portrait = vc_test_photo_new (1, VC_PHOTO_PORTRAIT);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, portrait);
  g_autofree char *photo = g_strdup_printf ("declarations/D1/photos/%s", sha256);
  const struct { const char *path; const char *action; guint status; } looks[] = {
    { photo, "photo.fetch", 200 },
    { "declarations/D1/form", "form.fetch", 200 },
    { "insured-persons/5699990001?declaration=D1", "record.look-up", 200 },
    { "insured-persons/5699999999?declaration=D1", "record.look-up", 404 },
  };

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1, .form = form });
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      const VcTestCall call = { .as = "KH-DK.clerk", .method = "GET", .path = looks[i].path };
      gint64 before = count_lines (central, looks[i].action);
      g_autoptr (VcTestReply) reply = vc_test_call (central, &call);

      vc_test_assert_status (reply, looks[i].status);
      ck_assert_int_eq (count_lines (central, looks[i].action), before + 1);
    }
}
END_TEST

START_TEST (a_line_names_records_and_officers_but_no_citizen)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *body = NULL;
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1, .email = "d1@example.com" });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  body = vc_test_dup_approval (central, "KH-DK.clerk", key, "D1");
  reply = vc_test_decide (central, "KH-DK.clerk", "D1", key, body);
  vc_test_assert_status (reply, 201);
  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM audit WHERE instr (line, 'Hoè') > 0 OR instr (line, '0992000001') > 0"
    " OR instr (line, 'd1@example.com') > 0"), 0);
  ck_assert_int_eq (count_lines (central, "decision.approve"), 1);
  ck_assert_int_eq (count_lines (central, "account.issue"), 1);
  ck_assert_int_eq (count_lines (central, "claim.take"), 1);
}
END_TEST

/* What somebody with the file in hand might do, once they have taken away the
 * triggers. The line that is named is the first that is not as it was. */
static const struct
{
  const char *sql;
  const char *broken;
} tampering[] = {
  { "UPDATE audit SET line = replace (line, 'KH-DK.clerk', 'KH-DK.clerk2') WHERE seq = 2", "line 2" },
  { "UPDATE audit SET hash = lower (hex (randomblob (32))) WHERE seq = 2", "line 2" },
  { "DELETE FROM audit WHERE seq = 2", "line 2" },
  { "DELETE FROM audit WHERE seq = 1", "line 1" },
  { "UPDATE audit SET line = line || ' ' WHERE seq = 4", "line 4" },
  { "UPDATE audit SET seq = 98 WHERE seq = 3", "line 3" },
};

START_TEST (a_chain_that_was_tampered_with_names_the_first_broken_line)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *head = NULL;
  guint64 n_lines;
  sqlite3 *db = NULL;

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("D%u", i);

      vc_test_central_file (central, &(const VcTestCitizen) { .number = i });
      g_free (vc_test_take_claim (central, "KH-DK.clerk", id));
    }
  ck_assert (verify (central, &n_lines, &head, NULL));
  ck_assert_uint_eq (n_lines, 4);
  g_clear_pointer (&head, g_free);

  ck_assert_int_eq (sqlite3_open (central->path, &db), SQLITE_OK);
  ck_assert_int_ne (sqlite3_exec (db, tampering[_i].sql, NULL, NULL, NULL), SQLITE_OK);
  ck_assert_int_eq (sqlite3_exec (db, "DROP TRIGGER audit_is_never_updated; DROP TRIGGER audit_is_never_deleted;",
                                  NULL, NULL, NULL), SQLITE_OK);
  ck_assert_int_eq (sqlite3_exec (db, tampering[_i].sql, NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (db);

  ck_assert (!verify (central, &n_lines, &head, &error));
  ck_assert_ptr_nonnull (strstr (error->message, tampering[_i].broken));
}
END_TEST

TCase *
test_audit_new (void)
{
  TCase *tcase = tcase_create ("audit");

  tcase_add_test (tcase, the_head_that_comes_back_with_a_decision_is_the_chains);
  tcase_add_test (tcase, looking_at_a_citizen_leaves_a_line);
  tcase_add_test (tcase, a_line_names_records_and_officers_but_no_citizen);
  tcase_add_loop_test (tcase, a_chain_that_was_tampered_with_names_the_first_broken_line, 0, G_N_ELEMENTS (tampering));
  return tcase;
}
