/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void vc_quit_signal_watch (GSourceFunc callback,
                           gpointer    user_data);

G_END_DECLS
