/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-certificate.h"

#include "vc-demo-card-parts.h"

/*
 * A birth certificate on A4, in spirit.
 */

#define WIDTH 840
#define HEIGHT 1188

#define MARGIN 84

static const guint ink = 0x1c2a5c;

static void
draw_paper (cairo_t *cr)
{
  vc_demo_brush_set (cr, vc_demo_color_from_hex (0xfbf5ea), 1);
  cairo_paint (cr);
  vc_demo_ornament_waves (cr, WIDTH, HEIGHT, vc_demo_color_from_hex (0xe5c7b0));
  vc_demo_ornament_rosette (cr, (VcDemoPoint) { WIDTH / 2.0, HEIGHT / 2.0 }, 260, vc_demo_color_from_hex (0xd8a58c), 0.3);

  for (guint i = 0; i < 3; i++)
    {
      static const double widths[] = { 9, 1.5, 1.5 };
      double              edge = 30 + i * 10;

      cairo_rectangle (cr, edge, edge, WIDTH - 2 * edge, HEIGHT - 2 * edge);
      cairo_set_line_width (cr, widths[i]);
      vc_demo_brush_set (cr, vc_demo_color_from_hex (0xb5543f), 0.75);
      cairo_stroke (cr);
    }
}

/* A label, and what was filled in after it on a line of dots. */
static void
draw_blank (cairo_t    *cr,
            double      x,
            double      y,
            double      width,
            const char *label,
            const char *value)
{
  VcDemoPrint print = { VC_DEMO_FONT_SERIF, 18, vc_demo_color_from_hex (0x2a2522) };
  VcDemoPrint filled = { VC_DEMO_FONT_SERIF_BOLD, 19, vc_demo_color_from_hex (ink) };
  double      label_width = g_utf8_strlen (label, -1) * 9.6 + 8;
  double      dots[] = { 1.4, 4 };

  vc_demo_print_text (cr, &print, (VcDemoPoint) { x, y }, label_width, label);
  vc_demo_print_text (cr, &filled, (VcDemoPoint) { x + label_width, y - 1 }, width - label_width, value);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_set_line_width (cr, 1.2);
  vc_demo_brush_set (cr, vc_demo_color_from_hex (0x2a2522), 0.6);
  cairo_move_to (cr, x + label_width, y + 25);
  cairo_line_to (cr, x + width, y + 25);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static double
draw_line (cairo_t    *cr,
           double      y,
           const char *label,
           const char *value)
{
  draw_blank (cr, MARGIN, y, WIDTH - 2 * MARGIN, label, value);

  return y + 42;
}

/* Three short blanks beside each other: a sex or a date, then these two. */
static double
draw_origin (cairo_t    *cr,
             double      y,
             const char *label,
             const char *value)
{
  draw_blank (cr, MARGIN, y, 216, label, value);
  draw_blank (cr, MARGIN + 228, y, 188, "Dân tộc:", "Kinh");
  draw_blank (cr, MARGIN + 428, y, WIDTH - 2 * MARGIN - 428, "Quốc tịch:", "Việt Nam");

  return y + 42;
}

static double
draw_parent (cairo_t    *cr,
             double      y,
             const char *label,
             const char *name,
             VcDate      birth,
             const char *residence)
{
  g_autofree char *upper = g_utf8_strup (name != NULL ? name : "", -1);
  g_autofree char *year = birth.year == 0 ? g_strdup ("") : g_strdup_printf ("%u", (guint) birth.year);

  y = draw_line (cr, y, label, upper);
  y = draw_origin (cr, y, "Năm sinh:", year);

  return draw_line (cr, y, "Nơi cư trú:", name != NULL ? residence : NULL) + 8;
}

static double
draw_child (const VcDemoCertificateFields *fields,
            cairo_t                       *cr,
            double                         y)
{
  g_autofree char *upper = g_utf8_strup (fields->name, -1);
  g_autofree char *birth = vc_demo_card_dup_date (fields->birth);

  y = draw_line (cr, y, "Họ, chữ đệm, tên:", upper);
  y = draw_line (cr, y, "Ngày, tháng, năm sinh:", birth);
  y = draw_origin (cr, y, "Giới tính:", vc_demo_card_sex (fields->sex));
  y = draw_line (cr, y, "Nơi sinh:", fields->birthplace);
  y = draw_line (cr, y, "Quê quán:", fields->place_of_origin);

  return draw_line (cr, y, "Số định danh cá nhân:", fields->personal_number) + 8;
}

static void
draw_foot (const VcDemoCertificateFields *fields,
           cairo_t                       *cr,
           double                         y)
{
  g_autofree char *registered = vc_demo_card_dup_date (fields->registered);
  VcDemoPrint      bold = { VC_DEMO_FONT_SERIF_BOLD, 17, vc_demo_color_from_hex (0x2a2522), .centred = TRUE };
  VcDemoPrint      plain = { VC_DEMO_FONT_SERIF, 16, vc_demo_color_from_hex (0xa4261b), .centred = TRUE };

  y = draw_line (cr, y, "Nơi đăng ký khai sinh:", fields->registered_at);
  y = draw_line (cr, y, "Ngày, tháng, năm đăng ký:", registered);
  y = vc_demo_print_text (cr, &bold, (VcDemoPoint) { WIDTH / 2.0, y + 10 }, WIDTH / 2.0 - MARGIN, "NGƯỜI KÝ GIẤY KHAI SINH");
  vc_demo_print_text (cr, &plain, (VcDemoPoint) { WIDTH / 2.0, y + 4 }, WIDTH / 2.0 - MARGIN, "(bản mẫu, không ký, không đóng dấu)");
}

static void
draw_all (const VcDemoCertificateFields *fields,
          cairo_t                       *cr)
{
  g_autofree char *number = g_strdup_printf ("Số: %s", fields->number != NULL ? fields->number : "—");
  VcDemoPrint      title = { VC_DEMO_FONT_SERIF_BOLD, 46, vc_demo_color_from_hex (0xb3261e), .centred = TRUE };
  VcDemoPrint      small = { VC_DEMO_FONT_SERIF, 18, vc_demo_color_from_hex (0x2a2522), .centred = TRUE };
  double           y;

  draw_paper (cr);
  vc_demo_card_draw_notice (cr, (VcDemoPoint) { MARGIN, 66 }, WIDTH - 2 * MARGIN, 18);
  y = vc_demo_print_text (cr, &title, (VcDemoPoint) { MARGIN, 104 }, WIDTH - 2 * MARGIN, "GIẤY KHAI SINH");
  y = vc_demo_print_text (cr, &small, (VcDemoPoint) { MARGIN, y - 2 }, WIDTH - 2 * MARGIN, number);
  y = draw_child (fields, cr, y + 24);
  y = draw_parent (cr, y, "Họ, chữ đệm, tên người mẹ:", fields->mother_name, fields->mother_birth, fields->residence);
  y = draw_parent (cr, y, "Họ, chữ đệm, tên người cha:", fields->father_name, fields->father_birth, fields->residence);
  draw_foot (fields, cr, y);
  vc_demo_ornament_specimen (cr, WIDTH, HEIGHT);
}

/**
 * vc_demo_certificate_draw:
 * @fields: what it says
 * @width: in pixels; the height is that of A4
 *
 * Draws an invented birth certificate, marked as a specimen.
 *
 * Returns: (transfer full): an RGB24 image surface
 */
cairo_surface_t *
vc_demo_certificate_draw (const VcDemoCertificateFields *fields,
                          int                            width)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, width * HEIGHT / WIDTH);
  cairo_t         *cr = cairo_create (surface);

  cairo_scale (cr, width / (double) WIDTH, width / (double) WIDTH);
  draw_all (fields, cr);
  cairo_destroy (cr);

  return surface;
}
