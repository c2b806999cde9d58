/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-program.h"

#include "vc-test.h"

#include <stdio.h>

/**
 * vc_test_place_new:
 *
 * Returns: (transfer full): a new folder; its database does not exist yet
 */
VcTestPlace *
vc_test_place_new (void)
{
  VcTestPlace *self = g_new0 (VcTestPlace, 1);

  self->folder = g_dir_make_tmp ("vssid-central-XXXXXX", NULL);
  self->database = g_build_filename (self->folder, "central.db", NULL);
  return self;
}

/**
 * vc_test_place_free:
 * @self: (transfer full): a place; removed with its database
 */
void
vc_test_place_free (VcTestPlace *self)
{
  static const char * const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (self->database, suffixes[i], NULL);

      remove (path);
    }
  remove (self->folder);
  g_free (self->folder);
  g_free (self->database);
  g_free (self);
}

/**
 * vc_test_dup_program:
 *
 * Returns: (transfer full): where `vssid-central` was built
 */
char *
vc_test_dup_program (void)
{
  const char *build = g_getenv ("VSSID_COUNTER_BUILD_DIR");

  return g_build_filename (build != NULL ? build : ".", "src/central/vssid-central", NULL);
}

/**
 * vc_test_run_program:
 * @input: (nullable): its standard input
 * @output: (out) (optional): what it wrote, and after that its errors
 * @first: (nullable): its first argument
 * @...: more arguments, ended by %NULL
 *
 * Runs `vssid-central` to its end.
 *
 * Returns: its exit status
 */
int
vc_test_run_program (const char *input,
                     char      **output,
                     const char *first,
                     ...)
{
  g_autofree char *program = vc_test_dup_program ();
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *written = NULL;
  g_autofree char *errors = NULL;
  va_list arguments;

  g_ptr_array_add (argv, program);
  va_start (arguments, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (arguments, const char *))
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (arguments);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_newv ((const char * const *) argv->pdata,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE, NULL);
  ck_assert_ptr_nonnull (process);
  ck_assert (g_subprocess_communicate_utf8 (process, input, NULL, &written, &errors, NULL));
  if (output != NULL)
    *output = g_strconcat (written, errors, NULL);
  ck_assert_msg (g_subprocess_get_if_exited (process), "%s", errors);
  return g_subprocess_get_exit_status (process);
}
