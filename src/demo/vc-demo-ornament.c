/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-ornament.h"

#include "vc-demo-print.h"
#include "vc-random.h"

#include <math.h>

/*
 * What documents have besides words. Nothing here is any state's: no emblem, no
 * flag, no seal; the fingerprints are spirals; and everything says specimen.
 */

#define SPECIMEN "MẪU / SPECIMEN"

/**
 * vc_demo_ornament_waves:
 * @cr: a context
 * @width: of the document
 * @height: of the document
 * @color: of the lines
 *
 * Draws the fine lines under the print.
 */
void
vc_demo_ornament_waves (cairo_t    *cr,
                        double      width,
                        double      height,
                        VcDemoColor color)
{
  double step = width / 24;

  cairo_set_line_width (cr, width / 1500);
  vc_demo_brush_set (cr, color, 0.32);
  for (guint i = 0; i < 44; i++)
    {
      double y = height * (i - 4) / 36.0;
      double phase = i * 0.23;

      cairo_move_to (cr, -step, y);
      for (int k = 0; k < 26; k++)
        {
          double lift = height * 0.075 * sin (k * 0.62 + phase);
          double next = height * 0.075 * sin ((k + 1) * 0.62 + phase * 1.3);

          cairo_curve_to (cr, (k - 0.6) * step, y + lift, (k - 0.4) * step, y + next * 0.8, k * step, y + next * 0.4);
        }
    }
  cairo_stroke (cr);
}

/**
 * vc_demo_ornament_rosette:
 * @cr: a context
 * @centre: its middle
 * @radius: of its rim
 * @color: of the line
 * @alpha: of the line
 *
 * Draws one endless line that loops around a middle.
 */
void
vc_demo_ornament_rosette (cairo_t    *cr,
                          VcDemoPoint centre,
                          double      radius,
                          VcDemoColor color,
                          double      alpha)
{
  enum { N_LOOPS = 31, N_POINTS = N_LOOPS * 12 };

  cairo_new_sub_path (cr);
  for (guint i = 0; i < N_POINTS; i++)
    {
      double turn = 2 * G_PI * 12 * i / N_POINTS;
      double reach = radius * (0.62 + 0.38 * cos (turn * N_LOOPS / 12));

      cairo_line_to (cr, centre.x + reach * cos (turn), centre.y + reach * sin (turn));
    }
  cairo_close_path (cr);
  cairo_set_line_width (cr, radius / 110);
  vc_demo_brush_set (cr, color, alpha);
  cairo_stroke (cr);
}

/**
 * vc_demo_ornament_fingerprint:
 * @cr: a context
 * @centre: its middle
 * @radius: half its width
 * @seed: the same seed gives the same print
 *
 * Draws something like a fingerprint that no finger left.
 */
void
vc_demo_ornament_fingerprint (cairo_t    *cr,
                              VcDemoPoint centre,
                              double      radius,
                              guint64     seed)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded (seed);
  double               lean = vc_random_unit (random) * 2 - 1;
  guint                n_ridges = 12;

  cairo_save (cr);
  cairo_translate (cr, centre.x, centre.y);
  cairo_scale (cr, 1, 1.35);
  cairo_set_line_width (cr, radius / n_ridges * 0.52);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  vc_demo_brush_set (cr, vc_demo_color_from_hex (0x2b2430), 0.72);

  for (guint i = 1; i <= n_ridges; i++)
    {
      double size = radius * i / n_ridges;
      double gaps[] = { size * (0.8 + vc_random_unit (random)), radius * 0.05, size * (0.3 + vc_random_unit (random)), radius * 0.05 };

      cairo_set_dash (cr, gaps, G_N_ELEMENTS (gaps), size * vc_random_unit (random));
      for (guint k = 0; k <= 48; k++)
        {
          double turn = 2 * G_PI * k / 48;
          double bend = 1 + 0.07 * sin (2 * turn + lean * 3 + i * 0.25) + 0.03 * sin (5 * turn + i);

          cairo_line_to (cr, size * bend * cos (turn) * 0.94 + lean * 3 * sin (i), size * bend * sin (turn) + (radius - size) * 0.16);
        }
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/**
 * vc_demo_ornament_chip:
 * @cr: a context
 * @at: the upper left corner
 * @width: of the chip
 *
 * Draws a chip's golden contacts.
 */
void
vc_demo_ornament_chip (cairo_t    *cr,
                       VcDemoPoint at,
                       double      width)
{
  double           height = width * 0.8;
  cairo_pattern_t *gold = cairo_pattern_create_linear (0, 0, width, height);

  cairo_pattern_add_color_stop_rgb (gold, 0.0, 0.93, 0.83, 0.55);
  cairo_pattern_add_color_stop_rgb (gold, 0.5, 0.80, 0.65, 0.33);
  cairo_pattern_add_color_stop_rgb (gold, 1.0, 0.91, 0.80, 0.52);

  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  vc_demo_brush_rounded (cr, 0, 0, width, height, width * 0.13);
  cairo_set_source (cr, gold);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, width * 0.018);
  vc_demo_brush_set (cr, vc_demo_color_from_hex (0x6b5320), 0.85);
  cairo_stroke (cr);

  vc_demo_brush_rounded (cr, width * 0.34, height * 0.28, width * 0.32, height * 0.44, width * 0.06);
  for (guint i = 0; i < 3; i++)
    {
      double y = height * (0.25 + 0.25 * i);

      cairo_move_to (cr, 0, y);
      cairo_line_to (cr, width * 0.34, y);
      cairo_move_to (cr, width * 0.66, y);
      cairo_line_to (cr, width, y);
    }
  cairo_move_to (cr, width * 0.5, 0);
  cairo_line_to (cr, width * 0.5, height * 0.28);
  cairo_move_to (cr, width * 0.5, height * 0.72);
  cairo_line_to (cr, width * 0.5, height);
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_pattern_destroy (gold);
}

/**
 * vc_demo_ornament_specimen:
 * @cr: a context
 * @width: of the document
 * @height: of the document
 *
 * Marks a side as a specimen, across it and so that every word stays readable.
 */
void
vc_demo_ornament_specimen (cairo_t *cr,
                           double   width,
                           double   height)
{
  double      length = hypot (width, height) * 0.78;
  VcDemoPrint print = { VC_DEMO_FONT_BOLD, length / 8.2, vc_demo_color_from_hex (0xc0392b), .centred = TRUE };

  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2);
  cairo_rotate (cr, -atan2 (height, width));
  cairo_push_group (cr);
  vc_demo_print_text (cr, &print, (VcDemoPoint) { -length / 2, -print.size * 0.7 }, length, SPECIMEN);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, 0.15);
  cairo_restore (cr);
}

/**
 * vc_demo_ornament_corner:
 * @cr: a context
 * @corner: the lower right corner of the mark
 * @size: of its letters
 *
 * Marks a picture as a specimen, small, at its corner.
 */
void
vc_demo_ornament_corner (cairo_t    *cr,
                         VcDemoPoint corner,
                         double      size)
{
  double      width = size * 9.4;
  VcDemoPrint print = { VC_DEMO_FONT_BOLD, size, vc_demo_color_from_hex (0xa4261b), .centred = TRUE };

  vc_demo_brush_rounded (cr, corner.x - width, corner.y - size * 1.6, width, size * 1.6, size * 0.4);
  vc_demo_brush_set (cr, VC_DEMO_WHITE, 0.72);
  cairo_fill (cr);
  vc_demo_print_text (cr, &print, (VcDemoPoint) { corner.x - width, corner.y - size * 1.5 }, width, SPECIMEN);
}
