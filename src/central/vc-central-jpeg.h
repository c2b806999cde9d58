/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-image.h"

G_BEGIN_DECLS

GBytes *vc_central_jpeg_encode (VcImage *image,
                                int      quality);

G_END_DECLS
