/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-card.h"

G_BEGIN_DECLS

char *vc_demo_mrz_for_card     (const VcDemoCardFields *fields);
char *vc_demo_mrz_for_passport (const VcDemoCardFields *fields,
                                const char             *state);

G_END_DECLS
