/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-image-tone.h"

#include <math.h>

/* What a person tells from its neighbour without searching. */
#define GAMMA_STEP    1.35
#define CONTRAST_STEP 1.25

/* Every value of a channel, and what becomes of it. */
static void
fill_table (guint8      table[256],
            VcImageTone tone)
{
  double gamma = pow (GAMMA_STEP, -tone.brightness);
  double slope = pow (CONTRAST_STEP, tone.contrast);

  for (int i = 0; i < 256; i++)
    {
      double value = pow (i / 255.0, gamma);

      value = (value - 0.5) * slope + 0.5;
      table[i] = (guint8) (CLAMP (value, 0, 1) * 255 + 0.5);
    }
}

/* What is transparent shows white paper: the colours are multiplied by alpha
 * already, so what is missing to white is what alpha lacks. */
static void
change_pixels (guint8       *target,
               const guint8 *source,
               gsize         n_pixels,
               const guint8  table[256])
{
  for (gsize i = 0; i < n_pixels; i++, source += 4, target += 3)
    {
      guint8 paper = 255 - source[3];

      target[0] = table[(guint8) (source[2] + paper)];
      target[1] = table[(guint8) (source[1] + paper)];
      target[2] = table[(guint8) (source[0] + paper)];
    }
}

/**
 * vc_image_tone_is_plain:
 * @tone: a tone
 *
 * Returns: whether it changes nothing
 */
gboolean
vc_image_tone_is_plain (VcImageTone tone)
{
  return tone.brightness == 0 && tone.contrast == 0;
}

/**
 * vc_image_tone_dup_rgb:
 * @tone: a tone
 * @image: a picture
 *
 * Returns: (transfer full): the picture in that tone on white paper: three
 *   bytes a pixel, red first, without gaps between the rows. It is what GTK
 *   4.8 draws fastest: pixels with alpha go through floating point each time
 */
GBytes *
vc_image_tone_dup_rgb (VcImageTone  tone,
                       VcImage     *image)
{
  gsize         width = (gsize) vc_image_get_width (image);
  gsize         height = (gsize) vc_image_get_height (image);
  const guint8 *source;
  guint8       *pixels;
  guint8        table[256];

  g_return_val_if_fail (VC_IS_IMAGE (image), NULL);

  fill_table (table, tone);
  pixels = g_malloc (width * height * 3);
  source = g_bytes_get_data (vc_image_get_pixels (image), NULL);
  for (gsize y = 0; y < height; y++)
    change_pixels (pixels + y * width * 3, source + y * vc_image_get_stride (image), width, table);

  return g_bytes_new_take (pixels, width * height * 3);
}
