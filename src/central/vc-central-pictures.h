/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-central-picture.h"

G_BEGIN_DECLS

GPtrArray *vc_central_pictures_list_unread (VcCentral              *central);
void       vc_central_pictures_add         (VcCentral              *central,
                                            const char             *sha256,
                                            const VcCentralPicture *picture);
void       vc_central_pictures_add_refused (VcCentral              *central,
                                            const char             *sha256);

G_END_DECLS
