/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

int
main (void)
{
  Suite *suite = suite_create ("central");

  suite_add_tcase (suite, test_sessions_new ());
  suite_add_tcase (suite, test_access_new ());

  return vc_test_run (suite);
}
