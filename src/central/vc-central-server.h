/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"

G_BEGIN_DECLS

#define VC_TYPE_CENTRAL_SERVER (vc_central_server_get_type ())
G_DECLARE_FINAL_TYPE (VcCentralServer, vc_central_server, VC, CENTRAL_SERVER, GObject)

VcCentralServer *vc_central_server_new     (VcCentral        *central);
gboolean         vc_central_server_listen  (VcCentralServer  *self,
                                            const char       *address,
                                            GTlsCertificate  *certificate,
                                            GError          **error);
char            *vc_central_server_dup_uri (VcCentralServer  *self);
void             vc_central_server_tick    (VcCentralServer  *self);
void             vc_central_server_beat    (VcCentralServer  *self);
void             vc_central_server_close   (VcCentralServer  *self);

G_END_DECLS
