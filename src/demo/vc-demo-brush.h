/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red;
  double green;
  double blue;
} VcDemoColor;

typedef struct
{
  double x;
  double y;
} VcDemoPoint;

#define VC_DEMO_BLACK ((VcDemoColor) { 0, 0, 0 })
#define VC_DEMO_WHITE ((VcDemoColor) { 1, 1, 1 })

VcDemoColor vc_demo_color_from_hex  (guint              hex);
VcDemoColor vc_demo_color_mix       (VcDemoColor        a,
                                     VcDemoColor        b,
                                     double             share);
void        vc_demo_brush_set       (cairo_t           *cr,
                                     VcDemoColor        color,
                                     double             alpha);
void        vc_demo_brush_soft      (cairo_t           *cr,
                                     VcDemoPoint        centre,
                                     double             radius_x,
                                     double             radius_y,
                                     VcDemoColor        color,
                                     double             alpha);
void        vc_demo_brush_curve     (cairo_t           *cr,
                                     const VcDemoPoint *points,
                                     guint              n_points,
                                     gboolean           closed);
void        vc_demo_brush_rounded   (cairo_t           *cr,
                                     double             x,
                                     double             y,
                                     double             width,
                                     double             height,
                                     double             radius);
void        vc_demo_brush_line      (cairo_t           *cr,
                                     VcDemoPoint        from,
                                     VcDemoPoint        by,
                                     VcDemoPoint        to,
                                     double             width,
                                     VcDemoColor        color,
                                     double             alpha);
void        vc_demo_brush_blur      (cairo_surface_t   *surface,
                                     int                radius_x,
                                     int                radius_y);

G_END_DECLS
