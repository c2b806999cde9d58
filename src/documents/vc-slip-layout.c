/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-slip-layout.h"

#include "vc-form-specimen.h"
#include "vc-form-style.h"
#include "vc-form-words.h"
#include "vc-mask.h"
#include "vc-vietnam-time.h"

/*
 * What papers of the agency have in common: its head beside the country's
 * (Decree 30/2020/NĐ-CP, appendix I), the dossier's code, who signs.
 */

#define COLUMN_GAP        8.0
#define LEFT_WIDTH      190.0
#define CODE_SIZE        74.0
#define OFFICE_RULE      72.0
#define MOTTO_RULE      150.0
#define LIST_LEFT        57.0
#define LIST_RIGHT       (VC_FORM_WIDTH - 42.5)
#define SIGNATURE_SPACE  62.0
#define SIGNATURE_WIDTH 210.0

static const char agency[] = "BẢO HIỂM XÃ HỘI VIỆT NAM";

/* Centred lines and a rule under them. */
static double
add_head_column (VcSlipLayout *self,
                 const char   *upper,
                 const char   *lower,
                 double        rule,
                 double        x,
                 double        width)
{
  const VcFormStyle *upper_style = rule == MOTTO_RULE ? &vc_form_style_head_bold : &vc_form_style_head;
  VcFormSheet       *sheet = self->flow.sheet;
  double             y = self->flow.y;

  y += vc_form_sheet_add_text (sheet, "head", upper_style, NULL, upper, x, y, width);
  y += vc_form_sheet_add_text (sheet, "head", &vc_form_style_head_bold, NULL, lower, x, y, width);
  vc_form_sheet_add_rule (sheet, x + (width - rule) / 2, y + 2.5, rule);
  return y + 8.0;
}

static void
add_heads (VcSlipLayout *self)
{
  const VcPaperIssuer *issuer = self->issuer;
  VcFormFlow          *flow = &self->flow;
  const char          *parent = issuer->parent_name != NULL ? issuer->parent_name : agency;
  g_autofree char     *above = g_utf8_strup (parent, -1);
  g_autofree char     *office = g_utf8_strup (vc_office_get_name (issuer->office), -1);
  double               right = flow->left + LEFT_WIDTH + COLUMN_GAP;
  double               right_width = flow->width - LEFT_WIDTH - COLUMN_GAP;
  double               left_y, right_y;

  left_y = add_head_column (self, above, office, OFFICE_RULE, flow->left, LEFT_WIDTH);
  right_y = add_head_column (self, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", MOTTO_RULE,
                             right, right_width);
  flow->y = MAX (left_y, right_y);
}

/* The dossier's code at the left, place and date at the right. */
static void
add_code_and_date (VcSlipLayout *self)
{
  VcFormFlow      *flow = &self->flow;
  g_autofree char *place = vc_form_words_dup_place (self->issuer->office);
  g_autofree char *day = vc_form_words_dup_day (vc_vietnam_time_day (self->issuer->printed_at));
  g_autofree char *where_and_when = g_strdup_printf ("%s, %s", place, day);
  double           half = flow->width / 2;
  double           bottom = flow->y;

  bottom += vc_form_sheet_add_text (flow->sheet, "place-and-date", &vc_form_style_place_and_date, NULL,
                                    where_and_when, flow->left + half, flow->y, half);
  if (self->dossier_number != NULL)
    {
      vc_form_sheet_add_code (flow->sheet, "code", self->dossier_number, flow->left - 8.0, flow->y, CODE_SIZE);
      bottom = flow->y + CODE_SIZE;
    }

  flow->y = bottom;
}

/**
 * vc_slip_layout_begin:
 * @self: a paper
 * @issuer: who issues it
 * @dossier_number: (nullable): what it is about
 * @title: what it is called
 * @subtitle: (nullable): a line under the title
 *
 * Lays out everything down to the title. The texts are not copied.
 */
