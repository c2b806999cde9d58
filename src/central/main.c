/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-command.h"

int
main (int    argc,
      char **argv)
{
  return vc_central_command_run (argc, argv);
}
