/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test.h"

/**
 * vc_test_run:
 * @suite: (transfer full): what to run
 *
 * Runs a suite for main(). Under `meson test` the environment asks for TAP on
 * standard output, so each behaviour counts as one test; run by hand it
 * prints libcheck's own words. `CK_RUN_CASE` runs a single case.
 *
 * Returns: an exit status
 */
int
vc_test_run (Suite *suite)
{
  SRunner *runner = srunner_create (suite);
  int      n_failed;

  srunner_run_all (runner, CK_ENV);
  n_failed = srunner_ntests_failed (runner);
  srunner_free (runner);

  return n_failed == 0 ? 0 : 1;
}

/**
 * vc_test_result_cb:
 * @user_data: a `GAsyncResult **` that starts as %NULL
 *
 * A callback for any asynchronous call: keeps the result for
 * vc_test_wait_result().
 */
void
vc_test_result_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

/**
 * vc_test_wait_result:
 * @result: where vc_test_result_cb() keeps the result
 *
 * Turns the main context until the call has ended. A test that waits for ever
 * is ended by libcheck's time limit.
 *
 * Returns: (transfer full): the result; release it with g_object_unref()
 */
GAsyncResult *
vc_test_wait_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (result);
}

/**
 * vc_test_dup_source:
 * @path: a path inside the source tree
 *
 * Returns: (transfer full): where that file is
 */
char *
vc_test_dup_source (const char *path)
{
  const char *root = g_getenv ("VSSID_COUNTER_SOURCE_DIR");

  return g_build_filename (root != NULL ? root : ".", path, NULL);
}
