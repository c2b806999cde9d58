/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-date.h"
#include "vc-random.h"

G_BEGIN_DECLS

VcDate     vc_demo_calendar_add_days      (VcDate        day,
                                           int           n_days);
VcDate     vc_demo_calendar_add_years     (VcDate        day,
                                           guint         n_years);
VcDate     vc_demo_calendar_add_work_days (VcDate        day,
                                           int           n_days);
VcDate     vc_demo_calendar_pick_day      (VcRandom     *random,
                                           VcDate        first,
                                           VcDate        last);
GDateTime *vc_demo_calendar_at            (VcDate        day,
                                           guint         minute_of_day);
GDateTime *vc_demo_calendar_pick_moment   (VcRandom     *random,
                                           VcDate        day);

G_END_DECLS
