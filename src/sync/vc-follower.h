/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration-table.h"
#include "vc-session.h"
#include "vc-sync-state.h"

G_BEGIN_DECLS

#define VC_TYPE_FOLLOWER (vc_follower_get_type ())
G_DECLARE_FINAL_TYPE (VcFollower, vc_follower, VC, FOLLOWER, GObject)

/*
 * Follows what central has and tells of it. Signals:
 *
 *   "everything" (GPtrArray *declarations): all there is, once after starting
 *   "now" (VcDeclaration *declaration): how one stands, perhaps known already
 *   "gone" (const char *id): one this officer may no longer see
 *   "state" (): vc_follower_get_state() gives another answer
 *   "signed-out" (GError *error): central ended the session, or would not
 *     begin it; it has stopped
 */
VcFollower *vc_follower_new       (VcSession          *session,
                                   VcDeclarationTable *known);
void        vc_follower_start     (VcFollower         *self);
void        vc_follower_stop      (VcFollower         *self);
void        vc_follower_hurry     (VcFollower         *self);
VcSyncState vc_follower_get_state (VcFollower         *self);

G_END_DECLS