void
vc_slip_layout_begin (VcSlipLayout        *self,
                      const VcPaperIssuer *issuer,
                      const char          *dossier_number,
                      const char          *title,
                      const char          *subtitle)
{
  VcFormFlow *flow = &self->flow;

  self->issuer = issuer;
  self->dossier_number = dossier_number;
  /* A table needs more of the page than a letter. */
  vc_form_flow_init (flow, dossier_number != NULL ? VC_FORM_LEFT : LIST_LEFT,
                     dossier_number != NULL ? VC_FORM_RIGHT : LIST_RIGHT);
  add_heads (self);
  add_code_and_date (self);

  flow->y += dossier_number != NULL ? 2.0 : 14.0;
  vc_form_flow_add_close (flow, "title", &vc_form_style_title, title);
  if (subtitle != NULL)
    vc_form_flow_add_close (flow, "subtitle", &vc_form_style_centred_bold, subtitle);
  vc_form_flow_add (flow, "unconfirmed", &vc_form_style_unconfirmed, NULL, VC_FORM_UNCONFIRMED);
  flow->y += 8.0;
}

/**
 * vc_slip_layout_add_case:
 * @self: a paper
 * @declaration: what it is about
 *
 * Places the few words that say which case it is; whoever finds the paper
 * learns no whole number.
 */
void
vc_slip_layout_add_case (VcSlipLayout  *self,
                         VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  gboolean         is_organisation = fields->subject_type == VC_SUBJECT_ORGANISATION;
  g_autofree char *code = vc_mask_number (fields->bhxh_code);
  g_autofree char *filed = vc_form_words_dup_moment (fields->filed_at);
  VcFormFlow      *flow = &self->flow;

  if (vc_declaration_has_flag (declaration, VC_DECLARATION_SPECIMEN))
    {
      vc_form_sheet_set_specimen (flow->sheet);
      vc_form_sheet_add_text (flow->sheet, "specimen", &vc_form_style_centred_bold, NULL, VC_FORM_SPECIMEN,
                              flow->left, VC_FORM_TOP - 33.0, flow->width);
    }

  vc_form_flow_add_field (flow, "dossier-number", "Số hồ sơ", fields->dossier_number);
  vc_form_flow_add_field (flow, "name", is_organisation ? "Tên cơ quan/tổ chức" : "Họ và tên",
                          vc_person_get_name (fields->person));
  vc_form_flow_add_field (flow, "bhxh-code", "Mã số bảo hiểm xã hội", code);
  vc_form_flow_add_field (flow, "request", "Nội dung yêu cầu", vc_form_words_for_request (fields->request_kind));
  vc_form_flow_add_field (flow, "filed", "Thời điểm nộp tờ khai", filed);
}

/**
 * vc_slip_layout_add_paragraph:
 * @self: a paper
 * @what: its name of this text; not copied
 * @text: the text
 */
void
vc_slip_layout_add_paragraph (VcSlipLayout *self,
                              const char   *what,
                              const char   *text)
{
  vc_form_flow_add (&self->flow, what, &vc_form_style_paragraph, NULL, text);
}

/**
 * vc_slip_layout_add_item:
 * @self: a paper
 * @what: its name of this text; not copied
 * @number: its place in a list, from 1
 * @text: the text
 */
void
vc_slip_layout_add_item (VcSlipLayout *self,
                         const char   *what,
                         guint         number,
                         const char   *text)
{
  g_autofree char *line = g_strdup_printf ("%u. %s", number, text);

  vc_form_flow_add (&self->flow, what, &vc_form_style_item, NULL, line);
}

/**
 * vc_slip_layout_add_hotline:
 * @self: a paper
 *
 * Places where questions are answered.
 */
