/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-still-life.h"

#include <glib.h>
#include <pango/pangocairo.h>

static void
draw_leaf (cairo_t *cr,
           double   angle,
           double   length)
{
  cairo_save (cr);
  cairo_translate (cr, 150, 265);
  cairo_rotate (cr, angle);
  cairo_move_to (cr, 0, 0);
  cairo_curve_to (cr, 34, -length * 0.3, 26, -length * 0.8, 0, -length);
  cairo_curve_to (cr, -26, -length * 0.8, -34, -length * 0.3, 0, 0);
  cairo_set_source_rgb (cr, 0.20 + 0.10 * angle * angle, 0.48, 0.24);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.14, 0.36, 0.18);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_pot (cairo_t *cr)
{
  cairo_move_to (cr, 95, 262);
  cairo_line_to (cr, 205, 262);
  cairo_line_to (cr, 190, 360);
  cairo_line_to (cr, 110, 360);
  cairo_close_path (cr);
  cairo_set_source_rgb (cr, 0.72, 0.42, 0.28);
  cairo_fill (cr);
  cairo_rectangle (cr, 88, 250, 124, 22);
  cairo_set_source_rgb (cr, 0.80, 0.50, 0.34);
  cairo_fill (cr);
}

static void
draw_mark (cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Noto Sans, DejaVu Sans Bold");

  pango_font_description_set_absolute_size (font, 16 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, "MẪU / SPECIMEN", -1);
  cairo_move_to (cr, 12, 372);
  cairo_set_source_rgb (cr, 0.25, 0.25, 0.25);
  pango_cairo_show_layout (cr, layout);
}

/**
 * vc_demo_still_life_new:
 * @width: in pixels
 *
 * A plant in a pot: what somebody sends who took the wrong picture from the
 * phone in place of a portrait.
 *
 * Returns: (transfer full): an opaque image surface, three wide and four high
 */
cairo_surface_t *
vc_demo_still_life_new (int width)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, width * 4 / 3);
  cairo_t         *cr = cairo_create (surface);

  cairo_scale (cr, width / 300.0, width / 300.0);
  cairo_set_source_rgb (cr, 0.88, 0.86, 0.82);
  cairo_paint (cr);
  cairo_rectangle (cr, 0, 330, 300, 70);
  cairo_set_source_rgb (cr, 0.62, 0.54, 0.46);
  cairo_fill (cr);
  for (int i = -3; i <= 3; i++)
    draw_leaf (cr, i * 0.36, 190 - 18 * ABS (i));
  draw_pot (cr);
  draw_mark (cr);
  cairo_destroy (cr);

  return surface;
}
