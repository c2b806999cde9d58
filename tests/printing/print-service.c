/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "print-service.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "folder.h"
#include "vc-child-process.h"
#include "vc-spooler.h"
#include "vc-test.h"

/* Whom root becomes. */
#define NOBODY 65534

struct _PrintService
{
  char        *folder;   /* on the disk: settings, state, logs */
  char        *spool;    /* in memory */
  char        *printer;  /* not the print service's: the printer's own */
  char        *address;
  int          tray;     /* what the printer waits for paper at */
  GSubprocess *server;
};

static void
must (gboolean      fine,
      const GError *error)
{
  if (!fine)
    g_error ("%s", error != NULL ? error->message : g_strerror (errno));
}

/* Settings of the machine, and those that the administrator is told of. */
static void
write_settings (PrintService *self,
                const char   *settings)
{
  g_autofree char *source = vc_test_dup_source ("data/printing");
  g_autofree char *advice = folder_read (source, "cupsd.conf");
  g_autofree char *etc = folder_make (self->folder, "etc");
  g_autofree char *server = g_strdup_printf (
    "%s\n"
    "Listen %s\n"
    "Browsing No\n"
    "WebInterface No\n"
    "<Location />\n  Order deny,allow\n</Location>\n"
    "<Policy default>\n  <Limit All>\n    Order deny,allow\n  </Limit>\n</Policy>\n"
    "%s\n",
    advice, self->address, settings);
  g_autofree char *files = g_strdup_printf (
    "ServerRoot %1$s/etc\nStateDir %1$s/run\nCacheDir %1$s/cache\nServerBin %1$s/bin\nDataDir /usr/share/cups\n"
    "AccessLog %1$s/log/access\nErrorLog %1$s/log/error\nPageLog %1$s/log/page\nPrintcap %1$s/run/printcap\n"
    "RequestRoot %2$s/cups\nTempDir %2$s/cups/tmp\n",
    self->folder, self->spool);
  g_autofree char *printers = g_strdup_printf (
    "<DefaultPrinter counter>\nInfo The printer of the counter\nLocation Quầy 3\nDeviceURI paper:%s\n"
    "State Idle\nAccepting Yes\n</DefaultPrinter>\n"
    "<Printer closed>\nDeviceURI paper:%s\nState Idle\nAccepting No\n</Printer>\n",
    self->printer, self->printer);

  g_assert_cmpstr (advice, !=, "");
  folder_write (etc, "cupsd.conf", server);
  folder_write (etc, "cups-files.conf", files);
  folder_write (etc, "printers.conf", printers);
}

/* What cupsd runs. It is a copy: where AppArmor keeps the system's own to the
 * system's folders, it does so by its path. */
static void
make_programs (PrintService *self)
{
  g_autofree char *bin = folder_make (self->folder, "bin");
  g_autofree char *backends = folder_make (bin, "backend");
  g_autofree char *daemons = g_build_filename (bin, "daemon", NULL);
  g_autofree char *paper = vc_test_dup_source ("tests/printing/paper");

  must (symlink ("/usr/lib/cups/daemon", daemons) == 0, NULL);
  folder_copy_into (backends, "paper", paper);
  folder_copy_into (bin, "cupsd", "/usr/sbin/cupsd");
}

static void
make_printer (PrintService *self)
{
  g_autofree char *tray = NULL;

  self->printer = folder_make (self->spool, "printer");
  tray = g_build_filename (self->printer, "tray", NULL);
  must (mkfifo (tray, 0666) == 0, NULL);
  self->tray = g_open (tray, O_RDWR | O_CLOEXEC, 0);
  must (self->tray >= 0, NULL);
  print_service_set_mood (self, "works");
}

static void
assert_in_memory (const char *path)
{
  struct statfs info;

  must (statfs (path, &info) == 0, NULL);
  if (info.f_type != TMPFS_MAGIC)
    g_error ("%s is not in memory", path);
}

/**
 * print_service_new:
 * @settings: what is otherwise than advised, or not advised
 *
 * Returns: (transfer full): a print service that answers
 */
PrintService *
print_service_new (const char *settings)
{
  static const char * const folders[] = { "run", "cache", "log" };
  PrintService *self = g_new0 (PrintService, 1);
  g_autofree char *spool = g_strdup ("/dev/shm/vssid-spool-XXXXXX");

  self->folder = g_dir_make_tmp ("vssid-cups-XXXXXX", NULL);
  must (self->folder != NULL && g_mkdtemp_full (spool, 0755) != NULL, NULL);
  must (g_chmod (self->folder, 0755) == 0, NULL);
  self->spool = g_steal_pointer (&spool);
  self->address = g_build_filename (self->folder, "run", "cups.sock", NULL);
  assert_in_memory (self->spool);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    g_free (folder_make (self->folder, folders[i]));
  g_free (folder_make (self->spool, "cups"));
  g_free (folder_make (self->spool, "cups/tmp"));
  make_printer (self);
  make_programs (self);
  write_settings (self, settings);
  if (geteuid () == 0)
    {
      folder_give_to (self->folder, NOBODY);
      folder_give_to (self->spool, NOBODY);
    }

  print_service_start (self);
  return self;
}

