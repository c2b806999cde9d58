/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-finding.h"

G_BEGIN_DECLS

VcFindingCode vc_dossier_number_check   (const char *number);
gboolean      vc_dossier_number_matches (const char *number,
                                         const char *typed);

G_END_DECLS
