/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-audit.h"
#include "vc-central-command.h"

static gboolean
verify (VcCentral *central,
        GError   **error)
{
  g_autofree char *head = NULL;
  VcCentralAuditWalk walk = { 0 };

  if (!vc_central_begin (central, error))
    return FALSE;

  if (!vc_central_audit_verify (central, &walk, error))
    {
      vc_central_rollback (central);
      return FALSE;
    }

  vc_central_rollback (central);
  head = walk.head;
  g_print ("%" G_GUINT64_FORMAT " lines, head %s\n", walk.n_lines, head);
  return TRUE;
}

/**
 * vc_central_command_audit:
 *
 * `audit verify` walks the chain and prints its length and its head.
 *
 * Returns: an exit status; a failure's names the first broken line
 */
int
vc_central_command_audit (int    argc,
                          char **argv)
{
  g_autofree char *database = NULL;
  const GOptionEntry entries[] = {
    { "database", 'd', 0, G_OPTION_ARG_FILENAME, &database, "The database", "FILE" },
    { NULL },
  };
  VcCentralSettings settings = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (VcCentral) central = NULL;

  if (argc < 2 || !g_str_equal (argv[1], "verify"))
    return vc_central_command_fail_usage ("The audit can be verified: audit verify --database FILE.");
  if (!vc_central_command_parse ("vssid-central audit verify", "Walks the audit chain from its first line.",
                                 entries, argc - 1, argv + 1))
    return 2;
  if (database != NULL && !g_file_test (database, G_FILE_TEST_EXISTS))
    return vc_central_command_fail_usage ("There is no such database.");

  central = vc_central_command_open (database, &settings, &error);
  if (central == NULL || !verify (central, &error))
    return vc_central_command_fail (error);

  return EXIT_SUCCESS;
}
