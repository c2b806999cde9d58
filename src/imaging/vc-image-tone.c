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

/* A colour is never more than its alpha: so it stays where nothing is seen. */
static void
change_pixels (guint8       *target,
               const guint8 *source,
               gsize         n_pixels,
               const guint8  table[256])
{
  for (gsize i = 0; i < n_pixels; i++, source += 4, target += 4)
    {
      guint8 alpha = source[3];

      target[0] = MIN (table[source[0]], alpha);
      target[1] = MIN (table[source[1]], alpha);
      target[2] = MIN (table[source[2]], alpha);
      target[3] = alpha;
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
 * vc_image_tone_apply:
 * @tone: a tone
 * @image: a picture
 *
 * Returns: (transfer full): the picture in that tone; the same one if the
 *   tone is plain
 */
VcImage *
vc_image_tone_apply (VcImageTone  tone,
                     VcImage     *image)
{
  gsize stride = (gsize) vc_image_get_width (image) * 4;
  int   height = vc_image_get_height (image);
  guint8 table[256];
  guint8 *pixels;
  const guint8 *source;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (VC_IS_IMAGE (image), NULL);

  if (vc_image_tone_is_plain (tone))
    return g_object_ref (image);

  fill_table (table, tone);
  pixels = g_malloc (stride * height);
  source = g_bytes_get_data (vc_image_get_pixels (image), NULL);
  for (int y = 0; y < height; y++)
    change_pixels (pixels + y * stride, source + y * vc_image_get_stride (image), stride / 4, table);

  bytes = g_bytes_new_take (pixels, stride * height);
  return vc_image_new (bytes, vc_image_get_width (image), height, stride,
                       vc_image_get_true_width (image), vc_image_get_true_height (image));
}
