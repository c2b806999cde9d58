/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-layout.h"

#include "vc-form-flow.h"
#include "vc-form-specimen.h"
#include "vc-form-style.h"
#include "vc-form-words.h"
#include "vc-vietnam-time.h"

/*
 * What stands where on form 01 for an adult's registration. The words are the
 * form's own, so they are Vietnamese whatever the program speaks. The
 * typography follows Decree 30/2020/NĐ-CP, appendix I.
 */

#define CODE_SIZE       68.0
#define SIGNATURE_WIDTH 240.0
#define SIGNATURE_GAP     6.0
#define SIGNATURE_SPACE  74.0   /* about 26 mm to sign in */

static const char signature_head[] = "CƠ QUAN/TỔ CHỨC/CÁ NHÂN";
static const char signature_hint[] = "(Ký, ghi rõ họ tên)";

/* A form being laid out. */
typedef struct
{
  VcDeclaration       *declaration;
  VcOffice            *office;
  const VcFormVersion *version;
  GDateTime           *printed_at;
  const char          *printed_by;
  VcFormFlow           flow;
} Layout;

static void
add_dossier (Layout *self)
{
  const char *number = vc_declaration_get_dossier_number (self->declaration);
  double      code_top = VC_FORM_TOP - 20.0;
  double      y = code_top + 12.0;
  double      height;

  vc_form_sheet_add_code (self->flow.sheet, "code", number, VC_FORM_LEFT - 8.0, code_top, CODE_SIZE);
  height = vc_form_sheet_add_text (self->flow.sheet, "dossier-label", &vc_form_style_dossier, NULL, "Số hồ sơ:",
                                   VC_FORM_LEFT + CODE_SIZE - 6.0, y, 130.0);
  vc_form_sheet_add_text (self->flow.sheet, "dossier-number", &vc_form_style_dossier, "", number,
                          VC_FORM_LEFT + CODE_SIZE - 6.0, y + height, 130.0);
}

static void
add_form_code (Layout *self)
{
  g_autofree char *code = g_strdup_printf ("Mẫu số: %s", self->version->code);
  double           x = VC_FORM_RIGHT - 170.0;
  double           y = VC_FORM_TOP - 14.0;

  y += vc_form_sheet_add_text (self->flow.sheet, "form-code", &vc_form_style_form_code, NULL, code, x, y, 170.0);

  if (self->version->issued_by != NULL)
    y += vc_form_sheet_add_text (self->flow.sheet, "issued-by", &vc_form_style_form_note, NULL, self->version->issued_by,
                                 x, y, 170.0);
  if (!self->version->confirmed)
    vc_form_sheet_add_text (self->flow.sheet, "unconfirmed", &vc_form_style_form_note, NULL, VC_FORM_UNCONFIRMED, x, y, 170.0);
}

static void
add_motto (Layout *self)
{
  VcFormFlow      *flow = &self->flow;
  g_autofree char *place = vc_form_words_dup_place (self->office);
  g_autofree char *day = vc_form_words_dup_day (vc_vietnam_time_day (self->printed_at));
  g_autofree char *where_and_when = g_strdup_printf ("%s, %s", place, day);

  flow->y = VC_FORM_TOP + CODE_SIZE - 20.0;
  vc_form_flow_add_close (flow, "country", &vc_form_style_centred_bold, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  vc_form_flow_add (flow, "motto", &vc_form_style_centred_bold, NULL, "Độc lập - Tự do - Hạnh phúc");
  vc_form_sheet_add_rule (flow->sheet, flow->left + flow->width / 2 - 82.0, flow->y - 2.0, 164.0);

  flow->y += 6.0;
  vc_form_flow_add (flow, "place-and-date", &vc_form_style_place_and_date, NULL, where_and_when);
}

static void
add_title (Layout *self)
{
  VcFormFlow *flow = &self->flow;

  flow->y += 6.0;
  vc_form_flow_add_close (flow, "title", &vc_form_style_title, "TỜ KHAI");
  vc_form_flow_add (flow, "subtitle", &vc_form_style_centred_bold, NULL,
                    "Đăng ký sử dụng, điều chỉnh thông tin và ngừng sử dụng\n"
                    "phương thức giao dịch điện tử trong lĩnh vực bảo hiểm xã hội");
  flow->y += 6.0;
  vc_form_flow_add (flow, "addressee", &vc_form_style_centred, "Kính gửi: ", vc_office_get_name (self->office));
  flow->y += 4.0;
}

static void
add_fields (Layout *self)
{
  VcFormFlow                *flow = &self->flow;
  const VcDeclarationFields *fields = vc_declaration_get_fields (self->declaration);
  g_autofree char *address = vc_address_dup_text (fields->address);

  vc_form_flow_add_field (flow, "name", "Tên cơ quan/tổ chức/cá nhân", vc_person_get_name (fields->person));
  vc_form_flow_add_field (flow, "bhxh-code", "Mã số bảo hiểm xã hội", fields->bhxh_code);
  vc_form_flow_add_field (flow, "id-number", "Số CMND/CCCD/Hộ chiếu", vc_identity_document_get_number (fields->document));
  vc_form_flow_add_field (flow, "address", "Địa chỉ liên hệ", address);
  vc_form_flow_add_field (flow, "certificate", "Số chứng thư số của cơ quan, tổ chức, cá nhân", NULL);
  vc_form_flow_add_field (flow, "email", "Địa chỉ thư điện tử", vc_contact_get_email (fields->contact));
  vc_form_flow_add_field (flow, "phone", "Điện thoại di động", vc_contact_get_phone (fields->contact));
}

static void
add_request (Layout *self)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (self->declaration);
  VcFormFlow        *flow = &self->flow;
  g_autofree char   *from = vc_form_words_dup_day (vc_vietnam_time_day (fields->filed_at));
  g_autoptr (GString) request = g_string_new (self->version->request);

  g_string_replace (request, "%s", from, 1);
  vc_form_flow_add (flow, "preamble", &vc_form_style_paragraph, NULL, self->version->preamble);
  vc_form_flow_add (flow, "request", &vc_form_style_paragraph, NULL, request->str);

  /* Only organisations file through an I-VAN company. */
  vc_form_flow_add (flow, "channel", &vc_form_style_body, NULL, "Đăng ký giao dịch tại:");
  vc_form_flow_add (flow, "channel-portal", &vc_form_style_field, NULL,
                    "● Cổng thông tin điện tử của Bảo hiểm xã hội Việt Nam");
  vc_form_flow_add (flow, "channel-ivan", &vc_form_style_field, NULL, "○ Tổ chức I-VAN");
}

