/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-layout.h"

#include "vc-declaration-blocks.h"
#include "vc-form-flow.h"
#include "vc-form-specimen.h"
#include "vc-form-style.h"
#include "vc-form-words.h"
#include "vc-vietnam-time.h"

/*
 * What stands where on form 01. The words are the form's own, so they are
 * Vietnamese whatever the program speaks. The typography follows Decree
 * 30/2020/NĐ-CP, appendix I.
 */

#define CODE_SIZE       68.0
#define CODE_WIDTH     170.0
#define SIGNATURE_WIDTH 240.0
#define SIGNATURE_GAP     6.0
#define SIGNATURE_SPACE  74.0   /* about 26 mm to sign in */

static const char signature_head[] = "CƠ QUAN/TỔ CHỨC/CÁ NHÂN";
static const char * const signature_hints[] = {
  [VC_SUBJECT_ADULT]        = "(Ký, ghi rõ họ tên)",
  [VC_SUBJECT_CHILD]        = "(Ký, ghi rõ họ tên)",
  [VC_SUBJECT_ORGANISATION] = "(Ký, ghi rõ họ tên, đóng dấu)",
};

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
  VcFormSheet     *sheet = self->flow.sheet;
  double           x = VC_FORM_RIGHT - CODE_WIDTH;
  double           y = VC_FORM_TOP - 14.0;

  y += vc_form_sheet_add_text (sheet, "form-code", &vc_form_style_form_code, NULL, code, x, y, CODE_WIDTH);
  if (self->version->issued_by != NULL)
    y += vc_form_sheet_add_text (sheet, "issued-by", &vc_form_style_form_note, NULL, self->version->issued_by,
                                 x, y, CODE_WIDTH);
  if (!self->version->confirmed)
    vc_form_sheet_add_text (sheet, "unconfirmed", &vc_form_style_form_note, NULL, VC_FORM_UNCONFIRMED,
                            x, y, CODE_WIDTH);
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
  vc_form_flow_add_fixed (flow, "motto", &vc_form_style_centred_bold, "Độc lập - Tự do - Hạnh phúc");
  vc_form_sheet_add_rule (flow->sheet, flow->left + flow->width / 2 - 82.0, flow->y - 2.0, 164.0);

  flow->y += 4.0;
  vc_form_flow_add_fixed (flow, "place-and-date", &vc_form_style_place_and_date, where_and_when);
}

static void
add_title (Layout *self)
{
  VcFormFlow *flow = &self->flow;

  flow->y += 6.0;
  vc_form_flow_add_close (flow, "title", &vc_form_style_title, "TỜ KHAI");
  vc_form_flow_add_fixed (flow, "subtitle", &vc_form_style_centred_bold,
                          "Đăng ký sử dụng, điều chỉnh thông tin và ngừng sử dụng\n"
                          "phương thức giao dịch điện tử trong lĩnh vực bảo hiểm xã hội");
  flow->y += 6.0;
  vc_form_flow_add (flow, "addressee", &vc_form_style_centred, "Kính gửi: ", vc_office_get_name (self->office));
  flow->y += 4.0;
}

/* Who signs writes their own name under it; an organisation also seals. */
static const char *
get_signer (VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);

  switch (fields->subject_type)
    {
    case VC_SUBJECT_ADULT:
      return vc_person_get_name (fields->person);
    case VC_SUBJECT_CHILD:
      return fields->guardian != NULL ? vc_guardian_get_name (fields->guardian) : "";
    case VC_SUBJECT_ORGANISATION:
      return "";
    }

  g_return_val_if_reached ("");
}

/* The lines above and below the place to sign in. */
typedef struct
{
  PangoLayout *head;
  PangoLayout *hint;
  PangoLayout *name;
} Signature;

static void
place_signature_line (Layout      *self,
                      const char  *what,
                      PangoLayout *line)
{
  if (*pango_layout_get_text (line) != '\0')
    self->flow.y += vc_form_sheet_place_text (self->flow.sheet, what, line, VC_FORM_RIGHT - SIGNATURE_WIDTH,
                                              self->flow.y);
  g_object_unref (line);
}

/* What is promised and who signs it stand on one page. */
static void
add_commitment (Layout *self)
{
  VcFormFlow   *flow = &self->flow;
  VcSubjectType subject = vc_declaration_get_fields (self->declaration)->subject_type;
  const char   *promise = self->version->commitments[subject];
  g_autoptr (PangoLayout) commitment = vc_form_text_shape_fixed (&vc_form_style_paragraph, promise, flow->width);
  Signature lines = {
    .head = vc_form_text_shape_fixed (&vc_form_style_centred_bold, signature_head, SIGNATURE_WIDTH),
    .hint = vc_form_text_shape_fixed (&vc_form_style_centred_italic, signature_hints[subject], SIGNATURE_WIDTH),
    .name = vc_form_text_shape (&vc_form_style_centred_bold, NULL, get_signer (self->declaration), SIGNATURE_WIDTH),
  };

  vc_form_flow_make_room (flow, vc_form_text_get_height (commitment) + 2 * SIGNATURE_GAP + SIGNATURE_SPACE
                                + vc_form_text_get_height (lines.head) + vc_form_text_get_height (lines.hint)
                                + vc_form_text_get_height (lines.name));
  flow->y += vc_form_sheet_place_text (flow->sheet, "commitment", commitment, flow->left, flow->y);
  flow->y += VC_FORM_SPACING + SIGNATURE_GAP;
  place_signature_line (self, "signature-head", lines.head);
  place_signature_line (self, "signature-hint", lines.hint);
  flow->y += SIGNATURE_SPACE;
  place_signature_line (self, "signature-name", lines.name);
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
 * @declaration: a declaration
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
  vc_declaration_blocks_add_fields (&self.flow, declaration);
  vc_declaration_blocks_add_request (&self.flow, declaration, version);
  add_commitment (&self);
  add_footers (&self);
  return self.flow.sheet;
}
