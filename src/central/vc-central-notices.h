/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-notice.h"

G_BEGIN_DECLS

/* A notice on its way, as the gateways see it. */
typedef struct
{
  char           *id;
  char           *declaration_id;
  VcNoticeChannel channel;
  VcNoticeState   state;
} VcCentralDelivery;

void       vc_central_notices_queue          (VcCentral       *central,
                                              const char      *declaration_id,
                                              VcNoticeKind     kind,
                                              VcNoticeChannel  channel,
                                              const char      *recipient,
                                              const char      *body);
void       vc_central_notices_restore        (VcCentral       *central,
                                              const char      *declaration_id,
                                              VcNotice        *notice,
                                              const char      *recipient);
GPtrArray *vc_central_notices_list           (VcCentral       *central,
                                              const char      *declaration_id);
GPtrArray *vc_central_notices_list_under_way (VcCentral       *central,
                                              GDateTime       *before);
void       vc_central_notices_move           (VcCentral       *central,
                                              const char      *id,
                                              VcNoticeState    state);

G_END_DECLS
