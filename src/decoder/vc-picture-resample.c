/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-picture-resample.h"

#include <math.h>

/*
 * Scales an opaque picture with a tent filter, first down and then across.
 * Down, a column of neighbouring bytes is weighed at once, which the compiler
 * turns into vector instructions; across, the three colours of a pixel are
 * weighed at once in one word. It takes a fifth of gdk-pixbuf's time.
 */

#define N_CHANNELS 3

/* Weights are whole numbers that add up to this: with a byte each product and
 * each sum fits sixteen bits, of which a processor adds eight at once. */
#define UNIT 256

/* Which of the source's pixels make one of the target's: as many for each of
 * them, of which some may weigh nothing. */
typedef struct
{
  int      n_taps;
  int     *first;
  guint16 *weights; /* n_taps for each */
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
weigh (guint16 *weights,
       int      n,
       double   centre,
       double   radius)
{
  double sum = 0;

  for (int i = 0; i < n; i++)
    sum += MAX (0, 1 - fabs (i + 0.5 - centre) / radius);
  for (int i = 0; i < n; i++)
    weights[i] = sum > 0 ? (guint16) (MAX (0, 1 - fabs (i + 0.5 - centre) / radius) / sum * UNIT) : 0;
  normalise (weights, n, CLAMP ((int) floor (centre), 0, n - 1));
}

static Filter
filter_new (double start,
            double length,
            int    source_length,
            int    target_length)
{
  double step = length / target_length;
  double radius = MAX (1, step);
  int    n_taps = MIN ((int) ceil (2 * radius) + 1, source_length);
  Filter filter = { n_taps, g_new (int, target_length), g_new (guint16, (gsize) target_length * (gsize) n_taps) };

  for (int i = 0; i < target_length; i++)
    {
      double centre = start + (i + 0.5) * step;

      filter.first[i] = CLAMP ((int) floor (centre - radius), 0, source_length - n_taps);
      weigh (filter.weights + (gsize) i * (gsize) n_taps, n_taps, centre - filter.first[i], radius);
    }

  return filter;
}

static void
filter_clear (Filter *filter)
{
  g_free (filter->first);
  g_free (filter->weights);
}

/* A row of the source's width in the target's height. */
static void
weigh_rows (const guint8 *restrict  source,
            gsize                   stride,
            const guint16          *weights,
            int                     n_taps,
            guint16 *restrict       sums,
            guint8 *restrict        row,
            gsize                   n_bytes)
{
  for (gsize x = 0; x < n_bytes; x++)
    sums[x] = UNIT / 2;

  for (int i = 0; i < n_taps; i++, source += stride)
    {
      guint16 weight = weights[i];

      if (weight > 0)
        for (gsize x = 0; x < n_bytes; x++)
          sums[x] += weight * source[x];
    }

  for (gsize x = 0; x < n_bytes; x++)
    row[x] = sums[x] / UNIT;
}

/* A pixel's colours in one word, sixteen bits for each: no sum of theirs runs
 * over into the next. */
#define LANES(red, green, blue) ((guint64) (red) | (guint64) (green) << 16 | (guint64) (blue) << 32)

static void
spread_pixels (const guint8 *row,
               guint64      *lanes,
               int           width)
{
  for (int x = 0; x < width; x++, row += N_CHANNELS)
    lanes[x] = LANES (row[0], row[1], row[2]);
}

/* Inlined for the numbers of taps there usually are, which unrolls the loop. */
static inline void
weigh_pixels_by (const guint64 *restrict lanes,
                 const Filter           *filter,
                 int                     n_taps,
                 guint8 *restrict        target,
                 int                     width)
{
  const guint16 *weights = filter->weights;

  for (int x = 0; x < width; x++, target += N_CHANNELS, weights += n_taps)
    {
      const guint64 *from = lanes + filter->first[x];
      guint64        sum = LANES (UNIT / 2, UNIT / 2, UNIT / 2);

      for (int i = 0; i < n_taps; i++)
        sum += weights[i] * from[i];

      target[0] = (guint8) (sum / UNIT);
      target[1] = (guint8) (sum / UNIT >> 16);
      target[2] = (guint8) (sum / UNIT >> 32);
    }
}

static void
weigh_pixels (const guint64 *lanes,
              const Filter  *filter,
              guint8        *target,
              int            width)
{
  switch (filter->n_taps)
    {
    case 3:
      weigh_pixels_by (lanes, filter, 3, target, width);
      break;
    case 4:
      weigh_pixels_by (lanes, filter, 4, target, width);
      break;
    case 5:
      weigh_pixels_by (lanes, filter, 5, target, width);
      break;
    default:
      weigh_pixels_by (lanes, filter, filter->n_taps, target, width);
      break;
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
  int           source_width = gdk_pixbuf_get_width (source);
  int           width = gdk_pixbuf_get_width (target);
  int           height = gdk_pixbuf_get_height (target);
  gsize         n_bytes = (gsize) source_width * N_CHANNELS;
  gsize         stride = (gsize) gdk_pixbuf_get_rowstride (source);
  gsize         target_stride = (gsize) gdk_pixbuf_get_rowstride (target);
  const guint8 *pixels = gdk_pixbuf_read_pixels (source);
  guint8       *out = gdk_pixbuf_get_pixels (target);
  Filter        across = filter_new (area->x, area->width, source_width, width);
  Filter        down = filter_new (area->y, area->height, gdk_pixbuf_get_height (source), height);
  const guint16 *weights = down.weights;
  g_autofree guint16 *sums = g_new (guint16, n_bytes);
  g_autofree guint8 *row = g_malloc (n_bytes);
  g_autofree guint64 *lanes = g_new (guint64, source_width);

  for (int y = 0; y < height; y++, out += target_stride, weights += down.n_taps)
    {
      weigh_rows (pixels + (gsize) down.first[y] * stride, stride, weights, down.n_taps, sums, row, n_bytes);
      spread_pixels (row, lanes, source_width);
      weigh_pixels (lanes, &across, out, width);
    }

  filter_clear (&across);
  filter_clear (&down);
}
