/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcImageFaults:
 * @VC_IMAGE_BLURRED: out of focus or shaken
 * @VC_IMAGE_DARK: taken with too little light
 * @VC_IMAGE_OVEREXPOSED: taken with too much
 * @VC_IMAGE_SMALL: too few pixels for a face or a card
 *
 * What a photo seems to suffer from. It is pointed out, and the officer looks.
 */
typedef enum
{
  VC_IMAGE_BLURRED     = 1 << 0,
  VC_IMAGE_DARK        = 1 << 1,
  VC_IMAGE_OVEREXPOSED = 1 << 2,
  VC_IMAGE_SMALL       = 1 << 3,
} VcImageFaults;

/**
 * VcImageMeasure:
 * @sharpness: how much of an edge's step two neighbouring pixels take, 0 to 1
 * @brightness: mean luminance, 0 to 1
 * @nearly_black: the share of pixels with hardly any light, 0 to 1
 * @nearly_white: the share of pixels with no detail left, 0 to 1
 *
 * Figures of a whole photo's middle at a working size, so they depend neither
 * on the camera's pixels nor on the size it was decoded to.
 */
typedef struct
{
  double sharpness;
  double brightness;
  double nearly_black;
  double nearly_white;
} VcImageMeasure;

VcImageFaults vc_image_faults_find (const VcImageMeasure *measure,
                                    int                   true_width,
                                    int                   true_height);

G_END_DECLS
