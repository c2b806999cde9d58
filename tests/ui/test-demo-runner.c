/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-runner.h"
#include "vc-test.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>

static VcDemoRunner *runner;
static char         *scratch;
static double        fraction;
static char         *uri;
static GError       *failure;

static void
progress_cb (VcDemoRunner *from,
             double        now)
{
  fraction = now;
}

static void
ready_cb (VcDemoRunner *from,
          const char   *now)
{
  uri = g_strdup (now);
}

static void
failed_cb (VcDemoRunner *from,
           const GError *error)
{
  if (failure == NULL)
    failure = g_error_copy (error);
}

static void
set_up (void)
{
  const char *tmp = g_getenv ("TMPDIR");

  /* GLib asks for TMPDIR once, so it must not be asked before. */
  scratch = g_build_filename (tmp != NULL ? tmp : "/tmp", "test-demo-runner-XXXXXX", NULL);
  ck_assert_ptr_nonnull (g_mkdtemp (scratch));
  g_setenv ("TMPDIR", scratch, TRUE);
}

static void
tear_down (void)
{
  g_clear_object (&runner);
  g_clear_pointer (&uri, g_free);
  g_clear_error (&failure);
  g_rmdir (scratch);
  g_clear_pointer (&scratch, g_free);
}

static void
run (const char *program,
     const char *what_goes_wrong)
{
  g_setenv ("STAND_IN", what_goes_wrong, TRUE);
  runner = vc_demo_runner_new (program);
  g_signal_connect (runner, "progress", G_CALLBACK (progress_cb), NULL);
  g_signal_connect (runner, "ready", G_CALLBACK (ready_cb), NULL);
  g_signal_connect (runner, "failed", G_CALLBACK (failed_cb), NULL);
  vc_demo_runner_start (runner);
}

static void
run_stand_in (const char *what_goes_wrong)
{
  g_autofree char *program = vc_test_dup_source ("tests/ui/stand-in-central");

  run (program, what_goes_wrong);
}

/* The only folder the runner made. */
static char *
dup_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (scratch, 0, NULL);
  const char *name = g_dir_read_name (dir);

  return name != NULL ? g_build_filename (scratch, name, NULL) : NULL;
}

START_TEST (citizens_are_made_then_central_answers)
{
  run_stand_in ("");
  while (uri == NULL && failure == NULL)
    g_main_context_iteration (NULL, TRUE);

  ck_assert_ptr_null (failure);
  ck_assert_double_eq (fraction, 1.0);
  ck_assert_str_eq (uri, "http://127.0.0.1:40001");
}
END_TEST

START_TEST (what_it_keeps_is_private_and_gone_in_the_end)
{
  g_autofree char *folder = NULL;
  g_autofree char *left = NULL;
  GStatBuf status;

  run_stand_in ("");
  while (uri == NULL)
    g_main_context_iteration (NULL, TRUE);

  folder = dup_folder ();
  ck_assert_int_eq (g_stat (folder, &status), 0);
  ck_assert_uint_eq (status.st_mode & 0777, 0700);

  vc_demo_runner_stop (runner);
  left = dup_folder ();
  ck_assert_ptr_null (left);
}
END_TEST

START_TEST (central_is_ended_with_it)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  pid_t pid;

  run_stand_in ("");
  while (uri == NULL)
    g_main_context_iteration (NULL, TRUE);

  folder = dup_folder ();
  path = g_build_filename (folder, "central.db.pid", NULL);
  ck_assert (g_file_get_contents (path, &text, NULL, NULL));
  pid = (pid_t) atoi (text);
  ck_assert_int_eq (kill (pid, 0), 0);

  vc_demo_runner_stop (runner);
  while (kill (pid, 0) == 0)
    g_main_context_iteration (NULL, FALSE);
  ck_assert_int_eq (errno, ESRCH);
}
END_TEST

static const struct
{
  const char *what;
  VcDemoError code;
} failures[] = {
  { "bad-seed",  VC_DEMO_ERROR_SEED  },
  { "bad-serve", VC_DEMO_ERROR_ENDED },
  { "ends",      VC_DEMO_ERROR_ENDED },
};

START_TEST (what_goes_wrong_has_a_code_of_its_own)
{
  run_stand_in (failures[_i].what);
  while (failure == NULL)
    g_main_context_iteration (NULL, TRUE);

  ck_assert (g_error_matches (failure, VC_DEMO_ERROR, (int) failures[_i].code));
}
END_TEST

START_TEST (a_missing_program_is_said_at_once)
{
  run ("/nonexistent/vssid-central", "");

  ck_assert (g_error_matches (failure, VC_DEMO_ERROR, VC_DEMO_ERROR_MISSING));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("demo-runner");
  TCase *tcase = tcase_create ("demo-runner");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, citizens_are_made_then_central_answers);
  tcase_add_test (tcase, what_it_keeps_is_private_and_gone_in_the_end);
  tcase_add_test (tcase, central_is_ended_with_it);
  tcase_add_loop_test (tcase, what_goes_wrong_has_a_code_of_its_own, 0, G_N_ELEMENTS (failures));
  tcase_add_test (tcase, a_missing_program_is_said_at_once);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
