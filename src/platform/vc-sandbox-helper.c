/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sandbox-helper.h"

#include "vc-decoder-frame.h"
#include "vc-sandbox-command.h"
#include "vc-sandbox-output.h"
#include "vc-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <spawn.h>
#include <sys/pidfd.h>
#include <sys/wait.h>

/* The helper ends itself after two seconds of processor time. On a machine
 * busy with other things those may take longer. */
#define WALL_LIMIT_US (10 * G_USEC_PER_SEC)

/* How much of its input is on its way at once; whoever may not change the
 * system may have no larger pipe (pipe(7)). */
#define INPUT_SIZE (1024 * 1024)

/*
 * One helper process, from its start to its answer. All of it happens on one
 * worker thread, which waits: --die-with-parent means the thread that started
 * bubblewrap, so that thread must outlive it.
 */
struct _VcSandboxHelper
{
  pid_t pid; /* of bubblewrap; 0 once it has ended */
  int   pidfd;
  int   exit_status;
  int   input;  /* the end we write to, or -1 */
  int   errors; /* what bubblewrap complains of */
  int   output; /* a memory file of a fixed size */
};

static void
close_fd (int *fd)
{
  if (*fd >= 0)
    g_close (g_steal_fd (fd), NULL);
}

static gboolean
fail_errno (GError     **error,
            const char  *what)
{
  int saved = errno;

  g_set_error (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_FAILED, "%s: %s", what, g_strerror (saved));
  return FALSE;
}

