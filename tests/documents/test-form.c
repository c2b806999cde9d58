/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-documents.h"

#include "vc-declaration-form.h"
#include "vc-form-version.h"

#include <string.h>

/* What form 01 says, and where. */

#define LONG_NAME \
  "Tôn Nữ Công Huyền Thử Nghiệm Hoàng Phương Quỳnh Như Diễm Thuỵ Nguyệt Ánh Tuyết Nhung Mẫu Khuê"
#define LONG_DETAIL \
  "Căn hộ 9999, tầng 99, toà nhà Thử Nghiệm Số Không, hẻm 99/99/99 đường Không Có Thật, tổ dân phố Mẫu 99, " \
  "khu phố Thử Nghiệm Ngọc Hiệp Phước Hải"

static const char * const fields[] = {
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Khánh Hòa, ngày 20 tháng 11 năm 2026",
  "Mẫu số: 01",
  "Mẫu chưa được xác nhận",
  "Số hồ sơ: 90002.GD/2026/05699",
  "TỜ KHAI Đăng ký sử dụng, điều chỉnh thông tin và ngừng sử dụng phương thức giao dịch điện tử",
  "Kính gửi: Bảo hiểm xã hội tỉnh Khánh Hòa",
  "Tên cơ quan/tổ chức/cá nhân: Âu Dương Thị Hoè",
  "Mã số bảo hiểm xã hội: 5699990003",
  "Số CMND/CCCD/Hộ chiếu: 056188999901",
  "Địa chỉ liên hệ: Thôn Mẫu 3, Xã Thử Nghiệm, Tỉnh Khánh Hòa",
  "Số chứng thư số của cơ quan, tổ chức, cá nhân:",
  "Địa chỉ thư điện tử: thu@example.com",
  "Điện thoại di động: 0992000001",
  "Theo Nghị định số 164/2025/NĐ-CP ngày 29 tháng 6 năm 2025 của Chính phủ",
  /* filed at 18:30 UTC, which is the next day in Vietnam */
  "trong lĩnh vực Bảo hiểm xã hội từ ngày 20 tháng 11 năm 2026.",
  "Đăng ký giao dịch tại: ● Cổng thông tin điện tử của Bảo hiểm xã hội Việt Nam ○ Tổ chức I-VAN",
  "cam kết hoàn toàn chịu trách nhiệm trước pháp luật",
  "CƠ QUAN/TỔ CHỨC/CÁ NHÂN (Ký, ghi rõ họ tên) Âu Dương Thị Hoè",
  "In lúc 08:05 ngày 20/11/2026, cán bộ: clerk1.",
  "MẪU / SPECIMEN",
};

START_TEST (another_program_reads_every_field_of_the_pdf)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&(VcTestFiled) { .email = "thu@example.com" });

  vc_test_paper_assert_texts (form, fields, G_N_ELEMENTS (fields));
}
END_TEST

static const char * const child_fields[] = {
  "Số giấy khai sinh: 9921/2019",
  "Họ và tên cha/mẹ/người giám hộ: Đặng Kiểm Thử",
  "Mã số bảo hiểm xã hội của cha/mẹ/người giám hộ: 5699990009",
  "Quan hệ với người được đăng ký: Cha",
  "Điện thoại di động: 0992000009",
  "Cá nhân tôi cam kết hoàn toàn chịu trách nhiệm trước pháp luật về tính chính xác, trung thực của nội dung đăng ký",
  "(Ký, ghi rõ họ tên) Đặng Kiểm Thử",
};

START_TEST (a_childs_form_is_the_guardians_to_sign)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&(VcTestFiled) { .subject = VC_SUBJECT_CHILD });

  vc_test_paper_assert_texts (form, child_fields, G_N_ELEMENTS (child_fields));
}
END_TEST

static const char * const organisation_fields[] = {
  "Tên cơ quan/tổ chức/cá nhân: Công ty TNHH Thử Nghiệm",
  "Mã số bảo hiểm xã hội: TZ9953A",
  "Số chứng thư số của cơ quan, tổ chức, cá nhân: 5404FFFEB7033FB316D672201B999999",
  "Người liên hệ: Lâm Thử Nghiệm",
  "CƠ QUAN/TỔ CHỨC/CÁ NHÂN (Ký, ghi rõ họ tên, đóng dấu)",
};

START_TEST (an_organisations_form_has_its_certificate_and_a_place_for_the_seal)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&(VcTestFiled) {
    .subject = VC_SUBJECT_ORGANISATION, .name = "Công ty TNHH Thử Nghiệm", .bhxh_code = "TZ9953A",
    .serial = "5404FFFEB7033FB316D672201B999999", .contact_person = "Lâm Thử Nghiệm" });

  vc_test_paper_assert_texts (form, organisation_fields, G_N_ELEMENTS (organisation_fields));
}
END_TEST

