/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-brush.h"

G_BEGIN_DECLS

typedef enum
{
  VC_DEMO_FONT_PLAIN,
  VC_DEMO_FONT_BOLD,
  VC_DEMO_FONT_SERIF,
  VC_DEMO_FONT_SERIF_BOLD,
  VC_DEMO_FONT_MACHINE,     /* for lines that machines read */
} VcDemoFont;

/* How one line or block is printed. */
typedef struct
{
  VcDemoFont  font;
  double      size;         /* of the letters, in user units */
  VcDemoColor color;
  gboolean    centred;
  guint       lines;        /* at most */
} VcDemoPrint;

double vc_demo_print_text (cairo_t           *cr,
                           const VcDemoPrint *print,
                           VcDemoPoint        at,
                           double             width,
                           const char        *text);
double vc_demo_print_qr   (cairo_t           *cr,
                           VcDemoPoint        at,
                           double             size,
                           const char        *payload);

G_END_DECLS
