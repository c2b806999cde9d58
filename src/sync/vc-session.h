/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-client.h"
#include "vc-office.h"
#include "vc-random.h"
#include "vc-reason.h"

G_BEGIN_DECLS

#define VC_TYPE_SESSION (vc_session_get_type ())
G_DECLARE_FINAL_TYPE (VcSession, vc_session, VC, SESSION, GObject)

/* A signed-in officer with what central told at sign-in: office, policy,
 * reasons. Signing in is health, sign-in, policy, offices, reasons in a row. */
void         vc_session_open_async     (VcApiClient         *client,
                                        const char          *account,
                                        const char          *password,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
VcSession   *vc_session_open_finish    (GAsyncResult        *result,
                                        GError             **error);
VcApiClient *vc_session_get_client     (VcSession           *self);
VcOfficer   *vc_session_get_officer    (VcSession           *self);
VcOffice    *vc_session_get_office     (VcSession           *self);
VcOffice    *vc_session_find_office    (VcSession           *self,
                                        const char          *id);
VcPolicy    *vc_session_get_policy     (VcSession           *self);
GPtrArray   *vc_session_get_reasons    (VcSession           *self);
VcRandom    *vc_session_get_random     (VcSession           *self);

G_END_DECLS
