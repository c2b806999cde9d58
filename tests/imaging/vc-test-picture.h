/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/* What every test picture shows: a colour in each quarter. */
typedef enum
{
  VC_TEST_RED,
  VC_TEST_GREEN,
  VC_TEST_BLUE,
  VC_TEST_YELLOW,
} VcTestColour;

GdkPixbuf    *vc_test_picture_new              (int           width,
                                                int           height);
GBytes       *vc_test_picture_save             (GdkPixbuf    *pixbuf,
                                                const char   *type);
GBytes       *vc_test_picture_jpeg             (int           width,
                                                int           height,
                                                int           orientation);
GBytes       *vc_test_picture_progressive_jpeg (int           width,
                                                int           height);
GBytes       *vc_test_picture_png              (int           width,
                                                int           height);
GBytes       *vc_test_picture_clear_png        (int           width,
                                                int           height,
                                                guint32       rgba);
GBytes       *vc_test_picture_forged_jpeg      (int           width,
                                                int           height);
GBytes       *vc_test_picture_bilevel_png      (int           side);
VcTestColour  vc_test_colour_of                (const guint8 *pixel);

G_END_DECLS
