/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *vc_install_dup_program     (const char *name);
char *vc_install_dup_locale_dir  (void);
char *vc_install_dup_trusted_dir (void);

G_END_DECLS
