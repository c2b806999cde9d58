/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-platform.h"
#include "vc-decoder-frame.h"
#include "vc-sandbox-pool.h"
#include "vc-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_HELPERS   3
#define OUTPUT_SIZE 4096

/* The processes this one has started, as a list of numbers. */
static GArray *
list_children (void)
{
  GArray *pids = g_array_new (FALSE, FALSE, sizeof (pid_t));
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", name, "children", NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) words = NULL;

      if (!g_file_get_contents (path, &text, NULL, NULL))
        continue;

      words = g_strsplit (g_strstrip (text), " ", -1);
      for (guint i = 0; words[i] != NULL && words[i][0] != '\0'; i++)
        {
          pid_t pid = atoi (words[i]);

          g_array_append_val (pids, pid);
        }
    }

  return pids;
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static guint
count_new (GArray *pids,
           GArray *former)
{
  guint n = pids->len;

  for (guint i = 0; i < pids->len; i++)
    for (guint j = 0; former != NULL && j < former->len; j++)
      n -= g_array_index (pids, pid_t, i) == g_array_index (former, pid_t, j);

  return n;
}

/* Turns the main context until there are so many helpers, and so many of them
 * that were not there before; the test's time limit ends a wait for nothing. */
static GArray *
wait_for_helpers (guint   n,
                  GArray *former,
                  guint   n_new)
{
  guint   tick = g_timeout_add (5, tick_cb, NULL);
  GArray *pids = list_children ();

  while (pids->len != n || count_new (pids, former) < n_new)
    {
      g_array_unref (pids);
      g_main_context_iteration (NULL, TRUE);
      pids = list_children ();
    }

  g_source_remove (tick);
  return pids;
}

static void
ask (VcSandboxPool  *pool,
     const char     *order,
     GAsyncResult  **kept)
{
  const VcDecoderRequest request = { 0 };
  g_autoptr (GBytes) head = g_bytes_new (&request, sizeof request);
  g_autoptr (GBytes) orders = g_bytes_new (order, strlen (order));

  vc_sandbox_pool_run_async (pool, head, orders, OUTPUT_SIZE, NULL, vc_test_result_cb, kept);
}

static GBytes *
run (VcSandboxPool  *pool,
     const char     *order,
     GError        **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  ask (pool, order, &kept);
  result = vc_test_wait_result (&kept);
  return vc_sandbox_pool_run_finish (pool, result, error);
}

static VcSandboxPool *
new_pool (void)
{
  return vc_sandbox_pool_new (HOSTILE_HELPER, "picture", N_HELPERS, 16 * 1024 * 1024);
}

static void
assert_works (VcSandboxPool *pool)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run (pool, "try nothing", &error);

  ck_assert_msg (output != NULL, "%s", error != NULL ? error->message : "no error");
}

START_TEST (nothing_is_started_before_it_is_asked_for)
{
  g_autoptr (VcSandboxPool) pool = new_pool ();
  g_autoptr (GArray) pids = list_children ();

  ck_assert_uint_eq (pids->len, 0);
}
END_TEST

START_TEST (helpers_wait_before_there_is_anything_to_do)
{
  g_autoptr (VcSandboxPool) pool = new_pool ();
  g_autoptr (GArray) pids = NULL;

  vc_sandbox_pool_warm (pool);
  vc_sandbox_pool_warm (pool);
  pids = wait_for_helpers (N_HELPERS, NULL, 0);
  assert_works (pool);
}
END_TEST

START_TEST (each_helper_serves_one_file_and_is_replaced)
{
  g_autoptr (VcSandboxPool) pool = new_pool ();
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  GAsyncResult *kept[N_HELPERS] = { NULL };

  vc_sandbox_pool_warm (pool);
  before = wait_for_helpers (N_HELPERS, NULL, 0);

  for (guint i = 0; i < N_HELPERS; i++)
    ask (pool, "try nothing", &kept[i]);

  for (guint i = 0; i < N_HELPERS; i++)
    {
      g_autoptr (GAsyncResult) result = vc_test_wait_result (&kept[i]);
      g_autoptr (GBytes) output = vc_sandbox_pool_run_finish (pool, result, NULL);

      ck_assert_ptr_nonnull (output);
    }

  after = wait_for_helpers (N_HELPERS, before, 1);
}
END_TEST

START_TEST (more_files_than_helpers_take_turns)
{
  g_autoptr (VcSandboxPool) pool = new_pool ();
  GAsyncResult *kept[5 * N_HELPERS] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    ask (pool, i % 2 == 0 ? "try nothing" : "crash", &kept[i]);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (GAsyncResult) result = vc_test_wait_result (&kept[i]);
      g_autoptr (GBytes) output = vc_sandbox_pool_run_finish (pool, result, NULL);

      ck_assert_msg ((output != NULL) == (i % 2 == 0), "file %u", i);
    }
}
END_TEST

START_TEST (a_helper_killed_while_it_waits_is_replaced)
{
  g_autoptr (VcSandboxPool) pool = new_pool ();
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  vc_sandbox_pool_warm (pool);
  before = wait_for_helpers (N_HELPERS, NULL, 0);
  for (guint i = 0; i < before->len; i++)
    ck_assert_int_eq (kill (g_array_index (before, pid_t, i), SIGKILL), 0);

  after = wait_for_helpers (N_HELPERS, before, N_HELPERS);
  assert_works (pool);
}
END_TEST

