/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

#include "vc-central-command.h"
#include "vc-central-photos.h"
#include "vc-central-pictures.h"
#include "vc-central-schema.h"

#include <glib/gstdio.h>

/* Databases of earlier versions. */

/* What a central of the first version left behind: a case in somebody's
 * hands, and the policy it had. */
static const char left_behind[] =
  "INSERT INTO offices (id, name, address) VALUES ('KH-DK', 'Văn phòng Mẫu', 'Số 0');"
  "INSERT INTO officers (id, account, name, role, office_id, password_hash)"
  " VALUES ('o1', 'o1', 'Cán bộ Mẫu', 'clerk', 'KH-DK', 'x');"
  "INSERT INTO policy (key, value, valid_from, source, confirmed) VALUES ('lease_seconds', '60', '2026-01-01', 'x', 1);"
  "INSERT INTO declarations (id, dossier_number, version, change, state, flags, request_kind, subject_type, channel,"
  "  name, sex, bhxh_code, address_scheme, province_code, province, ward_code, ward, detail, receiving_office,"
  "  handling_office, committed_at, filed_at, due_at, name_key)"
  " VALUES ('d1', '1', 1, 1, 'CLAIMED', 0, 'register', 'CA_NHAN', 'app', 'Mẫu', 'male', '5600000001', 'VN-2025', '56',"
  "  'Khánh Hòa', '22366', 'Nha Trang', '', 'KH-DK', 'KH-DK', 1, 1, 1, 'mau');"
  "INSERT INTO claims (id, declaration_id, officer_id, counter, parked, taken_at, expires_at)"
  " VALUES ('c1', 'd1', 'o1', 'Q1', 0, 1, 2);";

static void
make_old_database (const char *path,
                   guint       version,
                   const char *content)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %u", version);
  sqlite3 *db = NULL;

  ck_assert_int_eq (sqlite3_open (path, &db), SQLITE_OK);
  for (guint step = 0; step < version; step++)
    {
      g_autofree char *sql = vc_central_schema_get_step (step);

      ck_assert_int_eq (sqlite3_exec (db, sql, NULL, NULL, NULL), SQLITE_OK);
    }
  ck_assert_int_eq (sqlite3_exec (db, content, NULL, NULL, NULL), SQLITE_OK);
  ck_assert_int_eq (sqlite3_exec (db, mark, NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (db);
}

static int
read_number (const char *path,
             const char *sql)
{
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;
  int number;

  ck_assert_int_eq (sqlite3_open (path, &db), SQLITE_OK);
  ck_assert_int_eq (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), SQLITE_OK);
  ck_assert_int_eq (sqlite3_step (statement), SQLITE_ROW);
  number = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return number;
}

static void
remove_folder (const char *folder,
               const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *index = g_strconcat (path, "-shm", NULL);

  g_unlink (path);
  g_unlink (log);
  g_unlink (index);
  g_rmdir (folder);
}

START_TEST (a_database_of_the_first_version_is_brought_up_to_date_with_all_that_is_in_it)
{
  g_autofree char *folder = g_dir_make_tmp ("vssid-schema-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "central.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcCentralDatabase) database = NULL;

  make_old_database (path, 1, left_behind);
  database = vc_central_database_open (path, &error);
  ck_assert_msg (database != NULL, "%s", error != NULL ? error->message : "");
  g_clear_object (&database);

  ck_assert_int_eq (read_number (path, "PRAGMA user_version"), VC_CENTRAL_SCHEMA_VERSION);
  ck_assert_int_eq (read_number (path, "SELECT count (*) FROM claims WHERE id = 'c1' AND handed_over_by IS NULL"), 1);
  ck_assert_int_eq (read_number (path, "SELECT count (*) FROM drafts"), 0);
  ck_assert_int_eq (read_number (path, "SELECT count (*) FROM pictures"), 0);
  ck_assert_int_eq (read_number (path, "SELECT count (*) FROM retakes"), 0);
  ck_assert_int_eq (read_number (path, "SELECT count (*) FROM declaration_adjustments"), 0);
  ck_assert_int_eq (read_number (path, "SELECT count (*) FROM signed_papers, uploads, pieces"), 0);
  ck_assert_int_eq (read_number (path, "SELECT count (*) FROM declarations WHERE stop_from IS NULL"), 1);
  ck_assert_int_eq (read_number (path, "SELECT value FROM policy WHERE key = 'cache_hours'"), 24);
  ck_assert_int_eq (read_number (path, "SELECT value FROM policy WHERE key = 'upload_hours'"), 168);
  ck_assert_int_eq (read_number (path, "SELECT value FROM policy WHERE key = 'lease_seconds'"), 60);
  remove_folder (folder, path);
}
END_TEST

/* What a central of the second version left behind: a photo. */
static const char photo_left_behind[] =
  "INSERT INTO files (sha256, media_type, size, bytes) VALUES ('aa', 'image/jpeg', 1, x'00');"
  "INSERT INTO declaration_photos (declaration_id, kind, position, sha256) VALUES ('d1', 'portrait', 0, 'aa');";

START_TEST (photos_from_before_there_were_previews_wait_to_be_looked_at)
{
  g_autofree char *folder = g_dir_make_tmp ("vssid-schema-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "central.db", NULL);
  g_autofree char *content = g_strconcat (left_behind, photo_left_behind, NULL);
  const VcCentralSettings settings = { 0 };
  g_autoptr (VcCentral) central = NULL;
  g_autoptr (GPtrArray) photos = NULL;
  g_autoptr (GPtrArray) unread = NULL;

  make_old_database (path, 2, content);
  central = vc_central_command_open (path, &settings, NULL);
  ck_assert_ptr_nonnull (central);

  ck_assert (vc_central_begin (central, NULL));
  photos = vc_central_photos_list (central, "d1");
  unread = vc_central_pictures_list_unread (central);
  vc_central_rollback (central);

  ck_assert_uint_eq (photos->len, 1);
  ck_assert_ptr_null (vc_photo_get_preview_sha256 (g_ptr_array_index (photos, 0)));
  ck_assert_uint_eq (unread->len, 1);
  ck_assert_str_eq (g_ptr_array_index (unread, 0), "aa");
  g_clear_object (&central);
  remove_folder (folder, path);
}
END_TEST

TCase *
test_schema_new (void)
{
  TCase *tcase = tcase_create ("schema");

  tcase_add_test (tcase, a_database_of_the_first_version_is_brought_up_to_date_with_all_that_is_in_it);
  tcase_add_test (tcase, photos_from_before_there_were_previews_wait_to_be_looked_at);
  return tcase;
}