void
vc_slip_layout_add_hotline (VcSlipLayout *self)
{
  const VcPaperIssuer *issuer = self->issuer;
  const char          *phone = vc_office_get_phone (issuer->office);
  g_autoptr (GString)  text = g_string_new ("Nơi hướng dẫn, giải đáp: ");

  g_string_append_printf (text, "%s, %s", vc_office_get_name (issuer->office), vc_office_get_address (issuer->office));
  if (phone != NULL)
    g_string_append_printf (text, ", điện thoại %s", phone);
  if (issuer->hotline != NULL)
    g_string_append_printf (text, "; tổng đài %s", issuer->hotline);
  g_string_append (text, ".");
  vc_slip_layout_add_paragraph (self, "hotline", text->str);
}

static double
add_signature (VcSlipLayout *self,
               const char   *head,
               const char   *name,
               double        x)
{
  VcFormSheet *sheet = self->flow.sheet;
  double       y = self->flow.y;

  y += vc_form_sheet_add_text (sheet, "signature-head", &vc_form_style_centred_bold, NULL, head, x, y,
                               SIGNATURE_WIDTH);
  y += vc_form_sheet_add_text (sheet, "signature-hint", &vc_form_style_centred_italic, NULL, "(Ký, ghi rõ họ tên)",
                               x, y, SIGNATURE_WIDTH);
  y += SIGNATURE_SPACE;
  if (name != NULL)
    y += vc_form_sheet_add_text (sheet, "signature-name", &vc_form_style_centred_bold, NULL, name, x, y,
                                 SIGNATURE_WIDTH);
  return y;
}

static double
measure_name (VcSlipLayout *self,
              const char   *name)
{
  return vc_form_flow_measure (&self->flow, &vc_form_style_centred_bold, name != NULL ? name : "", SIGNATURE_WIDTH);
}

static double
measure_signatures (VcSlipLayout *self,
                    const char   *left_name,
                    const char   *right_name)
{
  return 10.0 + SIGNATURE_SPACE + 2 * measure_name (self, NULL)
         + MAX (measure_name (self, left_name), measure_name (self, right_name));
}

/**
 * vc_slip_layout_keep_together:
 * @self: a paper
 * @n_lines: how many lines will stand before the signatures
 *
 * Begins a new page where they would be torn apart: no signature stands alone.
 */
void
vc_slip_layout_keep_together (VcSlipLayout *self,
                              guint         n_lines)
{
  double line = vc_form_flow_measure (&self->flow, &vc_form_style_body, "A", self->flow.width);

  vc_form_flow_make_room (&self->flow, n_lines * (line + VC_FORM_SPACING)
                                       + measure_signatures (self, NULL, self->issuer->officer_name));
}

/**
 * vc_slip_layout_add_signatures:
 * @self: a paper
 * @left: (nullable): as what the other side signs, or %NULL when it does not
 * @left_name: (nullable): whose name stands under it
 * @right: as what the agency's side signs
 * @right_name: (nullable): whose name stands under it
 */
void
vc_slip_layout_add_signatures (VcSlipLayout *self,
                               const char   *left,
                               const char   *left_name,
                               const char   *right,
                               const char   *right_name)
{
  VcFormFlow *flow = &self->flow;

  vc_form_flow_make_room (flow, measure_signatures (self, left_name, right_name));
  flow->y += 10.0;
  if (left != NULL)
    add_signature (self, left, left_name, flow->left);
  flow->y = add_signature (self, right, right_name, flow->left + flow->width - SIGNATURE_WIDTH);
}

/**
 * vc_slip_layout_end:
 * @self: a paper that everything was added to
 */
void
vc_slip_layout_end (VcSlipLayout *self)
{
  g_autofree char *printed = vc_form_words_dup_printed (self->issuer->printed_at, self->issuer->printed_by);
  g_autofree char *footer = self->dossier_number != NULL
                            ? g_strdup_printf ("Số hồ sơ %s. %s", self->dossier_number, printed)
                            : g_strdup (printed);

  vc_form_flow_add_footers (&self->flow, footer);
}