START_TEST (helpers_end_with_the_pool)
{
  VcSandboxPool *pool = new_pool ();
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  vc_sandbox_pool_warm (pool);
  before = wait_for_helpers (N_HELPERS, NULL, 0);
  g_object_unref (pool);
  after = wait_for_helpers (0, NULL, 0);
}
END_TEST

START_TEST (a_pool_can_be_let_go_of_while_a_helper_works)
{
  VcSandboxPool *pool = new_pool ();
  GAsyncResult  *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) after = NULL;

  ask (pool, "try nothing", &kept);
  g_object_unref (pool);
  result = vc_test_wait_result (&kept);
  g_clear_object (&result);
  after = wait_for_helpers (0, NULL, 0);
}
END_TEST

/* In a process of its own: says which helpers wait for it, and waits too. */
static void
wait_to_be_killed (int reports)
{
  g_autoptr (VcSandboxPool) pool = new_pool ();
  g_autoptr (GArray) pids = NULL;

  vc_sandbox_pool_warm (pool);
  pids = wait_for_helpers (N_HELPERS, NULL, 0);
  if (write (reports, pids->data, pids->len * sizeof (pid_t)) < 0)
    _exit (1);

  for (;;)
    pause ();
}

START_TEST (helpers_die_with_a_client_that_is_killed)
{
  pid_t helpers[N_HELPERS];
  int   reports[2];
  pid_t client;

  /* So that its orphans become ours, and can be waited for. */
  ck_assert_int_eq (prctl (PR_SET_CHILD_SUBREAPER, 1), 0);
  ck_assert_int_eq (pipe2 (reports, O_CLOEXEC), 0);

  client = fork ();
  if (client == 0)
    wait_to_be_killed (reports[1]);

  ck_assert_int_eq (read (reports[0], helpers, sizeof helpers), (ssize_t) sizeof helpers);
  ck_assert_int_eq (kill (client, SIGKILL), 0);
  ck_assert_int_eq (waitpid (client, NULL, 0), client);

  for (guint i = 0; i < N_HELPERS; i++)
    ck_assert_int_eq (waitpid (helpers[i], NULL, 0), helpers[i]);
}
END_TEST

/* A bubblewrap that writes a line each time it is started, and fails. */
static char *
install_failing_bubblewrap (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vssid-pool-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "bwrap", NULL);
  g_autofree char *script = NULL;
  char            *starts = g_build_filename (folder, "starts", NULL);

  script = g_strdup_printf ("#!/bin/sh\necho start >>%s\necho 'bwrap: No permissions' >&2\nexit 1\n", starts);
  ck_assert (g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("PATH", folder, TRUE);
  return starts;
}

static guint
count_starts (const char *path)
{
  g_autofree char *text = NULL;
  guint n = 0;

  ck_assert (g_file_get_contents (path, &text, NULL, NULL));
  for (const char *c = text; *c != '\0'; c++)
    n += *c == '\n';

  return n;
}

static void
remove_with_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *program = g_build_filename (folder, "bwrap", NULL);

  g_unlink (path);
  g_unlink (program);
  g_rmdir (folder);
}

START_TEST (a_sandbox_that_cannot_be_had_is_not_tried_for_ever)
{
  g_autofree char *starts = install_failing_bubblewrap ();
  g_autoptr (VcSandboxPool) pool = new_pool ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) output = run (pool, "try nothing", &error);

      ck_assert_ptr_null (output);
      ck_assert (g_error_matches (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_UNAVAILABLE));
    }

  /* Each thread tries thrice while it waits, and again after each file. */
  g_clear_object (&pool);
  g_array_unref (wait_for_helpers (0, NULL, 0));
  ck_assert_uint_ge (count_starts (starts), 2);
  ck_assert_uint_le (count_starts (starts), 3 * (N_HELPERS + 2) + 2);
  remove_with_folder (starts);
}
END_TEST

START_TEST (an_answer_larger_than_this_file_allows_is_refused)
{
  g_autoptr (VcSandboxPool) pool = new_pool ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run (pool, "fill", &error);

  ck_assert_ptr_null (output);
  ck_assert (g_error_matches (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_KILLED));
  assert_works (pool);
}
END_TEST

START_TEST (an_answer_takes_no_more_memory_than_was_written)
{
  g_autoptr (VcSandboxPool) pool = new_pool ();
  g_autoptr (GBytes) output = run (pool, "look", NULL);

  ck_assert_ptr_nonnull (output);
  ck_assert_uint_le (g_bytes_get_size (output), OUTPUT_SIZE);
}
END_TEST

TCase *
test_sandbox_pool_case (void)
{
  TCase *tcase = tcase_create ("pool");

  tcase_add_test (tcase, nothing_is_started_before_it_is_asked_for);
  tcase_add_test (tcase, helpers_wait_before_there_is_anything_to_do);
  tcase_add_test (tcase, each_helper_serves_one_file_and_is_replaced);
  tcase_add_test (tcase, more_files_than_helpers_take_turns);
  tcase_add_test (tcase, a_helper_killed_while_it_waits_is_replaced);
  tcase_add_test (tcase, helpers_end_with_the_pool);
  tcase_add_test (tcase, a_pool_can_be_let_go_of_while_a_helper_works);
  tcase_add_test (tcase, helpers_die_with_a_client_that_is_killed);
  tcase_add_test (tcase, a_sandbox_that_cannot_be_had_is_not_tried_for_ever);
  tcase_add_test (tcase, an_answer_larger_than_this_file_allows_is_refused);
  tcase_add_test (tcase, an_answer_takes_no_more_memory_than_was_written);

  return tcase;
}
