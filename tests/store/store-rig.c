/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-rig.h"

#include <string.h>

#include <glib/gstdio.h>

#include "vc-test.h"

static void
delete_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      delete_tree (child);
    }

  g_remove (path);
}

Rig *
rig_new (void)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, 20, 10, 0, 0);
  Rig *rig = g_new0 (Rig, 1);

  rig->folder = g_dir_make_tmp ("vc-store-XXXXXX", NULL);
  rig->work = g_build_filename (rig->folder, "data", "counter", "work.db", NULL);
  rig->cache = g_build_filename (rig->folder, "cache", "cache.db", NULL);
  rig->clock = vc_clock_new_fixed (start);
  rig->random = vc_random_new_seeded (3);
  return rig;
}

void
rig_free (Rig *rig)
{
  delete_tree (rig->folder);
  g_free (rig->folder);
  g_free (rig->work);
  g_free (rig->cache);
  g_object_unref (rig->clock);
  g_object_unref (rig->random);
  g_free (rig);
}

VcWorkStore *
rig_open_work (Rig     *rig,
               GError **error)
{
  g_autoptr (VcWorkStore) store = vc_work_store_new (rig->work, NULL, VC_DURABILITY_FULL, rig->clock, rig->random);

  return work_open (store, error) ? g_steal_pointer (&store) : NULL;
}

VcCacheStore *
rig_open_cache (Rig     *rig,
                GError **error)
{
  g_autoptr (VcCacheStore) store = vc_cache_store_new (rig->cache, NULL, rig->clock);

  return cache_open (store, error) ? g_steal_pointer (&store) : NULL;
}

char *
declaration_id (guint number)
{
  return g_strdup_printf ("d-%u", number);
}

/* Asks, waits, and finishes: @ask with "waited_cb, &pending" at its end. */
#define ANSWER(finish, store, ask)                                  \
  GAsyncResult *pending = NULL;                                     \
  g_autoptr (GAsyncResult) result = NULL;                           \
                                                                    \
  ask;                                                              \
  result = vc_test_wait_result (&pending);                          \
  return finish (store, result, error)

#define WAITED NULL, vc_test_result_cb, &pending

gboolean
work_open (VcWorkStore *store,
           GError     **error)
{
  ANSWER (vc_work_store_open_finish, store, vc_work_store_open_async (store, WAITED));
}

gboolean
work_close (VcWorkStore *store,
            GError     **error)
{
  ANSWER (vc_work_store_close_finish, store, vc_work_store_close_async (store, WAITED));
}

gboolean
work_unlock (VcWorkStore *store,
             const char  *account,
             const char  *password,
             GError     **error)
{
  g_autoptr (VcSecret) secret = vc_secret_new_text (password);
  ANSWER (vc_work_store_key_finish, store, vc_work_store_unlock_async (store, account, secret, WAITED));
}

gboolean
work_enrol (VcWorkStore *store,
            guint        officer,
            const char  *password,
            GError     **error)
{
  g_autoptr (VcOfficer) who = sample_officer (officer);
  g_autoptr (VcSecret) secret = vc_secret_new_text (password);
  ANSWER (vc_work_store_key_finish, store, vc_work_store_enrol_async (store, who, secret, WAITED));
}

gboolean
work_rewrap (VcWorkStore *store,
             guint        officer,
             const char  *former,
             const char  *password,
             GError     **error)
{
  g_autoptr (VcOfficer) who = sample_officer (officer);
  g_autoptr (VcSecret) old_secret = vc_secret_new_text (former);
  g_autoptr (VcSecret) secret = vc_secret_new_text (password);
  ANSWER (vc_work_store_key_finish, store, vc_work_store_rewrap_async (store, who, old_secret, secret, WAITED));
}

