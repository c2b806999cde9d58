/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-code.h"

#include <qrencode.h>

/* ISO/IEC 18004: four modules of nothing around the code. */
#define QUIET_ZONE 4

/*
 * A QR code on paper.
 */
struct _VcFormCode
{
  QRcode *code;
};

/**
 * vc_form_code_new:
 * @text: what it says
 *
 * Returns: (transfer full) (nullable): the code, or %NULL when the text fits
 *   in none
 */
VcFormCode *
vc_form_code_new (const char *text)
{
  VcFormCode *self;
  QRcode     *code;

  g_return_val_if_fail (text != NULL, NULL);

  code = QRcode_encodeString (text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  if (code == NULL)
    return NULL;

  self = g_new0 (VcFormCode, 1);
  self->code = code;
  return self;
}

/**
 * vc_form_code_free:
 * @self: a code
 */
void
vc_form_code_free (VcFormCode *self)
{
  QRcode_free (self->code);
  g_free (self);
}

/**
 * vc_form_code_draw:
 * @self: a code
 * @cr: where to draw; its source is the colour
 * @x: the left edge
 * @y: the top
 * @size: width and height, with the quiet zone
 */
void
vc_form_code_draw (VcFormCode *self,
                   cairo_t    *cr,
                   double      x,
                   double      y,
                   double      size)
{
  int    n_modules = self->code->width;
  double module = size / (n_modules + 2 * QUIET_ZONE);

  cairo_save (cr);
  cairo_translate (cr, x + QUIET_ZONE * module, y + QUIET_ZONE * module);
  cairo_scale (cr, module, module);
  /* Two neighbours must not show a seam between them. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);

  for (int row = 0; row < n_modules; row++)
    for (int column = 0; column < n_modules; column++)
      if (self->code->data[row * n_modules + column] & 1)
        cairo_rectangle (cr, column, row, 1.0, 1.0);

  cairo_fill (cr);
  cairo_restore (cr);
}
