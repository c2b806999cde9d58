/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-store-error.h"

G_BEGIN_DECLS

gboolean vc_store_file_prepare (const char  *path,
                                GError     **error);

G_END_DECLS
