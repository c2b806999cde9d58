/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-card.h"

G_BEGIN_DECLS

gboolean vc_cccd_qr_is_like (const char          *text);
VcCard  *vc_cccd_qr_read    (const char          *text,
                             GError             **error);
char    *vc_cccd_qr_write   (const VcCardFields  *fields);

G_END_DECLS
