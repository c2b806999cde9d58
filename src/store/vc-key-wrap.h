/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-seal.h"

G_BEGIN_DECLS

/* A key that only a password opens. */
typedef struct
{
  GBytes  *salt;
  guint64  ops;
  guint64  memory;
  GBytes  *wrapped;
} VcKeyWrap;

gboolean  vc_key_wrap_close (VcKeyWrap        *self,
                             const char       *key_id,
                             VcSecret         *password,
                             VcSecret         *key,
                             GError          **error);
VcSecret *vc_key_wrap_open  (const VcKeyWrap  *self,
                             const char       *key_id,
                             VcSecret         *password,
                             GError          **error);
void      vc_key_wrap_clear (VcKeyWrap        *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VcKeyWrap, vc_key_wrap_clear)

G_END_DECLS
