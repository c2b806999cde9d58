/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"
#include "vc-test-program.h"

#include "vc-central-command.h"

static char *
seed (VcTestPlace *place,
      const char  *n_declarations,
      const char  *n_photographed,
      const char  *number)
{
  char *output = NULL;

  ck_assert_int_eq (vc_test_run_program (NULL, &output, "seed", "--database", place->database,
                                         "--declarations", n_declarations, "--photographed", n_photographed,
                                         "--seed", number, "--today", "2026-11-20", NULL), 0);
  return output;
}

/* One value from a seeded database. */
static char *
dup_value (VcTestPlace *place,
           const char  *sql)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  char *value;

  ck_assert_int_eq (sqlite3_open (place->database, &db), SQLITE_OK);
  ck_assert_int_eq (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), SQLITE_OK);
  ck_assert_int_eq (sqlite3_step (statement), SQLITE_ROW);
  value = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return value;
}

/* Everything a counter could be shown, in one text. */
#define ALL_DECLARATIONS \
  "SELECT group_concat (id || dossier_number || name || bhxh_code || coalesce (phone, '') || due_at || state)" \
  " FROM (SELECT * FROM declarations ORDER BY id)"

START_TEST (the_same_seed_and_day_give_the_same_declarations)
{
  g_autoptr (VcTestPlace) one = vc_test_place_new ();
  g_autoptr (VcTestPlace) two = vc_test_place_new ();
  g_autoptr (VcTestPlace) other = vc_test_place_new ();
  g_autofree char *one_output = seed (one, "200", "0", "7");
  g_autofree char *two_output = seed (two, "200", "0", "7");
  g_autofree char *other_output = seed (other, "200", "0", "8");
  g_autofree char *one_all = dup_value (one, ALL_DECLARATIONS);
  g_autofree char *two_all = dup_value (two, ALL_DECLARATIONS);
  g_autofree char *other_all = dup_value (other, ALL_DECLARATIONS);

  ck_assert_str_eq (one_all, two_all);
  ck_assert_str_ne (one_all, other_all);
}
END_TEST

START_TEST (a_seeding_says_how_far_it_is_and_leaves_a_whole_database)
{
  g_autoptr (VcTestPlace) place = vc_test_place_new ();
  g_autofree char *output = seed (place, "60", "1", "1");
  g_autofree char *declarations = dup_value (place, "SELECT count (*) FROM declarations");
  g_autofree char *specimens = dup_value (place, "SELECT count (*) FROM declarations WHERE flags & 16");
  g_autofree char *photos = dup_value (place, "SELECT count (DISTINCT sha256) FROM declaration_photos");
  g_autofree char *files = dup_value (place, "SELECT count (*) FROM files WHERE media_type = 'image/jpeg'");
  g_autofree char *forms = dup_value (place,
    "SELECT count (*) FROM declarations AS d JOIN files AS f ON f.sha256 = d.form_sha256"
    " WHERE f.media_type = 'application/pdf' AND f.size > 5000");
  g_autofree char *previews = dup_value (place,
    "SELECT count (*) FROM pictures AS p JOIN files AS f ON f.sha256 = p.preview_sha256"
    " WHERE f.size = p.preview_size AND f.size BETWEEN 20000 AND 160000 AND max (preview_width, preview_height) = 912");
  g_autofree char *without = dup_value (place,
    "SELECT count (*) FROM declarations WHERE id NOT IN (SELECT declaration_id FROM declaration_photos)");
  g_autofree char *decided = dup_value (place,
    "SELECT count (*) FROM declarations AS d JOIN decisions AS x ON x.declaration_id = d.id"
    " WHERE d.state NOT IN ('REFUSED', 'REFUSAL_CONFIRMED', 'ACCOUNT_ISSUED')");
  g_autofree char *refiled = dup_value (place,
    "SELECT count (*) FROM declarations AS d JOIN declarations AS earlier ON earlier.id = d.resubmission_of"
    " WHERE earlier.state = 'REFUSAL_CONFIRMED'");
  g_autofree char *last_photo = g_strdup_printf ("photo %s/%s\n", photos, photos);
  g_autofree char *last_preview = g_strdup_printf ("preview %s/%s\n", photos, photos);

  ck_assert_str_eq (previews, photos);
  ck_assert_int_eq (atoi (files), 2 * atoi (photos));
  ck_assert_str_eq (forms, "2");
  ck_assert_ptr_nonnull (strstr (output, last_preview));
  ck_assert_ptr_nonnull (strstr (output, last_photo));
  ck_assert_ptr_nonnull (strstr (output, "declaration 60/60\n"));
  ck_assert_str_eq (declarations, "60");
  ck_assert_str_eq (specimens, "60");
  ck_assert_str_eq (without, "0");
  ck_assert_str_eq (decided, "0");
  ck_assert_str_eq (refiled, "1");
  ck_assert_int_eq (vc_test_run_program (NULL, NULL, "audit", "verify", "--database", place->database, NULL), 0);
}
END_TEST

