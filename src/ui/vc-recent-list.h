/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define VC_RECENT_LENGTH 6

GListModel *vc_recent_list_new (GListModel *declarations,
                                GListModel *unsent,
                                const char *officer_id);

G_END_DECLS
