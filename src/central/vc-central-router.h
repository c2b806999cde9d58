/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-request.h"

G_BEGIN_DECLS

/**
 * VcCentralRouteKind:
 * @VC_CENTRAL_ROUTE_OPEN: answered at once, to anybody
 * @VC_CENTRAL_ROUTE_READ: answered at once, to an officer
 * @VC_CENTRAL_ROUTE_CHANGE: as well, with an Idempotency-Key
 * @VC_CENTRAL_ROUTE_PICTURE: a change whose body is a picture or a piece of a
 *   file, answered when that has been looked at
 * @VC_CENTRAL_ROUTE_SIGN_IN: answered when the password has been looked at
 * @VC_CENTRAL_ROUTE_STREAM: an officer's stream of events
 */
typedef enum
{
  VC_CENTRAL_ROUTE_OPEN,
  VC_CENTRAL_ROUTE_READ,
  VC_CENTRAL_ROUTE_CHANGE,
  VC_CENTRAL_ROUTE_PICTURE,
  VC_CENTRAL_ROUTE_SIGN_IN,
  VC_CENTRAL_ROUTE_STREAM,
} VcCentralRouteKind;

typedef struct _VcCentralRoute VcCentralRoute;

const VcCentralRoute *vc_central_router_find      (VcCentralRequest     *request,
                                                   GError              **error);
char                 *vc_central_router_dup_methods (const char         *path);
VcCentralRouteKind    vc_central_route_get_kind   (const VcCentralRoute *route);
gboolean              vc_central_router_authorise (VcCentralRequest     *request,
                                                   GError              **error);
gboolean              vc_central_router_rehearse  (const VcCentralRoute *route,
                                                   VcCentralRequest     *request,
                                                   VcCentralAnswer      *answer);
void                  vc_central_router_answer    (const VcCentralRoute *route,
                                                   VcCentralRequest     *request,
                                                   VcCentralAnswer      *answer);

G_END_DECLS
