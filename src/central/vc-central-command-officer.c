/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-audit.h"
#include "vc-central-command.h"
#include "vc-central-officers.h"
#include "vc-central-offices.h"
#include "vc-central-password.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define MIN_PASSWORD 8
#define MAX_PASSWORD 200

typedef struct
{
  char *database;
  char *account;
  char *name;
  char *role;
  char *office;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->database);
  g_free (self->account);
  g_free (self->name);
  g_free (self->role);
  g_free (self->office);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse (Options *options,
       int      argc,
       char   **argv)
{
  const GOptionEntry entries[] = {
    { "database", 'd', 0, G_OPTION_ARG_FILENAME, &options->database, "The database", "FILE" },
    { "account", 0, 0, G_OPTION_ARG_STRING, &options->account, "What the officer signs in with", "ACCOUNT" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &options->name, "The officer's name", "NAME" },
    { "role", 0, 0, G_OPTION_ARG_STRING, &options->role,
      "clerk, supervisor, province or administrator", "ROLE" },
    { "office", 0, 0, G_OPTION_ARG_STRING, &options->office, "The office's identifier", "OFFICE" },
    { NULL },
  };

  return vc_central_command_parse ("vssid-central add-officer",
                                   "Gives an officer an account. The password is asked for, or read from\n"
                                   "standard input.", entries, argc, argv);
}

/* One line from standard input, which a terminal does not show. */
static char *
read_password (void)
{
  char line[MAX_PASSWORD + 2] = "";
  struct termios before;
  gboolean shown = isatty (STDIN_FILENO) && tcgetattr (STDIN_FILENO, &before) == 0;
  char *password;

  if (shown)
    {
      struct termios hidden = before;

      hidden.c_lflag &= ~(tcflag_t) ECHO;
      tcsetattr (STDIN_FILENO, TCSAFLUSH, &hidden);
      g_printerr ("Password: ");
    }

  if (fgets (line, sizeof line, stdin) == NULL)
    line[0] = '\0';

  if (shown)
    {
      tcsetattr (STDIN_FILENO, TCSAFLUSH, &before);
      g_printerr ("\n");
    }

  line[strcspn (line, "\r\n")] = '\0';
  password = g_strdup (line);
  sodium_memzero (line, sizeof line);
  return password;
}

static gboolean
fail (GError    **error,
      const char *sentence)
{
  g_set_error_literal (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SETTINGS, sentence);
  return FALSE;
}

static gboolean
check (VcCentral     *central,
       const Options *options,
       GError       **error)
{
  g_autoptr (VcCentralCredentials) taken = vc_central_officers_find_account (central, options->account);

  if (taken != NULL)
    return fail (error, "This account exists already.");
  if (!vc_central_offices_exists (central, options->office))
    return fail (error, "There is no such office.");
  return TRUE;
}

static gboolean
add (VcCentral     *central,
     const Options *options,
     VcRole         role,
     const char    *hash,
     GError       **error)
{
  g_autofree char *id = vc_central_dup_uuid (central);
  g_autoptr (VcOfficer) officer = vc_officer_new (id, options->account, options->name, role, options->office);

  if (!vc_central_begin (central, error))
    return FALSE;

  if (!check (central, options, error))
    {
      vc_central_rollback (central);
      return FALSE;
    }

  vc_central_officers_add (central, officer, hash);
  vc_central_audit_add (central, NULL, "officer.add", id, "role", options->role, "office", options->office, NULL);
  return vc_central_commit (central, error);
}

/**
 * vc_central_command_add_officer:
 *
 * Adds an officer.
 *
 * Returns: an exit status
 */
int
vc_central_command_add_officer (int    argc,
                                char **argv)
{
  g_auto (Options) options = { 0 };
  VcCentralSettings settings = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (VcCentral) central = NULL;
  g_autofree char *password = NULL;
  g_autofree char *hash = NULL;
  VcRole role;

  if (!parse (&options, argc, argv))
    return 2;
  if (options.account == NULL || options.name == NULL || options.role == NULL || options.office == NULL)
    return vc_central_command_fail_usage ("--account, --name, --role and --office are needed.");
  if (!vc_role_from_string (options.role, &role))
    return vc_central_command_fail_usage ("--role takes clerk, supervisor, province or administrator.");

  password = read_password ();
  if (strlen (password) < MIN_PASSWORD)
    return vc_central_command_fail_usage ("A password has at least eight characters.");

  hash = vc_central_password_hash (password, &error);
  sodium_memzero (password, strlen (password));
  if (hash == NULL)
    return vc_central_command_fail (error);

  central = vc_central_command_open (options.database, &settings, &error);
  if (central == NULL || !add (central, &options, role, hash, &error))
    return vc_central_command_fail (error);

  return EXIT_SUCCESS;
}
