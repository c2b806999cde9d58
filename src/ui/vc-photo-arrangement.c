/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-arrangement.h"

#include <math.h>
#include <string.h>

/*
 * Where the photos of a case stand, so that all are as large as the window
 * lets them be. A few arrangements are tried, each with the space divided in
 * many ways, and the best is kept:
 *
 *   beside   all in one row
 *   below    all in one column
 *   first    the first on the left in its full height, the others on its right
 *            in a column, or in two where there are more than two
 *   above    the first above in its full width, the others in a row below it
 *
 * What counts is the product of the areas that are shown: to make one photo
 * twice as large must not cost another one more than half.
 */

#define LEAST_SHARE 0.26
#define MOST_SHARE  0.66
#define SHARE_STEP  0.01

typedef struct
{
  enum { FIRST_AMONG_OTHERS, FIRST_ON_THE_LEFT, FIRST_ABOVE } first;
  guint n_columns;
} Pattern;

static const Pattern patterns[] = {
  { FIRST_ON_THE_LEFT, 1 }, { FIRST_ON_THE_LEFT, 2 }, { FIRST_AMONG_OTHERS, 0 }, { FIRST_ABOVE, 0 },
  { FIRST_AMONG_OTHERS, 1 },
};

static void
put (VcPhotoPlace *place,
     double        x,
     double        y,
     double        width,
     double        height)
{
  place->x = floor (x);
  place->y = floor (y);
  place->width = floor (x + width) - place->x;
  place->height = floor (y + height) - place->y - place->foot;
}

/* In as many columns as are asked for, row by row. */
static void
put_in_grid (VcPhotoPlace *places,
             guint         n_places,
             guint         n_columns,
             double        x,
             double        y,
             double        width,
             double        height,
             double        gap)
{
  guint  n_rows = (n_places + n_columns - 1) / n_columns;
  double across = (width - gap * (n_columns - 1)) / n_columns;
  double down = (height - gap * (n_rows - 1)) / n_rows;

  for (guint i = 0; i < n_places; i++)
    put (&places[i], x + (i % n_columns) * (across + gap), y + (i / n_columns) * (down + gap), across, down);
}

/* The first takes its share, if there is any, and a grid of so many columns the
 * rest; 0 columns are as many as there are photos. */
static void
arrange (VcPhotoPlace  *places,
         guint          n_places,
         const Pattern *pattern,
         double         width,
         double         height,
         double         gap,
         double         share)
{
  guint  n_before = pattern->first == FIRST_AMONG_OTHERS ? 0 : 1;
  guint  n_rest = n_places - n_before;
  guint  n_columns = pattern->n_columns > 0 ? pattern->n_columns : n_rest;
  double left = pattern->first == FIRST_ON_THE_LEFT ? (width - gap) * share : width;
  double top = pattern->first == FIRST_ABOVE ? (height - gap) * share : height;
  double x = pattern->first == FIRST_ON_THE_LEFT ? left + gap : 0;
  double y = pattern->first == FIRST_ABOVE ? top + gap : 0;

  if (n_before > 0)
    put (&places[0], 0, 0, left, top);
  put_in_grid (places + n_before, n_rest, n_columns, x, y, width - x, height - y, gap);
}

/* The logarithm of what is seen of them all. */
static double
judge (const VcPhotoPlace *places,
       guint               n_places,
       double              head)
{
  double sum = 0;

  for (guint i = 0; i < n_places; i++)
    {
      double height = places[i].height - head;
      double across = MIN (places[i].width, height * places[i].aspect);

      if (across <= 0)
        return -G_MAXDOUBLE;

      sum += log (across * across / places[i].aspect);
      /* Too narrow for the widget is possible only where all else is worse. */
      if (places[i].width < places[i].least)
        sum -= 1000;
    }

  return sum;
}

/**
 * vc_photo_arrangement_choose:
 * @places: (inout) (array length=n_places): the photos, the first the most
 *   upright
 * @n_places: how many there are, at most %VC_PHOTO_ARRANGEMENT_MAX
 * @width: of the space for them all
 * @height: of the space for them all
 * @head: height of a photo's name, above each
 * @gap: space between two of them
 *
 * Finds the places. They depend on the space and on what the photos usually
 * show, not on each photo: the eye finds them where they were in the last case.
 */
void
vc_photo_arrangement_choose (VcPhotoPlace *places,
                             guint         n_places,
                             double        width,
                             double        height,
                             double        head,
                             double        gap)
{
  VcPhotoPlace tried[VC_PHOTO_ARRANGEMENT_MAX];
  double       best = -INFINITY;

  g_return_if_fail (n_places <= VC_PHOTO_ARRANGEMENT_MAX);

  for (guint i = 0; n_places > 0 && i < G_N_ELEMENTS (patterns); i++)
    for (double share = LEAST_SHARE; share <= MOST_SHARE; share += SHARE_STEP)
      {
        double judged;

        if (n_places == 1 && patterns[i].first != FIRST_AMONG_OTHERS)
          continue;

        memcpy (tried, places, n_places * sizeof *tried);
        arrange (tried, n_places, &patterns[i], width, height, gap, share);
        judged = judge (tried, n_places, head);
        if (judged > best)
          {
            best = judged;
            memcpy (places, tried, n_places * sizeof *tried);
          }
      }
}
