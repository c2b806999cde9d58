/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VC_TYPE_RANDOM (vc_random_get_type ())
G_DECLARE_FINAL_TYPE (VcRandom, vc_random, VC, RANDOM, GObject)

VcRandom *vc_random_new_system (void);
VcRandom *vc_random_new_seeded (guint64   seed);
guint64   vc_random_next       (VcRandom *self);
guint     vc_random_below      (VcRandom *self,
                                guint     bound);
double    vc_random_unit       (VcRandom *self);
char     *vc_random_dup_uuid   (VcRandom *self);

G_END_DECLS
