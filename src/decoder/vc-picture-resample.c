/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-picture-resample.h"

#include <math.h>

/*
 * Scales an opaque picture with a tent filter, first down and then across: a
 * column of neighbouring bytes is weighed at once, which the compiler turns
 * into vector instructions, and what is left for the second step is smaller.
 * It takes less than half of gdk-pixbuf's time.
 */

#define N_CHANNELS 3

/* Weights are whole numbers that add up to this: with a byte each product and
 * each sum fits sixteen bits, of which a processor adds eight at once. */
#define UNIT 256

/* From which of the source's pixels one of the target comes. */
typedef struct
{
  int      first;
  int      n;
  guint16 *weights;
} Taps;

typedef struct
{
  Taps    *taps;
  guint16 *weights;
} Filter;

static void
normalise (guint16 *weights,
           int      n,
           int      middle)
{
  int sum = 0;

  for (int i = 0; i < n; i++)
    sum += weights[i];
  weights[middle] += UNIT - sum;
}

static void
fill_taps (Taps    *taps,
           guint16 *weights,
           double   centre,
           double   radius,
           int      source_length)
{
  int    first = CLAMP ((int) floor (centre - radius), 0, source_length - 1);
  int    last = CLAMP ((int) ceil (centre + radius) - 1, first, source_length - 1);
  double sum = 0;

  taps->first = first;
  taps->n = last - first + 1;
  taps->weights = weights;

  for (int i = 0; i < taps->n; i++)
    sum += MAX (0, 1 - fabs (first + i + 0.5 - centre) / radius);
  for (int i = 0; i < taps->n; i++)
    weights[i] = sum > 0 ? (guint16) (MAX (0, 1 - fabs (first + i + 0.5 - centre) / radius) / sum * UNIT) : 0;
  normalise (weights, taps->n, CLAMP ((int) floor (centre) - first, 0, taps->n - 1));
}

static Filter
filter_new (double start,
            double length,
            int    source_length,
            int    target_length)
{
  double step = length / target_length;
  double radius = MAX (1, step);
  int    most = 2 * (int) ceil (radius) + 2;
  Filter filter = { g_new (Taps, target_length), g_new0 (guint16, (gsize) target_length * (gsize) most) };

  for (int i = 0; i < target_length; i++)
    fill_taps (&filter.taps[i], filter.weights + (gsize) i * (gsize) most, start + (i + 0.5) * step, radius, source_length);

  return filter;
}

static void
filter_clear (Filter *filter)
{
  g_free (filter->taps);
  g_free (filter->weights);
}

/* A row of the source's width in the target's height. */
static void
weigh_rows (const guint8 *restrict  source,
            gsize                   stride,
            const Taps             *taps,
            guint16 *restrict       sums,
            guint8 *restrict        row,
            gsize                   n_bytes)
{
  for (gsize x = 0; x < n_bytes; x++)
    sums[x] = UNIT / 2;

  for (int i = 0; i < taps->n; i++)
    {
      const guint8 *restrict from = source + (gsize) (taps->first + i) * stride;
      guint16                weight = taps->weights[i];

      for (gsize x = 0; x < n_bytes; x++)
        sums[x] += weight * from[x];
    }

  for (gsize x = 0; x < n_bytes; x++)
    row[x] = sums[x] / UNIT;
}

static void
weigh_pixels (const guint8 *row,
              const Filter *filter,
              guint8       *target,
              int           width)
{
  for (int x = 0; x < width; x++, target += N_CHANNELS)
    {
      const Taps   *taps = &filter->taps[x];
      const guint8 *from = row + (gsize) taps->first * N_CHANNELS;
      guint         red = UNIT / 2, green = UNIT / 2, blue = UNIT / 2;

      for (int i = 0; i < taps->n; i++, from += N_CHANNELS)
        {
          red += taps->weights[i] * from[0];
          green += taps->weights[i] * from[1];
          blue += taps->weights[i] * from[2];
        }

      target[0] = red / UNIT;
      target[1] = green / UNIT;
      target[2] = blue / UNIT;
    }
}

/**
 * vc_picture_resample:
 * @source: an opaque picture
 * @area: the part of it that is wanted, within it
 * @target: where that part goes, opaque as well
 *
 * Fills @target, whatever its size.
 */
void
vc_picture_resample (GdkPixbuf           *source,
                     const VcPictureArea *area,
                     GdkPixbuf           *target)
{
  int           width = gdk_pixbuf_get_width (target);
  int           height = gdk_pixbuf_get_height (target);
  gsize         n_bytes = (gsize) gdk_pixbuf_get_width (source) * N_CHANNELS;
  gsize         stride = (gsize) gdk_pixbuf_get_rowstride (source);
  const guint8 *pixels = gdk_pixbuf_read_pixels (source);
  guint8       *out = gdk_pixbuf_get_pixels (target);
  Filter        across = filter_new (area->x, area->width, gdk_pixbuf_get_width (source), width);
  Filter        down = filter_new (area->y, area->height, gdk_pixbuf_get_height (source), height);
  g_autofree guint16 *sums = g_new (guint16, n_bytes);
  g_autofree guint8 *row = g_malloc (n_bytes);

  for (int y = 0; y < height; y++)
    {
      weigh_rows (pixels, stride, &down.taps[y], sums, row, n_bytes);
      weigh_pixels (row, &across, out + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (target), width);
    }

  filter_clear (&across);
  filter_clear (&down);
}
