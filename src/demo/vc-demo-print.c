/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-print.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

/* Only families that have every Vietnamese letter, so that none is borrowed in
 * the middle of a word. */
static const char *const families[] = {
  [VC_DEMO_FONT_PLAIN] = "Noto Sans, DejaVu Sans, sans",
  [VC_DEMO_FONT_BOLD] = "Noto Sans, DejaVu Sans, sans Bold",
  [VC_DEMO_FONT_SERIF] = "Noto Serif, DejaVu Serif, serif",
  [VC_DEMO_FONT_SERIF_BOLD] = "Noto Serif, DejaVu Serif, serif Bold",
  [VC_DEMO_FONT_MACHINE] = "DejaVu Sans Mono, Noto Sans Mono, monospace",
};

/* Enough to shrink to less than half. */
#define MAX_ATTEMPTS 20

/* A reader wants this many empty modules around a code (ISO/IEC 18004). */
#define QUIET_MODULES 4

static PangoLayout *
create_layout (cairo_t    *cr,
               const char *text,
               gboolean    centred)
{
  PangoLayout          *layout = pango_cairo_create_layout (cr);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Letters keep their place at every width the artwork is drawn in. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (pango_layout_get_context (layout), options);
  cairo_font_options_destroy (options);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 0.86);
  if (centred)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);

  return layout;
}

/* Narrows the letters, then makes them smaller, until the text has no more
 * lines than it may. Returns how much narrower they are. */
static double
fit_layout (PangoLayout       *layout,
            const VcDemoPrint *print,
            double             width)
{
  PangoFontDescription *font = pango_font_description_from_string (families[print->font]);
  double                squeeze = 1;

  for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++)
    {
      squeeze = MAX (1 - 0.05 * attempt, 0.8);
      pango_font_description_set_absolute_size (font, print->size * pow (0.94, MAX (attempt - 4, 0)) * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
      pango_layout_set_width (layout, (int) (width / squeeze * PANGO_SCALE));
      if (pango_layout_get_line_count (layout) <= (int) MAX (print->lines, 1))
        break;
    }
  pango_font_description_free (font);

  return squeeze;
}

/**
 * vc_demo_print_text:
 * @cr: a context
 * @print: how
 * @at: the upper left corner
 * @width: what there is; longer text is condensed, then made smaller
 * @text: (nullable): nothing is printed for %NULL
 *
 * Prints a line or a block.
 *
 * Returns: the y below it
 */
double
vc_demo_print_text (cairo_t           *cr,
                    const VcDemoPrint *print,
                    VcDemoPoint        at,
                    double             width,
                    const char        *text)
{
  g_autoptr (PangoLayout) layout = create_layout (cr, text != NULL ? text : "", print->centred);
  double                  squeeze = fit_layout (layout, print, width);
  PangoRectangle          extents;

  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  cairo_scale (cr, squeeze, 1);
  cairo_move_to (cr, 0, 0);
  vc_demo_brush_set (cr, print->color, 1);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
  pango_layout_get_extents (layout, NULL, &extents);

  return at.y + extents.height / (double) PANGO_SCALE;
}

/**
 * vc_demo_print_qr:
 * @cr: a context
 * @at: the upper right corner of the white field around the code
 * @size: of the code, without that field
 * @payload: the text, kept byte for byte
 *
 * Prints a QR code that scanners read, error correction level M.
 *
 * Returns: how wide and high it is with its white field
 */
double
vc_demo_print_qr (cairo_t    *cr,
                  VcDemoPoint at,
                  double      size,
                  const char *payload)
{
  QRcode *code = QRcode_encodeString8bit (payload, 0, QR_ECLEVEL_M);
  double  module;
  double  whole;

  g_return_val_if_fail (code != NULL, 0);

  module = size / code->width;
  whole = size + 2 * QUIET_MODULES * module;

  cairo_save (cr);
  cairo_translate (cr, at.x - whole, at.y);
  cairo_rectangle (cr, 0, 0, whole, whole);
  vc_demo_brush_set (cr, VC_DEMO_WHITE, 1);
  cairo_fill (cr);

  /* Neighbours must touch without a seam. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  for (int i = 0; i < code->width * code->width; i++)
    if ((code->data[i] & 1) != 0)
      cairo_rectangle (cr, (QUIET_MODULES + i % code->width) * module, (QUIET_MODULES + i / code->width) * module,
                       module, module);
  vc_demo_brush_set (cr, vc_demo_color_from_hex (0x10141a), 1);
  cairo_fill (cr);
  cairo_restore (cr);
  QRcode_free (code);

  return whole;
}
