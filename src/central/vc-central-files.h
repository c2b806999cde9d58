/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"

G_BEGIN_DECLS

void    vc_central_files_add  (VcCentral  *central,
                               const char *sha256,
                               const char *media_type,
                               GBytes     *bytes);
GBytes *vc_central_files_find (VcCentral  *central,
                               const char *sha256,
                               char      **media_type);

G_END_DECLS
