/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-cache-store.h"
#include "vc-session.h"

G_BEGIN_DECLS

#define VC_TYPE_PHOTO_FILES (vc_photo_files_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoFiles, vc_photo_files, VC, PHOTO_FILES, GObject)

/* Photos as files: from the sealed cache of this PC, and what is not there
 * from central, after which it is. */
VcPhotoFiles *vc_photo_files_new        (VcSession            *session,
                                         VcCacheStore         *cache);
void          vc_photo_files_get_async  (VcPhotoFiles         *self,
                                         const char           *declaration_id,
                                         const char           *sha256,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GBytes       *vc_photo_files_get_finish (VcPhotoFiles         *self,
                                         GAsyncResult         *result,
                                         GError              **error);

/* How the officer looks at them: kept here only, and with the photos. */
void          vc_photo_files_keep_look  (VcPhotoFiles         *self,
                                         const char           *declaration_id,
                                         const char           *sha256,
                                         GBytes               *look);
void          vc_photo_files_load_looks_async  (VcPhotoFiles        *self,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
GHashTable   *vc_photo_files_load_looks_finish (VcPhotoFiles        *self,
                                                GAsyncResult        *result,
                                                GError             **error);

G_END_DECLS
