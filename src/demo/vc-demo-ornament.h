/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-brush.h"

G_BEGIN_DECLS

void vc_demo_ornament_waves       (cairo_t    *cr,
                                   double      width,
                                   double      height,
                                   VcDemoColor color);
void vc_demo_ornament_rosette     (cairo_t    *cr,
                                   VcDemoPoint centre,
                                   double      radius,
                                   VcDemoColor color,
                                   double      alpha);
void vc_demo_ornament_fingerprint (cairo_t    *cr,
                                   VcDemoPoint centre,
                                   double      radius,
                                   guint64     seed);
void vc_demo_ornament_chip        (cairo_t    *cr,
                                   VcDemoPoint at,
                                   double      width);
void vc_demo_ornament_specimen    (cairo_t    *cr,
                                   double      width,
                                   double      height);
void vc_demo_ornament_corner      (cairo_t    *cr,
                                   VcDemoPoint corner,
                                   double      size);

G_END_DECLS
