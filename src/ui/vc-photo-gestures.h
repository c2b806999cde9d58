/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-photo-canvas.h"

G_BEGIN_DECLS

void vc_photo_gestures_add (VcPhotoCanvas *canvas);

G_END_DECLS
