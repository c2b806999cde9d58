/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* How a piece of text looks; sizes in points of Times New Roman. */
typedef struct
{
  double         size;
  gboolean       bold;
  gboolean       italic;
  gboolean       justified;
  double         indent;      /* of the first line; negative: of all others */
  PangoAlignment alignment;
} VcFormStyle;

PangoLayout *vc_form_text_shape       (const VcFormStyle *style,
                                       const char        *label,
                                       const char        *text,
                                       double             width);
PangoLayout *vc_form_text_shape_fixed (const VcFormStyle *style,
                                       const char        *text,
                                       double             width);
double       vc_form_text_get_height  (PangoLayout       *text);

G_END_DECLS
