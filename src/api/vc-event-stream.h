/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-client.h"

G_BEGIN_DECLS

#define VC_TYPE_EVENT_STREAM (vc_event_stream_get_type ())
G_DECLARE_FINAL_TYPE (VcEventStream, vc_event_stream, VC, EVENT_STREAM, GObject)

/*
 * Central's server-sent events, from one connection to its end: a stream is
 * started once. Signals, on the thread that started it:
 *
 *   "connected" (): central accepted; what was missed follows
 *   "event" (guint64 change, const char *declaration_id): a declaration changed
 *   "ended" (GError *error): the connection is gone, or was refused
 */
VcEventStream *vc_event_stream_new   (VcApiClient   *client);
void           vc_event_stream_start (VcEventStream *self,
                                      guint64        after_change);
void           vc_event_stream_stop  (VcEventStream *self);

G_END_DECLS
