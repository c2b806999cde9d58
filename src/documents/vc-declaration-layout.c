/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-layout.h"

#include "vc-vietnam-time.h"

#include <string.h>

/*
 * What stands where on form 01 for an adult's registration. The words are the
 * form's own, so they are Vietnamese whatever the program speaks. The
 * typography follows Decree 30/2020/NĐ-CP, appendix I.
 */

/* Margins of a state paper: 18 mm above, 17 below, 30 left, 17 right. */
#define TOP    51.0
#define BOTTOM (VC_FORM_HEIGHT - 48.0)
#define LEFT   85.0
#define RIGHT  (VC_FORM_WIDTH - 48.0)
#define WIDTH  (RIGHT - LEFT)

#define CODE_SIZE       68.0
#define FIELD_SPACING    3.0
#define SIGNATURE_WIDTH 240.0
#define SIGNATURE_GAP     6.0
#define SIGNATURE_SPACE  74.0   /* about 26 mm to sign in */

static const char signature_head[] = "CƠ QUAN/TỔ CHỨC/CÁ NHÂN";
static const char signature_hint[] = "(Ký, ghi rõ họ tên)";

static const VcFormStyle body = { .size = 13.0, .alignment = PANGO_ALIGN_LEFT };
static const VcFormStyle field = { .size = 13.0, .indent = -14.0, .alignment = PANGO_ALIGN_LEFT };
static const VcFormStyle paragraph =
  { .size = 13.0, .justified = TRUE, .indent = 28.0, .alignment = PANGO_ALIGN_LEFT };
static const VcFormStyle centred = { .size = 13.0, .alignment = PANGO_ALIGN_CENTER };
static const VcFormStyle centred_bold = { .size = 13.0, .bold = TRUE, .alignment = PANGO_ALIGN_CENTER };
static const VcFormStyle centred_italic = { .size = 13.0, .italic = TRUE, .alignment = PANGO_ALIGN_CENTER };
static const VcFormStyle title = { .size = 15.0, .bold = TRUE, .alignment = PANGO_ALIGN_CENTER };
static const VcFormStyle place_and_date = { .size = 13.0, .italic = TRUE, .alignment = PANGO_ALIGN_RIGHT };
static const VcFormStyle form_code = { .size = 12.0, .bold = TRUE, .alignment = PANGO_ALIGN_RIGHT };
static const VcFormStyle form_note = { .size = 10.0, .italic = TRUE, .alignment = PANGO_ALIGN_RIGHT };
static const VcFormStyle dossier = { .size = 12.0, .alignment = PANGO_ALIGN_LEFT };
static const VcFormStyle footer = { .size = 9.0, .alignment = PANGO_ALIGN_LEFT };
static const VcFormStyle page_number = { .size = 9.0, .alignment = PANGO_ALIGN_RIGHT };
static const VcFormStyle specimen = { .size = 13.0, .bold = TRUE, .alignment = PANGO_ALIGN_CENTER };

/* A form being laid out, from top to bottom. */
typedef struct
{
  VcDeclaration       *declaration;
  VcOffice            *office;
  const VcFormVersion *version;
  GDateTime           *printed_at;
  const char          *printed_by;
  VcFormSheet         *sheet;
  double               y;           /* how far the present page is filled */
} Layout;

/* A day or a month of one digit gets a zero, or it could be written over
 * (Decree 30/2020/NĐ-CP). */
static char *
dup_day (VcDate day)
{
  return g_strdup_printf (day.month <= 2 ? "ngày %02u tháng %02u năm %u" : "ngày %02u tháng %u năm %u",
                          day.day, day.month, day.year);
}

/* Where the form is signed: the last part of the office's address, which is
 * its province or its town. */
static char *
dup_place (VcOffice *office)
{
  static const char * const kinds[] = { "tỉnh ", "Tỉnh ", "thành phố ", "Thành phố ", "TP. ", "TP " };
  const char *address = vc_office_get_address (office);
  const char *comma = strrchr (address, ',');
  const char *place = comma != NULL ? comma + 1 : address;

  place += strspn (place, " ");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (place, kinds[i]))
      return g_strdup (place + strlen (kinds[i]));

  return g_strdup (place);
}

/* Begins a new page unless this one has room for so much more. */
static void
make_room (Layout *self,
           double  height)
{
  if (self->y + height <= BOTTOM)
    return;

  vc_form_sheet_add_page (self->sheet);
  self->y = TOP;
}

