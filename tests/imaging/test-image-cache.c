/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-imaging.h"
#include "vc-image-cache.h"

static const VcImageRequest small = { 10, 10 };
static const VcImageRequest zoomed = { 10, 10, .crop_width = 5, .crop_height = 5 };

/* 400 bytes of pixels. */
static VcImage *
make_image (void)
{
  g_autoptr (GBytes) pixels = g_bytes_new_take (g_malloc0 (400), 400);

  return vc_image_new (pixels, 10, 10, 40, 100, 100);
}

static void
put (VcImageCache         *cache,
     const char           *sha256,
     const VcImageRequest *request)
{
  g_autoptr (VcImage) image = make_image ();

  vc_image_cache_insert (cache, sha256, request, image);
}

static gboolean
has (VcImageCache         *cache,
     const char           *sha256,
     const VcImageRequest *request)
{
  g_autoptr (VcImage) image = vc_image_cache_lookup (cache, sha256, request);

  return image != NULL;
}

START_TEST (a_picture_is_found_by_its_file_and_by_what_was_asked_of_it)
{
  g_autoptr (VcImageCache) cache = vc_image_cache_new (10000);
  g_autoptr (VcImage) image = make_image ();
  g_autoptr (VcImage) found = NULL;

  vc_image_cache_insert (cache, "a1", &small, image);
  found = vc_image_cache_lookup (cache, "a1", &small);

  ck_assert_ptr_eq (found, image);
  ck_assert (!has (cache, "a1", &zoomed));
  ck_assert (!has (cache, "a2", &small));
}
END_TEST

START_TEST (what_was_not_looked_at_for_longest_goes_first)
{
  g_autoptr (VcImageCache) cache = vc_image_cache_new (1200);

  put (cache, "a", &small);
  put (cache, "b", &small);
  put (cache, "c", &small);
  ck_assert (has (cache, "a", &small));
  put (cache, "d", &small);

  ck_assert (has (cache, "a", &small));
  ck_assert (!has (cache, "b", &small));
  ck_assert (has (cache, "c", &small));
  ck_assert (has (cache, "d", &small));
  ck_assert_uint_eq (vc_image_cache_get_size (cache), 1200);
}
END_TEST

START_TEST (a_picture_put_twice_counts_once)
{
  g_autoptr (VcImageCache) cache = vc_image_cache_new (1200);

  put (cache, "a", &small);
  put (cache, "a", &small);

  ck_assert_uint_eq (vc_image_cache_get_size (cache), 400);
  ck_assert (has (cache, "a", &small));
}
END_TEST

START_TEST (a_picture_larger_than_the_cache_is_not_kept_and_drives_nothing_out)
{
  g_autoptr (VcImageCache) cache = vc_image_cache_new (399);

  put (cache, "a", &small);

  ck_assert (!has (cache, "a", &small));
  ck_assert_uint_eq (vc_image_cache_get_size (cache), 0);
}
END_TEST

START_TEST (a_cleared_cache_has_nothing_and_works_on)
{
  g_autoptr (VcImageCache) cache = vc_image_cache_new (1200);

  put (cache, "a", &small);
  put (cache, "a", &zoomed);
  vc_image_cache_clear (cache);

  ck_assert_uint_eq (vc_image_cache_get_size (cache), 0);
  ck_assert (!has (cache, "a", &small));
  put (cache, "b", &small);
  ck_assert (has (cache, "b", &small));
}
END_TEST

TCase *
test_image_cache_case (void)
{
  TCase *tcase = tcase_create ("cache");

  tcase_add_test (tcase, a_picture_is_found_by_its_file_and_by_what_was_asked_of_it);
  tcase_add_test (tcase, what_was_not_looked_at_for_longest_goes_first);
  tcase_add_test (tcase, a_picture_put_twice_counts_once);
  tcase_add_test (tcase, a_picture_larger_than_the_cache_is_not_kept_and_drives_nothing_out);
  tcase_add_test (tcase, a_cleared_cache_has_nothing_and_works_on);

  return tcase;
}
