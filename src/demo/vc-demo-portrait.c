/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-portrait.h"

#include "vc-demo-ornament.h"
#include "vc-random.h"

/* The plain papers photographers hang up: white, grey, and blue, which identity
 * pictures have most often. */
static const guint papers[] = { 0xf2f3f4, 0xe4e8ec, 0xcfe0ee, 0xa9c9e6, 0x8db8e0 };

/**
 * vc_demo_sitting_new:
 * @seed: decides clothes and backdrop
 *
 * Returns: one visit to a photographer
 */
VcDemoSitting
vc_demo_sitting_new (guint64 seed)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded (seed);

  return (VcDemoSitting) {
    .seed = seed,
    .backdrop = vc_demo_color_from_hex (papers[vc_random_below (random, G_N_ELEMENTS (papers))]),
  };
}

/**
 * vc_demo_portrait_new:
 * @face: whose
 * @sitting: the day it was taken
 * @width: in pixels; a third more is the height
 *
 * Draws an identity picture, marked as a specimen in its corner.
 *
 * Returns: (transfer full): an RGB24 image surface
 */
cairo_surface_t *
vc_demo_portrait_new (const VcDemoFace    *face,
                      const VcDemoSitting *sitting,
                      int                  width)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, width * 4 / 3);
  cairo_t         *cr = cairo_create (surface);

  vc_demo_face_draw (face, sitting, cr, width);
  cairo_scale (cr, width / 300.0, width / 300.0);
  vc_demo_ornament_corner (cr, (VcDemoPoint) { 292, 392 }, 9);
  cairo_destroy (cr);

  return surface;
}