static const char * const adjusted[] = {
  "Điều chỉnh thông tin đã đăng ký sử dụng phương thức giao dịch điện tử trong lĩnh vực Bảo hiểm xã hội như sau:",
  "Nội dung điều chỉnh Thông tin cũ Thông tin mới",
  "Ngày, tháng, năm sinh 1988 29/02/1988",
  "Số CMND/CCCD/Hộ chiếu 229999901 056188999901",
  "Địa chỉ thư điện tử - thu@example.com",
  "Điện thoại di động 0992000009 0992000001",
};

START_TEST (an_adjustment_says_what_was_and_what_is_to_be)
{
  g_autoptr (GPtrArray) lines = vc_test_paper_adjustments ();
  g_autoptr (VcDocument) form = vc_test_paper_form (&(VcTestFiled) { .kind = VC_REQUEST_ADJUST, .adjustments = lines });

  vc_test_paper_assert_texts (form, adjusted, G_N_ELEMENTS (adjusted));
}
END_TEST

static const char * const stopped[] = {
  "Ngừng sử dụng phương thức giao dịch điện tử trong lĩnh vực Bảo hiểm xã hội.",
  "Thời gian ngừng từ ngày 01 tháng 12 năm 2026",
  "Lý do ngừng: Không còn nhu cầu sử dụng",
};

START_TEST (an_end_of_use_says_from_when_and_why)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&(VcTestFiled) { .kind = VC_REQUEST_STOP });

  vc_test_paper_assert_texts (form, stopped, G_N_ELEMENTS (stopped));
}
END_TEST

START_TEST (a_name_that_came_decomposed_is_printed_composed)
{
  g_autoptr (VcDocument) form =
    vc_test_paper_form (&(VcTestFiled) { .name = "Nguye\xcc\x82\xcc\x83n Thu\xcc\x9b\xcc\x89" });

  vc_test_paper_assert_texts (form, (const char *[]) { "cá nhân: Nguyễn Thử ", "họ tên) Nguyễn Thử " }, 2);
}
END_TEST

START_TEST (a_genuine_form_is_no_specimen)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&(VcTestFiled) { .genuine = TRUE });
  g_autofree char *text = vc_test_paper_text_of (form);

  ck_assert_ptr_null (strstr (text, "SPECIMEN"));
}
END_TEST

static const VcTestFiled sizes[] = {
  { 0 },
  { .genuine = TRUE, .email = "thu@example.com" },
  { .old_scheme = TRUE },
  { .name = "Công Tằng Tôn Nữ Thử Nghiệm Ngọc Khuê Mẫu", .old_scheme = TRUE,
    .detail = "Số nhà 99/99 hẻm Không Có Thật, tổ dân phố Mẫu 99, khu phố Thử Nghiệm Số Không",
    .email = "cong.tang.ton.nu.thu.nghiem.ngoc.khue.mau@mail.example.com" },
  { .name = LONG_NAME, .detail = LONG_DETAIL },
  { .name = LONG_NAME, .detail = LONG_DETAIL, .old_scheme = TRUE,
    .email = "mot.hop.thu.dien.tu.rat.dai.de.thu.nghiem.xuong.dong@mot-ten-mien-rat-dai.example.com" },
  { .name = LONG_NAME " " LONG_NAME " " LONG_NAME, .detail = LONG_DETAIL LONG_DETAIL LONG_DETAIL LONG_DETAIL },
  { .name = "Khôngcókhoảngtrắngnàotrongtênnàynênphảixuốngdònggiữachừngmộttừrấtdàikhôngthểchiađược" },
};

START_TEST (nothing_on_a_page_overlaps_or_leaves_it)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&sizes[_i]);
  g_autoptr (GArray) extents = vc_document_list_extents (form);

  ck_assert_uint_gt (extents->len, 20);
  vc_test_paper_assert_clear (form);
}
END_TEST

/* Every form there is, as it is filled in on an ordinary day. */
START_TEST (an_ordinary_form_has_one_page)
{
  g_autoptr (GPtrArray) lines = vc_test_paper_adjustments ();
  VcRequestKind kind = (VcRequestKind) (_i % 3);
  g_autoptr (VcDocument) form = vc_test_paper_form (&(VcTestFiled) {
    .kind = kind, .subject = (VcSubjectType) (_i / 3), .adjustments = kind == VC_REQUEST_ADJUST ? lines : NULL,
    .serial = "5404FFFEB7033FB316D672201B999999", .contact_person = "Lâm Thử Nghiệm", .email = "thu@example.com",
    .old_scheme = TRUE,
    .detail = "Số nhà 99/99 hẻm Không Có Thật, tổ dân phố Mẫu 99, khu phố Thử Nghiệm Số Không" });

  ck_assert_uint_eq (vc_document_get_n_pages (form), 1);
  vc_test_paper_assert_clear (form);
}
END_TEST

