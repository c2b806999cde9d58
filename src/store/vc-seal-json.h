/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "vc-seal.h"

G_BEGIN_DECLS

GBytes   *vc_seal_json_close (VcSecret           *key,
                              const VcSealPlace  *place,
                              JsonNode           *node);
JsonNode *vc_seal_json_open  (VcSecret           *key,
                              const VcSealPlace  *place,
                              GBytes             *sealed,
                              GError            **error);

G_END_DECLS
