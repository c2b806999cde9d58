/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-test.h"

TCase *test_date_case (void);
