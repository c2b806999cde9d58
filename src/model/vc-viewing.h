/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* That an officer looked at photos of a case, which is more than fetching
 * them. The first two are not part of what is sent: they say where it goes. */
typedef struct
{
  const char         *id;             /* its Idempotency-Key, a UUID, or NULL */
  const char         *declaration_id; /* or NULL */
  const char * const *photos;         /* SHA-256 of each */
  GDateTime          *seen_at;
  const char         *counter;
} VcViewingFields;

#define VC_TYPE_VIEWING (vc_viewing_get_type ())
G_DECLARE_FINAL_TYPE (VcViewing, vc_viewing, VC, VIEWING, GObject)

VcViewing             *vc_viewing_new        (const VcViewingFields *fields);
const VcViewingFields *vc_viewing_get_fields (VcViewing             *self);

G_END_DECLS
