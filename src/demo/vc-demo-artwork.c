/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-artwork.h"

#include <math.h>
#include <string.h>

#include "vc-random.h"

/* The tabletop repeats after this many pixels; a power of two. */
#define TABLETOP_SIDE 1024

struct _VcDemoArtwork
{
  guint   width;
  guint   height;
  guint8 *pixels; /* red, green, blue, unused: four bytes load faster than three */
};

static VcDemoArtwork *
artwork_new (guint width,
             guint height)
{
  VcDemoArtwork *self = g_new0 (VcDemoArtwork, 1);

  self->width = width;
  self->height = height;
  self->pixels = g_malloc0 ((gsize) width * height * 4);
  return self;
}

/**
 * vc_demo_artwork_new:
 * @surface: an image surface without transparent parts
 *
 * Returns: (transfer full): its pixels
 */
VcDemoArtwork *
vc_demo_artwork_new (cairo_surface_t *surface)
{
  VcDemoArtwork *self = artwork_new (cairo_image_surface_get_width (surface),
                                     cairo_image_surface_get_height (surface));
  const guint8 *data;
  int           stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);

  for (guint y = 0; y < self->height; y++)
    {
      const guint32 *from = (const guint32 *) (const void *) (data + (gsize) y * stride);
      guint8        *to = self->pixels + (gsize) y * self->width * 4;

      for (guint x = 0; x < self->width; x++, to += 4)
        {
          to[0] = from[x] >> 16;
          to[1] = from[x] >> 8;
          to[2] = from[x];
        }
    }

  return self;
}

/**
 * vc_demo_artwork_new_tabletop:
 * @seed: which table
 *
 * A wooden table or a cloth, to lie under a photographed document. It repeats
 * seamlessly.
 *
 * Returns: (transfer full): the tabletop
 */
VcDemoArtwork *
vc_demo_artwork_new_tabletop (guint64 seed)
{
  static const guint8 tones[][3] = {
    { 150, 108, 70 }, { 96, 70, 50 }, { 178, 150, 118 }, { 92, 104, 112 }, { 128, 132, 126 }, { 70, 84, 96 },
  };
  g_autoptr (VcRandom) random = vc_random_new_seeded (seed);
  VcDemoArtwork *self = artwork_new (TABLETOP_SIDE, TABLETOP_SIDE);
  const guint8  *tone = tones[vc_random_below (random, G_N_ELEMENTS (tones))];
  g_autofree float *grain = g_new (float, TABLETOP_SIDE);
  double         wave[3], waviness = 20 + 40 * vc_random_unit (random);

  for (guint i = 0; i < G_N_ELEMENTS (wave); i++)
    wave[i] = 2 * G_PI * vc_random_unit (random);
  for (guint y = 0; y < TABLETOP_SIDE; y++)
    grain[y] = 0.05f * (float) sin (y * 2 * G_PI / TABLETOP_SIDE * 5 + wave[0]) +
               0.03f * (float) sin (y * 2 * G_PI / TABLETOP_SIDE * 23 + wave[1]) +
               0.07f * ((float) vc_random_unit (random) - 0.5f);

  for (guint y = 0; y < TABLETOP_SIDE; y++)
    for (guint x = 0; x < TABLETOP_SIDE; x++)
      {
        double bend = waviness * sin (x * 2 * G_PI / TABLETOP_SIDE + wave[2]);
        float  shade = 1 + grain[((int) (y + bend) + TABLETOP_SIDE) % TABLETOP_SIDE];
        guint8 *to = self->pixels + ((gsize) y * TABLETOP_SIDE + x) * 4;

        for (guint c = 0; c < 3; c++)
          to[c] = (guint8) CLAMP (tone[c] * shade, 0, 255);
      }

  return self;
}

/**
 * vc_demo_artwork_free:
 * @self: (transfer full): what is no longer needed
 */
void
vc_demo_artwork_free (VcDemoArtwork *self)
{
  g_free (self->pixels);
  g_free (self);
}

/**
 * vc_demo_artwork_get_ratio:
 * @self: an artwork
 *
 * Returns: its width by its height
 */
double
vc_demo_artwork_get_ratio (const VcDemoArtwork *self)
{
  return (double) self->width / self->height;
}

/* A running mean along one line of pixels, with the ends repeated. */
static void
blur_line (guint8 *line,
           gsize   step,
           guint   length,
           guint   radius,
           guint8 *copy)
{
  const guint window = 2 * radius + 1;

  for (guint c = 0; c < 3; c++)
    {
      guint sum = 0;

      for (guint i = 0; i < length; i++)
        copy[i] = line[i * step + c];
      for (int i = -(int) radius; i <= (int) radius; i++)
        sum += copy[CLAMP (i, 0, (int) length - 1)];
      for (guint i = 0; i < length; i++)
        {
          line[i * step + c] = (guint8) (sum / window);
          sum += copy[MIN (i + radius + 1, length - 1)];
          sum -= copy[i >= radius ? i - radius : 0];
        }
    }
}

/**
 * vc_demo_artwork_blur:
 * @self: an artwork
 * @radius: in its pixels
 *
 * Blurs it as a lens out of focus does: three running means are close to a
 * Gaussian.
 */
void
vc_demo_artwork_blur (VcDemoArtwork *self,
                      guint          radius)
{
  g_autofree guint8 *copy = g_malloc (MAX (self->width, self->height));

  for (guint pass = 0; pass < 3; pass++)
    {
      for (guint y = 0; y < self->height; y++)
        blur_line (self->pixels + (gsize) y * self->width * 4, 4, self->width, radius, copy);
      for (guint x = 0; x < self->width; x++)
        blur_line (self->pixels + (gsize) x * 4, (gsize) self->width * 4, self->height, radius, copy);
    }
}

/**
 * vc_demo_artwork_look:
 * @self: an artwork
 * @u: place across, 0 to 1
 * @v: place down, 0 to 1
 * @rgb: (out): the colour there, 0 to 255 each, between the four pixels around
 */
void
vc_demo_artwork_look (const VcDemoArtwork *self,
                      float                u,
                      float                v,
                      float                rgb[3])
{
  float         x = CLAMP (u * (float) self->width - 0.5f, 0, (float) (self->width - 1) - 0.001f);
  float         y = CLAMP (v * (float) self->height - 0.5f, 0, (float) (self->height - 1) - 0.001f);
  guint         column = (guint) x;
  guint         row = (guint) y;
  float         right = x - (float) column;
  float         down = y - (float) row;
  const guint8 *at = self->pixels + ((gsize) row * self->width + column) * 4;
  const guint8 *below = at + (gsize) self->width * 4;

  for (guint c = 0; c < 3; c++)
    {
      float upper = at[c] + right * (float) (at[c + 4] - at[c]);
      float lower = below[c] + right * (float) (below[c + 4] - below[c]);

      rgb[c] = upper + down * (lower - upper);
    }
}

/**
 * vc_demo_artwork_look_tiled:
 * @self: a tabletop
 * @x: any place across, in pixels
 * @y: any place down, in pixels
 * @rgb: (out): the colour there, 0 to 255 each
 */
void
vc_demo_artwork_look_tiled (const VcDemoArtwork *self,
                            int                  x,
                            int                  y,
                            float                rgb[3])
{
  const guint8 *at = self->pixels + ((gsize) (y & (TABLETOP_SIDE - 1)) * TABLETOP_SIDE + (x & (TABLETOP_SIDE - 1))) * 4;

  for (guint c = 0; c < 3; c++)
    rgb[c] = at[c];
}
