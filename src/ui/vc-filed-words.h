/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-filed-change.h"

G_BEGIN_DECLS

const char *vc_filed_words_part   (VcFiledPart    part);
const char *vc_filed_words_before (VcFiledChange *change);
const char *vc_filed_words_after  (VcFiledChange *change);

G_END_DECLS
