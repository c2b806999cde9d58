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

PangoContext *vc_form_text_create_context (void);
PangoLayout  *vc_form_text_shape          (PangoContext      *context,
                                           const VcFormStyle *style,
                                           const char        *label,
                                           const char        *text,
                                           double             width);
double        vc_form_text_get_height     (PangoLayout       *text);

G_END_DECLS
