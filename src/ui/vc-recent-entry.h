/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-unsent-entry.h"

G_BEGIN_DECLS

/**
 * VcRecentLevel:
 * @VC_RECENT_UNDER_WAY: something is still to come
 * @VC_RECENT_DONE: the citizen has been told
 * @VC_RECENT_FAILED: the citizen could not be told; someone must act
 */
typedef enum
{
  VC_RECENT_UNDER_WAY,
  VC_RECENT_DONE,
  VC_RECENT_FAILED,
} VcRecentLevel;

#define VC_TYPE_RECENT_ENTRY (vc_recent_entry_get_type ())
G_DECLARE_FINAL_TYPE (VcRecentEntry, vc_recent_entry, VC, RECENT_ENTRY, GObject)

VcRecentEntry *vc_recent_entry_new             (VcDeclaration *declaration);
VcRecentEntry *vc_recent_entry_new_unsent      (VcUnsentEntry *unsent);
VcDeclaration *vc_recent_entry_get_declaration (VcRecentEntry *self);
VcRecentLevel  vc_recent_entry_get_level       (VcRecentEntry *self);
char          *vc_recent_entry_dup_outcome     (VcRecentEntry *self);

G_END_DECLS
