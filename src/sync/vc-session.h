/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-client.h"
#include "vc-clock.h"
#include "vc-office.h"
#include "vc-profile.h"
#include "vc-random.h"
#include "vc-reason.h"

G_BEGIN_DECLS

#define VC_TYPE_SESSION (vc_session_get_type ())
G_DECLARE_FINAL_TYPE (VcSession, vc_session, VC, SESSION, GObject)

/*
 * A signed-in officer with what central told at sign-in. One that began
 * without the network knows what central told last, and becomes a session at
 * central when it is reconnected.
 *
 * Property "offline": whether central does not know of it yet.
 */
VcSession   *vc_session_new              (VcApiClient          *client,
                                          VcProfile            *profile,
                                          VcClock              *clock,
                                          VcRandom             *random);
VcSession   *vc_session_new_offline      (VcApiClient          *client,
                                          VcProfile            *profile,
                                          VcSecret             *password,
                                          VcClock              *clock,
                                          VcRandom             *random);
void         vc_session_reconnect_async  (VcSession            *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean     vc_session_reconnect_finish (VcSession            *self,
                                          GAsyncResult         *result,
                                          GError              **error);
gboolean     vc_session_is_offline       (VcSession            *self);
VcApiClient *vc_session_get_client       (VcSession            *self);
VcProfile   *vc_session_get_profile      (VcSession            *self);
VcOfficer   *vc_session_get_officer      (VcSession            *self);
VcOffice    *vc_session_get_office       (VcSession            *self);
VcOffice    *vc_session_find_office      (VcSession            *self,
                                          const char           *id);
VcPolicy    *vc_session_get_policy       (VcSession            *self);
GPtrArray   *vc_session_get_reasons      (VcSession            *self);
VcRandom    *vc_session_get_random       (VcSession            *self);

G_END_DECLS