static void
add_signature_line (Layout            *self,
                    const char        *what,
                    const VcFormStyle *style,
                    const char        *text)
{
  self->flow.y += vc_form_sheet_add_text (self->flow.sheet, what, style, NULL, text,
                                          VC_FORM_RIGHT - SIGNATURE_WIDTH, self->flow.y, SIGNATURE_WIDTH);
}

/* What is promised and who signs it stand on one page. */
static void
add_commitment (Layout *self)
{
  VcFormFlow *flow = &self->flow;
  const char *name = vc_declaration_get_name (self->declaration);

  vc_form_flow_make_room (flow,
                          vc_form_flow_measure (flow, &vc_form_style_paragraph, self->version->commitment, flow->width)
                          + 2 * SIGNATURE_GAP
                          + vc_form_flow_measure (flow, &vc_form_style_centred_bold, signature_head, SIGNATURE_WIDTH)
                          + vc_form_flow_measure (flow, &vc_form_style_centred_italic, signature_hint, SIGNATURE_WIDTH)
                          + SIGNATURE_SPACE
                          + vc_form_flow_measure (flow, &vc_form_style_centred_bold, name, SIGNATURE_WIDTH));

  vc_form_flow_add (flow, "commitment", &vc_form_style_paragraph, NULL, self->version->commitment);
  flow->y += SIGNATURE_GAP;
  add_signature_line (self, "signature-head", &vc_form_style_centred_bold, signature_head);
  add_signature_line (self, "signature-hint", &vc_form_style_centred_italic, signature_hint);
  flow->y += SIGNATURE_SPACE;
  add_signature_line (self, "signature-name", &vc_form_style_centred_bold, name);
}

static void
add_specimen (Layout *self)
{
  if (!vc_declaration_has_flag (self->declaration, VC_DECLARATION_SPECIMEN))
    return;

  vc_form_sheet_set_specimen (self->flow.sheet);
  vc_form_sheet_add_text (self->flow.sheet, "specimen", &vc_form_style_centred_bold, NULL, VC_FORM_SPECIMEN,
                          VC_FORM_LEFT, VC_FORM_TOP - 33.0, self->flow.width);
}

static void
add_footers (Layout *self)
{
  g_autofree char *printed = vc_form_words_dup_printed (self->printed_at, self->printed_by);
  g_autofree char *footer = g_strdup_printf ("Số hồ sơ %s. %s",
                                             vc_declaration_get_dossier_number (self->declaration), printed);

  vc_form_flow_add_footers (&self->flow, footer);
}

/**
 * vc_declaration_layout:
 * @declaration: an adult's registration
 * @office: the office it is addressed to
 * @version: the form's wording
 * @printed_at: when it is printed
 * @printed_by: the officer's account
 *
 * Lays a declaration out as form 01.
 *
 * Returns: (transfer full): the pages
 */
VcFormSheet *
vc_declaration_layout (VcDeclaration       *declaration,
                       VcOffice            *office,
                       const VcFormVersion *version,
                       GDateTime           *printed_at,
                       const char          *printed_by)
{
  Layout self = { declaration, office, version, printed_at, printed_by, { 0 } };

  vc_form_flow_init (&self.flow, VC_FORM_LEFT, VC_FORM_RIGHT);
  add_specimen (&self);
  add_dossier (&self);
  add_form_code (&self);
  add_motto (&self);
  add_title (&self);
  add_fields (&self);
  add_request (&self);
  add_commitment (&self);
  add_footers (&self);
  return self.flow.sheet;
}
