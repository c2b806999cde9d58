/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signed papers, until central has them. */

#include "test-store.h"

#include <string.h>

#include "raw-database.h"

/* What is written on each of them. */
#define WRITING "%PDF-1.7 " CANARY_NAME " " CANARY_NUMBER

static void
assert_papers (VcWorkStore *store,
               guint        n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = work_list_papers (store, &error);

  ck_assert_worked (papers != NULL, error);
  ck_assert_uint_eq (papers->len, n);
}

START_TEST (a_paper_comes_back_exactly_after_reopening)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *id = sample_uuid (2);
  const VcSignedPaperFields *fields;

  ck_assert (work_add_paper (store, 2, WRITING, NULL));
  ck_assert (work_add_paper (store, 1, WRITING, NULL));
  ck_assert (work_close (store, NULL));
  g_object_unref (store);
  store = work_store_with_officer (rig);

  papers = work_list_papers (store, NULL);
  ck_assert_uint_eq (papers->len, 2);
  fields = vc_signed_paper_get_fields (vc_kept_paper_get_paper (papers->pdata[0]));
  ck_assert_str_eq (fields->id, id);
  ck_assert_str_eq (fields->media_type, "application/pdf");
  ck_assert_uint_eq (fields->size, strlen (WRITING));
  ck_assert_str_eq (vc_kept_paper_get_declaration_id (papers->pdata[0]), "d-2");
  ck_assert_ptr_null (vc_kept_paper_get_problem (papers->pdata[0]));

  file = work_open_paper (store, 2, NULL);
  ck_assert_mem_eq (g_bytes_get_data (file, NULL), WRITING, strlen (WRITING));
  ck_assert_uint_eq (g_bytes_get_size (file), strlen (WRITING));
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (what_central_has_is_dropped_and_only_that_paper)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GBytes) gone = NULL;
  g_autoptr (GBytes) there = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert (work_add_paper (store, 1, WRITING, NULL));
  ck_assert (work_add_paper (store, 2, WRITING, NULL));
  ck_assert (work_drop_paper (store, 1, NULL));
  ck_assert (work_drop_paper (store, 1, NULL));
  assert_papers (store, 1);

  gone = work_open_paper (store, 1, &error);
  ck_assert_ptr_null (gone);
  ck_assert_store_error (error, VC_STORE_ERROR_NOT_FOUND);
  there = work_open_paper (store, 2, NULL);
  ck_assert_ptr_nonnull (there);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (what_central_does_not_take_stays_with_its_reason)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GBytes) file = NULL;

  ck_assert (work_add_paper (store, 1, WRITING, NULL));
  ck_assert (work_refuse_paper (store, 1, "/problems/photo-unreadable", NULL));
  papers = work_list_papers (store, NULL);
  ck_assert_uint_eq (papers->len, 1);
  ck_assert_str_eq (vc_kept_paper_get_problem (papers->pdata[0]), "/problems/photo-unreadable");
  file = work_open_paper (store, 1, NULL);
  ck_assert_ptr_nonnull (file);
  ck_assert (work_close (store, NULL));
}
END_TEST

START_TEST (nobody_opens_anothers_paper)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GBytes) locked = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert (work_add_paper (store, 1, WRITING, NULL));
  ck_assert (work_enrol (store, 2, OTHER_PASSWORD, NULL));
  assert_papers (store, 0);
  file = work_open_paper (store, 1, &error);
  ck_assert_ptr_null (file);
  ck_assert_store_error (error, VC_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  vc_work_store_lock (store);
  ck_assert (!work_add_paper (store, 2, WRITING, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  locked = work_open_paper (store, 1, &error);
  ck_assert_ptr_null (locked);
  ck_assert_store_error (error, VC_STORE_ERROR_LOCKED);

  ck_assert (work_unlock (store, "canbo1", PASSWORD, NULL));
  assert_papers (store, 1);
  ck_assert (work_close (store, NULL));
}
END_TEST

/* Done with SQL, by whoever has the file. */
static const char * const changes[] = {
  "UPDATE papers SET file = x'00'",
  "UPDATE papers SET officer_id = 'o-2'",
  "UPDATE papers SET declaration_id = 'd-9'",
  "REPLACE INTO papers SELECT * FROM papers",
};

START_TEST (a_paper_that_is_kept_cannot_be_made_another)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  ck_assert (work_add_paper (store, 1, WRITING, NULL));
  ck_assert (work_close (store, NULL));
  ck_assert_int_eq (raw_run (rig->work, changes[_i], NULL), SQLITE_CONSTRAINT);
}
END_TEST

static gboolean
holds (const char *path,
       const char *words)
{
  g_autofree char *content = NULL;
  gsize size;

  return g_file_get_contents (path, &content, &size, NULL) && memmem (content, size, words, strlen (words)) != NULL;
}

START_TEST (nothing_of_a_paper_can_be_read_on_the_disk)
{
  static const char * const words[] = { CANARY_NAME, CANARY_NUMBER, "%PDF-1.7", "application/pdf" };
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *log = g_strconcat (rig->work, "-wal", NULL);
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  ck_assert (work_add_paper (store, 1, WRITING, NULL));
  ck_assert (work_add_paper (store, 2, WRITING, NULL));
  ck_assert (work_drop_paper (store, 2, NULL));
  ck_assert (work_refuse_paper (store, 1, "/problems/photo-unreadable", NULL));
  ck_assert (holds (log, "/problems/photo-unreadable") || holds (rig->work, "/problems/photo-unreadable"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    ck_assert_msg (!holds (rig->work, words[i]) && !holds (log, words[i]), "%s can be read", words[i]);
  ck_assert (work_close (store, NULL));
}
END_TEST

TCase *
papers_case (void)
{
  TCase *tcase = tcase_create ("papers");

  tcase_add_test (tcase, a_paper_comes_back_exactly_after_reopening);
  tcase_add_test (tcase, what_central_has_is_dropped_and_only_that_paper);
  tcase_add_test (tcase, what_central_does_not_take_stays_with_its_reason);
  tcase_add_test (tcase, nobody_opens_anothers_paper);
  tcase_add_loop_test (tcase, a_paper_that_is_kept_cannot_be_made_another, 0, G_N_ELEMENTS (changes));
  tcase_add_test (tcase, nothing_of_a_paper_can_be_read_on_the_disk);
  return tcase;
}
