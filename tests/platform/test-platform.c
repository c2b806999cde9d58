/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-platform.h"

int
main (void)
{
  Suite *suite = suite_create ("platform");

  suite_add_tcase (suite, test_install_case ());
  suite_add_tcase (suite, test_sandbox_case ());
  suite_add_tcase (suite, test_sandbox_pool_case ());
  suite_add_tcase (suite, test_secret_case ());
  suite_add_tcase (suite, test_session_lock_case ());
  suite_add_tcase (suite, test_spooler_case ());

  return vc_test_run (suite);
}
