/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-photo.h"

G_BEGIN_DECLS

void       vc_central_photos_add  (VcCentral  *central,
                                   const char *declaration_id,
                                   GPtrArray  *photos);
GPtrArray *vc_central_photos_list (VcCentral  *central,
                                   const char *declaration_id);
GBytes    *vc_central_photos_find (VcCentral  *central,
                                   const char *declaration_id,
                                   const char *sha256,
                                   char      **media_type);

G_END_DECLS
