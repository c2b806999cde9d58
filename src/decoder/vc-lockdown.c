/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-lockdown.h"

#include <errno.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>

#define MEMORY_LIMIT ((rlim_t) 512 * 1024 * 1024)
#define CPU_LIMIT_S  2

/*
 * What the helper takes away from itself before it reads the first byte of a
 * stranger's file. Done here rather than by bubblewrap's --seccomp: by now
 * every library is loaded, so neither opening files nor executing anything
 * has to be allowed at all.
 */

static gboolean
limit (int    resource,
       rlim_t soft,
       rlim_t hard)
{
  const struct rlimit values = { soft, hard };

  return setrlimit (resource, &values) == 0;
}

/**
 * vc_lockdown_limits:
 * @output: the memory file
 *
 * Limits memory, processor time, and files to what one picture needs. The
 * processor limit has a signal of its own, SIGXCPU, a second before the kill.
 *
 * Returns: %FALSE with errno set if the kernel refused
 */
gboolean
vc_lockdown_limits (int output)
{
  struct stat info;

  return fstat (output, &info) == 0 &&
         limit (RLIMIT_FSIZE, info.st_size, info.st_size) &&
         limit (RLIMIT_AS, MEMORY_LIMIT, MEMORY_LIMIT) &&
         limit (RLIMIT_CPU, CPU_LIMIT_S, CPU_LIMIT_S + 1) &&
         limit (RLIMIT_CORE, 0, 0) &&
         limit (RLIMIT_NPROC, 0, 0) &&
         limit (RLIMIT_NOFILE, 0, 0);
}

/* Calls that do nothing to anyone else: memory, time, leaving. libjpeg leaves
 * its errors by siglongjmp, which sets the signal mask. */
static const int harmless_calls[] = {
  SCMP_SYS (brk),           SCMP_SYS (munmap),        SCMP_SYS (mremap),
  SCMP_SYS (madvise),       SCMP_SYS (futex),         SCMP_SYS (getrandom),
  SCMP_SYS (clock_gettime), SCMP_SYS (gettimeofday),  SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn),  SCMP_SYS (restart_syscall), SCMP_SYS (exit),
  SCMP_SYS (exit_group),
};

/* The kernel looks at the lower half of a descriptor only. */
static struct scmp_arg_cmp
is_fd (unsigned int argument,
       int          fd)
{
  return SCMP_CMP (argument, SCMP_CMP_MASKED_EQ, G_MAXUINT32, (guint32) fd);
}

static gboolean
allow_calls (scmp_filter_ctx filter,
             int             input,
             int             output)
{
  int status = 0;

  for (guint i = 0; i < G_N_ELEMENTS (harmless_calls) && status == 0; i++)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, harmless_calls[i], 0);

  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (read), 1, is_fd (0, input));
  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (pwrite64), 1, is_fd (0, output));
  /* Memory of its own, never a file's, and never to be executed. */
  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 2,
                               SCMP_CMP (2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0), is_fd (4, -1));
  if (status == 0)
    status = seccomp_load (filter);

  errno = -status;
  return status == 0;
}

/**
 * vc_lockdown_system_calls:
 * @input: the only descriptor that may be read from now on
 * @output: the only one that may be written
 *
 * From now on any system call that decoding does not need ends the process.
 *
 * Returns: %FALSE with errno set if the kernel refused
 */
gboolean
vc_lockdown_system_calls (int input,
                          int output)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_KILL_PROCESS);
  gboolean        done;

  if (filter == NULL)
    return FALSE;

  done = allow_calls (filter, input, output);
  seccomp_release (filter);
  return done;
}
