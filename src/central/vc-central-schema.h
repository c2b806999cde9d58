/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VC_CENTRAL_SCHEMA_VERSION 5

char *vc_central_schema_get_step (guint version);

G_END_DECLS
