/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gpointer vc_api_health_read (JsonNode  *node,
                             GError   **error);

G_END_DECLS
