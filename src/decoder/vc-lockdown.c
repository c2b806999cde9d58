/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-lockdown.h"

#include <errno.h>
#include <fcntl.h>
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
 * @n_files: how many files may be open
 *
 * Limits memory, processor time, and files to what one picture needs. The
 * processor limit has a signal of its own, SIGXCPU, a second before the kill.
 *
 * Returns: %FALSE with errno set if the kernel refused
 */
gboolean
vc_lockdown_limits (int   output,
                    guint n_files)
{
  struct stat info;

  return fstat (output, &info) == 0 &&
         limit (RLIMIT_FSIZE, info.st_size, info.st_size) &&
         limit (RLIMIT_AS, MEMORY_LIMIT, MEMORY_LIMIT) &&
         limit (RLIMIT_CPU, CPU_LIMIT_S, CPU_LIMIT_S + 1) &&
         limit (RLIMIT_CORE, 0, 0) &&
         limit (RLIMIT_NPROC, 0, 0) &&
         limit (RLIMIT_NOFILE, n_files, n_files);
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

/* Calls that look at files. There are only libraries and fonts to be seen, and
 * none of them can be written. */
static const int looking_calls[] = {
  SCMP_SYS (close),     SCMP_SYS (lseek),      SCMP_SYS (fstat),      SCMP_SYS (newfstatat),
  SCMP_SYS (stat),      SCMP_SYS (lstat),      SCMP_SYS (statx),      SCMP_SYS (fstatfs),
  SCMP_SYS (statfs),    SCMP_SYS (access),     SCMP_SYS (faccessat),  SCMP_SYS (faccessat2),
  SCMP_SYS (readlink),  SCMP_SYS (readlinkat), SCMP_SYS (getdents64), SCMP_SYS (fadvise64),
  SCMP_SYS (sysinfo),
};

static int
allow_list (scmp_filter_ctx filter,
            const int      *calls,
            gsize           n_calls)
{
  int status = 0;

  for (gsize i = 0; i < n_calls && status == 0; i++)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, calls[i], 0);

  return status;
}

static int
allow_picture (scmp_filter_ctx filter,
               int             input,
               int             output)
{
  int status = allow_list (filter, harmless_calls, G_N_ELEMENTS (harmless_calls));

  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (read), 1, is_fd (0, input));
  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (pwrite64), 1, is_fd (0, output));
  /* Memory of its own, never a file's, and never to be executed. */
  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 2,
                               SCMP_CMP (2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0), is_fd (4, -1));

  return status;
}

static int
allow_page (scmp_filter_ctx filter,
            int             input,
            int             output)
{
  const struct scmp_arg_cmp read_only = SCMP_CMP (2, SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY);
  const struct scmp_arg_cmp no_change = SCMP_CMP (2, SCMP_CMP_MASKED_EQ, PROT_EXEC | PROT_WRITE, 0);
  int status = allow_picture (filter, input, output);

  if (status == 0)
    status = allow_list (filter, looking_calls, G_N_ELEMENTS (looking_calls));
  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1, read_only);
  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (read), 1,
                               SCMP_CMP (0, SCMP_CMP_GT, (scmp_datum_t) output));
  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (pread64), 1,
                               SCMP_CMP (0, SCMP_CMP_GT, (scmp_datum_t) output));
  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1, no_change);
  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (fcntl), 1, SCMP_A1 (SCMP_CMP_EQ, F_SETFD));
  /* Its libraries complain of the stranger's file in words of their own. */
  if (status == 0)
    status = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EBADF), SCMP_SYS (write), 0);

  return status;
}

/* Begins with nothing allowed, and ends with nothing else. */
static gboolean
lock_down (int (*allow) (scmp_filter_ctx filter,
                         int             input,
                         int             output),
           int   input,
           int   output)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_KILL_PROCESS);
  int             status;

  if (filter == NULL)
    return FALSE;

  status = allow (filter, input, output);
  if (status == 0)
    status = seccomp_load (filter);

  seccomp_release (filter);
  errno = -status;
  return status == 0;
}

/**
 * vc_lockdown_picture_calls:
 * @input: the only descriptor that may be read from now on
 * @output: the only one that may be written
 *
 * From now on any system call that decoding a photo does not need ends the
 * process.
 *
 * Returns: %FALSE with errno set if the kernel refused
 */
gboolean
vc_lockdown_picture_calls (int input,
                           int output)
{
  return lock_down (allow_picture, input, output);
}

/**
 * vc_lockdown_page_calls:
 * @input: what may be read from now on, beside files it opens
 * @output: the only descriptor that may be written; the highest there is
 *
 * From now on any system call that drawing a page does not need ends the
 * process. Fonts are found as they are wanted, so files may be opened to be
 * read, and mapped.
 *
 * Returns: %FALSE with errno set if the kernel refused
 */
gboolean
vc_lockdown_page_calls (int input,
                        int output)
{
  return lock_down (allow_page, input, output);
}
