/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-photo.h"
#include "vc-random.h"

G_BEGIN_DECLS

/* The room a picture is taken in, and the sensor that takes it. Places are in
 * the upright picture, 0 to 1. */
typedef struct
{
  float tint[3];      /* what the lamp's colour does to red, green, blue */
  float level;
  float slope[2];     /* brighter towards the window */
  float vignette;
  float glare[2];     /* where a lamp is mirrored */
  float glare_size;   /* 0: nowhere */
  float noise;        /* of the sensor, in steps of 255 */
} VcDemoLight;

void vc_demo_light_init     (VcDemoLight       *self,
                             VcDemoPhotoFlaw    flaw,
                             VcRandom          *random);
void vc_demo_light_shine    (const VcDemoLight *self,
                             float              x,
                             float              y,
                             float              rgb[3]);

G_END_DECLS
