/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-migration.h"

G_BEGIN_DECLS

const VcMigration *vc_cache_schema_get (void);

G_END_DECLS
