/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"

G_BEGIN_DECLS

#define VC_CENTRAL_KEPT_DAYS 30

gboolean vc_central_prune (VcCentral  *central,
                           GError    **error);

G_END_DECLS
