/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-viewing.h"

#include "vc-string-list.h"

struct _VcViewing
{
  GObject         parent_instance;

  VcViewingFields fields;
};

G_DEFINE_FINAL_TYPE (VcViewing, vc_viewing, G_TYPE_OBJECT)

static void
vc_viewing_finalize (GObject *object)
{
  VcViewing *self = VC_VIEWING (object);

  g_free ((char *) self->fields.id);
  g_free ((char *) self->fields.declaration_id);
  g_strfreev ((char **) self->fields.photos);
  g_clear_pointer (&self->fields.seen_at, g_date_time_unref);
  g_free ((char *) self->fields.counter);

  G_OBJECT_CLASS (vc_viewing_parent_class)->finalize (object);
}

static void
vc_viewing_class_init (VcViewingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_viewing_finalize;
}

static void
vc_viewing_init (VcViewing *self)
{
}

/**
 * vc_viewing_new:
 * @fields: what it is made of; copied
 *
 * Returns: (transfer full): a new viewing
 */
VcViewing *
vc_viewing_new (const VcViewingFields *fields)
{
  VcViewing *self;

  g_return_val_if_fail (fields != NULL && fields->seen_at != NULL && fields->counter != NULL, NULL);

  self = g_object_new (VC_TYPE_VIEWING, NULL);
  self->fields = (VcViewingFields) {
    .id = g_strdup (fields->id),
    .declaration_id = g_strdup (fields->declaration_id),
    .photos = vc_string_list_copy (fields->photos),
    .seen_at = g_date_time_ref (fields->seen_at),
    .counter = g_strdup (fields->counter),
  };
  return self;
}

/**
 * vc_viewing_get_fields:
 * @self: a viewing
 *
 * Returns: (transfer none): what it is made of
 */
const VcViewingFields *
vc_viewing_get_fields (VcViewing *self)
{
  g_return_val_if_fail (VC_IS_VIEWING (self), NULL);

  return &self->fields;
}
