/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-photo.h"

G_BEGIN_DECLS

/* Of one declaration. All of them, its photos and its form must fit into what
 * a decision says was seen. */
#define VC_CENTRAL_MAX_RETAKES 16

void       vc_central_retakes_add  (VcCentral   *central,
                                    const char  *declaration_id,
                                    VcPhotoKind  kind,
                                    const char  *sha256,
                                    const char  *officer_id,
                                    const char  *counter);
GPtrArray *vc_central_retakes_list (VcCentral   *central,
                                    const char  *declaration_id);

G_END_DECLS
