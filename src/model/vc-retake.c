/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-retake.h"

struct _VcRetake
{
  GObject        parent_instance;

  VcRetakeFields fields;
};

G_DEFINE_FINAL_TYPE (VcRetake, vc_retake, G_TYPE_OBJECT)

static void
vc_retake_finalize (GObject *object)
{
  VcRetake *self = VC_RETAKE (object);

  g_free ((char *) self->fields.id);
  g_clear_object (&self->fields.photo);
  g_free ((char *) self->fields.officer_id);
  g_free ((char *) self->fields.officer_name);
  g_free ((char *) self->fields.counter);
  g_clear_pointer (&self->fields.taken_at, g_date_time_unref);

  G_OBJECT_CLASS (vc_retake_parent_class)->finalize (object);
}

static void
vc_retake_class_init (VcRetakeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_retake_finalize;
}

static void
vc_retake_init (VcRetake *self)
{
}

/**
 * vc_retake_new:
 * @fields: what it is made of, with an id and a photo at least. Strings are
 *   copied, objects referenced
 *
 * Returns: (transfer full): a new retake
 */
VcRetake *
vc_retake_new (const VcRetakeFields *fields)
{
  VcRetake *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL, NULL);
  g_return_val_if_fail (VC_IS_PHOTO (fields->photo), NULL);

  self = g_object_new (VC_TYPE_RETAKE, NULL);
  self->fields = (VcRetakeFields) {
    .id = g_strdup (fields->id),
    .photo = g_object_ref (fields->photo),
    .officer_id = g_strdup (fields->officer_id),
    .officer_name = g_strdup (fields->officer_name),
    .counter = g_strdup (fields->counter),
    .taken_at = fields->taken_at != NULL ? g_date_time_ref (fields->taken_at) : NULL,
  };
  return self;
}

/**
 * vc_retake_get_fields:
 * @self: a retake
 *
 * Returns: (transfer none): what it is made of
 */
const VcRetakeFields *
vc_retake_get_fields (VcRetake *self)
{
  g_return_val_if_fail (VC_IS_RETAKE (self), NULL);

  return &self->fields;
}

/**
 * vc_retake_get_id:
 * @self: a retake
 *
 * Returns: (transfer none): central's own name for it
 */
const char *
vc_retake_get_id (VcRetake *self)
{
  g_return_val_if_fail (VC_IS_RETAKE (self), NULL);

  return self->fields.id;
}

/**
 * vc_retake_get_photo:
 * @self: a retake
 *
 * Returns: (transfer none): the photo that was made
 */
VcPhoto *
vc_retake_get_photo (VcRetake *self)
{
  g_return_val_if_fail (VC_IS_RETAKE (self), NULL);

  return self->fields.photo;
}

/**
 * vc_retake_get_kind:
 * @self: a retake
 *
 * Returns: what it shows, so beside which of the citizen's photos it belongs
 */
VcPhotoKind
vc_retake_get_kind (VcRetake *self)
{
  g_return_val_if_fail (VC_IS_RETAKE (self), VC_PHOTO_PORTRAIT);

  return vc_photo_get_kind (self->fields.photo);
}
