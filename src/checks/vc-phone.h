/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-finding.h"

G_BEGIN_DECLS

char         *vc_phone_normalise     (const char *text);
VcFindingCode vc_phone_check         (const char *text);
char         *vc_phone_convert_old   (const char *text);
char         *vc_phone_format_spoken (const char *text);

G_END_DECLS
