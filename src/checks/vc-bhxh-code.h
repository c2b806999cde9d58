/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-finding.h"

G_BEGIN_DECLS

VcFindingCode vc_bhxh_code_check (const char *code);

G_END_DECLS
