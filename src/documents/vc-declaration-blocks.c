/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-blocks.h"

#include "vc-form-style.h"
#include "vc-form-table.h"
#include "vc-form-words.h"
#include "vc-vietnam-time.h"

/* What form 01 says of whoever files it, and what they ask for. */

static const char * const adjusted_fields[] = {
  [VC_ADJUSTED_NAME]       = "Tên cơ quan/tổ chức/cá nhân",
  [VC_ADJUSTED_BIRTH_DATE] = "Ngày, tháng, năm sinh",
  [VC_ADJUSTED_SEX]        = "Giới tính",
  [VC_ADJUSTED_BHXH_CODE]  = "Mã số bảo hiểm xã hội",
  [VC_ADJUSTED_ID_NUMBER]  = "Số CMND/CCCD/Hộ chiếu",
  [VC_ADJUSTED_ADDRESS]    = "Địa chỉ liên hệ",
  [VC_ADJUSTED_EMAIL]      = "Địa chỉ thư điện tử",
  [VC_ADJUSTED_PHONE]      = "Điện thoại di động",
};

static const VcFormColumn adjustment_columns[] = {
  { "adjusted-field",  "Nội dung điều chỉnh", 30, FALSE },
  { "adjusted-before", "Thông tin cũ",        35, FALSE },
  { "adjusted-after",  "Thông tin mới",       35, FALSE },
};

/* The paper that says who a child is has no field of its own on the form. */
static void
add_document (VcFormFlow         *flow,
              VcIdentityDocument *document)
{
  const char *number = document != NULL ? vc_identity_document_get_number (document) : NULL;

  if (document != NULL && vc_identity_document_get_document_type (document) == VC_DOCUMENT_BIRTH_CERTIFICATE)
    vc_form_flow_add_field (flow, "id-number", "Số giấy khai sinh", number);
  else
    vc_form_flow_add_field (flow, "id-number", "Số CMND/CCCD/Hộ chiếu", number);
}

static void
add_guardian (VcFormFlow *flow,
              VcGuardian *guardian)
{
  vc_form_flow_add_field (flow, "guardian-name", "Họ và tên cha/mẹ/người giám hộ", vc_guardian_get_name (guardian));
  vc_form_flow_add_field (flow, "guardian-code", "Mã số bảo hiểm xã hội của cha/mẹ/người giám hộ",
                          vc_guardian_get_bhxh_code (guardian));
  vc_form_flow_add_field (flow, "guardian-relation", "Quan hệ với người được đăng ký",
                          vc_form_words_for_relation (vc_guardian_get_relation (guardian)));
}

/* A child has no phone of its own: the guardian is told. */
static void
add_contact (VcFormFlow *flow,
             VcContact  *contact,
             VcGuardian *guardian)
{
  const char *phone = guardian != NULL ? vc_guardian_get_phone (guardian) : NULL;

  if (contact != NULL)
    phone = vc_contact_get_phone (contact);

  vc_form_flow_add_field (flow, "email", "Địa chỉ thư điện tử", contact != NULL ? vc_contact_get_email (contact) : NULL);
  vc_form_flow_add_field (flow, "phone", "Điện thoại di động", phone);
}

/**
 * vc_declaration_blocks_add_fields:
 * @flow: the form
 * @declaration: a declaration
 *
 * Places who files it. What was not filed becomes dots to write on.
 */
void
vc_declaration_blocks_add_fields (VcFormFlow    *flow,
                                  VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autofree char *address = fields->address != NULL ? vc_address_dup_text (fields->address) : NULL;

  vc_form_flow_add_field (flow, "name", "Tên cơ quan/tổ chức/cá nhân", vc_person_get_name (fields->person));
  vc_form_flow_add_field (flow, "bhxh-code", "Mã số bảo hiểm xã hội", fields->bhxh_code);
  add_document (flow, fields->document);
  if (fields->guardian != NULL)
    add_guardian (flow, fields->guardian);
  vc_form_flow_add_field (flow, "address", "Địa chỉ liên hệ", address);
  if (fields->guardian == NULL)
    vc_form_flow_add_field (flow, "certificate", "Số chứng thư số của cơ quan, tổ chức, cá nhân",
                            fields->certificate_serial);
  if (fields->subject_type == VC_SUBJECT_ORGANISATION)
    vc_form_flow_add_field (flow, "contact-person", "Người liên hệ", fields->contact_person);
  add_contact (flow, fields->contact, fields->guardian);
}