gboolean
work_enrol_anew (VcWorkStore *store,
                 guint        officer,
                 const char  *password,
                 GError     **error)
{
  g_autoptr (VcOfficer) who = sample_officer (officer);
  g_autoptr (VcSecret) secret = vc_secret_new_text (password);
  ANSWER (vc_work_store_key_finish, store, vc_work_store_enrol_anew_async (store, who, secret, WAITED));
}

gboolean
work_verify (VcWorkStore *store,
             const char  *password,
             GError     **error)
{
  g_autoptr (VcSecret) secret = vc_secret_new_text (password);
  ANSWER (vc_work_store_key_finish, store, vc_work_store_verify_async (store, secret, WAITED));
}

VcOutboxItem *
work_decide (VcWorkStore *store,
             guint        number,
             GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  g_autofree char *about = declaration_id (number);
  g_autoptr (VcDecision) decision = sample_decision (id, about);
  g_autoptr (VcDeclaration) seen = sample_declaration (about);
  g_autoptr (GDateTime) due_at = g_date_time_new_utc (2026, 11, 20, 10, 0, 10);
  ANSWER (vc_work_store_outbox_finish, store,
          vc_work_store_add_decision_async (store, decision, seen, due_at, WAITED));
}

VcOutboxItem *
work_review (VcWorkStore *store,
             guint        number,
             GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  g_autofree char *about = declaration_id (number);
  g_autoptr (VcReview) review = sample_review (id);
  g_autoptr (VcDeclaration) seen = sample_declaration (about);
  g_autoptr (GDateTime) due_at = g_date_time_new_utc (2026, 11, 20, 10, 0, 10);
  ANSWER (vc_work_store_outbox_finish, store, vc_work_store_add_review_async (store, review, seen, due_at, WAITED));
}

VcOutboxItem *
work_withdraw (VcWorkStore *store,
               guint        number,
               GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  ANSWER (vc_work_store_outbox_finish, store, vc_work_store_withdraw_async (store, id, WAITED));
}

VcOutboxItem *
work_attempt (VcWorkStore *store,
              guint        number,
              const char  *problem,
              GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  ANSWER (vc_work_store_outbox_finish, store, vc_work_store_note_attempt_async (store, id, problem, WAITED));
}

VcOutboxItem *
work_refuse (VcWorkStore   *store,
             guint          number,
             const char    *problem,
             const char    *detail,
             VcDeclaration *now,
             GError       **error)
{
  g_autofree char *id = sample_uuid (number);
  ANSWER (vc_work_store_outbox_finish, store,
          vc_work_store_note_refusal_async (store, id, problem, detail, now, WAITED));
}

VcOutboxItem *
work_deliver (VcWorkStore *store,
              guint        number,
              GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  ANSWER (vc_work_store_outbox_finish, store, vc_work_store_note_delivery_async (store, id, WAITED));
}

VcOutboxItem *
work_settle (VcWorkStore *store,
             guint        number,
             GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  ANSWER (vc_work_store_outbox_finish, store, vc_work_store_settle_async (store, id, WAITED));
}

GPtrArray *
work_list (VcWorkStore *store,
           GError     **error)
{
  ANSWER (vc_work_store_list_outbox_finish, store, vc_work_store_list_outbox_async (store, WAITED));
}

gboolean
work_put_draft (VcWorkStore *store,
                guint        number,
                const char  *note,
                GError     **error)
{
  g_autofree char *about = declaration_id (number);
  g_autoptr (VcDraft) draft = sample_draft (about, note);
  ANSWER (vc_work_store_change_finish, store, vc_work_store_put_draft_async (store, draft, WAITED));
}

VcDraft *
work_get_draft (VcWorkStore *store,
                guint        number,
                GError     **error)
{
  g_autofree char *about = declaration_id (number);
  ANSWER (vc_work_store_get_draft_finish, store, vc_work_store_get_draft_async (store, about, WAITED));
}

