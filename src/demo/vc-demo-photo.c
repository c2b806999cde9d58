/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-photo.h"

#include <math.h>

#include "vc-demo-artwork.h"
#include "vc-demo-jpeg.h"
#include "vc-demo-light.h"
#include "vc-demo-perspective.h"
#include "vc-random.h"

/* An identity card's corner by its width (ISO/IEC 7810: 3.18 of 85.6 mm). */
#define CARD_CORNER 0.037f
#define CARD_RATIO  (85.6 / 53.98)

#define NOISE_VALUES 8192 /* a power of two */

/* A picture about to be taken. */
typedef struct
{
  guint              width;       /* upright */
  guint              height;
  VcDemoOrientation  orientation;
  VcDemoArtwork     *artwork;
  VcDemoArtwork     *tabletop;    /* NULL: the artwork fills the picture */
  VcDemoPerspective  perspective;
  VcDemoLight        light;
  float              corner;      /* by the artwork's width */
  float              noise[NOISE_VALUES];
  guint64            seed;
} Scene;

static double
between (VcRandom *random,
         double    low,
         double    high)
{
  return low + (high - low) * vc_random_unit (random);
}

/* A hand holds the phone over the document: never quite straight. */
static void
place_document (Scene           *scene,
                VcDemoPhotoFlaw  flaw,
                VcRandom        *random)
{
  double ratio = vc_demo_artwork_get_ratio (scene->artwork);
  double wide = scene->width * between (random, 0.80, 0.86);
  double tall = wide / ratio;
  double angle = between (random, -0.045, 0.045);
  double x = scene->width * between (random, 0.48, 0.52);
  double y = scene->height * between (random, 0.48, 0.52);
  double corners[4][2];

  if (tall > scene->height * 0.9)
    {
      tall = scene->height * 0.9;
      wide = tall * ratio;
    }

  if (flaw == VC_DEMO_PHOTO_CUT_CORNER)
    {
      x += scene->width * 0.13;
      y += scene->height * 0.17;
      angle += 0.09;
    }

  for (guint i = 0; i < 4; i++)
    {
      double across = (i == 1 || i == 2 ? 0.5 : -0.5) * wide + between (random, -0.018, 0.018) * wide;
      double down = (i >= 2 ? 0.5 : -0.5) * tall + between (random, -0.018, 0.018) * tall;

      corners[i][0] = x + across * cos (angle) - down * sin (angle);
      corners[i][1] = y + across * sin (angle) + down * cos (angle);
    }

  vc_demo_perspective_init (&scene->perspective, corners);
}

/* A portrait is the picture itself; its edges lie just outside. */
static void
fill_picture (Scene    *scene,
              VcRandom *random)
{
  double margin = scene->width * between (random, 0.01, 0.03);
  double tilt = scene->width * between (random, -0.008, 0.008);
  double right = scene->width + margin;
  double bottom = scene->height + margin;
  const double corners[4][2] = {
    { -margin, -margin + tilt }, { right, -margin - tilt }, { right, bottom - tilt }, { -margin, bottom + tilt },
  };

  vc_demo_perspective_init (&scene->perspective, corners);
}

/* Phones store what the sensor sees and say how it was held. */
static VcDemoOrientation
choose_orientation (VcRandom *random,
                    gboolean  tall)
{
  static const VcDemoOrientation held_wide[] = { VC_DEMO_UPRIGHT, VC_DEMO_UPRIGHT, VC_DEMO_UPSIDE_DOWN, VC_DEMO_TURN_RIGHT };
  static const VcDemoOrientation held_tall[] = { VC_DEMO_TURN_RIGHT, VC_DEMO_TURN_RIGHT, VC_DEMO_TURN_LEFT, VC_DEMO_UPRIGHT };

  return (tall ? held_tall : held_wide)[vc_random_below (random, 4)];
}

static void
scene_init (Scene            *scene,
            const VcDemoShot *shot,
            cairo_surface_t  *surface)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded (shot->seed);
  gboolean tall;
  guint    short_side = shot->long_side * 3 / 4;

  scene->artwork = vc_demo_artwork_new (surface);
  scene->seed = shot->seed;
  tall = vc_demo_artwork_get_ratio (scene->artwork) < 1;
  scene->width = tall ? short_side : shot->long_side;
  scene->height = tall ? shot->long_side : short_side;
  scene->orientation = choose_orientation (random, tall);

  if (shot->flaw == VC_DEMO_PHOTO_BLURRED)
    vc_demo_artwork_blur (scene->artwork,
                          MAX (2, (guint) (cairo_image_surface_get_width (surface) * between (random, 0.008, 0.011))));

  if (shot->kind == VC_PHOTO_PORTRAIT)
    fill_picture (scene, random);
  else
    {
      scene->tabletop = vc_demo_artwork_new_tabletop (vc_random_next (random));
      place_document (scene, shot->flaw, random);
      if (fabs (vc_demo_artwork_get_ratio (scene->artwork) - CARD_RATIO) < 0.05)
        scene->corner = CARD_CORNER;
    }

  vc_demo_light_init (&scene->light, shot->flaw, random);
  for (guint i = 0; i < NOISE_VALUES; i++)
    scene->noise[i] = scene->light.noise * (float) (vc_random_unit (random) + vc_random_unit (random) +
                                                    vc_random_unit (random) - 1.5) * 2;
}

