/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-field-match.h"
#include "vc-person.h"

G_BEGIN_DECLS

VcMatchResult vc_field_compare_names      (const char *declared,
                                           const char *other);
VcMatchResult vc_field_compare_dates      (VcDate      declared,
                                           VcDate      other);
VcMatchResult vc_field_compare_sexes      (VcSex       declared,
                                           VcSex       other);
VcMatchResult vc_field_compare_id_numbers (const char *declared,
                                           const char *other,
                                           const char *replaced);
VcMatchResult vc_field_compare_codes      (const char *declared,
                                           const char *other,
                                           const char *other_id_number);
VcMatchResult vc_field_compare_addresses  (const char *declared,
                                           const char *other);
gboolean      vc_field_results_name_another_person (VcMatchResult name,
                                                    VcMatchResult birth_date,
                                                    VcMatchResult number);

G_END_DECLS
