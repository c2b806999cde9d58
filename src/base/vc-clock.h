/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VC_TYPE_CLOCK (vc_clock_get_type ())
G_DECLARE_FINAL_TYPE (VcClock, vc_clock, VC, CLOCK, GObject)

VcClock   *vc_clock_new_system (void);
VcClock   *vc_clock_new_fixed  (GDateTime *now);
GDateTime *vc_clock_now        (VcClock   *self);
void       vc_clock_advance    (VcClock   *self,
                                GTimeSpan  span);

G_END_DECLS
