/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-lease.h"
#include "vc-outbox-item.h"
#include "vc-session.h"

G_BEGIN_DECLS

#define VC_TYPE_DISPATCH (vc_dispatch_get_type ())
G_DECLARE_FINAL_TYPE (VcDispatch, vc_dispatch, VC, DISPATCH, GObject)

/*
 * When each unsent item leaves: after its grace, again after a while when
 * nobody answered, at once when the network is back. An item that central
 * chokes on waits by itself and keeps nobody behind it. Signals:
 *
 *   "delivered" (VcOutboxItem *item, VcDeclaration *now)
 *   "refused" (VcOutboxItem *item, GError *error, VcDeclaration *now or NULL)
 *   "postponed" (VcOutboxItem *item, GError *error)
 *   "changed" (): something begins or ends to be on its way
 *
 * An item that was delivered or refused has been removed.
 */
VcDispatch *vc_dispatch_new           (VcRandom     *random);
void        vc_dispatch_begin         (VcDispatch   *self,
                                       VcSession    *session);
void        vc_dispatch_end           (VcDispatch   *self);
void        vc_dispatch_add           (VcDispatch   *self,
                                       VcOutboxItem *item,
                                       guint         grace,
                                       gboolean      tried,
                                       VcLease      *lease);
void        vc_dispatch_remove        (VcDispatch   *self,
                                       const char   *id);
void        vc_dispatch_hurry         (VcDispatch   *self);
void        vc_dispatch_send_now      (VcDispatch   *self);
guint       vc_dispatch_get_remaining (VcDispatch   *self,
                                       const char   *id);
guint       vc_dispatch_get_wait      (VcDispatch   *self,
                                       const char   *id);
gboolean    vc_dispatch_can_take_back (VcDispatch   *self,
                                       const char   *id);
gboolean    vc_dispatch_is_sending    (VcDispatch   *self,
                                       const char   *id);

G_END_DECLS
