/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-command.h"
#include "vc-memory.h"

int
main (int    argc,
      char **argv)
{
  vc_memory_forbid_dumps ();

  return vc_central_command_run (argc, argv);
}
