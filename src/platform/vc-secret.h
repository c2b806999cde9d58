/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VC_TYPE_SECRET (vc_secret_get_type ())

typedef struct _VcSecret VcSecret;

GType       vc_secret_get_type (void) G_GNUC_CONST;

VcSecret   *vc_secret_new      (gsize       size);
VcSecret   *vc_secret_new_text (const char *text);

VcSecret   *vc_secret_ref      (VcSecret   *self);
void        vc_secret_unref    (VcSecret   *self);

guint8     *vc_secret_get_data (VcSecret   *self);
const char *vc_secret_get_text (VcSecret   *self);
gsize       vc_secret_get_size (VcSecret   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcSecret, vc_secret_unref)

G_END_DECLS
