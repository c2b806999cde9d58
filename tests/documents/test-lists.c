/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-documents.h"

#include <string.h>

/* Lists over many pages. */

/* How often a text is there. */
static guint
count (const char *text,
       const char *wanted)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, wanted)) != NULL; at++)
    n++;

  return n;
}

START_TEST (a_units_list_says_who_signed_and_what_became_of_it)
{
  static const char * const texts[] = {
    "DANH SÁCH BÀN GIAO TỜ KHAI Mẫu chưa được xác nhận", "Đơn vị bàn giao: Công ty TNHH Thử Nghiệm Số 1",
    "Mã đơn vị: TZ9901A", "Tổng số: 8 tờ khai, trong đó 6 tờ khai đã ký.", "Âu Dương Thị Hoè", "569••••003", "Chưa",
    "Đã cấp tài khoản", "ĐẠI DIỆN ĐƠN VỊ",
  };
  g_autoptr (VcDocument) list = vc_test_batch (8);

  ck_assert_uint_eq (vc_document_get_n_pages (list), 1);
  vc_test_paper_assert_texts (list, texts, G_N_ELEMENTS (texts));
  vc_test_paper_assert_clear (list);
}
END_TEST

START_TEST (a_long_list_has_its_head_and_its_number_on_each_page)
{
  g_autoptr (VcDocument) list = vc_test_batch (120);
  g_autofree char *text = vc_test_paper_text_of (list);
  guint            n_pages = vc_document_get_n_pages (list);
  g_autofree char *last = g_strdup_printf ("Trang %u/%u", n_pages, n_pages);

  ck_assert_uint_ge (n_pages, 3);
  ck_assert_uint_eq (count (text, "Mã số BHXH"), n_pages);
  ck_assert_uint_eq (count (text, "Trang "), n_pages);
  ck_assert_ptr_nonnull (strstr (text, last));
  ck_assert_uint_eq (count (text, "90002.GD/2026/05699"), 120);
  vc_test_paper_assert_clear (list);
}
END_TEST

START_TEST (a_clerks_register_adds_up)
{
  static const char * const texts[] = {
    "SỔ THEO DÕI HỒ SƠ TRONG NGÀY (ngày 19 tháng 11 năm 2026)", "Cán bộ: Cán bộ Mẫu", "08:00",
    "Tổng số: 10 hồ sơ. Tiếp nhận: 4. Phê duyệt: 3. Không chấp nhận: 3.",
    "- Ảnh chân dung không rõ hoặc không đúng quy định: 2", "- Tờ khai chưa ký hoặc chưa ghi rõ họ tên: 1",
    "Chưa nộp tờ khai giấy: 2.",
  };
  g_autoptr (VcDocument) document = vc_test_register (10, FALSE);

  vc_test_paper_assert_texts (document, texts, G_N_ELEMENTS (texts));
  vc_test_paper_assert_clear (document);
}
END_TEST

START_TEST (an_offices_register_says_who_did_what)
{
  g_autoptr (VcDocument) document = vc_test_register (90, TRUE);
  g_autofree char *text = vc_test_paper_text_of (document);

  ck_assert_ptr_nonnull (strstr (text, "Cơ quan: Bảo hiểm xã hội tỉnh Khánh Hòa"));
  ck_assert_uint_ge (vc_document_get_n_pages (document), 3);
  ck_assert_uint_ge (count (text, "Cán bộ Mẫu"), 90);
  vc_test_paper_assert_clear (document);
}
END_TEST

START_TEST (a_day_without_work_has_a_register_too)
{
  g_autoptr (VcDocument) document = vc_test_register (0, FALSE);

  vc_test_paper_assert_texts (document, (const char *[]) { "Tổng số: 0 hồ sơ." }, 1);
}
END_TEST

TCase *
test_lists_new (void)
{
  TCase *tcase = tcase_create ("lists");

  tcase_add_test (tcase, a_units_list_says_who_signed_and_what_became_of_it);
  tcase_add_test (tcase, a_long_list_has_its_head_and_its_number_on_each_page);
  tcase_add_test (tcase, a_clerks_register_adds_up);
  tcase_add_test (tcase, an_offices_register_says_who_did_what);
  tcase_add_test (tcase, a_day_without_work_has_a_register_too);
  return tcase;
}
