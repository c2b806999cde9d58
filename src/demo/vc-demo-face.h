/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-brush.h"
#include "vc-person.h"

G_BEGIN_DECLS

/* A drawn face: what stays the same between two pictures of one person.
 * Lengths are in a picture 300 wide and 400 high. */
typedef struct
{
  guint64     seed;
  VcSex       sex;
  double      youth;          /* 1 a small child, 0 grown */
  double      years;          /* 0 young, 1 very old */

  VcDemoColor skin;
  VcDemoColor hair;
  VcDemoColor iris;
  VcDemoColor lips;

  double      cheek;          /* half widths */
  double      forehead;
  double      jaw;
  double      chin;
  double      chin_y;

  double      eye_gap;        /* middle to middle, half */
  double      eye_width;      /* half */
  double      eye_open;
  double      eye_slant;
  double      eye_y;
  double      lid;            /* the fold's distance; 0: no fold */

  double      brow_y;
  double      brow_thick;
  double      brow_arch;

  double      nose_width;
  double      nose_y;

  double      mouth_width;
  double      mouth_y;
  double      lip_upper;
  double      lip_lower;
  double      smile;

  guint       hair_style;
  double      hair_volume;
  gboolean    hair_mirrored;
  guint       beard;          /* 0 none, 1 shade, 2 moustache, 3 goatee */
  guint       glasses;        /* 0 none, else a kind of frame */
  gboolean    mole;
  VcDemoPoint mole_at;
} VcDemoFace;

/* What changes from picture to picture of the same person. */
typedef struct
{
  guint64     seed;           /* clothes, turn of the light */
  VcDemoColor backdrop;
} VcDemoSitting;

void vc_demo_face_init (VcDemoFace          *self,
                        guint64              seed,
                        VcSex                sex,
                        int                  age);
void vc_demo_face_draw (const VcDemoFace    *self,
                        const VcDemoSitting *sitting,
                        cairo_t             *cr,
                        double               width);

G_END_DECLS
