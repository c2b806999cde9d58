/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-command.h"

#include "vc-central-founding.h"
#include "vc-config.h"

#include <locale.h>

#define EXIT_USAGE 2

static const struct
{
  const char *name;
  int       (*run) (int argc, char **argv);
  const char *summary;
} commands[] = {
  { "serve", vc_central_command_serve, "answer counters" },
  { "seed", vc_central_command_seed, "fill a new database with invented records" },
  { "add-officer", vc_central_command_add_officer, "give an officer an account" },
  { "audit", vc_central_command_audit, "verify the audit chain" },
};

static int
print_help (void)
{
  g_print ("Usage: vssid-central COMMAND [OPTION…]\n\n"
           "The reference central system of vssid-counter.\n\nCommands:\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-14s %s\n", commands[i].name, commands[i].summary);
  g_print ("\n`vssid-central COMMAND --help` shows a command's options.\n");
  return EXIT_SUCCESS;
}

/**
 * vc_central_command_run:
 *
 * Runs the command that the first argument names.
 *
 * Returns: an exit status
 */
int
vc_central_command_run (int    argc,
                        char **argv)
{
  const char *name = argc > 1 ? argv[1] : NULL;

  setlocale (LC_ALL, "");

  if (name == NULL)
    return vc_central_command_fail_usage ("A command is needed; --help lists them.");
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    return print_help ();
  if (g_str_equal (name, "--version"))
    {
      g_print ("vssid-central " VC_VERSION "\n");
      return EXIT_SUCCESS;
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (name, commands[i].name))
      return commands[i].run (argc - 1, argv + 1);

  return vc_central_command_fail_usage ("There is no such command; --help lists them.");
}

/**
 * vc_central_command_parse:
 * @usage: the command and what follows it
 * @summary: what it does
 * @entries: its options
 *
 * Returns: %TRUE when the arguments are understood; else the reason was
 *   printed
 */
gboolean
vc_central_command_parse (const char         *usage,
                          const char         *summary,
                          const GOptionEntry *entries,
                          int                 argc,
                          char              **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_set_prgname (usage);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error) && argc == 1)
    return TRUE;

  vc_central_command_fail_usage (error != NULL ? error->message : "An argument is not understood.");
  return FALSE;
}

/**
 * vc_central_command_open:
 * @database: (nullable): the path that was given
 * @settings: how this run differs
 *
 * Returns: (transfer full): a central on that database, made when new; or
 *   %NULL with %VC_CENTRAL_ERROR
 */
VcCentral *
vc_central_command_open (const char              *database,
                         const VcCentralSettings *settings,
                         GError                 **error)
{
  g_autoptr (VcCentralDatabase) opened = NULL;
  g_autoptr (VcClock) clock = vc_clock_new_system ();
  g_autoptr (VcRandom) random = vc_random_new_system ();
  g_autoptr (VcCentral) central = NULL;

  if (database == NULL)
    {
      g_set_error_literal (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SETTINGS, "--database FILE is needed.");
      return NULL;
    }

  opened = vc_central_database_open (database, error);
  if (opened == NULL)
    return NULL;

  central = vc_central_new (opened, settings, clock, random);
  return vc_central_found (central, error) ? g_steal_pointer (&central) : NULL;
}

/**
 * vc_central_command_fail:
 * @error: what went wrong
 *
 * Returns: an exit status, after printing it
 */
int
vc_central_command_fail (const GError *error)
{
  g_printerr ("vssid-central: %s\n", error->message);
  return EXIT_FAILURE;
}

/**
 * vc_central_command_fail_usage:
 * @sentence: what was not understood
 *
 * Returns: an exit status, after printing it
 */
int
vc_central_command_fail_usage (const char *sentence)
{
  g_printerr ("vssid-central: %s\n", sentence);
  return EXIT_USAGE;
}
