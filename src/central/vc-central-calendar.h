/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GDateTime *vc_central_calendar_get_due (GDateTime          *filed_at,
                                        guint               working_days,
                                        const char * const *holidays);

G_END_DECLS
