/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-picture-measure.h"

#include "vc-decoder-frame.h"

#include <string.h>

/*
 * How sharp and how bright a photo is, from the grey picture that is left when
 * its longer side is brought down to VC_DECODER_MEASURE_SIDE. So neither the
 * camera's pixels nor the size it is shown in change the figures. Only the
 * middle counts, where the face or the card is: a sharp table around a blurred
 * card says nothing.
 */

/* An edge is looked for within so many pixels, and a step has to be so much
 * of the picture's own range to be one; below that lies the sensor's noise. */
#define WINDOW        9
#define WINDOW_EVERY  2
#define EDGE_SHARE    3
#define EDGE_MIN      12

/* Of the edges, the share that may be sharper than the figure says. */
#define SHARPEST_PART 4

#define BLACK         24
#define WHITE         250

typedef struct
{
  guint8 *values;
  int     width;
  int     height;
} Grey;

/* Where the middle begins and ends, by the side of the whole. */
static int
middle_start (int side)
{
  return side / 6;
}

static int
middle_end (int side)
{
  return MAX (side - side / 6, middle_start (side) + 1);
}

/* What a pixel looks like on white paper (the weights of ITU-R BT.601). */
static guint
grey_of (const guint8 *pixel,
         int           n_channels)
{
  guint grey = (77 * pixel[0] + 150 * pixel[1] + 29 * pixel[2]) >> 8;

  if (n_channels == 4)
    grey = (grey * pixel[3] + 255 * (255 - pixel[3])) / 255;

  return grey;
}

/* Of a large block, sixteen to sixty-four pixels tell enough. */
static guint8
mean_grey (const guint8 *corner,
           gsize         stride,
           int           n_channels,
           int           columns,
           int           rows)
{
  int   step_x = MAX (columns / 4, 1);
  int   step_y = MAX (rows / 4, 1);
  guint sum = 0;
  guint n = 0;

  for (int y = 0; y < rows; y += step_y)
    for (int x = 0; x < columns; x += step_x, n++)
      sum += grey_of (corner + y * stride + (gsize) x * n_channels, n_channels);

  return sum / n;
}

/* How far is looked at: an edge may reach beyond the middle. */
static int
seen_end (int side)
{
  return MIN (middle_end (side) + WINDOW, side);
}

/* Each pixel that is looked at is the mean of those it stands for. The products
 * are below VC_DECODER_MEASURE_SIDE * VC_DECODER_MAX_SIDE. */
static void
reduce_to_grey (Grey      *grey,
                GdkPixbuf *pixels)
{
  int           width = gdk_pixbuf_get_width (pixels);
  int           height = gdk_pixbuf_get_height (pixels);
  int           n_channels = gdk_pixbuf_get_n_channels (pixels);
  gsize         stride = gdk_pixbuf_get_rowstride (pixels);
  const guint8 *source = gdk_pixbuf_read_pixels (pixels);
  g_autofree int *edges = g_new (int, grey->width + 1);

  for (int x = 0; x <= grey->width; x++)
    edges[x] = x * width / grey->width;

  for (int y = middle_start (grey->height); y < seen_end (grey->height); y++)
    {
      int top = y * height / grey->height;
      int bottom = (y + 1) * height / grey->height;

      for (int x = middle_start (grey->width); x < seen_end (grey->width); x++)
        grey->values[y * grey->width + x] =
          mean_grey (source + top * stride + (gsize) edges[x] * n_channels, stride, n_channels,
                     edges[x + 1] - edges[x], bottom - top);
    }
}

static gboolean
grey_init (Grey      *grey,
           GdkPixbuf *pixels)
{
  int width = gdk_pixbuf_get_width (pixels);
  int height = gdk_pixbuf_get_height (pixels);
  int longer = MAX (width, height);
  int side = MIN (longer, VC_DECODER_MEASURE_SIDE);

  grey->width = MAX ((gint64) width * side / longer, 1);
  grey->height = MAX ((gint64) height * side / longer, 1);
  grey->values = g_try_malloc ((gsize) grey->width * grey->height);
  if (grey->values == NULL)
    return FALSE;

  reduce_to_grey (grey, pixels);
  return TRUE;
}

