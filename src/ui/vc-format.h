/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *vc_format_date      (GDateTime *when);
char *vc_format_time      (GDateTime *when);
char *vc_format_date_time (GDateTime *when);
char *vc_format_due       (GDateTime *due,
                           GDateTime *now);
char *vc_format_age       (GDateTime *since,
                           GDateTime *now);
char *vc_format_since     (GDateTime *since,
                           GDateTime *now);
char *vc_format_number    (guint64    number);
int   vc_format_days_left (GDateTime *due,
                           GDateTime *now);

G_END_DECLS