static int
spawn (VcSandboxHelper *self,
       char           **command,
       int              input,
       int              errors)
{
  char                      *environment[] = { NULL };
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t          attributes;
  sigset_t                   signals;
  int                        status;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_adddup2 (&actions, input, 0);
  posix_spawn_file_actions_addopen (&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2 (&actions, errors, 2);
  posix_spawn_file_actions_adddup2 (&actions, self->output, VC_DECODER_OUTPUT_FD);
  posix_spawn_file_actions_addclosefrom_np (&actions, VC_DECODER_OUTPUT_FD + 1);

  posix_spawnattr_init (&attributes);
  posix_spawnattr_setflags (&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  sigemptyset (&signals);
  posix_spawnattr_setsigmask (&attributes, &signals);
  sigaddset (&signals, SIGPIPE);
  posix_spawnattr_setsigdefault (&attributes, &signals);

  status = posix_spawn (&self->pid, command[0], &actions, &attributes, command, environment);

  posix_spawnattr_destroy (&attributes);
  posix_spawn_file_actions_destroy (&actions);
  return status;
}

static gboolean
start (VcSandboxHelper  *self,
       char            **command,
       GError          **error)
{
  int input[2];
  int errors[2];
  int status;

  if (!g_unix_open_pipe (input, FD_CLOEXEC, NULL))
    return fail_errno (error, "a pipe to the helper");

  self->input = input[1];

  if (!g_unix_open_pipe (errors, FD_CLOEXEC, NULL))
    {
      g_close (input[0], NULL);
      return fail_errno (error, "a pipe from the helper");
    }

  self->errors = errors[0];
  /* Into an ordinary pipe a preview goes in two parts, and the helper waits for
   * the second. The kernel may refuse, and then it does. */
  fcntl (self->input, F_SETPIPE_SZ, INPUT_SIZE);
  g_unix_set_fd_nonblocking (self->input, TRUE, NULL);
  g_unix_set_fd_nonblocking (self->errors, TRUE, NULL);

  status = spawn (self, command, input[0], errors[1]);
  g_close (input[0], NULL);
  g_close (errors[1], NULL);

  if (status != 0)
    {
      self->pid = 0;
      g_set_error (error, VC_SANDBOX_ERROR,
                   status == EAGAIN || status == ENOMEM ? VC_SANDBOX_ERROR_FAILED
                                                        : VC_SANDBOX_ERROR_UNAVAILABLE,
                   "starting %s: %s", command[0], g_strerror (status));
      return FALSE;
    }

  self->pidfd = pidfd_open (self->pid, 0);

  return self->pidfd >= 0 || fail_errno (error, "watching the helper");
}

/**
 * vc_sandbox_helper_start_in_thread:
 * @program: where the helper is
 * @mode: what it is to do
 * @output_size: how many bytes it may answer with
 * @error: set from %VC_SANDBOX_ERROR
 *
 * Returns: (transfer full): the helper, started by the calling thread, or
 *   %NULL
 */
VcSandboxHelper *
vc_sandbox_helper_start_in_thread (const char  *program,
                                   const char  *mode,
                                   gsize        output_size,
                                   GError     **error)
{
  g_autoptr (VcSandboxHelper) self = g_new0 (VcSandboxHelper, 1);
  g_autofree char *bubblewrap = g_find_program_in_path ("bwrap");
  g_auto (GStrv) command = NULL;

  self->pidfd = self->input = self->errors = self->output = -1;

  if (bubblewrap == NULL)
    {
      g_set_error (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_UNAVAILABLE, "bwrap is not installed");
      return NULL;
    }

  command = vc_sandbox_command_new (bubblewrap, program, mode);

  self->output = vc_sandbox_output_open (output_size, error);

  if (self->output < 0 || !start (self, command, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vc_sandbox_helper_get_pidfd:
 * @self: a helper that has not been attended to
 *
 * Returns: a descriptor that can be read once the helper has ended
 */
int
vc_sandbox_helper_get_pidfd (VcSandboxHelper *self)
{
  return self->pidfd;
}

/* Writes what fits into the pipe now. A helper that has seen enough closes
 * its end, which is its right. */
static void
feed (VcSandboxHelper *self,
      GBytes *const   *parts,
      guint            n_parts,
      gsize           *n_fed)
{
  gsize skipped = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      gsize       size;
      const char *data = g_bytes_get_data (parts[i], &size);

      while (*n_fed < skipped + size)
        {
          gsize   from = *n_fed - skipped;
          ssize_t n = write (self->input, data + from, size - from);

          if (n < 0 && errno == EINTR)
            continue;

          if (n < 0 && errno == EAGAIN)
            return;

          if (n < 0)
            {
              close_fd (&self->input);
              return;
            }

          *n_fed += n;
        }

      skipped += size;
    }

  close_fd (&self->input);
}

static void
reap (VcSandboxHelper *self)
{
  while (waitpid (self->pid, &self->exit_status, 0) < 0 && errno == EINTR)
    ;

  self->pid = 0;
}

static gboolean
attend (VcSandboxHelper  *self,
        GBytes *const    *parts,
        guint             n_parts,
        GCancellable     *cancellable,
        GError          **error)
{
  gint64  deadline = g_get_monotonic_time () + WALL_LIMIT_US;
  gsize   n_fed = 0;
  GPollFD fds[3] = { { .fd = self->pidfd, .events = G_IO_IN } };

  if (!g_cancellable_make_pollfd (cancellable, &fds[2]))
    fds[2].fd = -1;

  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      gint64 left_ms = (deadline - g_get_monotonic_time ()) / 1000;

      if (left_ms <= 0)
        {
          g_set_error (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_TIMED_OUT,
                       "the helper did not answer in %d s", (int) (WALL_LIMIT_US / G_USEC_PER_SEC));
          break;
        }

      fds[1] = (GPollFD) { .fd = self->input, .events = G_IO_OUT };
      g_poll (fds, G_N_ELEMENTS (fds), left_ms);

      if (fds[0].revents != 0)
        {
          reap (self);
          break;
        }

      if (self->input >= 0 && fds[1].revents != 0)
        feed (self, parts, n_parts, &n_fed);
    }

  if (fds[2].fd >= 0)
    g_cancellable_release_fd (cancellable);

  return self->pid == 0;
}

/**
 * vc_sandbox_helper_attend_in_thread:
 * @self: a helper
 * @parts: (array length=n_parts): what it is to read, in order
 * @n_parts: how many there are
 * @cancellable: (nullable): stops waiting
 * @error: set to %VC_SANDBOX_ERROR_TIMED_OUT or %G_IO_ERROR_CANCELLED
 *
 * Sends the helper its input and waits for its end.
 *
 * Returns: %TRUE if it ended by itself
 */
gboolean
vc_sandbox_helper_attend_in_thread (VcSandboxHelper  *self,
                                    GBytes *const    *parts,
                                    guint             n_parts,
                                    GCancellable     *cancellable,
                                    GError          **error)
{
  const struct timespec no_time = { 0, 0 };
  sigset_t              pipe_signal;
  sigset_t              before;
  gboolean              ended;

  /* A helper that stops reading must not end us. The signal belongs to this
   * thread, so it is held here and taken away, whatever the program does
   * with it elsewhere. */
  sigemptyset (&pipe_signal);
  sigaddset (&pipe_signal, SIGPIPE);
  pthread_sigmask (SIG_BLOCK, &pipe_signal, &before);

  ended = attend (self, parts, n_parts, cancellable, error);

  while (sigtimedwait (&pipe_signal, NULL, &no_time) > 0)
    ;
  pthread_sigmask (SIG_SETMASK, &before, NULL);

  return ended;
}

static void
set_unavailable (VcSandboxHelper  *self,
                 GError          **error)
{
  char             complaint[512];
  ssize_t          n = read (self->errors, complaint, sizeof complaint);
  g_autofree char *text = g_utf8_make_valid (complaint, MAX (n, 0));

  g_set_error (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_UNAVAILABLE,
               "the helper did not start in the sandbox: %s", g_strstrip (text));
}

static gboolean
check_end (VcSandboxHelper  *self,
           GError          **error)
{
  int code = WIFEXITED (self->exit_status) ? WEXITSTATUS (self->exit_status) : -1;

  if (!vc_sandbox_output_has_started (self->output))
    set_unavailable (self, error);
  else if (code == 0)
    return TRUE;
  else if (code == 128 + SIGXCPU)
    g_set_error (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_TIMED_OUT,
                 "the helper used up its processor time");
  else if (code > 128)
    g_set_error (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_KILLED,
                 "the helper was ended by signal %d", code - 128);
  else
    g_set_error (error, VC_SANDBOX_ERROR, VC_SANDBOX_ERROR_KILLED,
                 "the helper ended with wait status %d", self->exit_status);

  return FALSE;
}

/**
 * vc_sandbox_helper_collect_in_thread:
 * @self: a helper that has ended
 * @max_size: how many bytes this answer may have
 * @error: set from %VC_SANDBOX_ERROR
 *
 * Returns: (transfer full): the answer, sealed against any change, or %NULL
 *   if the helper was ended before it could give one
 */
GBytes *
vc_sandbox_helper_collect_in_thread (VcSandboxHelper  *self,
                                     gsize             max_size,
                                     GError          **error)
{
  if (!check_end (self, error))
    return NULL;

  return vc_sandbox_output_seal (self->output, max_size, error);
}

/**
 * vc_sandbox_helper_free:
 * @self: (transfer full): a helper
 *
 * Ends the helper if it still runs.
 */
void
vc_sandbox_helper_free (VcSandboxHelper *self)
{
  if (self->pid > 0)
    {
      kill (self->pid, SIGKILL);
      reap (self);
    }

  close_fd (&self->pidfd);
  close_fd (&self->input);
  close_fd (&self->errors);
  close_fd (&self->output);
  g_free (self);
}
