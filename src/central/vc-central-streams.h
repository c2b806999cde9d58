/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-request.h"

G_BEGIN_DECLS

#define VC_TYPE_CENTRAL_STREAMS (vc_central_streams_get_type ())
G_DECLARE_FINAL_TYPE (VcCentralStreams, vc_central_streams, VC, CENTRAL_STREAMS, GObject)

VcCentralStreams *vc_central_streams_new    (VcCentral         *central);
gboolean          vc_central_streams_add    (VcCentralStreams  *self,
                                             VcCentralRequest  *request,
                                             SoupServerMessage *message,
                                             GError           **error);
void              vc_central_streams_remove (VcCentralStreams  *self,
                                             SoupServerMessage *message);
void              vc_central_streams_check  (VcCentralStreams  *self);
GPtrArray        *vc_central_streams_beat   (VcCentralStreams  *self);
void              vc_central_streams_close  (VcCentralStreams  *self);

G_END_DECLS
