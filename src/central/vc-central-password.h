/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define VC_TYPE_CENTRAL_PASSWORD (vc_central_password_get_type ())
G_DECLARE_FINAL_TYPE (VcCentralPassword, vc_central_password, VC, CENTRAL_PASSWORD, GObject)

char              *vc_central_password_hash          (const char           *password,
                                                      GError              **error);
VcCentralPassword *vc_central_password_new           (void);
void               vc_central_password_close         (VcCentralPassword    *self);
gboolean           vc_central_password_is_busy       (VcCentralPassword    *self);
void               vc_central_password_verify_async  (VcCentralPassword    *self,
                                                      const char           *password,
                                                      const char           *hash,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean           vc_central_password_verify_finish (VcCentralPassword    *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

G_END_DECLS
