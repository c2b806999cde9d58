/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-brush.h"

#include <math.h>

/*
 * What cairo lacks for painting: soft spots, smooth curves through points,
 * tapered lines and a blur.
 */

/**
 * vc_demo_color_from_hex:
 * @hex: as in 0xf0e0d0
 *
 * Returns: the colour
 */
VcDemoColor
vc_demo_color_from_hex (guint hex)
{
  return (VcDemoColor) { ((hex >> 16) & 255) / 255.0, ((hex >> 8) & 255) / 255.0, (hex & 255) / 255.0 };
}

/**
 * vc_demo_color_mix:
 * @a: a colour
 * @b: another
 * @share: how much of @b, 0 to 1
 *
 * Returns: the colour between them
 */
VcDemoColor
vc_demo_color_mix (VcDemoColor a,
                   VcDemoColor b,
                   double      share)
{
  return (VcDemoColor) { a.red + (b.red - a.red) * share,
                         a.green + (b.green - a.green) * share,
                         a.blue + (b.blue - a.blue) * share };
}

/**
 * vc_demo_brush_set:
 * @cr: a context
 * @color: a colour
 * @alpha: 1 covers
 *
 * What is filled or stroked next has this colour.
 */
void
vc_demo_brush_set (cairo_t    *cr,
                   VcDemoColor color,
                   double      alpha)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, alpha);
}

/**
 * vc_demo_brush_soft:
 * @cr: a context
 * @centre: of the spot
 * @radius_x: where it has faded, sideways
 * @radius_y: where it has faded, up and down
 * @color: its colour
 * @alpha: at the centre
 *
 * Paints a spot that fades to nothing: shadow, light, blush.
 */
void
vc_demo_brush_soft (cairo_t    *cr,
                    VcDemoPoint centre,
                    double      radius_x,
                    double      radius_y,
                    VcDemoColor color,
                    double      alpha)
{
  /* The square of a cosine: no visible rim at either end. */
  static const double   fade[] = { 1.0, 0.90, 0.65, 0.35, 0.10, 0.0 };
  cairo_pattern_t      *spot = cairo_pattern_create_radial (0, 0, 0, 0, 0, 1);

  for (guint i = 0; i < G_N_ELEMENTS (fade); i++)
    cairo_pattern_add_color_stop_rgba (spot, i / (G_N_ELEMENTS (fade) - 1.0), color.red, color.green,
                                       color.blue, alpha * fade[i]);

  cairo_save (cr);
  cairo_translate (cr, centre.x, centre.y);
  cairo_scale (cr, radius_x, radius_y);
  cairo_set_source (cr, spot);
  cairo_rectangle (cr, -1, -1, 2, 2);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_pattern_destroy (spot);
}

/**
 * vc_demo_brush_curve:
 * @cr: a context
 * @points: where the curve goes
 * @n_points: at least 3
 * @closed: whether it returns to the first
 *
 * Adds a smooth curve through @points (Catmull-Rom) to the path, as a sub-path
 * of its own.
 */
void
vc_demo_brush_curve (cairo_t           *cr,
                     const VcDemoPoint *points,
                     guint              n_points,
                     gboolean           closed)
{
  guint n_pieces = closed ? n_points : n_points - 1;

  cairo_move_to (cr, points[0].x, points[0].y);

  for (guint i = 0; i < n_pieces; i++)
    {
      VcDemoPoint a = points[closed ? (i + n_points - 1) % n_points : (i == 0 ? 0 : i - 1)];
      VcDemoPoint b = points[i];
      VcDemoPoint c = points[(i + 1) % n_points];
      VcDemoPoint d = points[closed ? (i + 2) % n_points : MIN (i + 2, n_points - 1)];

      cairo_curve_to (cr, b.x + (c.x - a.x) / 6, b.y + (c.y - a.y) / 6, c.x - (d.x - b.x) / 6,
                      c.y - (d.y - b.y) / 6, c.x, c.y);
    }

  if (closed)
    cairo_close_path (cr);
}

