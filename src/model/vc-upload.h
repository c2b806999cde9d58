/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VC_TYPE_UPLOAD (vc_upload_get_type ())
G_DECLARE_FINAL_TYPE (VcUpload, vc_upload, VC, UPLOAD, GObject)

/* How much of a file central has. */
VcUpload   *vc_upload_new          (const char *id,
                                    guint64     received,
                                    gboolean    attached);
const char *vc_upload_get_id       (VcUpload   *self);
guint64     vc_upload_get_received (VcUpload   *self);
gboolean    vc_upload_is_attached  (VcUpload   *self);

G_END_DECLS
