/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/* What can be told about a whole photo, each in parts of
 * VC_DECODER_MEASURE_WHOLE. */
typedef struct
{
  guint sharpness;
  guint brightness;
  guint nearly_black;
  guint nearly_white;
} VcPictureMeasure;

gboolean vc_picture_measure (VcPictureMeasure *measure,
                             GdkPixbuf        *pixels);

G_END_DECLS
