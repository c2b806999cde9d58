/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *vc_language_choose     (const char * const *environment);
void        vc_language_set_up     (void);
gboolean    vc_language_is_english (void);

G_END_DECLS
