/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-test-paper.h"
#include "vc-test-slip.h"

TCase *test_archive_new (void);
TCase *test_code_new    (void);
TCase *test_form_new    (void);
TCase *test_golden_new  (void);
TCase *test_lists_new   (void);
TCase *test_pdf_new     (void);
TCase *test_random_new  (void);
TCase *test_slips_new   (void);
