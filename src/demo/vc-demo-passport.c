/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-card-parts.h"
#include "vc-demo-mrz.h"

/*
 * A passport's data page and the page of remarks behind it, in spirit. Foreign
 * ones come from Utopia, the state of the specimens in ICAO Doc 9303.
 */

#define WIDTH VC_DEMO_PASSPORT_WIDTH
#define HEIGHT VC_DEMO_PASSPORT_HEIGHT

#define MARGIN 36
#define TEXT_X 350
#define RIGHT_X 680

static gboolean
is_foreign (const VcDemoCardFields *fields)
{
  return fields->type == VC_DOCUMENT_FOREIGN_PASSPORT;
}

static void
draw_ground (const VcDemoCardFields *fields,
             cairo_t                *cr)
{
  vc_demo_card_draw_ground (cr, (VcDemoPoint) { WIDTH, HEIGHT }, is_foreign (fields) ? 0xdcd9ee : 0xd3e8da,
                            is_foreign (fields) ? 0xd6e2f2 : 0xf2e3c6, is_foreign (fields) ? 0x7a72b5 : 0x57976b);
}

static void
draw_entries (const VcDemoCardFields *fields,
              cairo_t                *cr)
{
  g_autofree char *name = g_utf8_strup (fields->name, -1);
  g_autofree char *birth = vc_demo_card_dup_date (fields->birth);
  g_autofree char *issued = vc_demo_card_dup_date (fields->issued);
  g_autofree char *expires = vc_demo_card_dup_date (fields->expires);
  VcDemoEntry      left[] = {
    { "Loại", "Type", "P", 23 },
    { "Họ và tên", "Full name", name, 28 },
    { "Quốc tịch", "Nationality", is_foreign (fields) ? "UTOPIA" : "VIỆT NAM", 23 },
    { "Ngày sinh", "Date of birth", birth, 23 },
    { "Nơi sinh", "Place of birth", fields->place_of_origin, 22 },
    { "Ngày cấp", "Date of issue", issued, 23 },
  };
  VcDemoEntry      right[] = {
    { "Số hộ chiếu", "Passport No.", fields->number, 27 },
    { NULL },
    { "Mã số", "Code", is_foreign (fields) ? "UTO" : "VNM", 23 },
    { "Giới tính", "Sex", vc_demo_card_sex (fields->sex), 23 },
    { NULL },
    { "Có giá trị đến", "Date of expiry", expires, 23 },
  };
  double           y = 112;

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      gboolean paired = right[i].label != NULL;

      if (paired)
        vc_demo_card_draw_entry (cr, (VcDemoPoint) { RIGHT_X, y }, WIDTH - MARGIN - RIGHT_X, &right[i]);
      y = MAX (y + 72, vc_demo_card_draw_entry (cr, (VcDemoPoint) { TEXT_X, y },
                                                (paired ? RIGHT_X - 20 : WIDTH - MARGIN) - TEXT_X, &left[i]));
    }
}

/**
 * vc_demo_passport_draw_front:
 * @fields: a passport
 * @cr: a context
 *
 * Draws the data page.
 */
void
vc_demo_passport_draw_front (const VcDemoCardFields *fields,
                             cairo_t                *cr)
{
  g_autofree char *mrz = vc_demo_mrz_for_passport (fields, is_foreign (fields) ? "UTO" : "VNM");
  VcDemoPrint      title = { VC_DEMO_FONT_BOLD, 32, vc_demo_color_from_hex (0x8c2b25) };
  VcDemoPrint      machine = { VC_DEMO_FONT_MACHINE, 34, vc_demo_color_from_hex (0x14171c), .lines = 2 };

  draw_ground (fields, cr);
  vc_demo_card_draw_notice (cr, (VcDemoPoint) { MARGIN, 16 }, WIDTH - 2 * MARGIN, 18);
  vc_demo_print_text (cr, &title, (VcDemoPoint) { MARGIN, 48 }, WIDTH - 2 * MARGIN, "HỘ CHIẾU / PASSPORT");
  vc_demo_card_draw_portrait (fields, cr, (VcDemoPoint) { MARGIN, 118 }, 280);
  draw_entries (fields, cr);

  cairo_rectangle (cr, 0, HEIGHT - 122, WIDTH, 122);
  vc_demo_brush_set (cr, VC_DEMO_WHITE, 0.5);
  cairo_fill (cr);
  vc_demo_print_text (cr, &machine, (VcDemoPoint) { MARGIN, HEIGHT - 106 }, WIDTH - 2 * MARGIN, mrz);
  vc_demo_ornament_specimen (cr, WIDTH, HEIGHT);
}

/**
 * vc_demo_passport_draw_back:
 * @fields: a passport
 * @cr: a context
 *
 * Draws the page of remarks.
 */
void
vc_demo_passport_draw_back (const VcDemoCardFields *fields,
                            cairo_t                *cr)
{
  VcDemoPrint title = { VC_DEMO_FONT_BOLD, 30, vc_demo_color_from_hex (0x8c2b25), .centred = TRUE };
  VcDemoEntry number = { "Số hộ chiếu", "Passport No.", fields->number, 27 };
  VcDemoEntry residence = { "Nơi cư trú", "Residence", fields->residence, 25, .lines = 3 };
  double      y;

  draw_ground (fields, cr);
  vc_demo_card_draw_notice (cr, (VcDemoPoint) { MARGIN, 16 }, WIDTH - 2 * MARGIN, 18);
  y = vc_demo_print_text (cr, &title, (VcDemoPoint) { MARGIN, 90 }, WIDTH - 2 * MARGIN, "BỊ CHÚ / OBSERVATIONS");
  y = vc_demo_card_draw_entry (cr, (VcDemoPoint) { 120, y + 40 }, WIDTH - 240, &number);
  vc_demo_card_draw_entry (cr, (VcDemoPoint) { 120, y + 16 }, WIDTH - 240, &residence);
  vc_demo_ornament_specimen (cr, WIDTH, HEIGHT);
}
