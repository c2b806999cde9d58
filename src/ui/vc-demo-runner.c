/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-runner.h"

#include "vc-child-process.h"
#include "vc-demo-accounts.h"

#include <glib/gstdio.h>
#include <stdio.h>

/* So many that searching and scrolling show, and so few drawings that they
 * are made in some twenty seconds on one old core. */
#define N_DECLARATIONS "120"
#define N_PHOTOGRAPHED "10"

/*
 * Runs `vssid-central` for the demonstration: first `seed`, which says how far
 * it is, then `serve` on a free port of this machine, which says where. Both
 * die with this program, whatever ends it.
 */
struct _VcDemoRunner
{
  GObject           parent_instance;

  char             *program;
  char             *folder;         /* private, removed at the end */
  char             *database;
  GSubprocess      *process;
  GDataInputStream *lines;
  GCancellable     *cancellable;
};

G_DEFINE_FINAL_TYPE (VcDemoRunner, vc_demo_runner, G_TYPE_OBJECT)

enum
{
  PROGRESS,
  READY,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order it happens. */
static void seed           (VcDemoRunner *self);
static void read_progress  (VcDemoRunner *self);
static void serve          (VcDemoRunner *self);
static void read_address   (VcDemoRunner *self);
static void watch          (VcDemoRunner *self);

static void
fail (VcDemoRunner *self,
      VcDemoError   code,
      const char   *message)
{
  g_autoptr (GError) error = g_error_new_literal (VC_DEMO_ERROR, code, message);

  g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
spawn (VcDemoRunner       *self,
       const char * const *argv)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->lines);
  g_clear_object (&self->process);
  self->process = vc_child_process_spawn (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  if (self->process == NULL)
    {
      fail (self, VC_DEMO_ERROR_MISSING, error->message);
      return FALSE;
    }

  self->lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  return TRUE;
}

static void
seed (VcDemoRunner *self)
{
  const char * const argv[] = {
    self->program, "seed", "--database", self->database, "--declarations", N_DECLARATIONS,
    "--photographed", N_PHOTOGRAPHED, "--seed", "1", "--password", VC_DEMO_PASSWORD, NULL
  };

  if (spawn (self, argv))
    read_progress (self);
}

/* "photo 17/24": drawing is what takes the time. */
static gboolean
parse_progress (const char *line,
                double     *fraction)
{
  guint done;
  guint all;

  if (sscanf (line, "photo %u/%u", &done, &all) != 2 || all == 0 || done > all)
    return FALSE;

  *fraction = (double) done / all;
  return TRUE;
}

static void
seeded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcDemoRunner) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_subprocess_wait_check_finish (G_SUBPROCESS (object), result, &error))
    serve (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail (self, VC_DEMO_ERROR_SEED, error->message);
}

static void
progress_read_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (VcDemoRunner) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_data_input_stream_read_line_finish_utf8 (G_DATA_INPUT_STREAM (object), result, NULL, &error);
  double fraction;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (line == NULL)
    {
      g_subprocess_wait_check_async (self->process, self->cancellable, seeded_cb, g_object_ref (self));
      return;
    }

  if (parse_progress (line, &fraction))
    g_signal_emit (self, signals[PROGRESS], 0, fraction);
  read_progress (self);
}

static void
read_progress (VcDemoRunner *self)
{
  g_data_input_stream_read_line_async (self->lines, G_PRIORITY_DEFAULT, self->cancellable, progress_read_cb,
                                       g_object_ref (self));
}

static void
serve (VcDemoRunner *self)
{
  const char * const argv[] = {
    self->program, "serve", "--database", self->database, "--listen", "127.0.0.1:0", NULL
  };

  if (spawn (self, argv))
    read_address (self);
}

