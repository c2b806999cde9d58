/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-reasons.h"

#define COLUMNS "code, text_vi, text_en, advice_vi, repairable, needs_note, supervisor_only, confirmed"

#define REPAIRABLE  .repairable = TRUE
#define RETAKE      "Chụp lại ảnh rõ, đủ sáng, đủ bốn góc rồi nộp lại tờ khai."
#define CORRECT     "Sửa lại thông tin cho đúng rồi nộp lại tờ khai."
#define COME        "Mang giấy tờ tùy thân đến cơ quan BHXH gần nhất."

/* What a new database begins with: a proposal, since no official list was
 * published; so none is confirmed. */
static const VcReasonFields reasons[] = {
  { "R01", "Ảnh chân dung không rõ hoặc không đúng quy định",
    "The portrait is not clear or not as required", RETAKE, REPAIRABLE },
  { "R02", "Ảnh giấy tờ không rõ, mất góc, bị lóa",
    "The photo of the document is not clear, cut off or has a reflection", RETAKE, REPAIRABLE },
  { "R03", "Thiếu ảnh mặt trước hoặc mặt sau giấy tờ",
    "The photo of the front or the back is missing", RETAKE, REPAIRABLE },
  { "R04", "Ảnh giấy tờ không phải của người đăng ký",
    "The photo shows another person's document",
    "Chụp giấy tờ của chính người đăng ký rồi nộp lại tờ khai.", REPAIRABLE },
  { "R05", "Họ tên không khớp với giấy tờ hoặc cơ sở dữ liệu",
    "The name differs from the document or the record", CORRECT, REPAIRABLE },
  { "R06", "Họ tên không có dấu hoặc sai chính tả",
    "The name lacks its marks or is misspelt", CORRECT, REPAIRABLE },
  { "R07", "Số CCCD/CMND/Hộ chiếu không đúng",
    "The identity number is wrong", CORRECT, REPAIRABLE },
  { "R08", "Giấy tờ hết hạn hoặc hết giá trị sử dụng",
    "The document is no longer valid",
    "Làm thẻ căn cước mới rồi nộp lại tờ khai.", REPAIRABLE },
  { "R09", "Mã số BHXH không đúng cấu trúc hoặc không tồn tại",
    "The BHXH code is malformed or does not exist", CORRECT, REPAIRABLE },
  { "R10", "Mã số BHXH thuộc về người khác",
    "The BHXH code is another person's", CORRECT, REPAIRABLE },
  { "R11", "Mã số BHXH đã có tài khoản",
    "The BHXH code has an account already",
    "Dùng chức năng quên mật khẩu của tài khoản đã có, hoặc gọi tổng đài 1900 9068." },
  { "R12", "Số điện thoại đã đăng ký cho mã số BHXH khác",
    "The phone is registered for another BHXH code",
    "Dùng số điện thoại của chính mình rồi nộp lại tờ khai.", REPAIRABLE },
  { "R13", "Email đã đăng ký cho mã số BHXH khác",
    "The e-mail is registered for another BHXH code",
    "Dùng email của chính mình rồi nộp lại tờ khai.", REPAIRABLE },
  { "R14", "Số điện thoại hoặc email không đúng, không nhận được mã OTP",
    "Phone or e-mail is wrong and cannot be reached", CORRECT, REPAIRABLE },
  { "R15", "Tờ khai chưa ký hoặc chưa ghi rõ họ tên",
    "The form is not signed or the name is not written out", COME, REPAIRABLE },
  { "R16", "Người đăng ký không đến xác minh trong thời hạn",
    "The person did not come to be verified in time", COME, REPAIRABLE },
  { "R17", "Người đến không phải người đăng ký",
    "The person who came is not the one who registered", COME, REPAIRABLE },
  { "R18", "Giấy khai sinh không khớp thông tin của trẻ",
    "The birth certificate does not match the child's data", CORRECT, REPAIRABLE },
  { "R19", "Tài khoản của cha, mẹ hoặc người giám hộ chưa được phê duyệt",
    "The account of the parent or guardian has not been approved",
    "Đăng ký tài khoản của cha, mẹ hoặc người giám hộ trước.", REPAIRABLE },
  { "R20", "Trẻ đã có CCCD hoặc đủ 18 tuổi",
    "The child has an identity card or is 18 already",
    "Đăng ký theo thủ tục dành cho cá nhân." },
  { "R21", "Hồ sơ trùng (đã có hồ sơ khác đang xử lý)",
    "Another declaration of the same person is being handled", NULL },
  { "R22", "Nghi ngờ giả mạo – chuyển lãnh đạo",
    "Suspected fraud, for the supervisor", NULL, .supervisor_only = TRUE },
  { "R99", "Lý do khác (ghi rõ)",
    "Another reason (to be written)", NULL, REPAIRABLE, .needs_note = TRUE },
};

/**
 * vc_central_reasons_fill:
 * @central: a central with a transaction
 *
 * Gives a new database the reasons it begins with.
 */
void
vc_central_reasons_fill (VcCentral *central)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autoptr (VcCentralQuery) query = vc_central_query (central,
        "INSERT INTO refusal_reasons (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");

      vc_central_query_bind_text (query, reasons[i].code);
      vc_central_query_bind_text (query, reasons[i].text_vi);
      vc_central_query_bind_text (query, reasons[i].text_en);
      vc_central_query_bind_text (query, reasons[i].advice_vi);
      vc_central_query_bind_int (query, reasons[i].repairable);
      vc_central_query_bind_int (query, reasons[i].needs_note);
      vc_central_query_bind_int (query, reasons[i].supervisor_only);
      vc_central_query_bind_int (query, reasons[i].confirmed);
      vc_central_query_run (query);
    }
}

static VcReason *
read_reason (VcCentralQuery *query)
{
  VcReasonFields fields = {
    .code = vc_central_query_get_text (query, 0),
    .text_vi = vc_central_query_get_text (query, 1),
    .text_en = vc_central_query_get_text (query, 2),
    .advice_vi = vc_central_query_get_text (query, 3),
    .repairable = vc_central_query_get_int (query, 4) != 0,
    .needs_note = vc_central_query_get_int (query, 5) != 0,
    .supervisor_only = vc_central_query_get_int (query, 6) != 0,
    .confirmed = vc_central_query_get_int (query, 7) != 0,
  };

  return vc_reason_new (&fields);
}

/**
 * vc_central_reasons_list:
 * @central: a central with a transaction
 *
 * Returns: (transfer full) (element-type VcReason): all reasons, by code
 */
GPtrArray *
vc_central_reasons_list (VcCentral *central)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT " COLUMNS " FROM refusal_reasons ORDER BY code");

  while (vc_central_query_next (query))
    g_ptr_array_add (list, read_reason (query));

  return list;
}

/**
 * vc_central_reasons_find:
 * @central: a central with a transaction
 * @code: perhaps a reason's
 *
 * Returns: (transfer full) (nullable): the reason, or %NULL
 */
VcReason *
vc_central_reasons_find (VcCentral  *central,
                         const char *code)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT " COLUMNS " FROM refusal_reasons WHERE code = ?1");

  vc_central_query_bind_text (query, code);
  return vc_central_query_next (query) ? read_reason (query) : NULL;
}
