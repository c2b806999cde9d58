/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-card-parts.h"
#include "vc-demo-mrz.h"

/*
 * The citizen identity card of 2021 (QR code in front, chip behind) and the
 * identity card of 2024 (the other way round), in spirit.
 */

#define WIDTH VC_DEMO_CITIZEN_CARD_WIDTH
#define HEIGHT VC_DEMO_CITIZEN_CARD_HEIGHT

#define MARGIN 30
#define TEXT_X 268

/* More than a fifth of the card: what a phone's photo leaves readable. */
#define QR_SIZE 192

static void
draw_ground (cairo_t *cr)
{
  vc_demo_card_draw_ground (cr, (VcDemoPoint) { WIDTH, HEIGHT }, 0xcfe6ec, 0xf3dccb, 0x5c9aa8);
}

static void
draw_title (const VcDemoCardFields *fields,
            cairo_t                *cr)
{
  double      width = fields->new_card ? 480 : 390;
  VcDemoPrint title = { VC_DEMO_FONT_BOLD, 34, vc_demo_color_from_hex (0xb3261e), .centred = TRUE };
  VcDemoPrint english = { VC_DEMO_FONT_BOLD, 18, vc_demo_color_from_hex (0x7c332c), .centred = TRUE };
  double      y;

  vc_demo_ornament_rosette (cr, (VcDemoPoint) { 128, 84 }, 58, vc_demo_color_from_hex (0xb3261e), 0.55);
  vc_demo_ornament_rosette (cr, (VcDemoPoint) { 128, 84 }, 38, vc_demo_color_from_hex (0xc98a2b), 0.65);
  vc_demo_card_draw_notice (cr, (VcDemoPoint) { 222, 18 }, width, 15);
  y = vc_demo_print_text (cr, &title, (VcDemoPoint) { 222, 52 }, width, fields->new_card ? "CĂN CƯỚC" : "CĂN CƯỚC CÔNG DÂN");
  vc_demo_print_text (cr, &english, (VcDemoPoint) { 222, y - 6 }, width,
                      fields->new_card ? "IDENTITY CARD" : "CITIZEN IDENTITY CARD");
}

/* Sex and nationality stand beside each other. */
static double
draw_sex (const VcDemoCardFields *fields,
          cairo_t                *cr,
          double                  y)
{
  VcDemoEntry sex = { "Giới tính", "Sex", vc_demo_card_sex (fields->sex), 22 };
  VcDemoEntry nationality = { "Quốc tịch", "Nationality", "Việt Nam", 22 };

  vc_demo_card_draw_entry (cr, (VcDemoPoint) { TEXT_X, y }, 150, &sex);

  return vc_demo_card_draw_entry (cr, (VcDemoPoint) { TEXT_X + 170, y }, 190, &nationality);
}

static void
draw_front_of_2021 (const VcDemoCardFields *fields,
                    cairo_t                *cr)
{
  g_autofree char *birth = vc_demo_card_dup_date (fields->birth);
  g_autofree char *expires = fields->expires.year == 0 ? g_strdup ("Không thời hạn") : vc_demo_card_dup_date (fields->expires);
  g_autofree char *name = g_utf8_strup (fields->name, -1);
  double           near_qr = WIDTH - QR_SIZE * 1.19 - 12 - TEXT_X;
  double           full = WIDTH - MARGIN - TEXT_X;
  double           y = 132;
  VcDemoEntry      until = { "Có giá trị đến", "Date of expiry", expires, 19 };
  VcDemoEntry      entries[] = {
    { "Số", "No.", fields->number, 38 },
    { "Họ và tên", "Full name", name, 27 },
  };
  VcDemoEntry      born = { "Ngày sinh", "Date of birth", birth, 22 };
  VcDemoEntry      places[] = {
    { "Quê quán", "Place of origin", fields->place_of_origin, 20 },
    { "Nơi thường trú", "Place of residence", fields->residence, 20, .lines = 2 },
  };

  vc_demo_card_draw_portrait (fields, cr, (VcDemoPoint) { MARGIN, 166 }, 210);
  vc_demo_card_draw_entry (cr, (VcDemoPoint) { MARGIN, 456 }, 212, &until);
  if (fields->qr_payload != NULL)
    vc_demo_print_qr (cr, (VcDemoPoint) { WIDTH - 12, 12 }, QR_SIZE, fields->qr_payload);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    y = vc_demo_card_draw_entry (cr, (VcDemoPoint) { TEXT_X, y }, near_qr, &entries[i]);
  y = vc_demo_card_draw_entry (cr, (VcDemoPoint) { TEXT_X, y }, full, &born);
  y = draw_sex (fields, cr, y);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    y = vc_demo_card_draw_entry (cr, (VcDemoPoint) { TEXT_X, y }, full, &places[i]);
}

