/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nobody who has the files can read what is in them. */

#include "test-store.h"

#include <string.h>

/* Including the name as it stands inside of the scanned card's text. None is
 * so short that what is sealed holds it by chance: four bytes once were. */
static const char * const canaries[] = {
  CANARY_NAME, "Canh Gác", CANARY_NUMBER, CANARY_PHONE, CANARY_NOTE, "mau@example.invalid", "Tổ 99",
  PASSWORD, "không được", "\xff\xd8\xff\xe0" "12JF", "12JFIF",
};

/* What must be found, so that it is known to look. */
static const char * const plain[] = { "Cán bộ Mẫu 1", "waiting", "d-1" };

static guint
search_tree (const char *path,
             const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *bytes = NULL;
  const char *name;
  guint n_found = 0;
  gsize size;

  if (dir == NULL)
    return g_file_get_contents (path, &bytes, &size, NULL) && memmem (bytes, size, text, strlen (text)) != NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      n_found += search_tree (child, text);
    }

  return n_found;
}

static void
assert_sealed (Rig        *rig,
               const char *when)
{
  for (guint i = 0; i < G_N_ELEMENTS (canaries); i++)
    ck_assert_msg (search_tree (rig->folder, canaries[i]) == 0, "%s can be read %s", canaries[i], when);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    ck_assert_msg (search_tree (rig->folder, plain[i]) > 0, "%s is not found %s", plain[i], when);
}

static GBytes *
make_photo (void)
{
  GByteArray *bytes = g_byte_array_new ();

  for (guint i = 0; i < 5000; i++)
    g_byte_array_append (bytes, (const guint8 *) "\xff\xd8\xff\xe0" "12JFIF", 10);
  return g_byte_array_free_to_bytes (bytes);
}

START_TEST (nothing_personal_can_be_read_on_the_disk)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcWorkStore) store = work_store_with_officer (rig);
  g_autoptr (VcCacheStore) cache = cache_store_with_key (rig);
  g_autoptr (VcDeclaration) now = sample_declaration ("d-1");
  g_autoptr (VcOutboxItem) refused = NULL;
  g_autoptr (VcOutboxItem) delivered = NULL;
  g_autoptr (VcOutboxItem) review = NULL;
  g_autoptr (GBytes) photo = make_photo ();
  g_autofree char *name = NULL;

  must_decide (store, 1);
  must_decide (store, 2);
  must_decide (store, 3);
  refused = work_refuse (store, 1, "/problems/already-decided", CANARY_NOTE, now, NULL);
  delivered = work_deliver (store, 2, NULL);
  review = work_review (store, 4, NULL);
  ck_assert (work_put_draft (store, 1, CANARY_NOTE, NULL));
  ck_assert (cache_replace (cache, 50, NULL));
  name = cache_put_file (cache, 1, photo, NULL);
  assert_sealed (rig, "while it is open");

  ck_assert (cache_purge (cache, 0, 0, NULL, NULL));
  ck_assert (work_close (store, NULL));
  ck_assert (cache_close (cache, NULL));
  assert_sealed (rig, "once it is closed");
}
END_TEST

TCase *
disk_case (void)
{
  TCase *tcase = tcase_create ("disk");

  tcase_add_test (tcase, nothing_personal_can_be_read_on_the_disk);
  return tcase;
}
