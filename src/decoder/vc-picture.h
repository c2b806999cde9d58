/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-decoder-frame.h"

G_BEGIN_DECLS

void vc_picture_decode (int             input,
                        int             output,
                        VcDecoderReply *reply);

G_END_DECLS
