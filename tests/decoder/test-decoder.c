/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-decoder.h"

int
main (void)
{
  Suite *suite = suite_create ("decoder");

  suite_add_tcase (suite, test_page_case ());
  suite_add_tcase (suite, test_picture_plan_case ());
  suite_add_tcase (suite, test_picture_measure_case ());
  suite_add_tcase (suite, test_picture_resample_case ());
  suite_add_tcase (suite, test_picture_case ());

  return vc_test_run (suite);
}
