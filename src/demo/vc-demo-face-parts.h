/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-face.h"
#include "vc-random.h"

G_BEGIN_DECLS

/* The parts of a face, each drawn with the middle of the face at x = 0. Only
 * vc-demo-face.c puts them together. */

guint       vc_demo_hair_choose       (VcRandom         *random,
                                       VcSex             sex,
                                       int               age);
void        vc_demo_hair_draw_back    (const VcDemoFace *face,
                                       cairo_t          *cr);
void        vc_demo_hair_draw_front   (const VcDemoFace *face,
                                       cairo_t          *cr);

void        vc_demo_clothes_draw      (const VcDemoFace *face,
                                       guint64           seed,
                                       cairo_t          *cr);

void        vc_demo_features_draw     (const VcDemoFace *face,
                                       cairo_t          *cr);
void        vc_demo_features_draw_age (const VcDemoFace *face,
                                       cairo_t          *cr);
void        vc_demo_glasses_draw      (const VcDemoFace *face,
                                       cairo_t          *cr);

VcDemoColor vc_demo_face_shade        (const VcDemoFace *face,
                                       double            share);

G_END_DECLS
