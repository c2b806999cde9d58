/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VcSyncState:
 * @VC_SYNC_IDLE: not started, or stopped
 * @VC_SYNC_PULLING: the first pages are coming
 * @VC_SYNC_LIVE: events arrive
 * @VC_SYNC_POLLING: no event stream; asking every few seconds
 * @VC_SYNC_OFFLINE: central does not answer; trying again, ever more slowly
 */
typedef enum
{
  VC_SYNC_IDLE,
  VC_SYNC_PULLING,
  VC_SYNC_LIVE,
  VC_SYNC_POLLING,
  VC_SYNC_OFFLINE,
} VcSyncState;

#define VC_TYPE_SYNC_STATE (vc_sync_state_get_type ())
GType vc_sync_state_get_type (void);

G_END_DECLS