gboolean
work_drop_draft (VcWorkStore *store,
                 guint        number,
                 GError     **error)
{
  g_autofree char *about = declaration_id (number);
  ANSWER (vc_work_store_change_finish, store, vc_work_store_drop_draft_async (store, about, WAITED));
}

gboolean
work_put_profile (VcWorkStore *store,
                  VcProfile   *profile,
                  GError     **error)
{
  ANSWER (vc_work_store_change_finish, store, vc_work_store_put_profile_async (store, profile, WAITED));
}

VcProfile *
work_get_profile (VcWorkStore *store,
                  GError     **error)
{
  ANSWER (vc_work_store_get_profile_finish, store, vc_work_store_get_profile_async (store, WAITED));
}

gboolean
work_add_view (VcWorkStore *store,
               guint        number,
               GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  g_autofree char *about = declaration_id (number);
  g_autoptr (VcViewing) viewing = sample_viewing (id, about);
  ANSWER (vc_work_store_change_finish, store, vc_work_store_add_view_async (store, viewing, WAITED));
}

gboolean
work_drop_view (VcWorkStore *store,
                guint        number,
                GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  ANSWER (vc_work_store_change_finish, store, vc_work_store_drop_view_async (store, id, WAITED));
}

/* A paper of the declaration of that number. */
gboolean
work_add_paper (VcWorkStore *store,
                guint        number,
                const char  *content,
                GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  g_autofree char *about = declaration_id (number);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  g_autoptr (GBytes) file = g_bytes_new (content, strlen (content));
  g_autoptr (VcSignedPaper) paper = vc_signed_paper_new (&(VcSignedPaperFields) {
    .id = id, .sha256 = sha256, .media_type = "application/pdf", .size = strlen (content),
  });
  g_autoptr (VcKeptPaper) kept = vc_kept_paper_new (about, paper, NULL);
  ANSWER (vc_work_store_change_finish, store, vc_work_store_add_paper_async (store, kept, file, WAITED));
}

gboolean
work_refuse_paper (VcWorkStore *store,
                   guint        number,
                   const char  *problem,
                   GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  ANSWER (vc_work_store_change_finish, store, vc_work_store_refuse_paper_async (store, id, problem, WAITED));
}

gboolean
work_drop_paper (VcWorkStore *store,
                 guint        number,
                 GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  ANSWER (vc_work_store_change_finish, store, vc_work_store_drop_paper_async (store, id, WAITED));
}

GPtrArray *
work_list_papers (VcWorkStore *store,
                  GError     **error)
{
  ANSWER (vc_work_store_list_papers_finish, store, vc_work_store_list_papers_async (store, WAITED));
}

GBytes *
work_open_paper (VcWorkStore *store,
                 guint        number,
                 GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  ANSWER (vc_work_store_open_paper_finish, store, vc_work_store_open_paper_async (store, id, WAITED));
}

GPtrArray *
work_list_views (VcWorkStore *store,
                 GError     **error)
{
  ANSWER (vc_work_store_list_views_finish, store, vc_work_store_list_views_async (store, WAITED));
}

/* @about is 0 for what is about no declaration. */
VcPrintRow *
work_add_print (VcWorkStore *store,
                guint        number,
                const char  *kind,
                guint        about,
                const char  *reason,
                GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  g_autofree char *declaration = about != 0 ? declaration_id (about) : NULL;
  const VcPrintRowFields fields = {
    .id = id, .declaration_id = declaration, .kind = kind, .copies = 2, .printer = "quay-3", .reason = reason,
  };
  ANSWER (vc_work_store_print_finish, store, vc_work_store_add_print_async (store, &fields, WAITED));
}

VcPrintRow *
work_note_print (VcWorkStore  *store,
                 guint         number,
                 VcPrintState  state,
                 guint         job_id,
                 const char   *words,
                 GError      **error)
{
  g_autofree char *id = sample_uuid (number);
  ANSWER (vc_work_store_print_finish, store,
          vc_work_store_note_print_async (store, id, state, job_id, words, WAITED));
}