static void
draw_front_of_2024 (const VcDemoCardFields *fields,
                    cairo_t                *cr)
{
  g_autofree char *birth = vc_demo_card_dup_date (fields->birth);
  g_autofree char *name = g_utf8_strup (fields->name, -1);
  double           y = 150;
  VcDemoEntry      entries[] = {
    { "Số định danh cá nhân", "Personal identification number", fields->number, 40 },
    { "Họ, chữ đệm và tên khai sinh", "Full name", name, 30 },
    { "Ngày, tháng, năm sinh", "Date of birth", birth, 26 },
  };

  vc_demo_card_draw_portrait (fields, cr, (VcDemoPoint) { MARGIN, 166 }, 210);
  vc_demo_ornament_chip (cr, (VcDemoPoint) { 712, 34 }, 110);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    y = vc_demo_card_draw_entry (cr, (VcDemoPoint) { TEXT_X, y }, WIDTH - MARGIN - TEXT_X, &entries[i]) + 6;
  draw_sex (fields, cr, y);
}

/**
 * vc_demo_citizen_card_draw_front:
 * @fields: a citizen's card
 * @cr: a context
 *
 * Draws the side with the picture.
 */
void
vc_demo_citizen_card_draw_front (const VcDemoCardFields *fields,
                                 cairo_t                *cr)
{
  draw_ground (cr);
  draw_title (fields, cr);
  if (fields->new_card)
    draw_front_of_2024 (fields, cr);
  else
    draw_front_of_2021 (fields, cr);
  vc_demo_ornament_specimen (cr, WIDTH, HEIGHT);
}

static void
draw_mrz (const VcDemoCardFields *fields,
          cairo_t                *cr)
{
  g_autofree char *mrz = vc_demo_mrz_for_card (fields);
  VcDemoPrint      print = { VC_DEMO_FONT_MACHINE, 41, vc_demo_color_from_hex (0x14171c), .lines = 3 };

  cairo_rectangle (cr, 0, 378, WIDTH, HEIGHT - 378);
  vc_demo_brush_set (cr, VC_DEMO_WHITE, 0.55);
  cairo_fill (cr);
  vc_demo_print_text (cr, &print, (VcDemoPoint) { MARGIN, 388 }, WIDTH - 2 * MARGIN, mrz);
}

static void
draw_fingers (const VcDemoCardFields *fields,
              cairo_t                *cr)
{
  static const char *const fingers[] = { "Ngón trỏ trái\nLeft index finger", "Ngón trỏ phải\nRight index finger" };
  VcDemoPrint              print = { VC_DEMO_FONT_PLAIN, 13, vc_demo_color_from_hex (0x35506b), .centred = TRUE, .lines = 2 };

  for (guint i = 0; i < G_N_ELEMENTS (fingers); i++)
    {
      double x = 520 + i * 160;

      vc_demo_ornament_fingerprint (cr, (VcDemoPoint) { x + 75, 236 }, 56, fields->face->seed + i);
      vc_demo_print_text (cr, &print, (VcDemoPoint) { x, 326 }, 150, fingers[i]);
    }
}

static void
draw_back_of_2021 (const VcDemoCardFields *fields,
                   cairo_t                *cr)
{
  g_autofree char *issued = vc_demo_card_dup_date (fields->issued);
  double           y = 56;
  VcDemoEntry      entries[] = {
    { "Đặc điểm nhận dạng", "Personal identification", "Nốt ruồi cách 1 cm dưới đuôi mắt trái", 20, .lines = 2 },
    { "Ngày, tháng, năm", "Date, month, year", issued, 22 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    y = vc_demo_card_draw_entry (cr, (VcDemoPoint) { MARGIN, y }, 450, &entries[i]) + 4;
  vc_demo_ornament_chip (cr, (VcDemoPoint) { 110, 214 }, 150);
  draw_fingers (fields, cr);
}

static void
draw_back_of_2024 (const VcDemoCardFields *fields,
                   cairo_t                *cr)
{
  g_autofree char *issued = vc_demo_card_dup_date (fields->issued);
  g_autofree char *expires = fields->expires.year == 0 ? g_strdup ("Không thời hạn") : vc_demo_card_dup_date (fields->expires);
  double           y = 54;
  VcDemoEntry      entries[] = {
    { "Nơi cư trú", "Place of residence", fields->residence, 22, .lines = 2 },
    { "Nơi đăng ký khai sinh", "Place of birth", fields->place_of_origin, 22, .lines = 2 },
    { "Ngày, tháng, năm cấp", "Date of issue", issued, 22 },
    { "Ngày, tháng, năm hết hạn", "Date of expiry", expires, 22 },
  };

  if (fields->qr_payload != NULL)
    vc_demo_print_qr (cr, (VcDemoPoint) { WIDTH - 20, 60 }, QR_SIZE * 1.16, fields->qr_payload);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    y = vc_demo_card_draw_entry (cr, (VcDemoPoint) { MARGIN, y }, 500, &entries[i]) + 4;
}

/**
 * vc_demo_citizen_card_draw_back:
 * @fields: a citizen's card
 * @cr: a context
 *
 * Draws the side that machines read.
 */
void
vc_demo_citizen_card_draw_back (const VcDemoCardFields *fields,
                                cairo_t                *cr)
{
  draw_ground (cr);
  vc_demo_card_draw_notice (cr, (VcDemoPoint) { MARGIN, 18 }, WIDTH - 2 * MARGIN, 17);
  draw_mrz (fields, cr);
  if (fields->new_card)
    draw_back_of_2024 (fields, cr);
  else
    draw_back_of_2021 (fields, cr);
  vc_demo_ornament_specimen (cr, WIDTH, HEIGHT);
}