static const VcFormExtent *
find_extent (const GArray *extents,
             const char   *what)
{
  for (guint i = 0; i < extents->len; i++)
    if (strcmp (g_array_index (extents, VcFormExtent, i).what, what) == 0)
      return &g_array_index (extents, VcFormExtent, i);

  ck_abort_msg ("there is no %s", what);
}

START_TEST (there_is_room_to_sign_on_the_page_of_the_commitment)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&sizes[_i]);
  g_autoptr (GArray) extents = vc_document_list_extents (form);
  const VcFormExtent *commitment = find_extent (extents, "commitment");
  const VcFormExtent *hint = find_extent (extents, "signature-hint");
  const VcFormExtent *name = find_extent (extents, "signature-name");
  double room = name->y - (hint->y + hint->height);

  ck_assert_uint_eq (commitment->page, name->page);
  ck_assert_uint_eq (hint->page, name->page);
  /* 25 to 30 mm */
  ck_assert_double_ge (room, 25.0 / 25.4 * 72.0);
  ck_assert_double_le (room, 30.0 / 25.4 * 72.0);
}
END_TEST

START_TEST (a_form_of_two_pages_draws_both)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&sizes[6]);

  ck_assert_uint_eq (vc_document_get_n_pages (form), 2);
  vc_test_paper_assert_texts (form, (const char *[]) { "Trang 1/2", "Trang 2/2", "(Ký, ghi rõ họ tên)" }, 3);
}
END_TEST

/* The law that is cited is that of the day it was filed. */
static const struct
{
  VcDate      day;
  const char *cited;   /* NULL: no form is known */
} days[] = {
  { { 2020, 8, 20 }, NULL },
  { { 2020, 8, 21 }, "Theo Nghị định số 166/2016/NĐ-CP ngày 24 tháng 12 năm 2016 của Chính phủ, cơ quan" },
  { { 2025, 6, 30 }, "Theo Nghị định số 166/2016/NĐ-CP ngày 24 tháng 12 năm 2016 của Chính phủ, cơ quan" },
  { { 2025, 7, 1 },  "Theo Nghị định số 164/2025/NĐ-CP ngày 29 tháng 6 năm 2025 của Chính phủ, cơ quan" },
  { { 2027, 1, 1 },  "Theo Nghị định số 164/2025/NĐ-CP ngày 29 tháng 6 năm 2025 của Chính phủ, cơ quan" },
};

START_TEST (a_form_cites_the_law_of_its_day)
{
  g_autoptr (GDateTime) noon = g_date_time_new_utc (days[_i].day.year, days[_i].day.month, days[_i].day.day, 5, 0, 0);
  VcTestFiled filed = { .filed_at = noon };
  g_autoptr (VcDeclaration) declaration = vc_test_paper_file (&filed);
  g_autoptr (VcDocument) form = NULL;

  ck_assert_int_eq (vc_declaration_form_is_supported (declaration), days[_i].cited != NULL);
  if (days[_i].cited == NULL)
    return;

  form = vc_test_paper_form (&filed);
  vc_test_paper_assert_texts (form, (const char *[]) { days[_i].cited, "Mẫu chưa được xác nhận" }, 2);
}
END_TEST

START_TEST (no_wording_is_called_confirmed)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const VcFormVersion *version = vc_form_version_find (days[i].day);

      ck_assert (version == NULL || !version->confirmed);
    }
}
END_TEST

TCase *
test_form_new (void)
{
  TCase *tcase = tcase_create ("form 01");

  tcase_add_test (tcase, another_program_reads_every_field_of_the_pdf);
  tcase_add_test (tcase, a_childs_form_is_the_guardians_to_sign);
  tcase_add_test (tcase, an_organisations_form_has_its_certificate_and_a_place_for_the_seal);
  tcase_add_test (tcase, an_adjustment_says_what_was_and_what_is_to_be);
  tcase_add_test (tcase, an_end_of_use_says_from_when_and_why);
  tcase_add_test (tcase, a_name_that_came_decomposed_is_printed_composed);
  tcase_add_test (tcase, a_genuine_form_is_no_specimen);
  tcase_add_loop_test (tcase, nothing_on_a_page_overlaps_or_leaves_it, 0, G_N_ELEMENTS (sizes));
  tcase_add_loop_test (tcase, an_ordinary_form_has_one_page, 0, 9);
  tcase_add_loop_test (tcase, there_is_room_to_sign_on_the_page_of_the_commitment, 0, G_N_ELEMENTS (sizes));
  tcase_add_test (tcase, a_form_of_two_pages_draws_both);
  tcase_add_loop_test (tcase, a_form_cites_the_law_of_its_day, 0, G_N_ELEMENTS (days));
  tcase_add_test (tcase, no_wording_is_called_confirmed);
  return tcase;
}
