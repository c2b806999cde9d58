/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-image-faults.h"

/*
 * Where a photo begins to be worth a remark. The limits lie well below what a
 * usable photo has: a remark on every second one would be read by nobody.
 */

/* Photos in focus have 0.6 and more, however soft the light; where a card's
 * print runs together it is 0.25. */
#define LEAST_SHARPNESS 0.40

/* A portrait of dark hair in dark clothes has some 0.3. */
#define LEAST_BRIGHTNESS 0.20
#define MOST_BLACK       0.60

/* White walls behind a face and white paper are no fault. */
#define MOST_BRIGHTNESS 0.90
#define MOST_WHITE      0.50

/* The shorter side of a portrait of 3 × 4 cm at 300 dots an inch. */
#define LEAST_SIDE 354

/**
 * vc_image_faults_find:
 * @measure: (nullable): what was measured, or %NULL if nothing was
 * @true_width: the photo's width as it was filed
 * @true_height: its height
 *
 * Returns: what to point out, or 0
 */
VcImageFaults
vc_image_faults_find (const VcImageMeasure *measure,
                      int                   true_width,
                      int                   true_height)
{
  VcImageFaults faults = 0;

  if (MIN (true_width, true_height) < LEAST_SIDE)
    faults |= VC_IMAGE_SMALL;

  if (measure == NULL)
    return faults;

  if (measure->sharpness < LEAST_SHARPNESS)
    faults |= VC_IMAGE_BLURRED;
  if (measure->brightness < LEAST_BRIGHTNESS || measure->nearly_black > MOST_BLACK)
    faults |= VC_IMAGE_DARK;
  if (measure->brightness > MOST_BRIGHTNESS || measure->nearly_white > MOST_WHITE)
    faults |= VC_IMAGE_OVEREXPOSED;

  return faults;
}
