/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-session.h"

G_BEGIN_DECLS

/* What central takes of a photo made at the counter. */
#define VC_RETAKE_MAX_SIZE (16 * 1024 * 1024)

#define VC_TYPE_RETAKE_UPLOAD (vc_retake_upload_get_type ())
G_DECLARE_FINAL_TYPE (VcRetakeUpload, vc_retake_upload, VC, RETAKE_UPLOAD, GObject)

/* A photo made at the counter, on its way to central. However often it is
 * sent, central adds it once. */
VcRetakeUpload *vc_retake_upload_new         (VcSession            *session,
                                              const char           *declaration_id,
                                              VcPhotoKind           kind,
                                              GBytes               *file);
void            vc_retake_upload_send_async  (VcRetakeUpload       *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
VcDeclaration  *vc_retake_upload_send_finish (VcRetakeUpload       *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
