/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "vc-decoder-frame.h"
#include "vc-orientation.h"

G_BEGIN_DECLS

typedef struct
{
  GdkPixbuf      *pixels;       /* owned; NULL if there is no picture */
  int             stored_width; /* before any reduction */
  int             stored_height;
  VcOrientation   orientation;
  VcDecoderStatus status;
  char            reason[G_SIZEOF_MEMBER (VcDecoderReply, reason)];
} VcPictureLoad;

void vc_picture_loader_prepare (void);
void vc_picture_load           (VcPictureLoad          *load,
                                int                     input,
                                const VcDecoderRequest *request);
void vc_picture_load_clear     (VcPictureLoad          *load);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VcPictureLoad, vc_picture_load_clear)

G_END_DECLS
