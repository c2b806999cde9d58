/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-light.h"

#include <math.h>

static float
between (VcRandom *random,
         double    low,
         double    high)
{
  return (float) (low + (high - low) * vc_random_unit (random));
}

/**
 * vc_demo_light_init:
 * @self: what to fill
 * @flaw: what goes wrong with the picture
 * @random: decides the rest
 *
 * Chooses a room: its lamp and window, and what they do to the picture.
 */
void
vc_demo_light_init (VcDemoLight     *self,
                    VcDemoPhotoFlaw  flaw,
                    VcRandom        *random)
{
  float warm = between (random, -0.05, 0.05);

  *self = (VcDemoLight) {
    .tint = { 1 + warm, 1, 1 - warm },
    .level = between (random, 0.92, 1.04),
    .slope = { between (random, -0.10, 0.10), between (random, -0.08, 0.08) },
    .vignette = between (random, 0.10, 0.24),
    .noise = between (random, 2.2, 3.4),
  };

  if (flaw == VC_DEMO_PHOTO_DARK)
    {
      self->level = between (random, 0.17, 0.22);
      self->noise = between (random, 4.5, 6);
    }

  if (flaw == VC_DEMO_PHOTO_GLARE)
    {
      self->glare[0] = between (random, 0.52, 0.64);
      self->glare[1] = between (random, 0.40, 0.50);
      self->glare_size = between (random, 0.15, 0.19);
    }
}

/**
 * vc_demo_light_shine:
 * @self: a room
 * @x: place across, 0 to 1
 * @y: place down, 0 to 1
 * @rgb: (inout): a colour in even light, 0 to 255 each; as the picture has it
 */
void
vc_demo_light_shine (const VcDemoLight *self,
                     float              x,
                     float              y,
                     float              rgb[3])
{
  float dx = x - 0.5f;
  float dy = y - 0.5f;
  float level = self->level * (1 + self->slope[0] * dx * 2 + self->slope[1] * dy * 2 -
                               self->vignette * (dx * dx + dy * dy) * 2);
  float mirrored = 0;

  if (self->glare_size > 0)
    {
      float gx = (x - self->glare[0]) / self->glare_size;
      float gy = (y - self->glare[1]) / (self->glare_size * 0.62f);
      float far = gx * gx + gy * gy;

      mirrored = far < 8 ? 300 * expf (-far) : 0;
    }

  for (guint c = 0; c < 3; c++)
    rgb[c] = rgb[c] * level * self->tint[c] + mirrored;
}
