/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A page in pixels, as if it had been printed and scanned. */
typedef struct
{
  int    width;
  int    height;
  double scale; /* pixels in a point */
} VcPageSize;

gboolean vc_page_size_choose (VcPageSize *self,
                              double      width,
                              double      height);

G_END_DECLS
