/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-workplace.h"

G_BEGIN_DECLS

/* What vc-workplace-sign-in.c needs of a workplace. */
VcClock  *vc_workplace_get_clock  (VcWorkplace *self);
VcRandom *vc_workplace_get_random (VcWorkplace *self);
void      vc_workplace_begin      (VcWorkplace *self,
                                   VcSession   *session);
void      vc_workplace_turn_away  (VcWorkplace *self,
                                   VcOfficer   *officer);

G_END_DECLS
