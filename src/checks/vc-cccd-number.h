/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-finding.h"
#include "vc-person.h"

G_BEGIN_DECLS

gboolean      vc_cccd_number_is_well_formed   (const char *number);
VcFindingCode vc_cccd_number_check            (const char *number);
VcFindingCode vc_cccd_number_check_sex        (const char *number,
                                               VcSex       sex);
VcFindingCode vc_cccd_number_check_birth_year (const char *number,
                                               VcDate      birth_date);
const char   *vc_cccd_number_get_province     (const char *number);

G_END_DECLS
