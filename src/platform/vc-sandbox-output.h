/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int      vc_sandbox_output_open        (gsize    size,
                                        GError **error);
gboolean vc_sandbox_output_has_started (int      fd);
GBytes  *vc_sandbox_output_seal        (int      fd,
                                        gsize    max_size,
                                        GError **error);

G_END_DECLS
