/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GListModel *vc_review_list_new (GListModel *declarations,
                                GPtrArray  *reasons,
                                const char *reviewer_id);

G_END_DECLS
