/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *vc_key_cap_dup_label (const char *action);

G_END_DECLS
