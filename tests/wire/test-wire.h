/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-test.h"

VcDeclaration *make_full_declaration  (void);
VcDeclaration *make_small_declaration (void);
TCase         *test_json_case         (void);
TCase         *test_kept_case         (void);