VcPrintRow *
work_confirm_print (VcWorkStore *store,
                    guint        number,
                    GError     **error)
{
  g_autofree char *id = sample_uuid (number);
  ANSWER (vc_work_store_print_finish, store, vc_work_store_confirm_print_async (store, id, WAITED));
}

GPtrArray *
work_list_prints (VcWorkStore *store,
                  guint        about,
                  GError     **error)
{
  g_autofree char *declaration = about != 0 ? declaration_id (about) : NULL;
  ANSWER (vc_work_store_list_prints_finish, store, vc_work_store_list_prints_async (store, declaration, WAITED));
}

GPtrArray *
work_list_unfinished_prints (VcWorkStore *store,
                             GError     **error)
{
  ANSWER (vc_work_store_list_prints_finish, store, vc_work_store_list_unfinished_prints_async (store, WAITED));
}

gboolean
cache_open (VcCacheStore *store,
            GError      **error)
{
  ANSWER (vc_cache_store_open_finish, store, vc_cache_store_open_async (store, WAITED));
}

gboolean
cache_close (VcCacheStore *store,
             GError      **error)
{
  ANSWER (vc_cache_store_close_finish, store, vc_cache_store_close_async (store, WAITED));
}

gboolean
cache_replace (VcCacheStore *store,
               guint         n_declarations,
               GError      **error)
{
  g_autoptr (GPtrArray) declarations = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_declarations; i++)
    {
      g_autofree char *id = declaration_id (i);

      g_ptr_array_add (declarations, sample_declaration (id));
    }
  ANSWER (vc_cache_store_change_finish, store,
          vc_cache_store_replace_declarations_async (store, declarations, WAITED));
}

gboolean
cache_put (VcCacheStore *store,
           guint         number,
           GError      **error)
{
  g_autofree char *id = declaration_id (number);
  g_autoptr (VcDeclaration) declaration = sample_declaration (id);
  ANSWER (vc_cache_store_change_finish, store, vc_cache_store_put_declaration_async (store, declaration, WAITED));
}

gboolean
cache_drop (VcCacheStore *store,
            guint         number,
            GError      **error)
{
  g_autofree char *id = declaration_id (number);
  ANSWER (vc_cache_store_change_finish, store, vc_cache_store_drop_declaration_async (store, id, WAITED));
}

VcCacheIndex *
cache_load (VcCacheStore *store,
            GError      **error)
{
  ANSWER (vc_cache_store_load_finish, store, vc_cache_store_load_async (store, WAITED));
}

/* Returns the file's name. */
char *
cache_put_file (VcCacheStore *store,
                guint         number,
                GBytes       *bytes,
                GError      **error)
{
  g_autofree char *id = declaration_id (number);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  GAsyncResult *pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_cache_store_put_file_async (store, id, sha256, bytes, WAITED);
  result = vc_test_wait_result (&pending);
  return vc_cache_store_change_finish (store, result, error) ? g_steal_pointer (&sha256) : NULL;
}

GBytes *
cache_get_file (VcCacheStore *store,
                const char   *sha256,
                GError      **error)
{
  ANSWER (vc_cache_store_get_file_finish, store, vc_cache_store_get_file_async (store, sha256, WAITED));
}

GPtrArray *
cache_list_files (VcCacheStore *store,
                  GError      **error)
{
  ANSWER (vc_cache_store_list_files_finish, store, vc_cache_store_list_files_async (store, WAITED));
}

gboolean
cache_purge (VcCacheStore *store,
             guint         hours,
             guint64       max_bytes,
             guint        *n_purged,
             GError      **error)
{
  GAsyncResult *pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  vc_cache_store_purge_async (store, hours, max_bytes, WAITED);
  result = vc_test_wait_result (&pending);
  return vc_cache_store_purge_finish (store, result, n_purged, error);
}
