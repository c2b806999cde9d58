/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *vc_mask_number (const char *number);
char *vc_mask_phone  (const char *phone);
char *vc_mask_email  (const char *email);

G_END_DECLS
