/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-session.h"
#include "vc-work-store.h"

G_BEGIN_DECLS

#define VC_TYPE_VIEW_LOG (vc_view_log_get_type ())
G_DECLARE_FINAL_TYPE (VcViewLog, vc_view_log, VC, VIEW_LOG, GObject)

/* Which photos an officer has looked at, on its way to central: kept on this
 * PC until central has it, and sent under that officer alone. */
VcViewLog *vc_view_log_new   (VcSession          *session,
                              VcWorkStore        *store,
                              VcClock            *clock);
void       vc_view_log_add   (VcViewLog          *self,
                              const char         *declaration_id,
                              const char * const *photos);
void       vc_view_log_hurry (VcViewLog          *self);
void       vc_view_log_stop  (VcViewLog          *self);

G_END_DECLS