static void
address_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (VcDemoRunner) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_data_input_stream_read_line_finish_utf8 (G_DATA_INPUT_STREAM (object), result, NULL, &error);
  const char *port;
  g_autofree char *uri = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  port = line != NULL ? strrchr (line, ':') : NULL;
  if (port == NULL || g_ascii_strtoull (port + 1, NULL, 10) == 0)
    {
      fail (self, VC_DEMO_ERROR_ENDED, "serve did not say its port");
      return;
    }

  uri = g_strdup_printf ("http://127.0.0.1:%" G_GUINT64_FORMAT, g_ascii_strtoull (port + 1, NULL, 10));
  watch (self);
  g_signal_emit (self, signals[READY], 0, uri);
}

static void
read_address (VcDemoRunner *self)
{
  g_data_input_stream_read_line_async (self->lines, G_PRIORITY_DEFAULT, self->cancellable, address_read_cb,
                                       g_object_ref (self));
}

static void
ended_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (VcDemoRunner) self = user_data;
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_finish (G_SUBPROCESS (object), result, &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail (self, VC_DEMO_ERROR_ENDED, "serve ended by itself");
}

static void
watch (VcDemoRunner *self)
{
  g_subprocess_wait_async (self->process, self->cancellable, ended_cb, g_object_ref (self));
}

/* What a database leaves beside itself is in the folder as well. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

static void
vc_demo_runner_dispose (GObject *object)
{
  VcDemoRunner *self = VC_DEMO_RUNNER (object);

  vc_demo_runner_stop (self);
  g_clear_object (&self->lines);
  g_clear_object (&self->process);

  G_OBJECT_CLASS (vc_demo_runner_parent_class)->dispose (object);
}

static void
vc_demo_runner_finalize (GObject *object)
{
  VcDemoRunner *self = VC_DEMO_RUNNER (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->program, g_free);
  g_clear_pointer (&self->database, g_free);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (vc_demo_runner_parent_class)->finalize (object);
}

static void
vc_demo_runner_class_init (VcDemoRunnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vc_demo_runner_dispose;
  object_class->finalize = vc_demo_runner_finalize;

  signals[PROGRESS] = g_signal_new ("progress", VC_TYPE_DEMO_RUNNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[READY] = g_signal_new ("ready", VC_TYPE_DEMO_RUNNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_DEMO_RUNNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_demo_runner_init (VcDemoRunner *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * vc_demo_runner_new:
 * @program: where `vssid-central` is
 *
 * Returns: (transfer full): a runner that runs nothing yet
 */
VcDemoRunner *
vc_demo_runner_new (const char *program)
{
  VcDemoRunner *self;

  g_return_val_if_fail (program != NULL, NULL);

  self = g_object_new (VC_TYPE_DEMO_RUNNER, NULL);
  self->program = g_strdup (program);
  return self;
}

/**
 * vc_demo_runner_start:
 * @self: a runner
 *
 * Makes the citizens, then starts the central system. Done once.
 */
void
vc_demo_runner_start (VcDemoRunner *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (VC_IS_DEMO_RUNNER (self));
  g_return_if_fail (self->folder == NULL);

  self->folder = g_dir_make_tmp ("vssid-counter-demo-XXXXXX", &error);
  if (self->folder == NULL)
    {
      fail (self, VC_DEMO_ERROR_SEED, error->message);
      return;
    }

  self->database = g_build_filename (self->folder, "central.db", NULL);
  seed (self);
}

/**
 * vc_demo_runner_stop:
 * @self: a runner
 *
 * Ends the central system and removes what it kept. Called when the program
 * ends, so it waits for neither: a process that still has its files open can
 * lose their names.
 */
void
vc_demo_runner_stop (VcDemoRunner *self)
{
  g_return_if_fail (VC_IS_DEMO_RUNNER (self));

  g_cancellable_cancel (self->cancellable);

  if (self->process != NULL)
    g_subprocess_force_exit (self->process);

  if (self->folder != NULL)
    {
      remove_folder (self->folder);
      g_clear_pointer (&self->folder, g_free);
    }
}

/**
 * vc_demo_runner_get_folder:
 * @self: a demonstration that has started
 *
 * Returns: (transfer none): a folder of its own, gone when it stops
 */
const char *
vc_demo_runner_get_folder (VcDemoRunner *self)
{
  g_return_val_if_fail (VC_IS_DEMO_RUNNER (self), NULL);

  return self->folder;
}
