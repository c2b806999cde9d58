/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-platform.h"
#include "vc-secret.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* What the kernel says of the mapping that holds @address: its line "VmFlags"
 * of /proc/self/smaps, or NULL where nothing is mapped. */
static char *
dup_flags (gconstpointer address)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  gboolean within = FALSE;

  g_file_get_contents ("/proc/self/smaps", &text, NULL, &error);
  ck_assert_msg (error == NULL, "%s", error != NULL ? error->message : "");
  lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gulong first, end;

      if (sscanf (lines[i], "%lx-%lx ", &first, &end) == 2)
        within = first <= (gulong) address && (gulong) address < end;
      else if (within && g_str_has_prefix (lines[i], "VmFlags:"))
        return g_strdup (lines[i]);
    }

  return NULL;
}

static gboolean
has_flag (gconstpointer address,
          const char   *flag)
{
  g_autofree char *flags = dup_flags (address);
  g_autofree char *word = g_strdup_printf (" %s ", flag);

  ck_assert_ptr_nonnull (flags);

  return strstr (flags, word) != NULL;
}

START_TEST (a_secret_holds_the_text_and_a_nul_behind_it)
{
  g_autoptr (VcSecret) secret = vc_secret_new_text ("mật khẩu");

  ck_assert_str_eq (vc_secret_get_text (secret), "mật khẩu");
  ck_assert_uint_eq (vc_secret_get_size (secret), strlen ("mật khẩu"));
  ck_assert_int_eq (vc_secret_get_data (secret)[vc_secret_get_size (secret)], 0);
}
END_TEST

static const gsize sizes[] = { 0, 1, 15, 16, 32, 4095, 4096, 4097, 100000 };

START_TEST (a_new_secret_of_any_size_is_zeroed_aligned_and_writable)
{
  g_autoptr (VcSecret) secret = vc_secret_new (sizes[_i]);
  guint8 *data = vc_secret_get_data (secret);

  ck_assert_uint_eq (vc_secret_get_size (secret), sizes[_i]);
  ck_assert_uint_eq ((guintptr) data % 16, 0);

  for (gsize i = 0; i < sizes[_i]; i++)
    {
      ck_assert_uint_eq (data[i], 0);
      data[i] = 0xa5;
    }
}
END_TEST

START_TEST (a_secret_is_locked_and_left_out_of_dumps_and_forks)
{
  g_autoptr (VcSecret) secret = vc_secret_new (32);
  guint8 *data = vc_secret_get_data (secret);

  ck_assert_msg (has_flag (data, "lo"), "not locked in memory");
  ck_assert_msg (has_flag (data, "dd"), "would be in a core dump");
  ck_assert_msg (has_flag (data, "wf"), "would be in a child process");
}
END_TEST

START_TEST (a_child_process_finds_only_zeros)
{
  g_autoptr (VcSecret) secret = vc_secret_new_text ("token");
  int   status = 0;
  pid_t child = fork ();

  if (child == 0)
    _exit (vc_secret_get_text (secret)[0] == '\0' ? 7 : 8);

  ck_assert_int_eq (waitpid (child, &status, 0), child);
  ck_assert (WIFEXITED (status));
  ck_assert_int_eq (WEXITSTATUS (status), 7);
}
END_TEST

START_TEST (the_pages_around_a_secret_cannot_be_touched)
{
  g_autoptr (VcSecret) secret = vc_secret_new (48);
  gsize   page = (gsize) sysconf (_SC_PAGESIZE);
  guint8 *first = (guint8 *) ((guintptr) vc_secret_get_data (secret) / page * page);

  ck_assert_msg (!has_flag (first - 1, "rd"), "the page before can be read");
  ck_assert_msg (!has_flag (first + page, "rd"), "the page behind can be read");
}
END_TEST

START_TEST (the_last_reference_takes_the_bytes_with_it)
{
  VcSecret *secret = vc_secret_new_text ("token");
  VcSecret *other = g_boxed_copy (VC_TYPE_SECRET, secret);
  gsize     page = (gsize) sysconf (_SC_PAGESIZE);
  gpointer  first = (gpointer) ((guintptr) vc_secret_get_data (secret) / page * page);

  vc_secret_unref (secret);
  ck_assert_str_eq (vc_secret_get_text (other), "token");

  /* Asked at once, before anything else may come to lie there. */
  vc_secret_unref (other);
  ck_assert_msg (msync (first, page, MS_ASYNC) != 0 && errno == ENOMEM, "the page is still there");
}
END_TEST

static void
count_message (const char    *domain,
               GLogLevelFlags level,
               const char    *message,
               gpointer       user_data)
{
  guint *n_messages = user_data;

  if ((level & G_LOG_LEVEL_MASK) == G_LOG_LEVEL_MESSAGE && g_strcmp0 (domain, "vc-platform") == 0)
    (*n_messages)++;
}

START_TEST (without_locked_memory_secrets_are_still_kept_and_that_is_said_once)
{
  const struct rlimit none = { 0, 0 };
  const uid_t nobody = 65534;
  guint n_messages = 0;

  ck_assert_int_eq (setrlimit (RLIMIT_MEMLOCK, &none), 0);
  /* The limit does not hold for root. */
  if (geteuid () == 0)
    ck_assert_int_eq (setresuid (nobody, nobody, nobody), 0);
  g_log_set_default_handler (count_message, &n_messages);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (VcSecret) secret = vc_secret_new_text ("token");

      ck_assert_str_eq (vc_secret_get_text (secret), "token");
      ck_assert (!has_flag (vc_secret_get_data (secret), "lo"));
      ck_assert (has_flag (vc_secret_get_data (secret), "dd"));
    }

  ck_assert_uint_eq (n_messages, 1);
}
END_TEST

TCase *
test_secret_case (void)
{
  TCase *tcase = tcase_create ("secrets");

  tcase_add_test (tcase, a_secret_holds_the_text_and_a_nul_behind_it);
  tcase_add_loop_test (tcase, a_new_secret_of_any_size_is_zeroed_aligned_and_writable, 0, G_N_ELEMENTS (sizes));
  tcase_add_test (tcase, a_secret_is_locked_and_left_out_of_dumps_and_forks);
  tcase_add_test (tcase, a_child_process_finds_only_zeros);
  tcase_add_test (tcase, the_pages_around_a_secret_cannot_be_touched);
  tcase_add_test (tcase, the_last_reference_takes_the_bytes_with_it);
  tcase_add_test (tcase, without_locked_memory_secrets_are_still_kept_and_that_is_said_once);

  return tcase;
}
