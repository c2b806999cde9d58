/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Maps points of a picture to places on a flat thing seen in it: (0, 0) is
 * its upper left corner, (1, 1) its lower right one. */
typedef struct
{
  double m[3][3];
} VcDemoPerspective;

void vc_demo_perspective_init (VcDemoPerspective *self,
                               const double       corners[4][2]);

/* Inline: asked twelve million times a photo. */
static inline void
vc_demo_perspective_map (const VcDemoPerspective *self,
                         float                    x,
                         float                    y,
                         float                   *u,
                         float                   *v)
{
  float w = (float) self->m[2][0] * x + (float) self->m[2][1] * y + (float) self->m[2][2];

  *u = ((float) self->m[0][0] * x + (float) self->m[0][1] * y + (float) self->m[0][2]) / w;
  *v = ((float) self->m[1][0] * x + (float) self->m[1][1] * y + (float) self->m[1][2]) / w;
}

G_END_DECLS
