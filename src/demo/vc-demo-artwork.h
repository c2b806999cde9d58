/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A flat drawing as plain pixels that can be looked up between the grid. */
typedef struct _VcDemoArtwork VcDemoArtwork;

VcDemoArtwork *vc_demo_artwork_new    (cairo_surface_t     *surface);
VcDemoArtwork *vc_demo_artwork_new_tabletop (guint64        seed);
void           vc_demo_artwork_free   (VcDemoArtwork       *self);
double         vc_demo_artwork_get_ratio (const VcDemoArtwork *self);
void           vc_demo_artwork_blur   (VcDemoArtwork       *self,
                                       guint                radius);
void           vc_demo_artwork_look   (const VcDemoArtwork *self,
                                       float                u,
                                       float                v,
                                       float                rgb[3]);
void           vc_demo_artwork_look_tiled (const VcDemoArtwork *self,
                                       int                  x,
                                       int                  y,
                                       float                rgb[3]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcDemoArtwork, vc_demo_artwork_free)

G_END_DECLS
