/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One flipped bit anywhere: noticed, or without consequence. Never silently
 * wrong, never silently less. */

#include "test-store.h"

#include <glib/gstdio.h>

#include "raw-database.h"

#define N_DECISIONS 6
#define N_FLIPS 80
#define N_PARTS 8

typedef struct
{
  char *bytes;
  gsize size;
} Image;

static Image
read_image (const char *path)
{
  Image image;

  ck_assert (g_file_get_contents (path, &image.bytes, &image.size, NULL));
  return image;
}

/* Much of a small file is empty. Every other bit is one that says something. */
static void
put_flipped (const char  *path,
             const Image *image,
             VcRandom    *random,
             gboolean     in_text)
{
  gsize offset;

  do
    offset = vc_random_below (random, (guint) image->size);
  while (in_text && image->bytes[offset] == 0);

  ck_assert (g_file_set_contents (path, image->bytes, (gssize) image->size, NULL));
  raw_flip_bit (path, offset, vc_random_below (random, 8));
}

static void
fill_work (Rig *rig)
{
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);

  for (guint i = 1; i <= N_DECISIONS; i++)
    must_decide (store, i);
  ck_assert (work_put_draft (store, 1, "nháp", NULL));
  ck_assert (work_close (store, NULL));
}

/* Nothing was noticed, so everything is there. */
static void
assert_all_work (VcWorkStore *store)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (VcDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_worked (work_unlock (store, "canbo1", PASSWORD, &error), error);
  items = work_list (store, &error);
  ck_assert_worked (items != NULL, error);
  ck_assert_uint_eq (items->len, N_DECISIONS);
  for (guint i = 0; i < N_DECISIONS; i++)
    {
      const VcOutboxItemFields *fields = vc_outbox_item_get_fields (items->pdata[i]);
      g_autofree char *id = sample_uuid (i + 1);
      g_autofree char *about = declaration_id (i + 1);
      g_autoptr (VcDecision) decision = sample_decision (id, about);
      g_autoptr (VcDeclaration) seen = sample_declaration (about);

      ck_assert_str_eq (fields->id, id);
      ck_assert_int_eq (fields->state, VC_OUTBOX_WAITING);
      ck_assert_str_eq (fields->officer_name, "Cán bộ Mẫu 1");
      ck_assert (same_decision (fields->decision, decision));
      ck_assert (same_declaration (fields->seen, seen));
    }

  draft = work_get_draft (store, 1, &error);
  ck_assert_worked (draft != NULL, error);
}

/* Returns whether it was noticed. */
static gboolean
try_work (Rig *rig)
{
  g_autofree char *before = raw_checksum (rig->work);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcWorkStore) store = rig_open_work (rig, &error);

  if (store != NULL && vc_work_store_get_trouble (store) == NULL)
    {
      assert_all_work (store);
      ck_assert (work_close (store, NULL));
      return FALSE;
    }

  if (store != NULL)
    {
      g_autoptr (GPtrArray) items = work_list (store, NULL);

      /* It may say that there is less, having said that it is damaged. */
      ck_assert (items == NULL || items->len <= N_DECISIONS);
      ck_assert (work_close (store, NULL));
    }
  else
    ck_assert (g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_DAMAGED) ||
               g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_NEWER));

  after = raw_checksum (rig->work);
  ck_assert_str_eq (before, after);
  return TRUE;
}

START_TEST (a_flipped_bit_in_work_db_is_noticed_or_harmless)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcRandom) random = vc_random_new_seeded (100 + (guint) _i);
  g_autofree char *bytes = NULL;
  guint n_noticed = 0;
  Image image;

  fill_work (rig);
  image = read_image (rig->work);
  bytes = image.bytes;
  for (guint i = 0; i < N_FLIPS / N_PARTS; i++)
    {
      put_flipped (rig->work, &image, random, i % 2 == 1);
      n_noticed += try_work (rig);
    }

  ck_assert_uint_gt (n_noticed, 0);
}
END_TEST

static GBytes *
make_photo (void)
{
  guint8 *bytes = g_malloc (40000);

  for (guint i = 0; i < 40000; i++)
    bytes[i] = (guint8) (i * 7 >> 3);
  return g_bytes_new_take (bytes, 40000);
}

static char *
fill_cache (Rig *rig)
{
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  g_autoptr (GBytes) photo = make_photo ();
  char *name = cache_put_file (store, 1, photo, NULL);

  ck_assert (cache_replace (store, 30, NULL));
  ck_assert (cache_close (store, NULL));
  return name;
}

/* Returns whether it was noticed. */
static gboolean
try_cache (Rig        *rig,
           const char *name)
{
  g_autoptr (VcCacheStore) store = cache_store_with_key (rig);
  g_autoptr (VcCacheIndex) index = NULL;
  g_autoptr (GBytes) photo = make_photo ();
  g_autoptr (GBytes) back = NULL;
  g_autoptr (GError) error = NULL;
  gboolean noticed;

  index = cache_load (store, &error);
  ck_assert_worked (index != NULL, error);
  back = cache_get_file (store, name, &error);
  noticed = vc_cache_store_was_dropped (store) || g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_DAMAGED);

  if (!vc_cache_store_was_dropped (store))
    {
      ck_assert_uint_eq (vc_cache_index_get_length (index), 30);
      for (guint i = 0; i < 30; i++)
        {
          g_autofree char *id = declaration_id (i);
          g_autoptr (VcDeclaration) expected = sample_declaration (id);
          g_autoptr (VcDeclaration) declaration = vc_cache_index_get (index, i, NULL);

          ck_assert (same_declaration (declaration, expected));
        }
    }

  if (!noticed)
    ck_assert (back != NULL && g_bytes_equal (back, photo));
  ck_assert (cache_close (store, NULL));
  return noticed;
}

START_TEST (a_flipped_bit_in_cache_db_is_noticed_or_harmless)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcRandom) random = vc_random_new_seeded (200 + (guint) _i);
  g_autofree char *name = fill_cache (rig);
  Image image = read_image (rig->cache);
  g_autofree char *bytes = image.bytes;
  guint n_noticed = 0;

  for (guint i = 0; i < N_FLIPS / N_PARTS; i++)
    {
      put_flipped (rig->cache, &image, random, i % 2 == 1);
      n_noticed += try_cache (rig, name);
    }

  ck_assert_uint_gt (n_noticed, 0);
}
END_TEST

TCase *
damage_case (void)
{
  TCase *tcase = tcase_create ("damage");

  tcase_add_loop_test (tcase, a_flipped_bit_in_work_db_is_noticed_or_harmless, 0, N_PARTS);
  tcase_add_loop_test (tcase, a_flipped_bit_in_cache_db_is_noticed_or_harmless, 0, N_PARTS);
  return tcase;
}
