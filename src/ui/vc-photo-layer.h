/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-photo-looks.h"
#include "vc-photo-pixels.h"

G_BEGIN_DECLS

/**
 * VcPhotoLayer:
 * @pixels: (nullable): what is drawn, or %NULL for nothing
 * @view: where the photo stands in the box
 * @quarters: how many quarters of a turn to the right it is turned
 *
 * One photo as it is drawn in a box: its pixels, turned, at their place. A
 * canvas has one, and another for what it shows while it blinks.
 */
typedef struct
{
  VcPhotoPixels *pixels;
  VcPhotoView    view;
  guint          quarters;
} VcPhotoLayer;

gboolean    vc_photo_layer_measure_picture (VcPhotoLayer       *self);
void        vc_photo_layer_set_look        (VcPhotoLayer       *self,
                                            const VcPhotoLook  *look);
VcPhotoLook vc_photo_layer_get_look        (const VcPhotoLayer *self);
void        vc_photo_layer_want            (VcPhotoLayer       *self,
                                            int                 scale_factor);
void        vc_photo_layer_snapshot        (VcPhotoLayer       *self,
                                            GtkSnapshot        *snapshot,
                                            int                 scale_factor);
void        vc_photo_layer_snapshot_loupe  (VcPhotoLayer       *self,
                                            GtkSnapshot        *snapshot,
                                            double              x,
                                            double              y);

G_END_DECLS
