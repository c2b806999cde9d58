/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-face.h"

G_BEGIN_DECLS

VcDemoSitting    vc_demo_sitting_new  (guint64              seed);
cairo_surface_t *vc_demo_portrait_new (const VcDemoFace    *face,
                                       const VcDemoSitting *sitting,
                                       int                  width);

G_END_DECLS
