/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-date.h"

G_BEGIN_DECLS

GDateTime *vc_vietnam_time_from (GDateTime *moment);
VcDate     vc_vietnam_time_day  (GDateTime *moment);

G_END_DECLS
