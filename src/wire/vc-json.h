/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The only way outside text becomes JSON: size and nesting are bounded before
 * the parser sees it, since json-glib overflows the stack on deep nesting. */
#define VC_JSON_MAX_DEPTH 32

JsonNode *vc_json_parse     (GBytes     *body,
                             gsize       max_size,
                             GError    **error);
GBytes   *vc_json_to_bytes  (JsonNode   *node);
char     *vc_json_to_string (JsonNode   *node);

G_END_DECLS
