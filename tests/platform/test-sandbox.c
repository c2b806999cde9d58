/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-platform.h"
#include "vc-decoder-frame.h"
#include "vc-memory.h"
#include "vc-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#define OUTPUT_SIZE 4096

/* Has the hostile helper do something in the sandbox. */
static GBytes *
run_program (const char    *program,
             GBytes        *orders,
             GCancellable  *cancellable,
             GError       **error)
{
  const VcDecoderRequest request = { 0 };
  g_autoptr (GBytes) head = g_bytes_new (&request, sizeof request);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_sandbox_run_async (program, "picture", head, orders, OUTPUT_SIZE, cancellable,
                        vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);

  return vc_sandbox_run_finish (result, error);
}

static GBytes *
run (const char  *order,
     GError     **error)
{
  g_autoptr (GBytes) orders = g_bytes_new_static (order, strlen (order));

  return run_program (HOSTILE_HELPER, orders, NULL, error);
}

static char *
dup_report (GBytes *output)
{
  const char *text = g_bytes_get_data (output, NULL);

  return g_strdup (text + sizeof (VcDecoderReply));
}

static guint
count_fds (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

START_TEST (the_helper_sees_libraries_and_its_input_and_nothing_else)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autofree char *report = NULL;

  g_setenv ("SECRET", "token", TRUE);
  output = run ("look", &error);

  ck_assert_msg (output != NULL, "%s", error != NULL ? error->message : "no error");
  report = dup_report (output);
  ck_assert_str_eq (report, "uid 65534 gid 65534\n"
                            "pid own\n"
                            "fds 4\n"
                            "write refused\n"
                            "namespace refused\n");
}
END_TEST

START_TEST (a_process_closed_to_debuggers_can_still_start_the_helper)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = NULL;

  vc_memory_forbid_dumps ();
  output = run ("look", &error);

  ck_assert_msg (output != NULL, "%s", error != NULL ? error->message : "no error");
}
END_TEST

START_TEST (the_helper_cannot_make_its_answer_larger)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run ("grow", &error);
  g_autofree char *report = NULL;

  ck_assert_ptr_nonnull (output);
  report = dup_report (output);
  ck_assert_str_eq (report, "refused\n");
}
END_TEST

START_TEST (memory_ends_below_512_mebibytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run ("eat", &error);
  g_autofree char *report = NULL;

  ck_assert_msg (output != NULL, "%s", error != NULL ? error->message : "no error");
  report = dup_report (output);
  ck_assert_str_eq (report, "MiB limited\n");
}
END_TEST

static const struct
{
  const char     *order;
  VcSandboxError  code;
} ends[] = {
  { "try open",        VC_SANDBOX_ERROR_KILLED      },
  { "try socket",      VC_SANDBOX_ERROR_KILLED      },
  { "try exec",        VC_SANDBOX_ERROR_KILLED      },
  { "try fork",        VC_SANDBOX_ERROR_KILLED      },
  { "try kill",        VC_SANDBOX_ERROR_KILLED      },
  { "try ptrace",      VC_SANDBOX_ERROR_KILLED      },
  { "try map code",    VC_SANDBOX_ERROR_KILLED      },
  { "try map output",  VC_SANDBOX_ERROR_KILLED      },
  { "try write error", VC_SANDBOX_ERROR_KILLED      },
  { "try read output", VC_SANDBOX_ERROR_KILLED      },
  { "crash",           VC_SANDBOX_ERROR_KILLED      },
  { "fail",            VC_SANDBOX_ERROR_KILLED      },
  { "spin",            VC_SANDBOX_ERROR_TIMED_OUT   },
  { "silence",         VC_SANDBOX_ERROR_UNAVAILABLE },
};

START_TEST (a_helper_that_does_what_it_may_not_is_ended)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run (ends[_i].order, &error);

  ck_assert_msg (output == NULL, "%s: it got an answer", ends[_i].order);
  ck_assert_msg (g_error_matches (error, VC_SANDBOX_ERROR, ends[_i].code), "%s: %s", ends[_i].order,
                 error->message);
}
END_TEST

START_TEST (a_locked_down_helper_that_does_nothing_wrong_is_not_ended)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run ("try nothing", &error);

  ck_assert_msg (output != NULL, "%s", error != NULL ? error->message : "no error");
}
END_TEST

