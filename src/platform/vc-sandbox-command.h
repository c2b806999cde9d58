/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **vc_sandbox_command_new (const char *bubblewrap,
                               const char *program,
                               const char *mode);

G_END_DECLS
