/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-finding.h"

G_BEGIN_DECLS

VcFindingCode vc_email_check (const char *email);

G_END_DECLS
