/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-error.h"
#include "vc-problem.h"

G_BEGIN_DECLS

gboolean    vc_trouble_is_passing       (const GError *error);
gboolean    vc_trouble_is_unanswered    (const GError *error);
gboolean    vc_trouble_is_signed_out    (const GError *error);
const char *vc_trouble_get_name         (const GError *error);

G_END_DECLS
