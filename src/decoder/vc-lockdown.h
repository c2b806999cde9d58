/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean vc_lockdown_limits        (int   output,
                                    guint n_files);
gboolean vc_lockdown_picture_calls (int   input,
                                    int   output);
gboolean vc_lockdown_page_calls    (int   input,
                                    int   output);

G_END_DECLS
