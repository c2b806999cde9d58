/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-perspective.h"

/* The adjugate: the inverse up to a factor, which a projective map ignores. */
static void
invert (const double m[3][3],
        double       inverse[3][3])
{
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      inverse[j][i] = m[(i + 1) % 3][(j + 1) % 3] * m[(i + 2) % 3][(j + 2) % 3] -
                      m[(i + 1) % 3][(j + 2) % 3] * m[(i + 2) % 3][(j + 1) % 3];
}

/**
 * vc_demo_perspective_init:
 * @self: what to fill
 * @corners: where the thing's corners are in the picture: upper left, upper
 *   right, lower right, lower left, each x and y
 *
 * Prepares the map from the picture to the thing: the inverse of the
 * projective map of the unit square to a quadrilateral (Heckbert 1989).
 */
void
vc_demo_perspective_init (VcDemoPerspective *self,
                          const double       corners[4][2])
{
  double x0 = corners[0][0], y0 = corners[0][1];
  double x1 = corners[1][0], y1 = corners[1][1];
  double x2 = corners[2][0], y2 = corners[2][1];
  double x3 = corners[3][0], y3 = corners[3][1];
  double dx1 = x1 - x2, dx2 = x3 - x2, sx = x0 - x1 + x2 - x3;
  double dy1 = y1 - y2, dy2 = y3 - y2, sy = y0 - y1 + y2 - y3;
  double across = dx1 * dy2 - dx2 * dy1;
  double g, h;

  g_return_if_fail (across != 0);

  g = (sx * dy2 - dx2 * sy) / across;
  h = (dx1 * sy - sx * dy1) / across;

  {
    const double forward[3][3] = {
      { x1 - x0 + g * x1, x3 - x0 + h * x3, x0 },
      { y1 - y0 + g * y1, y3 - y0 + h * y3, y0 },
      { g,                h,                1  },
    };

    invert (forward, self->m);
  }
}
