/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint helper_watch_get_peak_kib (void);

G_END_DECLS
