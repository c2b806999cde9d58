/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-photo.h"

G_BEGIN_DECLS

/* A photo that an officer made at the counter, beside what the citizen sent. */
typedef struct
{
  const char *id;
  VcPhoto    *photo;
  const char *officer_id;   /* who made it */
  const char *officer_name;
  const char *counter;
  GDateTime  *taken_at;     /* when central had it */
} VcRetakeFields;

#define VC_TYPE_RETAKE (vc_retake_get_type ())
G_DECLARE_FINAL_TYPE (VcRetake, vc_retake, VC, RETAKE, GObject)

VcRetake             *vc_retake_new        (const VcRetakeFields *fields);
const VcRetakeFields *vc_retake_get_fields (VcRetake             *self);
const char           *vc_retake_get_id     (VcRetake             *self);
VcPhoto              *vc_retake_get_photo  (VcRetake             *self);
VcPhotoKind           vc_retake_get_kind   (VcRetake             *self);

G_END_DECLS
