/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-picture-scale.h"

G_BEGIN_DECLS

void vc_picture_resample (GdkPixbuf           *source,
                          const VcPictureArea *area,
                          GdkPixbuf           *target);

G_END_DECLS
