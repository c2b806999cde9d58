/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSocket *vc_central_listener_open (const char  *address,
                                   gboolean     encrypted,
                                   GError     **error);

G_END_DECLS
