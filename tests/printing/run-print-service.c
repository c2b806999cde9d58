/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * run-print-service: a print service for a journey. It says where it listens,
 * and then does what it reads, a line each: "mood WORD", "fill" the tray. It
 * ends with its input.
 */

#include "print-service.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
obey (PrintService *service,
      char         *line)
{
  g_strchomp (line);
  if (g_str_has_prefix (line, "mood "))
    print_service_set_mood (service, line + strlen ("mood "));
  else if (g_str_equal (line, "fill"))
    print_service_fill_tray (service);
  else
    g_error ("mood WORD, or fill; not “%s”", line);

  puts ("done");
  fflush (stdout);
}

int
main (void)
{
  g_autoptr (PrintService) service = print_service_new ("ErrorPolicy abort-job");
  char line[80];

  printf ("listening on %s\n", print_service_get_address (service));
  fflush (stdout);
  while (fgets (line, sizeof line, stdin) != NULL)
    obey (service, line);

  return EXIT_SUCCESS;
}
