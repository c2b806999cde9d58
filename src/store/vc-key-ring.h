/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-secret.h"

G_BEGIN_DECLS

/* The keys that are open, all of one officer. It does not change once it is
 * shared, so any thread may hold it; the last reference wipes the keys. */
typedef struct _VcKeyRing VcKeyRing;

VcKeyRing  *vc_key_ring_new              (const char *officer_id,
                                          const char *officer_name);
VcKeyRing  *vc_key_ring_ref              (VcKeyRing  *self);
void        vc_key_ring_unref            (VcKeyRing  *self);

void        vc_key_ring_add              (VcKeyRing  *self,
                                          const char *key_id,
                                          VcSecret   *key);
void        vc_key_ring_add_all          (VcKeyRing  *self,
                                          VcKeyRing  *other);

const char *vc_key_ring_get_officer_id   (VcKeyRing  *self);
const char *vc_key_ring_get_officer_name (VcKeyRing  *self);
const char *vc_key_ring_get_key_id       (VcKeyRing  *self);
VcSecret   *vc_key_ring_get_key          (VcKeyRing  *self);
VcSecret   *vc_key_ring_find             (VcKeyRing  *self,
                                          const char *key_id);
VcSecret   *vc_key_ring_dup_cache_key    (VcKeyRing  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcKeyRing, vc_key_ring_unref)

G_END_DECLS