/* Places the next text of the page's one column. */
static void
flow (Layout            *self,
      const char        *what,
      const VcFormStyle *style,
      const char        *label,
      const char        *text)
{
  make_room (self, vc_form_sheet_measure_text (self->sheet, style, label, text, WIDTH));
  self->y += vc_form_sheet_add_text (self->sheet, what, style, label, text, LEFT, self->y, WIDTH);
  self->y += FIELD_SPACING;
}

static void
add_dossier (Layout *self)
{
  const char *number = vc_declaration_get_dossier_number (self->declaration);
  double      code_top = TOP - 20.0;
  double      y = code_top + 12.0;
  double      height;

  vc_form_sheet_add_code (self->sheet, "code", number, LEFT - 8.0, code_top, CODE_SIZE);
  height = vc_form_sheet_add_text (self->sheet, "dossier-label", &dossier, NULL, "Số hồ sơ:",
                                   LEFT + CODE_SIZE - 6.0, y, 130.0);
  vc_form_sheet_add_text (self->sheet, "dossier-number", &dossier, "", number,
                          LEFT + CODE_SIZE - 6.0, y + height, 130.0);
}

static void
add_form_code (Layout *self)
{
  g_autofree char *code = g_strdup_printf ("Mẫu số: %s", self->version->code);
  double           x = RIGHT - 170.0;
  double           y = TOP - 14.0;

  y += vc_form_sheet_add_text (self->sheet, "form-code", &form_code, NULL, code, x, y, 170.0);

  if (self->version->issued_by != NULL)
    y += vc_form_sheet_add_text (self->sheet, "issued-by", &form_note, NULL, self->version->issued_by,
                                 x, y, 170.0);
  if (!self->version->confirmed)
    vc_form_sheet_add_text (self->sheet, "unconfirmed", &form_note, NULL, "Mẫu chưa được xác nhận", x, y, 170.0);
}

static void
add_motto (Layout *self)
{
  g_autofree char *place = dup_place (self->office);
  g_autofree char *day = dup_day (vc_vietnam_time_day (self->printed_at));
  g_autofree char *where_and_when = g_strdup_printf ("%s, %s", place, day);

  self->y = TOP + CODE_SIZE - 20.0;
  flow (self, "country", &centred_bold, NULL, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  self->y -= FIELD_SPACING;
  flow (self, "motto", &centred_bold, NULL, "Độc lập - Tự do - Hạnh phúc");
  vc_form_sheet_add_rule (self->sheet, LEFT + WIDTH / 2 - 82.0, self->y - 2.0, 164.0);

  self->y += 6.0;
  flow (self, "place-and-date", &place_and_date, NULL, where_and_when);
}

static void
add_title (Layout *self)
{
  self->y += 6.0;
  flow (self, "title", &title, NULL, "TỜ KHAI");
  self->y -= FIELD_SPACING;
  flow (self, "subtitle", &centred_bold, NULL,
        "Đăng ký sử dụng, điều chỉnh thông tin và ngừng sử dụng\n"
        "phương thức giao dịch điện tử trong lĩnh vực bảo hiểm xã hội");
  self->y += 6.0;
  flow (self, "addressee", &centred, "Kính gửi: ", vc_office_get_name (self->office));
  self->y += 4.0;
}

static void
flow_field (Layout *self,
            const char        *what,
            const char        *label,
            const char        *value)
{
  g_autofree char *before = g_strconcat (label, ": ", NULL);

  if (value != NULL && *value != '\0')
    {
      flow (self, what, &field, before, value);
      return;
    }

  self->y += vc_form_sheet_add_blank (self->sheet, what, &body, before, LEFT, self->y, WIDTH);
  self->y += FIELD_SPACING;
}

static void
add_fields (Layout *self)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (self->declaration);
  g_autofree char *address = vc_address_dup_text (fields->address);

  flow_field (self, "name", "Tên cơ quan/tổ chức/cá nhân", vc_person_get_name (fields->person));
  flow_field (self, "bhxh-code", "Mã số bảo hiểm xã hội", fields->bhxh_code);
  flow_field (self, "id-number", "Số CMND/CCCD/Hộ chiếu", vc_identity_document_get_number (fields->document));
  flow_field (self, "address", "Địa chỉ liên hệ", address);
  flow_field (self, "certificate", "Số chứng thư số của cơ quan, tổ chức, cá nhân", NULL);
  flow_field (self, "email", "Địa chỉ thư điện tử", vc_contact_get_email (fields->contact));
  flow_field (self, "phone", "Điện thoại di động", vc_contact_get_phone (fields->contact));
}