/**
 * vc_demo_brush_rounded:
 * @cr: a context
 * @x: left
 * @y: top
 * @width: of the rectangle
 * @height: of the rectangle
 * @radius: of its corners
 *
 * Adds a rectangle with round corners to the path.
 */
void
vc_demo_brush_rounded (cairo_t *cr,
                       double   x,
                       double   y,
                       double   width,
                       double   height,
                       double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/**
 * vc_demo_brush_line:
 * @cr: a context
 * @from: one end
 * @by: the point it bends towards
 * @to: the other end
 * @width: in the middle
 * @color: its colour
 * @alpha: its strength
 *
 * Paints one stroke that is thin at both ends.
 */
void
vc_demo_brush_line (cairo_t    *cr,
                    VcDemoPoint from,
                    VcDemoPoint by,
                    VcDemoPoint to,
                    double      width,
                    VcDemoColor color,
                    double      alpha)
{
  double length = MAX (hypot (to.x - from.x, to.y - from.y), 1e-6);
  double across_x = -(to.y - from.y) / length * width * 0.75;
  double across_y = (to.x - from.x) / length * width * 0.75;

  cairo_move_to (cr, from.x, from.y);
  cairo_curve_to (cr, (from.x + 2 * by.x) / 3 + across_x, (from.y + 2 * by.y) / 3 + across_y,
                  (to.x + 2 * by.x) / 3 + across_x, (to.y + 2 * by.y) / 3 + across_y, to.x, to.y);
  cairo_curve_to (cr, (to.x + 2 * by.x) / 3 - across_x, (to.y + 2 * by.y) / 3 - across_y,
                  (from.x + 2 * by.x) / 3 - across_x, (from.y + 2 * by.y) / 3 - across_y, from.x, from.y);
  vc_demo_brush_set (cr, color, alpha);
  cairo_fill (cr);
}

/* One pass of a moving average over @n pixels that lie @step bytes apart. */
static void
blur_run (guint8 *pixels,
          guint8 *copy,
          int     n,
          gsize   step,
          int     radius)
{
  int sums[4] = { 0 };
  int width = 2 * radius + 1;

  for (int i = 0; i < n; i++)
    for (guint c = 0; c < 4; c++)
      copy[i * 4 + c] = pixels[i * step + c];

  for (int i = -radius; i <= radius; i++)
    for (guint c = 0; c < 4; c++)
      sums[c] += copy[CLAMP (i, 0, n - 1) * 4 + c];

  for (int i = 0; i < n; i++)
    for (guint c = 0; c < 4; c++)
      {
        pixels[i * step + c] = (guint8) (sums[c] / width);
        sums[c] += copy[MIN (i + radius + 1, n - 1) * 4 + c] - copy[MAX (i - radius, 0) * 4 + c];
      }
}

/**
 * vc_demo_brush_blur:
 * @surface: an ARGB32 image surface
 * @radius_x: in pixels; 0 for none
 * @radius_y: in pixels; 0 for none
 *
 * Puts @surface out of focus, or shakes it when the radii differ.
 */
void
vc_demo_brush_blur (cairo_surface_t *surface,
                    int              radius_x,
                    int              radius_y)
{
  int                width = cairo_image_surface_get_width (surface);
  int                height = cairo_image_surface_get_height (surface);
  gsize              stride = cairo_image_surface_get_stride (surface);
  g_autofree guint8 *copy = g_malloc (4 * (gsize) MAX (width, height));
  guint8            *data;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);

  /* Twice: two boxes make a tent, which looks like a lens. */
  for (guint pass = 0; pass < 2; pass++)
    {
      for (int y = 0; y < height && radius_x > 0; y++)
        blur_run (data + y * stride, copy, width, 4, radius_x);
      for (int x = 0; x < width && radius_y > 0; x++)
        blur_run (data + x * 4, copy, height, stride, radius_y);
    }

  cairo_surface_mark_dirty (surface);
}
