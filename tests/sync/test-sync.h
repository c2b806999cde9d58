/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "real-central.h"
#include "vc-test.h"

TCase *test_list_case      (void);
TCase *test_outbox_case    (void);
TCase *test_paper_case     (void);
TCase *test_parts_case     (void);
TCase *test_retake_case    (void);
TCase *test_stock_case     (void);
TCase *test_view_log_case  (void);
TCase *test_workplace_case (void);
