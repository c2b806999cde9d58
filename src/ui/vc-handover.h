/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-case-desk.h"

G_BEGIN_DECLS

#define VC_TYPE_HANDOVER (vc_handover_get_type ())
G_DECLARE_FINAL_TYPE (VcHandover, vc_handover, VC, HANDOVER, GObject)

/*
 * A supervisor gives a case that someone holds to another officer. Signals:
 *
 *   "changed" (): there is something to hand over now
 *   "message" (char *sentence): something worth a passing word
 *   "failed" (GError *error): it could not be begun, or not be done
 */
VcHandover *vc_handover_new          (VcSession  *session,
                                      VcCaseDesk *desk);
void        vc_handover_begin        (VcHandover *self,
                                      const char *declaration_id);
VcClaim    *vc_handover_get_claim    (VcHandover *self);
GListModel *vc_handover_get_officers (VcHandover *self);
gboolean    vc_handover_give         (VcHandover *self,
                                      guint       position,
                                      const char *note);

G_END_DECLS
