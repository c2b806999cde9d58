/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-slip.h"

#include "vc-document-private.h"
#include "vc-form-style.h"
#include "vc-form-words.h"
#include "vc-slip-layout.h"

/*
 * Slips say what became of a case, in words a citizen can act on. No slip has
 * a password on it, and none the code of a reason.
 */

static const char * const notice_states[] = {
  [VC_NOTICE_QUEUED]    = "chờ gửi",
  [VC_NOTICE_SENT]      = "đã gửi",
  [VC_NOTICE_DELIVERED] = "đã nhận",
  [VC_NOTICE_FAILED]    = "gửi không thành công",
};

static VcDocument *
finish (VcSlipLayout *layout,
        const char   *title)
{
  vc_slip_layout_end (layout);
  return vc_document_new (layout->flow.sheet, title, layout->issuer->printed_at);
}

static void
add_list (VcSlipLayout       *layout,
          const char         *what,
          const char * const *items)
{
  for (guint i = 0; items[i] != NULL; i++)
    vc_slip_layout_add_item (layout, what, i + 1, items[i]);
}

/**
 * vc_slip_new_receipt:
 * @issuer: who took the dossier
 * @declaration: the dossier
 * @handed_in: (nullable): what was handed in with it, in Vietnamese
 *
 * Returns: (transfer full): a receipt (Phiếu biên nhận hồ sơ)
 */
VcDocument *
vc_slip_new_receipt (const VcPaperIssuer *issuer,
                     VcDeclaration       *declaration,
                     const char * const  *handed_in)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autofree char *taken = vc_form_words_dup_moment (issuer->printed_at);
  g_autofree char *due = vc_form_words_dup_moment (fields->due_at);
  VcSlipLayout     layout;

  vc_slip_layout_begin (&layout, issuer, fields->dossier_number, "PHIẾU BIÊN NHẬN HỒ SƠ", NULL);
  vc_slip_layout_add_case (&layout, declaration);
  vc_form_flow_add_field (&layout.flow, "taken", "Thời điểm tiếp nhận", taken);
  vc_form_flow_add_field (&layout.flow, "due", "Thời hạn trả lời", due);

  if (handed_in != NULL && handed_in[0] != NULL)
    {
      vc_form_flow_add (&layout.flow, "handed-in", &vc_form_style_body, NULL, "Giấy tờ đã nhận:");
      add_list (&layout, "handed-in", handed_in);
    }

  vc_slip_layout_add_paragraph (&layout, "keep",
                                "Ông/Bà giữ phiếu này để tra cứu: đọc số hồ sơ hoặc đưa mã in trên phiếu cho cán bộ.");
  vc_slip_layout_add_hotline (&layout);
  vc_slip_layout_add_signatures (&layout, "NGƯỜI NỘP HỒ SƠ", NULL, "CÁN BỘ TIẾP NHẬN", issuer->officer_name);
  return finish (&layout, "Phiếu biên nhận hồ sơ");
}

static void
add_notices (VcSlipLayout *layout,
             GPtrArray    *notices)
{
  guint number = 0;

  for (guint i = 0; i < notices->len; i++)
    {
      VcNotice        *notice = g_ptr_array_index (notices, i);
      gboolean         by_sms = vc_notice_get_channel (notice) == VC_NOTICE_SMS;
      g_autofree char *line = NULL;

      if (vc_notice_get_kind (notice) != VC_NOTICE_OF_APPROVAL)
        continue;

      line = g_strdup_printf ("%s %s: %s", by_sms ? "Tin nhắn đến số điện thoại" : "Thư điện tử đến địa chỉ",
                              vc_notice_get_recipient (notice), notice_states[vc_notice_get_state (notice)]);
      vc_slip_layout_add_item (layout, "sent-to", ++number, line);
    }

  if (number == 0)
    vc_slip_layout_add_item (layout, "sent-to", 1, "Số điện thoại hoặc thư điện tử đã đăng ký: chờ gửi");
}

/**
 * vc_slip_new_acceptance:
 * @issuer: who approved it
 * @declaration: a declaration whose account is issued
 *
 * Returns: (transfer full) (nullable): where the credentials were sent and
 *   what to do with them (Thông báo chấp thuận), never the credentials
 *   themselves; %NULL as long as there is no account
 */
