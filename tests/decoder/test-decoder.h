/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-test.h"

TCase *test_page_case             (void);
TCase *test_picture_case          (void);
TCase *test_picture_measure_case  (void);
TCase *test_picture_plan_case     (void);
TCase *test_picture_resample_case (void);