START_TEST (a_photo_is_stored_under_its_own_hash)
{
  g_autoptr (VcTestPlace) place = vc_test_place_new ();
  g_autofree char *output = seed (place, "1", "1", "1");
  const VcCentralSettings settings = { 0 };
  g_autoptr (VcCentral) central = vc_central_command_open (place->database, &settings, NULL);
  guint n_photos = 0;

  ck_assert (vc_central_begin (central, NULL));
  {
    g_autoptr (VcCentralQuery) query = vc_central_query (central, "SELECT sha256, bytes, size FROM files");

    while (vc_central_query_next (query))
      {
        g_autoptr (GBytes) bytes = vc_central_query_dup_bytes (query, 1);
        g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

        ck_assert_str_eq (sha256, vc_central_query_get_text (query, 0));
        ck_assert_uint_eq (g_bytes_get_size (bytes), (gsize) vc_central_query_get_int (query, 2));
        n_photos++;
      }
  }
  vc_central_rollback (central);
  ck_assert_uint_ge (n_photos, 1);
}
END_TEST

START_TEST (a_database_in_use_is_not_seeded_over)
{
  g_autoptr (VcTestPlace) place = vc_test_place_new ();
  g_autofree char *first = seed (place, "3", "0", "1");
  g_autofree char *output = NULL;

  ck_assert_int_ne (vc_test_run_program (NULL, &output, "seed", "--database", place->database, NULL), 0);
  ck_assert_ptr_nonnull (strstr (output, "in use already"));
}
END_TEST

static const struct
{
  const char *option;
  const char *value;
} mistakes[] = {
  { "--declarations", "0" }, { "--declarations", "5001" }, { "--photographed", "-1" },
  { "--today", "tomorrow" }, { "--today", "2026-11" }, { "--password", "short" },
};

START_TEST (what_cannot_be_seeded_is_said_in_a_sentence)
{
  g_autoptr (VcTestPlace) place = vc_test_place_new ();
  g_autofree char *output = NULL;

  ck_assert_int_ne (vc_test_run_program (NULL, &output, "seed", "--database", place->database,
                                         mistakes[_i].option, mistakes[_i].value, NULL), 0);
  ck_assert (g_str_has_prefix (output, "vssid-central: "));
}
END_TEST

TCase *
test_seed_new (void)
{
  TCase *tcase = tcase_create ("seed");

  tcase_set_timeout (tcase, 180);
  tcase_add_test (tcase, the_same_seed_and_day_give_the_same_declarations);
  tcase_add_test (tcase, a_seeding_says_how_far_it_is_and_leaves_a_whole_database);
  tcase_add_test (tcase, a_photo_is_stored_under_its_own_hash);
  tcase_add_test (tcase, a_database_in_use_is_not_seeded_over);
  tcase_add_loop_test (tcase, what_cannot_be_seeded_is_said_in_a_sentence, 0, G_N_ELEMENTS (mistakes));
  return tcase;
}