static void
add_request (Layout *self)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (self->declaration);
  g_autofree char   *from = dup_day (vc_vietnam_time_day (fields->filed_at));
  g_autoptr (GString) request = g_string_new (self->version->request);

  g_string_replace (request, "%s", from, 1);
  flow (self, "preamble", &paragraph, NULL, self->version->preamble);
  flow (self, "request", &paragraph, NULL, request->str);

  /* Only organisations file through an I-VAN company. */
  flow (self, "channel", &body, NULL, "Đăng ký giao dịch tại:");
  flow (self, "channel-portal", &field, NULL, "● Cổng thông tin điện tử của Bảo hiểm xã hội Việt Nam");
  flow (self, "channel-ivan", &field, NULL, "○ Tổ chức I-VAN");
}

static void
flow_signature (Layout            *self,
                const char        *what,
                const VcFormStyle *style,
                const char        *text)
{
  self->y += vc_form_sheet_add_text (self->sheet, what, style, NULL, text,
                                     RIGHT - SIGNATURE_WIDTH, self->y, SIGNATURE_WIDTH);
}

/* What is promised and who signs it stand on one page. */
static void
add_commitment (Layout *self)
{
  const char *name = vc_declaration_get_name (self->declaration);

  make_room (self,
             vc_form_sheet_measure_text (self->sheet, &paragraph, NULL, self->version->commitment, WIDTH)
             + FIELD_SPACING + SIGNATURE_GAP
             + vc_form_sheet_measure_text (self->sheet, &centred_bold, NULL, signature_head, SIGNATURE_WIDTH)
             + vc_form_sheet_measure_text (self->sheet, &centred_italic, NULL, signature_hint, SIGNATURE_WIDTH)
             + SIGNATURE_SPACE
             + vc_form_sheet_measure_text (self->sheet, &centred_bold, NULL, name, SIGNATURE_WIDTH));

  flow (self, "commitment", &paragraph, NULL, self->version->commitment);
  self->y += SIGNATURE_GAP;
  flow_signature (self, "signature-head", &centred_bold, signature_head);
  flow_signature (self, "signature-hint", &centred_italic, signature_hint);
  self->y += SIGNATURE_SPACE;
  flow_signature (self, "signature-name", &centred_bold, name);
}

static void
add_specimen (Layout *self)
{
  if (vc_declaration_has_flag (self->declaration, VC_DECLARATION_SPECIMEN))
    vc_form_sheet_add_text (self->sheet, "specimen", &specimen, NULL, "MẪU / SPECIMEN",
                            LEFT, TOP - 33.0, WIDTH);
}

static void
add_footer (Layout *self,
            guint   page)
{
  guint            n_pages = vc_form_sheet_get_n_pages (self->sheet);
  g_autoptr (GDateTime) local = vc_vietnam_time_from (self->printed_at);
  g_autofree char *when = g_date_time_format (local, "%H:%M ngày %d/%m/%Y");
  g_autofree char *printed = g_strdup_printf ("Số hồ sơ %s. In lúc %s, cán bộ: %s.",
                                              vc_declaration_get_dossier_number (self->declaration),
                                              when, self->printed_by);
  g_autofree char *number = g_strdup_printf ("Trang %u/%u", page + 1, n_pages);

  vc_form_sheet_set_page (self->sheet, page);
  vc_form_sheet_add_text (self->sheet, "footer", &footer, NULL, printed, LEFT, BOTTOM + 14.0, WIDTH - 60.0);
  if (n_pages > 1)
    vc_form_sheet_add_text (self->sheet, "page", &page_number, NULL, number, RIGHT - 60.0, BOTTOM + 14.0, 60.0);
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
  Layout self = { declaration, office, version, printed_at, printed_by, vc_form_sheet_new (), TOP };

  add_specimen (&self);
  add_dossier (&self);
  add_form_code (&self);
  add_motto (&self);
  add_title (&self);
  add_fields (&self);
  add_request (&self);
  add_commitment (&self);

  for (guint page = 0; page < vc_form_sheet_get_n_pages (self.sheet); page++)
    add_footer (&self, page);

  return self.sheet;
}