/**
 * print_service_free:
 * @self: a print service
 *
 * Ends it, and deletes what it left.
 */
void
print_service_free (PrintService *self)
{
  print_service_kill (self);
  /* A printer that still waits for paper reads the end of it. */
  close (self->tray);
  folder_delete (self->folder);
  folder_delete (self->spool);
  g_free (self->folder);
  g_free (self->spool);
  g_free (self->printer);
  g_free (self->address);
  g_free (self);
}

/**
 * print_service_get_address:
 * @self: a print service
 *
 * Returns: (transfer none): where it is asked
 */
const char *
print_service_get_address (PrintService *self)
{
  return self->address;
}

static gboolean
answers (PrintService *self)
{
  g_autoptr (VcSpooler) spooler = vc_spooler_new (self->address);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) printers = NULL;
  GAsyncResult *kept = NULL;

  vc_spooler_list_async (spooler, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  printers = vc_spooler_list_finish (spooler, result, NULL);
  return printers != NULL;
}

static gboolean
has_ended (PrintService *self)
{
  g_autofree char *log = NULL;

  if (g_subprocess_get_identifier (self->server) != NULL)
    return FALSE;

  log = folder_read (self->folder, "log/error");
  g_error ("cupsd ended: %s", log);
  return TRUE;
}

/**
 * print_service_start:
 * @self: a print service that does not run
 *
 * Starts it, and waits until it answers.
 */
void
print_service_start (PrintService *self)
{
  g_autofree char *program = g_build_filename (self->folder, "bin", "cupsd", NULL);
  g_autofree char *server = g_build_filename (self->folder, "etc", "cupsd.conf", NULL);
  g_autofree char *files = g_build_filename (self->folder, "etc", "cups-files.conf", NULL);
  const char *as_nobody[] = {
    "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--pdeathsig=TERM",
    program, "-f", "-c", server, "-s", files, NULL,
  };
  g_autoptr (GError) error = NULL;

  self->server = vc_child_process_spawn (geteuid () == 0 ? as_nobody : as_nobody + 5, G_SUBPROCESS_FLAGS_NONE, &error);
  must (self->server != NULL, error);
  while (!answers (self) && !has_ended (self))
    g_main_context_iteration (NULL, FALSE);
}

/**
 * print_service_kill:
 * @self: a print service
 *
 * Ends it at once, whatever it is at.
 */
void
print_service_kill (PrintService *self)
{
  if (self->server == NULL)
    return;

  g_subprocess_force_exit (self->server);
  g_subprocess_wait (self->server, NULL, NULL);
  g_clear_object (&self->server);
}

/**
 * print_service_set_mood:
 * @self: a print service
 * @mood: what its printer does from the next job on: `works`, `breaks`,
 *   `has-no-paper`, `takes-its-time`
 */
void
print_service_set_mood (PrintService *self,
                        const char   *mood)
{
  folder_write (self->printer, "mood", mood);
}

/**
 * print_service_fill_tray:
 * @self: a print service whose printer waits
 *
 * Lets it go on with one job.
 */
void
print_service_fill_tray (PrintService *self)
{
  must (write (self->tray, "\n", 1) == 1, NULL);
}

/**
 * print_service_dup_paper:
 * @self: a print service
 *
 * Returns: (transfer full): all that came out of the printer
 */
char *
print_service_dup_paper (PrintService *self)
{
  return folder_read (self->printer, "paper");
}

/**
 * print_service_dup_order:
 * @self: a print service
 *
 * Returns: (transfer full): title, copies and options of the job that the
 *   printer was given last
 */
char **
print_service_dup_order (PrintService *self)
{
  g_autofree char *order = folder_read (self->printer, "order");

  return g_strsplit (order, "\n", -1);
}

/**
 * print_service_find_on_disk:
 * @self: a print service
 * @text: what is looked for
 *
 * Returns: (transfer full) (nullable): a file of the print service's, outside
 *   of the spool, that holds it
 */
char *
print_service_find_on_disk (PrintService *self,
                            const char   *text)
{
  return folder_find (self->folder, text);
}

/**
 * print_service_find_in_spool:
 * @self: a print service
 * @text: what is looked for
 *
 * Returns: (transfer full) (nullable): a file in the spool that holds it
 */
char *
print_service_find_in_spool (PrintService *self,
                             const char   *text)
{
  g_autofree char *spool = g_build_filename (self->spool, "cups", NULL);

  return folder_find (spool, text);
}
