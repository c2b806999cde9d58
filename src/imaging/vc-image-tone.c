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
 * Returns: (transfer full): the picture's rows in that tone, as far apart as
 *   its own; its own if the tone changes nothing
 */
GBytes *
vc_image_tone_apply (VcImageTone  tone,
                     VcImage     *image)
{
  GBytes       *pixels;
  const guint8 *source;
  guint8       *changed;
  guint8        table[256];
  gsize         size;

  g_return_val_if_fail (VC_IS_IMAGE (image), NULL);

  pixels = vc_image_get_pixels (image);
  if (vc_image_tone_is_plain (tone))
    return g_bytes_ref (pixels);

  fill_table (table, tone);
  source = g_bytes_get_data (pixels, &size);
  changed = g_malloc (size);
  for (gsize i = 0; i < size; i++)
    changed[i] = table[source[i]];

  return g_bytes_new_take (changed, size);
}
