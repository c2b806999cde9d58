/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-application.h"
#include "vc-language.h"
#include "vc-memory.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (VcApplication) application = NULL;

  vc_memory_forbid_dumps ();
  vc_language_set_up ();
  application = vc_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
