/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-declaration.h"

G_BEGIN_DECLS

#define VC_TYPE_CACHE_INDEX (vc_cache_index_get_type ())
G_DECLARE_FINAL_TYPE (VcCacheIndex, vc_cache_index, VC, CACHE_INDEX, GObject)

guint          vc_cache_index_get_length     (VcCacheIndex  *self);
VcDeclaration *vc_cache_index_get            (VcCacheIndex  *self,
                                              guint          position,
                                              GError       **error);
VcDeclaration *vc_cache_index_find           (VcCacheIndex  *self,
                                              const char    *id,
                                              GError       **error);
GPtrArray     *vc_cache_index_list_in_thread (VcCacheIndex  *self,
                                              GError       **error);

G_END_DECLS
