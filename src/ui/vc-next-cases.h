/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-officer.h"
#include "vc-queue-state.h"

G_BEGIN_DECLS

/* How many cases are made ready while one is open. */
#define VC_NEXT_CASES 2

GPtrArray *vc_next_cases_find (VcDeclaration *open,
                               VcOfficer     *officer,
                               VcQueueState  *queue,
                               GListModel    *reviews);

G_END_DECLS
