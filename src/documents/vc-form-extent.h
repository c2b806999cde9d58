/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A4, in points. */
#define VC_FORM_WIDTH  595.28
#define VC_FORM_HEIGHT 841.89

/* Where a piece of a form stands on its page, in points from the top left. */
typedef struct
{
  const char *what;   /* the form's own name of it, such as "name" */
  guint       page;
  double      x;
  double      y;
  double      width;
  double      height;
} VcFormExtent;

G_END_DECLS
