/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sync-state.h"

/**
 * vc_sync_state_get_type:
 *
 * Returns: the type of #VcSyncState
 */
GType
vc_sync_state_get_type (void)
{
  static const GEnumValue values[] = {
    { VC_SYNC_IDLE, "VC_SYNC_IDLE", "idle" },
    { VC_SYNC_PULLING, "VC_SYNC_PULLING", "pulling" },
    { VC_SYNC_LIVE, "VC_SYNC_LIVE", "live" },
    { VC_SYNC_POLLING, "VC_SYNC_POLLING", "polling" },
    { VC_SYNC_OFFLINE, "VC_SYNC_OFFLINE", "offline" },
    { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("VcSyncState", values));

  return type;
}
