/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

#define VC_TYPE_CENTRAL_EXCHANGES (vc_central_exchanges_get_type ())
G_DECLARE_FINAL_TYPE (VcCentralExchanges, vc_central_exchanges, VC, CENTRAL_EXCHANGES, GObject)

/*
 * The requests that are under way, each from its first byte to its last, and
 * how much of a body each may have. Signals:
 *
 *   "surplus" (SoupServerMessage *message): its body goes on and on
 *   "ended" (SoupServerMessage *message): it was answered, or has gone
 */
VcCentralExchanges *vc_central_exchanges_new        (VcCentral           *central);
void                vc_central_exchanges_follow     (VcCentralExchanges  *self,
                                                     SoupServerMessage   *message);
gboolean            vc_central_exchanges_has        (VcCentralExchanges  *self,
                                                     SoupServerMessage   *message);
gboolean            vc_central_exchanges_check_size (VcCentralExchanges  *self,
                                                     SoupServerMessage   *message,
                                                     GError             **error);

G_END_DECLS
