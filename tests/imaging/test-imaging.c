/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-imaging.h"

/**
 * test_decode:
 *
 * Decodes one file, and turns the main context until it is done.
 */
VcImage *
test_decode (GBytes          *file,
             VcImageRequest   request,
             GError         **error)
{
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_image_decoder_decode_async (decoder, file, &request, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);

  return vc_image_decoder_decode_finish (decoder, result, error);
}

/**
 * test_decode_page:
 *
 * Draws one page, and turns the main context until it is done.
 */
VcImage *
test_decode_page (const char      *program,
                  GBytes          *file,
                  guint            page,
                  VcImageRequest   request,
                  GError         **error)
{
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (program);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_image_decoder_decode_page_async (decoder, file, page, &request, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);

  return vc_image_decoder_decode_page_finish (decoder, result, error);
}

int
main (void)
{
  Suite *suite = suite_create ("imaging");

  suite_add_tcase (suite, test_decoding_case ());
  suite_add_tcase (suite, test_distrust_case ());
  suite_add_tcase (suite, test_measure_case ());
  suite_add_tcase (suite, test_no_sandbox_case ());
  suite_add_tcase (suite, test_pages_case ());
  suite_add_tcase (suite, test_sharing_case ());
  suite_add_tcase (suite, test_signatures_case ());
  suite_add_tcase (suite, test_image_cache_case ());
  suite_add_tcase (suite, test_tone_case ());

  return vc_test_run (suite);
}
