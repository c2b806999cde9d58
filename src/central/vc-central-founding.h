/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"

G_BEGIN_DECLS

gboolean vc_central_found (VcCentral  *central,
                           GError    **error);

G_END_DECLS
