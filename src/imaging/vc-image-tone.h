/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-image.h"

G_BEGIN_DECLS

/* How many steps there are to each side. */
#define VC_IMAGE_TONE_STEPS 5

/**
 * VcImageTone:
 * @brightness: steps brighter, or darker if negative; 0 is as it was taken
 * @contrast: steps harder, or softer if negative
 *
 * How light and dark of a picture are shown. Black stays black and white stays
 * white when only the brightness differs, so nothing is lost by it.
 */
typedef struct
{
  int brightness;
  int contrast;
} VcImageTone;

gboolean vc_image_tone_is_plain (VcImageTone  tone);
GBytes  *vc_image_tone_apply    (VcImageTone  tone,
                                 VcImage     *image);

G_END_DECLS