START_TEST (a_helper_that_stops_reading_does_not_end_us)
{
  g_autofree char *text = g_malloc0 (8 << 20);
  g_autoptr (GBytes) orders = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;

  g_strlcpy (text, "deaf", 8);
  orders = g_bytes_new_static (text, 8 << 20);
  signal (SIGPIPE, SIG_DFL);
  output = run_program (HOSTILE_HELPER, orders, NULL, &error);

  ck_assert_msg (output != NULL, "%s", error != NULL ? error->message : "no error");
}
END_TEST

static gboolean
cancel_cb (gpointer user_data)
{
  g_cancellable_cancel (user_data);
  return G_SOURCE_REMOVE;
}

START_TEST (cancelling_ends_the_helper_and_leaves_nothing_behind)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) orders = g_bytes_new_static ("wait", 4);
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;

  g_timeout_add (50, cancel_cb, cancellable);
  output = run_program (HOSTILE_HELPER, orders, cancellable, &error);

  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  ck_assert_int_eq (waitpid (-1, NULL, WNOHANG), -1);
  ck_assert_int_eq (errno, ECHILD);
}
END_TEST

START_TEST (descriptors_are_given_back)
{
  guint before = 0;

  for (int i = 0; i < 6; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) output = run (i % 2 == 0 ? "look" : "fail", &error);

      /* The first run starts GLib's own threads, which keep theirs. */
      if (i == 1)
        before = count_fds ();
    }

  ck_assert_uint_eq (count_fds (), before);
}
END_TEST

START_TEST (without_bubblewrap_nothing_is_run)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = NULL;

  g_setenv ("PATH", "/nonexistent", TRUE);
  output = run ("look", &error);

  ck_assert_ptr_null (output);
  ck_assert (g_error_matches (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_UNAVAILABLE));
}
END_TEST

static void
write_file (const char *path,
            const char *text)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);

  ck_assert_msg (fd >= 0 && write (fd, text, strlen (text)) == (ssize_t) strlen (text), "%s: %s", path,
                 g_strerror (errno));
  close (fd);
}

START_TEST (without_user_namespaces_nothing_is_run)
{
  g_autofree char *map = g_strdup_printf ("0 %d 1", (int) getuid ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = NULL;

  /* Where the administrator has turned them off: a namespace whose limit is
   * none at all. */
  ck_assert_int_eq (unshare (CLONE_NEWUSER), 0);
  write_file ("/proc/self/uid_map", map);
  write_file ("/proc/sys/user/max_user_namespaces", "0");
  output = run ("look", &error);

  ck_assert_ptr_null (output);
  ck_assert_msg (g_error_matches (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_UNAVAILABLE), "%s",
                 error->message);
  ck_assert_msg (strstr (error->message, "namespace") != NULL, "no cause: %s", error->message);
}
END_TEST

START_TEST (a_missing_helper_is_reported_as_no_sandbox)
{
  g_autoptr (GBytes) orders = g_bytes_new_static ("look", 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run_program ("/nonexistent/helper", orders, NULL, &error);

  ck_assert_ptr_null (output);
  ck_assert (g_error_matches (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_UNAVAILABLE));
}
END_TEST

TCase *
test_sandbox_case (void)
{
  TCase *tcase = tcase_create ("sandbox");

  tcase_add_test (tcase, the_helper_sees_libraries_and_its_input_and_nothing_else);
  tcase_add_test (tcase, a_process_closed_to_debuggers_can_still_start_the_helper);
  tcase_add_test (tcase, the_helper_cannot_make_its_answer_larger);
  tcase_add_test (tcase, memory_ends_below_512_mebibytes);
  tcase_add_loop_test (tcase, a_helper_that_does_what_it_may_not_is_ended, 0, G_N_ELEMENTS (ends));
  tcase_add_test (tcase, a_locked_down_helper_that_does_nothing_wrong_is_not_ended);
  tcase_add_test (tcase, a_helper_that_stops_reading_does_not_end_us);
  tcase_add_test (tcase, cancelling_ends_the_helper_and_leaves_nothing_behind);
  tcase_add_test (tcase, descriptors_are_given_back);
  tcase_add_test (tcase, without_bubblewrap_nothing_is_run);
  tcase_add_test (tcase, without_user_namespaces_nothing_is_run);
  tcase_add_test (tcase, a_missing_helper_is_reported_as_no_sandbox);

  return tcase;
}
