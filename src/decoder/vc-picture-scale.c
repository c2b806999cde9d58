/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-picture-scale.h"

#include "vc-picture-resample.h"

#include <math.h>

/*
 * Cuts and scales. gdk-pixbuf's own scaling takes memory with the square of
 * the reduction, so a strong one is first done here by whole factors, with
 * the mean of the pixels that become one.
 */

static void
average_block (const guchar *block,
               gsize         stride,
               int           n_channels,
               int           columns,
               int           rows,
               guchar       *mean)
{
  guint64 sum[3] = { 0 };
  guint64 opacity = 0;
  int     n = columns * rows;

  for (int y = 0; y < rows; y++)
    for (int x = 0; x < columns; x++)
      {
        const guchar *pixel = block + y * stride + x * n_channels;
        guint         alpha = n_channels == 4 ? pixel[3] : 255;

        for (int i = 0; i < 3; i++)
          sum[i] += pixel[i] * alpha;
        opacity += alpha;
      }

  for (int i = 0; i < 3; i++)
    mean[i] = opacity == 0 ? 0 : (sum[i] + opacity / 2) / opacity;
  if (n_channels == 4)
    mean[3] = (opacity + n / 2) / n;
}

static GdkPixbuf *
reduce (GdkPixbuf *pixels,
        int        factor)
{
  int           width = gdk_pixbuf_get_width (pixels);
  int           height = gdk_pixbuf_get_height (pixels);
  int           n_channels = gdk_pixbuf_get_n_channels (pixels);
  gsize         stride = gdk_pixbuf_get_rowstride (pixels);
  const guchar *source = gdk_pixbuf_read_pixels (pixels);
  GdkPixbuf    *reduced;

  reduced = gdk_pixbuf_new (GDK_COLORSPACE_RGB, n_channels == 4, 8,
                            (width + factor - 1) / factor, (height + factor - 1) / factor);
  if (reduced == NULL)
    return NULL;

  for (int y = 0; y < height; y += factor)
    {
      guchar *row = gdk_pixbuf_get_pixels (reduced) +
                    (gsize) (y / factor) * gdk_pixbuf_get_rowstride (reduced);

      for (int x = 0; x < width; x += factor)
        average_block (source + y * stride + (gsize) x * n_channels, stride, n_channels,
                       MIN (factor, width - x), MIN (factor, height - y),
                       row + (gsize) (x / factor) * n_channels);
    }

  return reduced;
}

/* The pixels that an area touches. */
static GdkPixbuf *
cut (GdkPixbuf     *pixels,
     VcPictureArea *area)
{
  int x = CLAMP (floor (area->x), 0, gdk_pixbuf_get_width (pixels) - 1);
  int y = CLAMP (floor (area->y), 0, gdk_pixbuf_get_height (pixels) - 1);
  int right = CLAMP (ceil (area->x + area->width), x + 1, gdk_pixbuf_get_width (pixels));
  int bottom = CLAMP (ceil (area->y + area->height), y + 1, gdk_pixbuf_get_height (pixels));

  area->x -= x;
  area->y -= y;
  return gdk_pixbuf_new_subpixbuf (pixels, x, y, right - x, bottom - y);
}

static gboolean
is_exact (GdkPixbuf           *pixels,
          const VcPictureArea *area,
          int                  width,
          int                  height)
{
  return gdk_pixbuf_get_width (pixels) == width && gdk_pixbuf_get_height (pixels) == height &&
         area->x == 0 && area->y == 0 && area->width == width && area->height == height;
}

/**
 * vc_picture_scale:
 * @pixels: a picture
 * @area: the part of it that is wanted
 * @width: how wide that part is to become
 * @height: and how high
 *
 * Returns: (transfer full) (nullable): the part in that size, or %NULL if
 *   there is no memory for it
 */
GdkPixbuf *
vc_picture_scale (GdkPixbuf           *pixels,
                  const VcPictureArea *area,
                  int                  width,
                  int                  height)
{
  VcPictureArea rest = *area;
  g_autoptr (GdkPixbuf) part = cut (pixels, &rest);
  g_autoptr (GdkPixbuf) scaled = NULL;
  int    factor = MIN (rest.width / width, rest.height / height);
  double scale_x;
  double scale_y;

  if (factor > 1)
    {
      g_autoptr (GdkPixbuf) reduced = reduce (part, factor);

      if (reduced == NULL)
        return NULL;

      g_set_object (&part, reduced);
      rest.x /= factor;
      rest.y /= factor;
      rest.width /= factor;
      rest.height /= factor;
    }

  if (is_exact (part, &rest, width, height))
    return g_steal_pointer (&part);

  scaled = gdk_pixbuf_new (GDK_COLORSPACE_RGB, gdk_pixbuf_get_has_alpha (part), 8, width, height);
  if (scaled == NULL)
    return NULL;

  if (!gdk_pixbuf_get_has_alpha (part))
    {
      vc_picture_resample (part, &rest, scaled);
      return g_steal_pointer (&scaled);
    }

  scale_x = width / rest.width;
  scale_y = height / rest.height;
  gdk_pixbuf_scale (part, scaled, 0, 0, width, height, -rest.x * scale_x, -rest.y * scale_y,
                    scale_x, scale_y, GDK_INTERP_BILINEAR);
  return g_steal_pointer (&scaled);
}
