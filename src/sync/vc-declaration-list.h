/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-cache-store.h"
#include "vc-session.h"
#include "vc-sync-state.h"

G_BEGIN_DECLS

#define VC_TYPE_DECLARATION_LIST (vc_declaration_list_get_type ())
G_DECLARE_FINAL_TYPE (VcDeclarationList, vc_declaration_list, VC, DECLARATION_LIST, GObject)

/*
 * A GListModel of VcDeclaration: everything undecided of the officer's
 * office(s) and what was closed lately, kept as central has it. A changed
 * declaration is a new object in the old one's place.
 *
 * Property "state": VcSyncState. Signal "changed" (VcDeclaration *now): one
 * declaration came or changed, after the model has it. Signal "signed-out"
 * (GError *error): central ended the session, or would not begin it.
 */
VcDeclarationList *vc_declaration_list_new       (VcSession         *session,
                                                  VcCacheStore      *cache);
void               vc_declaration_list_start     (VcDeclarationList *self);
void               vc_declaration_list_stop      (VcDeclarationList *self);
void               vc_declaration_list_refresh   (VcDeclarationList *self);
VcSyncState        vc_declaration_list_get_state (VcDeclarationList *self);
VcDeclaration     *vc_declaration_list_find      (VcDeclarationList *self,
                                                  const char        *id);
void               vc_declaration_list_put       (VcDeclarationList *self,
                                                  VcDeclaration     *declaration);

G_END_DECLS