VcDocument *
vc_slip_new_acceptance (const VcPaperIssuer *issuer,
                        VcDeclaration       *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  VcSlipLayout layout;

  if (fields->state != VC_DECLARATION_ACCOUNT_ISSUED)
    return NULL;

  vc_slip_layout_begin (&layout, issuer, fields->dossier_number, "THÔNG BÁO CHẤP THUẬN", NULL);
  vc_slip_layout_add_case (&layout, declaration);
  vc_slip_layout_add_paragraph (&layout, "accepted",
                                "Tờ khai được chấp thuận. Thông tin tài khoản và mật khẩu đã được gửi đến:");
  add_notices (&layout, fields->notices);
  vc_slip_layout_add_paragraph (&layout, "user-name", "Tên đăng nhập là mã số bảo hiểm xã hội.");
  vc_slip_layout_add_paragraph (&layout, "change-password",
                                "Ông/Bà phải đổi mật khẩu ngay lần đăng nhập đầu tiên và ít nhất 06 tháng một lần.");
  vc_slip_layout_add_paragraph (&layout, "never-tell",
                                "Không cho người khác biết mật khẩu và mã xác thực. Cơ quan bảo hiểm xã hội không hỏi "
                                "mật khẩu, mã xác thực qua điện thoại hay tại quầy.");
  vc_slip_layout_add_hotline (&layout);
  vc_slip_layout_add_signatures (&layout, NULL, NULL, "CÁN BỘ XỬ LÝ", issuer->officer_name);
  return finish (&layout, "Thông báo chấp thuận");
}

static void
add_reasons (VcSlipLayout *layout,
             GPtrArray    *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const VcReasonFields *reason = vc_reason_get_fields (g_ptr_array_index (reasons, i));

      vc_slip_layout_add_item (layout, "reason", i + 1, reason->text_vi);
      if (reason->advice_vi != NULL)
        vc_form_flow_add (&layout->flow, "advice", &vc_form_style_advice, NULL, reason->advice_vi);
    }
}

/**
 * vc_slip_new_refusal:
 * @issuer: who refused it
 * @declaration: a declaration whose refusal was confirmed
 * @reasons: (element-type VcReason): why, in the order of the decision
 *
 * Returns: (transfer full) (nullable): why it was not accepted, what to do and
 *   where (Thông báo không chấp nhận); %NULL as long as the refusal is not
 *   confirmed
 */
VcDocument *
vc_slip_new_refusal (const VcPaperIssuer *issuer,
                     VcDeclaration       *declaration,
                     GPtrArray           *reasons)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  const char  *message = fields->decision != NULL ? vc_decision_get_fields (fields->decision)->message : NULL;
  VcSlipLayout layout;

  if (fields->state != VC_DECLARATION_REFUSAL_CONFIRMED)
    return NULL;

  vc_slip_layout_begin (&layout, issuer, fields->dossier_number, "THÔNG BÁO KHÔNG CHẤP NHẬN", NULL);
  vc_slip_layout_add_case (&layout, declaration);
  vc_slip_layout_add_paragraph (&layout, "refused", "Tờ khai không được chấp nhận vì:");
  add_reasons (&layout, reasons);
  if (message != NULL)
    vc_slip_layout_add_paragraph (&layout, "message", message);

  vc_slip_layout_add_paragraph (&layout, "again",
                                "Ông/Bà bổ sung, hoàn thiện thông tin và nộp lại tờ khai trên ứng dụng VssID, trên "
                                "Cổng thông tin điện tử của Bảo hiểm xã hội Việt Nam, hoặc liên hệ cơ quan bảo hiểm "
                                "xã hội gần nhất để được hỗ trợ.");
  vc_slip_layout_add_hotline (&layout);
  vc_slip_layout_add_signatures (&layout, NULL, NULL, "CÁN BỘ XỬ LÝ", issuer->officer_name);
  return finish (&layout, "Thông báo không chấp nhận");
}

/**
 * vc_slip_new_more:
 * @issuer: who asks
 * @declaration: the dossier
 * @wanted: what is to be brought or put right, in Vietnamese
 * @until: the last day for it, or unknown
 *
 * Returns: (transfer full): a request for more (Phiếu yêu cầu bổ sung hồ sơ)
 */
VcDocument *
vc_slip_new_more (const VcPaperIssuer *issuer,
                  VcDeclaration       *declaration,
                  const char * const  *wanted,
                  VcDate               until)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  VcSlipLayout layout;

  vc_slip_layout_begin (&layout, issuer, fields->dossier_number, "PHIẾU YÊU CẦU BỔ SUNG HỒ SƠ", NULL);
  vc_slip_layout_add_case (&layout, declaration);
  vc_slip_layout_add_paragraph (&layout, "more", "Để giải quyết hồ sơ, đề nghị Ông/Bà bổ sung, hoàn thiện:");
  add_list (&layout, "wanted", wanted);

  if (until.day != 0)
    {
      g_autofree char *day = vc_form_words_dup_day (until);

      vc_form_flow_add (&layout.flow, "until", &vc_form_style_field, "Thời hạn bổ sung: chậm nhất ", day);
    }

  vc_slip_layout_add_hotline (&layout);
  vc_slip_layout_add_signatures (&layout, "NGƯỜI NỘP HỒ SƠ", NULL, "CÁN BỘ TIẾP NHẬN", issuer->officer_name);
  return finish (&layout, "Phiếu yêu cầu bổ sung hồ sơ");
}
