/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-card-parts.h"

/*
 * The identity card of nine digits that ended with 2024, in spirit.
 */

#define WIDTH VC_DEMO_OLD_CARD_WIDTH
#define HEIGHT VC_DEMO_OLD_CARD_HEIGHT

#define MARGIN 32
#define TEXT_X 290

static void
draw_ground (cairo_t *cr)
{
  vc_demo_card_draw_ground (cr, (VcDemoPoint) { WIDTH, HEIGHT }, 0xcfe3c8, 0xd5e6d6, 0x4f8f5c);
}

/* Typed on a line of dots, after its label. */
static double
draw_line (cairo_t    *cr,
           double      x,
           double      y,
           const char *label,
           const char *value,
           guint       lines)
{
  VcDemoPrint small = { VC_DEMO_FONT_SERIF, 21, vc_demo_color_from_hex (0x24402b) };
  VcDemoPrint typed = { VC_DEMO_FONT_SERIF_BOLD, 25, vc_demo_color_from_hex (0x191c22), .lines = lines };
  double      width = WIDTH - MARGIN - x;
  double      dots[] = { 1.5, 5 };

  y = vc_demo_print_text (cr, &small, (VcDemoPoint) { x, y }, width, label) - 3;
  y = vc_demo_print_text (cr, &typed, (VcDemoPoint) { x + 14, y }, width - 14, value);

  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_set_line_width (cr, 1.5);
  vc_demo_brush_set (cr, vc_demo_color_from_hex (0x24402b), 0.7);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, WIDTH - MARGIN, y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);

  return y + 5;
}

/**
 * vc_demo_old_card_draw_front:
 * @fields: a CMND
 * @cr: a context
 *
 * Draws the side with the picture.
 */
void
vc_demo_old_card_draw_front (const VcDemoCardFields *fields,
                             cairo_t                *cr)
{
  g_autofree char *birth = vc_demo_card_dup_date (fields->birth);
  g_autofree char *name = g_utf8_strup (fields->name, -1);
  g_autofree char *number = g_strdup_printf ("SỐ  %s", fields->number);
  VcDemoPrint      title = { VC_DEMO_FONT_SERIF_BOLD, 33, vc_demo_color_from_hex (0x1f4d2e), .centred = TRUE };
  VcDemoPrint      red = { VC_DEMO_FONT_SERIF_BOLD, 38, vc_demo_color_from_hex (0xb3261e), .centred = TRUE };
  double           width = WIDTH - MARGIN - TEXT_X;
  double           y;

  draw_ground (cr);
  vc_demo_ornament_rosette (cr, (VcDemoPoint) { 152, 104 }, 74, vc_demo_color_from_hex (0x1f6b3a), 0.6);
  vc_demo_card_draw_notice (cr, (VcDemoPoint) { TEXT_X, 18 }, width, 16);
  y = vc_demo_print_text (cr, &title, (VcDemoPoint) { TEXT_X, 46 }, width, "GIẤY CHỨNG MINH NHÂN DÂN");
  y = vc_demo_print_text (cr, &red, (VcDemoPoint) { TEXT_X, y - 4 }, width, number);
  vc_demo_card_draw_portrait (fields, cr, (VcDemoPoint) { MARGIN, 210 }, 236);

  y = draw_line (cr, TEXT_X, y + 4, "Họ tên:", name, 1);
  y = draw_line (cr, TEXT_X, y, "Sinh ngày:", birth, 1);
  y = draw_line (cr, TEXT_X, y, "Nguyên quán:", fields->place_of_origin, 1);
  draw_line (cr, TEXT_X, y, "Nơi ĐKHK thường trú:", fields->residence, 2);
  vc_demo_ornament_specimen (cr, WIDTH, HEIGHT);
}

static void
draw_finger (const VcDemoCardFields *fields,
             cairo_t                *cr,
             guint                   i,
             const char             *finger)
{
  VcDemoPrint print = { VC_DEMO_FONT_SERIF, 17, vc_demo_color_from_hex (0x24402b), .centred = TRUE };
  double      y = 52 + i * 262;

  cairo_rectangle (cr, MARGIN, y, 200, 250);
  cairo_set_line_width (cr, 2);
  vc_demo_brush_set (cr, vc_demo_color_from_hex (0x1f6b3a), 0.8);
  cairo_stroke (cr);
  vc_demo_print_text (cr, &print, (VcDemoPoint) { MARGIN, y + 6 }, 200, finger);
  vc_demo_ornament_fingerprint (cr, (VcDemoPoint) { MARGIN + 100, y + 142 }, 70, fields->face->seed + i);
}

/**
 * vc_demo_old_card_draw_back:
 * @fields: a CMND
 * @cr: a context
 *
 * Draws the side with the fingerprints.
 */
void
vc_demo_old_card_draw_back (const VcDemoCardFields *fields,
                            cairo_t                *cr)
{
  g_autofree char *issued = vc_demo_card_dup_date (fields->issued);
  double           y = 60;

  draw_ground (cr);
  vc_demo_card_draw_notice (cr, (VcDemoPoint) { MARGIN, 16 }, WIDTH - 2 * MARGIN, 17);
  draw_finger (fields, cr, 0, "Ngón trỏ trái");
  draw_finger (fields, cr, 1, "Ngón trỏ phải");

  y = draw_line (cr, TEXT_X, y, "Dân tộc:", "Kinh", 1);
  y = draw_line (cr, TEXT_X, y, "Tôn giáo:", "Không", 1);
  y = draw_line (cr, TEXT_X, y, "Dấu vết riêng và dị hình:", "Nốt ruồi cách 1 cm dưới đuôi mắt trái", 2);
  y = draw_line (cr, TEXT_X, y, "Ngày cấp:", issued, 1);
  draw_line (cr, TEXT_X, y, "Nơi cấp:", "Thử Nghiệm", 1);
  vc_demo_ornament_specimen (cr, WIDTH, HEIGHT);
}
