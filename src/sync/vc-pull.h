/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-client.h"

G_BEGIN_DECLS

void       vc_pull_everything_async (VcApiClient          *client,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void       vc_pull_changes_async    (VcApiClient          *client,
                                     guint64               changed_after,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
GPtrArray *vc_pull_finish           (VcApiClient          *client,
                                     GAsyncResult         *result,
                                     guint64              *change,
                                     GError              **error);

G_END_DECLS
