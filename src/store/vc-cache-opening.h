/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-sql.h"

G_BEGIN_DECLS

gboolean vc_cache_opening_run (VcSql     *sql,
                               gboolean  *dropped,
                               GError   **error);
gboolean vc_cache_opening_anew (VcSql    *sql,
                                GError  **error);

G_END_DECLS
