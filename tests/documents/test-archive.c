/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-documents.h"

#include "vc-archive-copy.h"

START_TEST (an_archive_copy_has_every_page_and_on_each_who_decided)
{
  g_autoptr (VcDocument) copy = vc_test_archive (&(VcTestFiled) { .state = VC_DECLARATION_ACCOUNT_ISSUED }, 2);
  static const char * const texts[] = {
    "BẢN LƯU. Số hồ sơ: 90002.GD/2026/05699", "Trang 1/3.", "Trang 3/3. In lúc 08:05 ngày 20/11/2026",
    "Phê duyệt lúc 01:30 ngày 20/11/2026, cán bộ: Cán bộ Mẫu, Quầy 3.", "cá nhân: Âu Dương Thị Hoè",
  };

  ck_assert_uint_eq (vc_document_get_n_pages (copy), 3);
  vc_test_paper_assert_texts (copy, texts, G_N_ELEMENTS (texts));
  vc_test_paper_assert_clear (copy);
}
END_TEST

START_TEST (a_refused_case_is_kept_as_refused)
{
  g_autoptr (VcDocument) copy = vc_test_archive (&(VcTestFiled) { .state = VC_DECLARATION_REFUSAL_CONFIRMED }, 0);

  vc_test_paper_assert_texts (copy, (const char *[]) { "Không chấp nhận lúc 01:30 ngày 20/11/2026" }, 1);
}
END_TEST

/* What a scan may claim of itself. */
static const struct
{
  guint    width;
  guint    height;
  gsize    stride;
  gboolean right;
} scans[] = {
  { 10, 10, 30, TRUE  },
  { 10, 10, 29, FALSE },
  { 10, 11, 30, FALSE },
  { 11, 10, 33, FALSE },
  { 10,  5, 67, TRUE  },
  {  0, 10, 30, FALSE },
  { 10,  0, 30, FALSE },
};

START_TEST (a_scan_of_another_size_than_it_says_is_refused)
{
  g_autoptr (VcDeclaration) declaration = vc_test_paper_file (&(VcTestFiled) { 0 });
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 1, 5, 0);
  g_autofree guint8 *rgb = g_malloc0 (300);
  g_autoptr (GBytes) bytes = g_bytes_new (rgb, 300);
  VcScannedPage page = { bytes, scans[_i].width, scans[_i].height, scans[_i].stride };
  g_autoptr (VcDocument) copy = vc_archive_copy_new (declaration, NULL, &page, 1, now, "truong1");

  ck_assert_int_eq (copy != NULL, scans[_i].right);
}
END_TEST

START_TEST (nothing_is_no_archive_copy)
{
  g_autoptr (VcDeclaration) declaration = vc_test_paper_file (&(VcTestFiled) { 0 });
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 1, 5, 0);

  ck_assert_ptr_null (vc_archive_copy_new (declaration, NULL, NULL, 0, now, "truong1"));
}
END_TEST

TCase *
test_archive_new (void)
{
  TCase *tcase = tcase_create ("archive");

  tcase_add_test (tcase, an_archive_copy_has_every_page_and_on_each_who_decided);
  tcase_add_test (tcase, a_refused_case_is_kept_as_refused);
  tcase_add_loop_test (tcase, a_scan_of_another_size_than_it_says_is_refused, 0, G_N_ELEMENTS (scans));
  tcase_add_test (tcase, nothing_is_no_archive_copy);
  return tcase;
}
