/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-documents.h"

#include <string.h>

/* What is on each slip, letter for letter. */
static const struct
{
  VcDeclarationState state;
  const char        *title;
  const char        *texts[12];
} slips[VC_N_TEST_SLIPS] = {
  [VC_TEST_RECEIPT] = {
    VC_DECLARATION_SUBMITTED, "Phiếu biên nhận hồ sơ",
    { "PHIẾU BIÊN NHẬN HỒ SƠ Mẫu chưa được xác nhận", "Số hồ sơ: 90002.GD/2026/05699", "Họ và tên: Âu Dương Thị Hoè",
      "Mã số bảo hiểm xã hội: 569••••003", "Nội dung yêu cầu: Đăng ký sử dụng phương thức giao dịch điện tử",
      "Thời hạn trả lời: 17:00 ngày 25/11/2026", "Giấy tờ đã nhận: 1. Tờ khai mẫu số 01 đã ký 2. Bản chụp giấy khai sinh",
      "điện thoại 02583000000; tổng đài 1900 9068.", "NGƯỜI NỘP HỒ SƠ", "CÁN BỘ TIẾP NHẬN", "Cán bộ Mẫu" } },
  [VC_TEST_ACCEPTANCE] = {
    VC_DECLARATION_ACCOUNT_ISSUED, "Thông báo chấp thuận",
    { "THÔNG BÁO CHẤP THUẬN Mẫu chưa được xác nhận", "1. Tin nhắn đến số điện thoại 0992•••001: đã nhận",
      "2. Thư điện tử đến địa chỉ th•••@example.com: đã gửi", "đổi mật khẩu ngay lần đăng nhập đầu tiên",
      "ít nhất 06 tháng một lần" } },
  [VC_TEST_REFUSAL] = {
    VC_DECLARATION_REFUSAL_CONFIRMED, "Thông báo không chấp nhận",
    { "THÔNG BÁO KHÔNG CHẤP NHẬN Mẫu chưa được xác nhận", "1. Ảnh chân dung không rõ hoặc không đúng quy định",
      "Chụp lại ảnh chân dung đủ sáng", "2. Tờ khai chưa ký hoặc chưa ghi rõ họ tên",
      "Vui lòng mang theo giấy tờ tùy thân còn hiệu lực.", "nộp lại tờ khai trên ứng dụng VssID" } },
  [VC_TEST_MORE] = {
    VC_DECLARATION_CLAIMED, "Phiếu yêu cầu bổ sung hồ sơ",
    { "PHIẾU YÊU CẦU BỔ SUNG HỒ SƠ Mẫu chưa được xác nhận", "1. Tờ khai mẫu số 01 có chữ ký, ghi rõ họ tên",
      "2. Ảnh chân dung rõ nét", "Thời hạn bổ sung: chậm nhất ngày 27 tháng 11 năm 2026" } },
};

static VcDocument *
print (int                slip,
       VcDeclarationState state)
{
  return vc_test_slip ((VcTestSlip) slip, &(VcTestFiled) { .state = state });
}

START_TEST (another_program_reads_what_a_slip_says)
{
  g_autoptr (VcDocument) slip = print (_i, slips[_i].state);
  guint n_texts = 0;

  while (n_texts < G_N_ELEMENTS (slips[_i].texts) && slips[_i].texts[n_texts] != NULL)
    n_texts++;

  ck_assert_str_eq (vc_document_get_title (slip), slips[_i].title);
  ck_assert_uint_eq (vc_document_get_n_pages (slip), 1);
  vc_test_paper_assert_texts (slip, slips[_i].texts, n_texts);
  vc_test_paper_assert_clear (slip);
}
END_TEST

START_TEST (no_slip_says_a_whole_number_or_the_code_of_a_reason)
{
  static const char * const secrets[] = { "5699990003", "056188999901", "0992000001", "R01", "R15" };
  g_autoptr (VcDocument) slip = print (_i, slips[_i].state);
  g_autofree char *text = vc_test_paper_text_of (slip);

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    ck_assert_msg (strstr (text, secrets[i]) == NULL, "%s is on it", secrets[i]);
}
END_TEST

START_TEST (an_acceptance_is_printed_only_of_an_account_that_exists)
{
  g_autoptr (VcDocument) slip = print (VC_TEST_ACCEPTANCE, (VcDeclarationState) _i);

  ck_assert_int_eq (slip != NULL, _i == VC_DECLARATION_ACCOUNT_ISSUED);
}
END_TEST

START_TEST (a_refusal_is_printed_only_once_it_is_confirmed)
{
  g_autoptr (VcDocument) slip = print (VC_TEST_REFUSAL, (VcDeclarationState) _i);

  ck_assert_int_eq (slip != NULL, _i == VC_DECLARATION_REFUSAL_CONFIRMED);
}
END_TEST

START_TEST (an_organisation_is_called_one)
{
  g_autoptr (VcDocument) slip =
    vc_test_slip (VC_TEST_RECEIPT, &(VcTestFiled) { .subject = VC_SUBJECT_ORGANISATION, .bhxh_code = "TZ9953A",
                                                    .name = "Công ty TNHH Thử Nghiệm" });

  vc_test_paper_assert_texts (slip, (const char *[]) { "Tên cơ quan/tổ chức: Công ty TNHH Thử Nghiệm" }, 1);
}
END_TEST

TCase *
test_slips_new (void)
{
  TCase *tcase = tcase_create ("slips");

  tcase_add_loop_test (tcase, another_program_reads_what_a_slip_says, 0, VC_N_TEST_SLIPS);
  tcase_add_loop_test (tcase, no_slip_says_a_whole_number_or_the_code_of_a_reason, 0, VC_N_TEST_SLIPS);
  tcase_add_loop_test (tcase, an_acceptance_is_printed_only_of_an_account_that_exists, 0, VC_N_DECLARATION_STATES);
  tcase_add_loop_test (tcase, a_refusal_is_printed_only_once_it_is_confirmed, 0, VC_N_DECLARATION_STATES);
  tcase_add_test (tcase, an_organisation_is_called_one);
  return tcase;
}
