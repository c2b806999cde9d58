/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"

G_BEGIN_DECLS

/* Each command gets its own arguments after the program's name and returns
 * an exit status. */
int        vc_central_command_run         (int                      argc,
                                           char                   **argv);
int        vc_central_command_serve       (int                      argc,
                                           char                   **argv);
int        vc_central_command_seed        (int                      argc,
                                           char                   **argv);
int        vc_central_command_add_officer (int                      argc,
                                           char                   **argv);
int        vc_central_command_audit       (int                      argc,
                                           char                   **argv);

gboolean   vc_central_command_parse       (const char              *usage,
                                           const char              *summary,
                                           const GOptionEntry      *entries,
                                           int                      argc,
                                           char                   **argv);
VcCentral *vc_central_command_open        (const char              *database,
                                           const VcCentralSettings *settings,
                                           GError                 **error);
int        vc_central_command_fail        (const GError            *error);
int        vc_central_command_fail_usage  (const char              *sentence);

G_END_DECLS
