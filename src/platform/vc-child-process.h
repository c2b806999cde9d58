/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSubprocess *vc_child_process_spawn (const char * const *argv,
                                     GSubprocessFlags    flags,
                                     GError            **error);

G_END_DECLS
