/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decoder-frame.h"
#include "vc-lockdown.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * A helper in the decoder's place that does what it is told in place of a
 * photo: what a decoder taken over by a photo might try. It is built without
 * sanitizers, as the decoder is.
 */

#define FULL_SIZE (8 * 1024 * 1024)

static char *const no_words[] = { NULL };

static void
put_reply (const VcDecoderReply *reply)
{
  if (pwrite (VC_DECODER_OUTPUT_FD, reply, sizeof *reply, 0) != sizeof *reply)
    _exit (2);
}

static void
report (const char *text)
{
  if (pwrite (VC_DECODER_OUTPUT_FD, text, strlen (text), sizeof (VcDecoderReply)) < 0)
    _exit (2);
}

/* What can be seen from in here, one fact in a line. */
static void
look (void)
{
  char        text[2048];
  const char *paths[] = { "/etc/passwd", "/home", "/root", "/proc/self", "/dev/null", "/tmp", "/sys", "/usr/bin" };
  int         n = 0;
  int         n_fds = 0;

  n += snprintf (text + n, sizeof text - n, "uid %d gid %d\n", (int) getuid (), (int) getgid ());
  n += snprintf (text + n, sizeof text - n, "pid %s\n", getppid () <= 1 ? "own" : "shared");

  for (int i = 0; environ[i] != NULL; i++)
    if (strncmp (environ[i], "PWD=", 4) != 0)
      n += snprintf (text + n, sizeof text - n, "env %s\n", environ[i]);

  for (size_t i = 0; i < G_N_ELEMENTS (paths); i++)
    if (access (paths[i], F_OK) == 0)
      n += snprintf (text + n, sizeof text - n, "path %s\n", paths[i]);

  for (int fd = 0; fd < 256; fd++)
    n_fds += fcntl (fd, F_GETFD) >= 0;

  n += snprintf (text + n, sizeof text - n, "fds %d\n", n_fds);
  n += snprintf (text + n, sizeof text - n, "write %s\n",
                 open ("/made", O_CREAT | O_WRONLY, 0600) >= 0 ? "possible" : "refused");
  n += snprintf (text + n, sizeof text - n, "namespace %s\n",
                 syscall (SYS_unshare, 0x10000000 /* CLONE_NEWUSER */) == 0 ? "possible" : "refused");
  report (text);
}

/* So much behind the reply, if there is room for it. */
static void
fill (guint64 size)
{
  static char page[4096];

  memset (page, 'x', sizeof page);
  for (guint64 at = 0; at < MIN (size, FULL_SIZE); at += sizeof page)
    if (pwrite (VC_DECODER_OUTPUT_FD, page, MIN (sizeof page, size - at), sizeof (VcDecoderReply) + at) < 0)
      break;
}

static void
eat (void)
{
  char   text[64];
  size_t eaten = 0;

  while (eaten < (4ul << 30) && mmap (NULL, 1 << 20, PROT_READ | PROT_WRITE,
                                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED)
    eaten += 1 << 20;

  snprintf (text, sizeof text, "MiB %s\n", eaten <= (512ul << 20) ? "limited" : "unlimited");
  report (text);
}

static void
try_forbidden (const char *what,
               gboolean    is_page)
{
  if (is_page ? !vc_lockdown_page_calls (STDIN_FILENO, VC_DECODER_OUTPUT_FD)
              : !vc_lockdown_picture_calls (STDIN_FILENO, VC_DECODER_OUTPUT_FD))
    _exit (3);

  if (strcmp (what, "open") == 0)
    open ("/usr/lib", O_RDONLY);
  else if (strcmp (what, "write a file") == 0)
    open ("/made", O_RDWR | O_CREAT, 0600);
  else if (strcmp (what, "socket") == 0)
    socket (AF_INET, SOCK_STREAM, 0);
  else if (strcmp (what, "exec") == 0)
    execve ("/helper", no_words, no_words);
  else if (strcmp (what, "fork") == 0)
    fork ();
  else if (strcmp (what, "kill") == 0)
    kill (1, SIGKILL);
  else if (strcmp (what, "ptrace") == 0)
    ptrace (PTRACE_TRACEME, 0, NULL, NULL);
  else if (strcmp (what, "map code") == 0)
    mmap (NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  else if (strcmp (what, "map output") == 0)
    mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, VC_DECODER_OUTPUT_FD, 0);
  else if (strcmp (what, "write error") == 0)
    (void) !write (STDERR_FILENO, "x", 1);
  else if (strcmp (what, "read output") == 0)
    (void) !read (VC_DECODER_OUTPUT_FD, (char[1]) { 0 }, 1);

  _exit (0);
}

/* An answer as the words say, and reasons that would break a line of the log. */
static void
claim (const char *words,
       guint32     version)
{
  VcDecoderReply reply = { VC_DECODER_REPLY_MAGIC, version };

  sscanf (words, "%u %u %u %u %u %u %u %u %u %u %u %u %u", &reply.status, &reply.format, &reply.width,
          &reply.height, &reply.stride, &reply.true_width, &reply.true_height, &reply.flags,
          &reply.sharpness, &reply.brightness, &reply.nearly_black, &reply.nearly_white,
          &reply.n_pages);
  memset (reply.reason, '\n', sizeof reply.reason);
  fill (reply.height * (guint64) reply.stride);
  put_reply (&reply);
}

static void
obey (char     *order,
      gboolean  is_page)
{
  char *space = strchr (order, ' ');

  if (strcmp (order, "look") == 0)
    look ();
  else if (strcmp (order, "fill") == 0)
    fill (FULL_SIZE);
  else if (strcmp (order, "eat") == 0 && vc_lockdown_limits (VC_DECODER_OUTPUT_FD, 0))
    eat ();
  else if (strcmp (order, "spin") == 0 && vc_lockdown_limits (VC_DECODER_OUTPUT_FD, 0))
    for (;;)
      ;
  else if (strcmp (order, "wait") == 0)
    pause ();
  else if (strcmp (order, "deaf") == 0)
    close (STDIN_FILENO);
  else if (strcmp (order, "grow") == 0)
    report (ftruncate (VC_DECODER_OUTPUT_FD, 1 << 30) == 0 ? "grown\n" : "refused\n");
  else if (strcmp (order, "crash") == 0)
    raise (SIGSEGV);
  else if (strcmp (order, "fail") == 0)
    _exit (3);
  else if (strncmp (order, "try ", 4) == 0)
    try_forbidden (space + 1, is_page);
  else if (strncmp (order, "reply ", 6) == 0)
    claim (space, VC_DECODER_VERSION);
  else if (strncmp (order, "older ", 6) == 0)
    claim (space, VC_DECODER_VERSION - 1);
}

int
main (int    argc,
      char **argv)
{
  const VcDecoderReply started = {
    VC_DECODER_REPLY_MAGIC, VC_DECODER_VERSION, VC_DECODER_STATUS_STARTED,
  };
  char    input[sizeof (VcDecoderRequest) + 128] = { 0 };
  size_t  n_read = 0;
  ssize_t n;

  while (n_read < sizeof input - 1 &&
         (n = read (STDIN_FILENO, input + n_read, sizeof input - 1 - n_read)) > 0)
    n_read += n;

  if (strcmp (input + sizeof (VcDecoderRequest), "silence") != 0)
    put_reply (&started);

  obey (input + sizeof (VcDecoderRequest), argc > 1 && strcmp (argv[1], "page") == 0);
  return 0;
}
