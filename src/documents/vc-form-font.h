/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* @scale is what sizes are multiplied by so that the letters look as large as
 * those of Times New Roman. */
typedef struct
{
  const char *family;
  double      scale;
} VcFormFont;

const VcFormFont *vc_form_font_choose (PangoFontMap *map);

G_END_DECLS
