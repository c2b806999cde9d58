/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-specimen.h"

#include "vc-form-extent.h"

#include <pango/pangocairo.h>

/**
 * vc_form_specimen_draw:
 * @cr: where to draw, in points
 *
 * Marks a page of an invented case. As outlines, not as text: a program that
 * reads the page must not meet it between two fields.
 */
void
vc_form_specimen_draw (cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription   *font = pango_font_description_from_string ("Noto Sans, DejaVu Sans, sans-serif Bold");
  int width, height;

  pango_font_description_set_absolute_size (font, 64 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, VC_FORM_SPECIMEN, -1);
  pango_layout_get_pixel_size (layout, &width, &height);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.9, 0.9, 0.9);
  cairo_translate (cr, VC_FORM_WIDTH / 2, VC_FORM_HEIGHT / 2);
  cairo_rotate (cr, -G_PI / 4);
  cairo_translate (cr, -width / 2.0, -height / 2.0);
  cairo_move_to (cr, 0.0, 0.0);
  pango_cairo_layout_path (cr, layout);
  cairo_fill (cr);
  cairo_restore (cr);
}
