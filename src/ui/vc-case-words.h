/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-field-match.h"
#include "vc-finding.h"

G_BEGIN_DECLS

const char *vc_case_words_field   (VcField        field);
const char *vc_case_words_finding (VcFindingCode  code);
const char *vc_case_words_verdict (VcMatchVerdict verdict);
const char *vc_case_words_reason  (VcMatchReason  reason);

G_END_DECLS
