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

/* Neighbours in a row are one rectangle: a file of hundreds of codes is half
 * as large, and no seam shows between them. */
static void
add_row (const VcFormCode *self,
         cairo_t          *cr,
         int               row)
{
  const unsigned char *modules = self->code->data + row * self->code->width;
  int start = 0;

  for (int column = 0; column <= self->code->width; column++)
    {
      if (column < self->code->width && (modules[column] & 1) != 0)
        continue;

      if (column > start)
        cairo_rectangle (cr, start, row, column - start, 1.0);
      start = column + 1;
    }
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
  /* Nor between two rows. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);

  for (int row = 0; row < n_modules; row++)
    add_row (self, cr, row);

  cairo_fill (cr);
  cairo_restore (cr);
}
