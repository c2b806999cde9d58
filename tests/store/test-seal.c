/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is sealed opens in its place, with its key, unharmed, or not at all. */

#include "test-store.h"

#include <string.h>

#include "raw-database.h"
#include "vc-seal.h"

static const VcSealPlace home = { "drafts", "d-1", "o-1", "body" };

static const struct
{
  const char  *what;
  VcSealPlace  place;
} elsewhere[] = {
  { "another table",         { "profiles", "d-1",    "o-1",  "body"  } },
  { "another row",           { "drafts",   "d-2",    "o-1",  "body"  } },
  { "another officer",       { "drafts",   "d-1",    "o-2",  "body"  } },
  { "no officer",            { "drafts",   "d-1",    NULL,   "body"  } },
  { "an empty officer",      { "drafts",   "d-1",    "",     "body"  } },
  { "another column",        { "drafts",   "d-1",    "o-1",  "other" } },
  { "the same, run together", { "draftsd", "-1",     "o-1",  "body"  } },
  { "the same, cut elsewhere", { "drafts", "d-1o",   "-1",   "body"  } },
};

static VcSecret *
make_key (guint8 fill)
{
  VcSecret *key = vc_secret_new (VC_SEAL_KEY_SIZE);

  memset (vc_secret_get_data (key), fill, VC_SEAL_KEY_SIZE);
  return key;
}

static GBytes *
seal_canary (VcSecret *key)
{
  g_autoptr (GBytes) plain = g_bytes_new_static (CANARY_NOTE, sizeof CANARY_NOTE);

  return vc_seal_close (key, &home, plain);
}

START_TEST (sealed_bytes_open_in_their_place)
{
  g_autoptr (VcSecret) key = make_key (1);
  g_autoptr (GBytes) sealed = seal_canary (key);
  g_autoptr (GBytes) again = seal_canary (key);
  g_autoptr (GBytes) plain = vc_seal_open (key, &home, sealed, NULL);

  ck_assert_uint_eq (g_bytes_get_size (sealed), sizeof CANARY_NOTE + VC_SEAL_OVERHEAD);
  ck_assert (!g_bytes_equal (sealed, again));
  ck_assert_ptr_nonnull (plain);
  ck_assert_str_eq (g_bytes_get_data (plain, NULL), CANARY_NOTE);
}
END_TEST

START_TEST (sealed_bytes_open_nowhere_else)
{
  g_autoptr (VcSecret) key = make_key (1);
  g_autoptr (GBytes) sealed = seal_canary (key);
  g_autoptr (GError) error = NULL;

  ck_assert_msg (vc_seal_open (key, &elsewhere[_i].place, sealed, &error) == NULL, "opened in %s", elsewhere[_i].what);
  ck_assert_store_error (error, VC_STORE_ERROR_DAMAGED);
}
END_TEST

START_TEST (sealed_bytes_do_not_open_with_another_key)
{
  g_autoptr (VcSecret) key = make_key (1);
  g_autoptr (VcSecret) other = make_key (2);
  g_autoptr (GBytes) sealed = seal_canary (key);

  ck_assert_ptr_null (vc_seal_open (other, &home, sealed, NULL));
}
END_TEST

START_TEST (sealed_bytes_with_any_bit_flipped_do_not_open)
{
  g_autoptr (VcSecret) key = make_key (1);
  g_autoptr (GBytes) sealed = seal_canary (key);
  gsize         size;
  const guint8 *data = g_bytes_get_data (sealed, &size);

  for (gsize bit = 0; bit < size * 8; bit++)
    {
      guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) flipped = NULL;

      copy[bit / 8] ^= (guint8) (1u << bit % 8);
      flipped = g_bytes_new_take (copy, size);
      ck_assert_msg (vc_seal_open (key, &home, flipped, NULL) == NULL, "opened with bit %zu flipped", bit);
    }
}
END_TEST

START_TEST (sealed_bytes_that_were_cut_short_do_not_open)
{
  g_autoptr (VcSecret) key = make_key (1);
  g_autoptr (GBytes) sealed = seal_canary (key);

  for (gsize size = 0; size < g_bytes_get_size (sealed); size++)
    {
      g_autoptr (GBytes) shorter = g_bytes_new_from_bytes (sealed, 0, size);

      ck_assert_ptr_null (vc_seal_open (key, &home, shorter, NULL));
    }
}
END_TEST

START_TEST (rows_that_changed_places_do_not_open)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  ck_assert (work_put_draft (store, 1, "một", NULL));
  ck_assert (work_put_draft (store, 2, "hai", NULL));
  ck_assert (work_close (store, NULL));
  g_object_unref (store);

  ck_assert_msg (raw_run (rig->work,
                          "CREATE TEMP TABLE other AS SELECT declaration_id, body FROM drafts;"
                          "UPDATE drafts SET body = o.body,"
                          " sum = vc_sum ('drafts', drafts.declaration_id, officer_id, key_id, o.body)"
                          " FROM other AS o WHERE o.declaration_id <> drafts.declaration_id", &message) == SQLITE_OK,
                 "%s", message);

  store = work_store_with_officer (rig);
  ck_assert_ptr_null (vc_work_store_get_trouble (store));
  ck_assert_ptr_null (work_get_draft (store, 1, &error));
  ck_assert_store_error (error, VC_STORE_ERROR_DAMAGED);
  ck_assert (work_close (store, NULL));
}
END_TEST

TCase *
seal_case (void)
{
  TCase *tcase = tcase_create ("seal");

  tcase_add_test (tcase, sealed_bytes_open_in_their_place);
  tcase_add_loop_test (tcase, sealed_bytes_open_nowhere_else, 0, G_N_ELEMENTS (elsewhere));
  tcase_add_test (tcase, sealed_bytes_do_not_open_with_another_key);
  tcase_add_test (tcase, sealed_bytes_with_any_bit_flipped_do_not_open);
  tcase_add_test (tcase, sealed_bytes_that_were_cut_short_do_not_open);
  tcase_add_test (tcase, rows_that_changed_places_do_not_open);
  return tcase;
}