static void
add_channel (VcFormFlow *flow)
{
  vc_form_flow_add_fixed (flow, "channel", &vc_form_style_body, "Đăng ký giao dịch tại:");
  vc_form_flow_add_fixed (flow, "channel-portal", &vc_form_style_field,
                          "● Cổng thông tin điện tử của Bảo hiểm xã hội Việt Nam");
  vc_form_flow_add_fixed (flow, "channel-ivan", &vc_form_style_field, "○ Tổ chức I-VAN");
}

static char *
dup_adjusted_value (VcAdjustedField field,
                    const char     *value)
{
  VcDate date;
  VcSex  sex;

  if (value == NULL)
    return NULL;

  if (field == VC_ADJUSTED_BIRTH_DATE && vc_date_parse (value, &date))
    return vc_date_format_vi (date);

  if (field == VC_ADJUSTED_SEX && vc_sex_from_string (value, &sex) && sex != VC_SEX_UNKNOWN)
    return g_strdup (sex == VC_SEX_FEMALE ? "Nữ" : "Nam");

  return g_strdup (value);
}

static void
add_adjustments (VcFormFlow *flow,
                 GPtrArray  *adjustments)
{
  VcFormTable table;

  vc_form_table_begin (&table, flow, adjustment_columns, G_N_ELEMENTS (adjustment_columns));
  for (guint i = 0; i < adjustments->len; i++)
    {
      VcAdjustment   *adjustment = g_ptr_array_index (adjustments, i);
      VcAdjustedField field = vc_adjustment_get_field (adjustment);
      g_autofree char *before = dup_adjusted_value (field, vc_adjustment_get_before (adjustment));
      g_autofree char *after = dup_adjusted_value (field, vc_adjustment_get_after (adjustment));

      /* Nothing is to be written in where nothing was declared. */
      vc_form_table_add_row (&table, (const char *[]) { adjusted_fields[field], before != NULL ? before : "-",
                                                        after });
    }

  if (adjustments->len == 0)
    vc_form_table_add_row (&table, (const char *[]) { NULL, NULL, NULL });

  flow->y += 6.0;
}

static void
add_stop (VcFormFlow                *flow,
          const VcDeclarationFields *fields)
{
  g_autofree char *from = fields->stop_from.day != 0 ? vc_form_words_dup_day (fields->stop_from) : NULL;

  if (from != NULL)
    vc_form_flow_add (flow, "stop-from", &vc_form_style_field, "Thời gian ngừng từ ", from);
  else
    vc_form_flow_add_field (flow, "stop-from", "Thời gian ngừng từ ngày", NULL);
  vc_form_flow_add_field (flow, "stop-reason", "Lý do ngừng", fields->stop_reason);
}

/**
 * vc_declaration_blocks_add_request:
 * @flow: the form
 * @declaration: a declaration
 * @version: the form's wording
 *
 * Places what is asked for, and by what law.
 */
void
vc_declaration_blocks_add_request (VcFormFlow          *flow,
                                   VcDeclaration       *declaration,
                                   const VcFormVersion *version)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autofree char *preamble = vc_form_version_dup_preamble (version);
  g_autofree char *request = vc_form_version_dup_request (version, fields->request_kind,
                                                          vc_vietnam_time_day (fields->filed_at));

  vc_form_flow_add_fixed (flow, "preamble", &vc_form_style_paragraph, preamble);
  vc_form_flow_add_fixed (flow, "request", &vc_form_style_paragraph, request);

  switch (fields->request_kind)
    {
    case VC_REQUEST_REGISTER:
      add_channel (flow);
      break;
    case VC_REQUEST_ADJUST:
      add_adjustments (flow, fields->adjustments);
      break;
    case VC_REQUEST_STOP:
      add_stop (flow, fields);
      break;
    }
}