static void
count_greys (const Grey *grey,
             guint       counts[256])
{
  for (int y = middle_start (grey->height); y < middle_end (grey->height); y++)
    for (int x = middle_start (grey->width); x < middle_end (grey->width); x++)
      counts[grey->values[y * grey->width + x]]++;
}

static guint
part_of (guint64 part,
         guint64 whole)
{
  return part * VC_DECODER_MEASURE_WHOLE / whole;
}

/* Sets the exposure; returns the range between the darkest and the lightest
 * hundredth. */
static int
measure_exposure (VcPictureMeasure *measure,
                  const Grey       *grey)
{
  guint   counts[256] = { 0 };
  guint64 n = 0;
  guint64 sum = 0;
  guint   black = 0;
  guint   white = 0;
  int     lowest = 0;
  int     highest = 255;

  count_greys (grey, counts);
  for (int i = 0; i < 256; i++)
    {
      n += counts[i];
      sum += (guint64) counts[i] * i;
      black += i < BLACK ? counts[i] : 0;
      white += i >= WHITE ? counts[i] : 0;
    }

  measure->brightness = part_of (sum, n * 255);
  measure->nearly_black = part_of (black, n);
  measure->nearly_white = part_of (white, n);

  for (guint64 below = counts[0]; below <= n / 100; below += counts[lowest])
    lowest++;
  for (guint64 above = counts[255]; above <= n / 100; above += counts[highest])
    highest--;

  return MAX (highest - lowest, 0);
}

/* How much of the way from dark to light lies between two neighbours: all of
 * it at a sharp edge, little of it where the edge is smeared. Nothing at all
 * if there is no edge. */
static void
count_edge (const guint8 *start,
            gsize         step,
            int           least,
            guint         counts[VC_DECODER_MEASURE_WHOLE / 100 + 1])
{
  int darkest = start[0];
  int lightest = start[0];
  int steepest = 0;

  for (int i = 1; i < WINDOW; i++)
    {
      int value = start[i * step];

      darkest = MIN (darkest, value);
      lightest = MAX (lightest, value);
      steepest = MAX (steepest, ABS (value - start[(i - 1) * step]));
    }

  if (lightest - darkest >= least)
    counts[steepest * (VC_DECODER_MEASURE_WHOLE / 100) / (lightest - darkest)]++;
}

static guint
measure_sharpness (const Grey *grey,
                   int         range)
{
  guint counts[VC_DECODER_MEASURE_WHOLE / 100 + 1] = { 0 };
  int   least = MAX (range / EDGE_SHARE, EDGE_MIN);
  guint n_edges = 0;
  guint n_sharper = 0;
  int   percent = VC_DECODER_MEASURE_WHOLE / 100;

  for (int y = middle_start (grey->height); y < middle_end (grey->height); y += WINDOW_EVERY)
    for (int x = middle_start (grey->width); x < middle_end (grey->width); x += WINDOW_EVERY)
      {
        const guint8 *at = grey->values + y * grey->width + x;

        if (x + WINDOW <= grey->width)
          count_edge (at, 1, least, counts);
        if (y + WINDOW <= grey->height)
          count_edge (at, grey->width, least, counts);
      }

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    n_edges += counts[i];

  while (percent > 0 && (n_sharper += counts[percent]) <= n_edges / SHARPEST_PART)
    percent--;

  return n_edges == 0 ? 0 : percent * 100;
}

/**
 * vc_picture_measure:
 * @measure: (out caller-allocates): the figures
 * @pixels: the whole picture, no smaller than it has to be for
 *   %VC_DECODER_MEASURE_SIDE
 *
 * Measures what shows whether a photo can be used at all. An evenly grey one
 * has no edges, and so no sharpness.
 *
 * Returns: %FALSE if there is no memory for it
 */
gboolean
vc_picture_measure (VcPictureMeasure *measure,
                    GdkPixbuf        *pixels)
{
  Grey grey;
  int  range;

  memset (measure, 0, sizeof *measure);
  if (!grey_init (&grey, pixels))
    return FALSE;

  range = measure_exposure (measure, &grey);
  measure->sharpness = measure_sharpness (&grey, range);
  g_free (grey.values);
  return TRUE;
}