static void
scene_clear (Scene *scene)
{
  g_clear_pointer (&scene->artwork, vc_demo_artwork_free);
  g_clear_pointer (&scene->tabletop, vc_demo_artwork_free);
}

/* How far outside the document a place is, by its width; 0 inside. */
static float
get_distance (const Scene *scene,
              float        u,
              float        v,
              float        ratio)
{
  float across = fabsf (u - 0.5f) - 0.5f + scene->corner;
  float down = (fabsf (v - 0.5f) - 0.5f) / ratio + scene->corner;

  if (across <= 0 || down <= 0)
    return MAX (MAX (across, down) - scene->corner, 0);

  return MAX (sqrtf (across * across + down * down) - scene->corner, 0);
}

/* The colour of a place of the upright picture, before the sensor's noise. */
static void
look (const Scene *scene,
      float        x,
      float        y,
      float        rgb[3])
{
  float u, v, distance = 0;

  vc_demo_perspective_map (&scene->perspective, x, y, &u, &v);
  if (scene->tabletop != NULL)
    distance = get_distance (scene, u, v, (float) vc_demo_artwork_get_ratio (scene->artwork));

  if (distance > 0)
    {
      /* The document's own shadow falls on the table beside it. */
      float shade = distance < 0.03f ? 0.55f + 15 * distance : 1;

      vc_demo_artwork_look_tiled (scene->tabletop, (int) x, (int) y, rgb);
      for (guint c = 0; c < 3; c++)
        rgb[c] *= shade;
    }
  else
    vc_demo_artwork_look (scene->artwork, u, v, rgb);

  vc_demo_light_shine (&scene->light, x / (float) scene->width, y / (float) scene->height, rgb);
}

/* Where a stored pixel is in the upright picture. */
static void
turn (const Scene *scene,
      guint        column,
      guint        row,
      float       *x,
      float       *y)
{
  *x = column;
  *y = row;

  switch (scene->orientation)
    {
    case VC_DEMO_UPRIGHT:
      break;
    case VC_DEMO_UPSIDE_DOWN:
      *x = scene->width - 1 - column;
      *y = scene->height - 1 - row;
      break;
    case VC_DEMO_TURN_RIGHT:
      *x = scene->width - 1 - row;
      *y = column;
      break;
    case VC_DEMO_TURN_LEFT:
      *x = row;
      *y = scene->height - 1 - column;
      break;
    }
}

static void
expose_row (const Scene *scene,
            guint        row,
            guint        width,
            guint8      *to)
{
  /* A sequence of its own for each row: the order of drawing does not matter. */
  guint64 state = (scene->seed + row) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) | 1;

  for (guint column = 0; column < width; column++, to += 3)
    {
      float x, y, rgb[3], grey;

      turn (scene, column, row, &x, &y);
      look (scene, x, y, rgb);
      state = state * G_GUINT64_CONSTANT (6364136223846793005) + 1442695040888963407;
      grey = scene->noise[(state >> 33) & (NOISE_VALUES - 1)];
      for (guint c = 0; c < 3; c++)
        {
          float value = rgb[c] + grey + 0.4f * scene->noise[(state >> (40 + 5 * c)) & (NOISE_VALUES - 1)];

          to[c] = (guint8) CLAMP (value, 0, 255);
        }
    }
}

/**
 * vc_demo_photo_take:
 * @shot: how the picture is taken
 * @artwork: an opaque image surface: a document, or for
 *   %VC_PHOTO_PORTRAIT the whole picture
 *
 * Photographs a drawing as a citizen does with a phone: a table under it,
 * perspective, uneven light, noise, and the sensor's own orientation in EXIF.
 * The same shot of the same artwork gives the same bytes, in any thread.
 *
 * Returns: (transfer full): a JPEG, of two to four megabytes at
 *   %VC_DEMO_PHOTO_LONG_SIDE
 */
VcDemoPhoto *
vc_demo_photo_take (const VcDemoShot *shot,
                    cairo_surface_t  *artwork)
{
  g_autofree Scene  *scene = g_new0 (Scene, 1);
  g_autofree guint8 *pixels = NULL;
  VcDemoPhoto       *self = g_new0 (VcDemoPhoto, 1);
  gboolean           turned;
  double             share = (double) shot->long_side / VC_DEMO_PHOTO_LONG_SIDE;
  gsize              wanted = (gsize) ((2.4e6 + (double) (shot->seed % 1000) * 1.1e3) * share * share);

  scene_init (scene, shot, artwork);
  turned = scene->orientation == VC_DEMO_TURN_RIGHT || scene->orientation == VC_DEMO_TURN_LEFT;
  self->kind = shot->kind;
  self->width = turned ? scene->height : scene->width;
  self->height = turned ? scene->width : scene->height;

  pixels = g_malloc ((gsize) self->width * self->height * 3);
  for (guint row = 0; row < self->height; row++)
    expose_row (scene, row, self->width, pixels + (gsize) row * self->width * 3);

  self->bytes = vc_demo_jpeg_encode (pixels, self->width, self->height, scene->orientation, wanted);
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->bytes);
  scene_clear (scene);
  return self;
}

/**
 * vc_demo_photo_free:
 * @self: (transfer full): a photo
 */
void
vc_demo_photo_free (VcDemoPhoto *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->sha256);
  g_free (self);
}
