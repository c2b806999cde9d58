/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-form.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/*
 * The form as an app would make it from what the citizen typed. It is no copy
 * of anybody's: another hand drew it than the program's own form, so that the
 * two can be told apart where they stand beside each other.
 */

#define PAGE_WIDTH  595.28
#define PAGE_HEIGHT 841.89
#define LEFT         56.0
#define WIDTH       (PAGE_WIDTH - 2 * LEFT)
#define LABEL_WIDTH 180.0
#define ROW_PADDING   6.0

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Letters stand where the font wants them, not where a screen has pixels. */
static void
lay_out_for_paper (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
}

/* Returns how high the text is. */
static double
draw_text (cairo_t    *cr,
           const char *font,
           const char *text,
           double      x,
           double      y,
           double      width)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription   *description = pango_font_description_from_string (font);
  int height;

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  lay_out_for_paper (pango_layout_get_context (layout));
  pango_layout_context_changed (layout);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);

  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  return height / (double) PANGO_SCALE;
}

static double
draw_row (cairo_t    *cr,
          double      y,
          const char *label,
          const char *value)
{
  double height = draw_text (cr, "Noto Sans 11.5", label, LEFT + ROW_PADDING, y + ROW_PADDING, LABEL_WIDTH);
  double other = draw_text (cr, "Noto Sans Bold 12.5", value != NULL && value[0] != '\0' ? value : "—",
                            LEFT + LABEL_WIDTH + 2 * ROW_PADDING, y + ROW_PADDING,
                            WIDTH - LABEL_WIDTH - 3 * ROW_PADDING);

  height = MAX (height, other) + 2 * ROW_PADDING;
  cairo_set_line_width (cr, 0.5);
  cairo_rectangle (cr, LEFT, y, WIDTH, height);
  cairo_stroke (cr);
  return y + height;
}

static void
draw_page (cairo_t       *cr,
           VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autofree char *address = vc_address_dup_text (fields->address);
  g_autofree char *committed = g_date_time_format (fields->committed_at, "%d/%m/%Y %H:%M (UTC)");
  double y = 60;

  y += draw_text (cr, "Noto Sans 10", "Dữ liệu bịa đặt để chạy thử. Không có giá trị pháp lý.", LEFT, y, WIDTH) + 18;
  y += draw_text (cr, "Noto Sans Bold 16", "TỜ KHAI MẪU SỐ 01", LEFT, y, WIDTH) + 4;
  y += draw_text (cr, "Noto Sans 12", "Lập trên ứng dụng di động, theo thông tin người dân đã khai", LEFT, y, WIDTH) + 18;

  y = draw_row (cr, y, "Số hồ sơ", fields->dossier_number);
  y = draw_row (cr, y, "Tên cơ quan/tổ chức/cá nhân", vc_person_get_name (fields->person));
  y = draw_row (cr, y, "Mã số bảo hiểm xã hội", fields->bhxh_code);
  y = draw_row (cr, y, "Số CMND/CCCD/Hộ chiếu",
                fields->document != NULL ? vc_identity_document_get_number (fields->document) : NULL);
  y = draw_row (cr, y, "Địa chỉ liên hệ", address);
  y = draw_row (cr, y, "Địa chỉ thư điện tử", fields->contact != NULL ? vc_contact_get_email (fields->contact) : NULL);
  y = draw_row (cr, y, "Điện thoại di động", fields->contact != NULL ? vc_contact_get_phone (fields->contact) : NULL);
  y = draw_row (cr, y, "Đã cam kết lúc", committed) + 24;

  y += draw_text (cr, "Noto Sans 11.5", "Người khai ký và ghi rõ họ tên:", LEFT + WIDTH / 2, y, WIDTH / 2) + 86;
  draw_text (cr, "Noto Sans Bold 12.5", vc_person_get_name (fields->person), LEFT + WIDTH / 2, y, WIDTH / 2);
}

/**
 * vc_demo_form_draw:
 * @declaration: an invented declaration
 *
 * Returns: (transfer full): form 01 as the citizen's channel made it, a PDF;
 *   the same for the same declaration
 */
GBytes *
vc_demo_form_draw (VcDeclaration *declaration)
{
  GByteArray      *pdf = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, pdf, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  g_autofree char *made = g_date_time_format (vc_declaration_get_fields (declaration)->committed_at,
                                              "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Tờ khai mẫu số 01");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
  draw_page (cr, declaration);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (pdf);
}
