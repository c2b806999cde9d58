/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "vc-image-faults.h"
#include "vc-signature.h"

G_BEGIN_DECLS

/**
 * VcImageFacts:
 * @true_width: width of the whole picture as it was filed, upright
 * @true_height: its height
 * @n_pages: how many pages the document has, or 0 for a photo
 * @is_measured: whether @measure is filled in
 * @measure: what was measured of a whole photo
 * @signatures: (element-type VcSignature) (nullable): those of a document
 *
 * What is known of the file beside the pixels asked for.
 */
typedef struct
{
  int            true_width;
  int            true_height;
  guint          n_pages;
  gboolean       is_measured;
  VcImageMeasure measure;
  GPtrArray     *signatures;
} VcImageFacts;

#define VC_TYPE_IMAGE (vc_image_get_type ())
G_DECLARE_FINAL_TYPE (VcImage, vc_image, VC, IMAGE, GObject)

VcImage              *vc_image_new             (GBytes               *pixels,
                                                int                   width,
                                                int                   height,
                                                gsize                 stride,
                                                int                   true_width,
                                                int                   true_height);
VcImage              *vc_image_new_with_facts  (GBytes               *pixels,
                                                int                   width,
                                                int                   height,
                                                gsize                 stride,
                                                const VcImageFacts   *facts);
GBytes               *vc_image_get_pixels      (VcImage              *self);
int                   vc_image_get_width       (VcImage              *self);
int                   vc_image_get_height      (VcImage              *self);
gsize                 vc_image_get_stride      (VcImage              *self);
int                   vc_image_get_true_width  (VcImage              *self);
int                   vc_image_get_true_height (VcImage              *self);
guint                 vc_image_get_n_pages     (VcImage              *self);
const VcImageMeasure *vc_image_get_measure     (VcImage              *self);
double                vc_image_get_sharpness   (VcImage              *self);
double                vc_image_get_brightness  (VcImage              *self);
GPtrArray            *vc_image_get_signatures  (VcImage              *self);
VcImageFaults         vc_image_get_faults      (VcImage              *self);

G_END_DECLS
