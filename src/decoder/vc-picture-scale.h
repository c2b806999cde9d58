/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/* A part of a pixbuf whose edges may lie between pixels. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} VcPictureArea;

GdkPixbuf *vc_picture_scale (GdkPixbuf           *pixels,
                             const VcPictureArea *area,
                             int                  width,
                             int                  height);

G_END_DECLS
