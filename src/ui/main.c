/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (VcApplication) application = vc_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
