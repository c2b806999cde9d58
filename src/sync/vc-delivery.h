/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-client.h"
#include "vc-outbox-item.h"
#include "vc-random.h"

G_BEGIN_DECLS

#define VC_TYPE_DELIVERY (vc_delivery_get_type ())
G_DECLARE_FINAL_TYPE (VcDelivery, vc_delivery, VC, DELIVERY, GObject)

/*
 * One attempt to bring a decision or a review to central. It is the very same
 * one with the same key at each attempt, so central applies it once however
 * often it is brought. Ends with one signal:
 *
 *   "delivered" (VcDeclaration *now): central has it
 *   "refused" (GError *error, VcDeclaration *now): central will not have it;
 *     @now, how the declaration stands, is NULL where central does not say
 *   "postponed" (GError *error): it is not known to have arrived
 */
VcDelivery   *vc_delivery_new      (VcApiClient  *client,
                                    VcRandom     *random,
                                    VcOutboxItem *item);
void          vc_delivery_start    (VcDelivery   *self);
void          vc_delivery_stop     (VcDelivery   *self);
VcOutboxItem *vc_delivery_get_item (VcDelivery   *self);

G_END_DECLS
