/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-test.h"

TCase *test_install_case      (void);
TCase *test_sandbox_case      (void);
TCase *test_sandbox_pool_case (void);
TCase *test_secret_case       (void);
TCase *test_session_lock_case (void);
TCase *test_spooler_case      (void);
