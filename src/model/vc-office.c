/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-office.h"

struct _VcOffice
{
  GObject  parent_instance;

  char    *id;
  char    *parent_id;
  char    *name;
  char    *address;
  char    *phone;
  char    *email;
  char    *desk;
};

G_DEFINE_FINAL_TYPE (VcOffice, vc_office, G_TYPE_OBJECT)

static void
vc_office_finalize (GObject *object)
{
  VcOffice *self = VC_OFFICE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->parent_id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->phone, g_free);
  g_clear_pointer (&self->email, g_free);
  g_clear_pointer (&self->desk, g_free);

  G_OBJECT_CLASS (vc_office_parent_class)->finalize (object);
}

static void
vc_office_class_init (VcOfficeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_office_finalize;
}

static void
vc_office_init (VcOffice *self)
{
}

/**
 * vc_office_new:
 * @id: the office's code
 * @parent_id: the provincial office above it, or %NULL
 * @name: its name
 * @address: where it is
 * @phone: its telephone, or %NULL
 * @email: its e-mail address, or %NULL
 * @desk: where in the building citizens go, or %NULL
 *
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcOffice *
vc_office_new (const char *id,
               const char *parent_id,
               const char *name,
               const char *address,
               const char *phone,
               const char *email,
               const char *desk)
{
  VcOffice *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (VC_TYPE_OFFICE, NULL);
  self->id = g_strdup (id);
  self->parent_id = g_strdup (parent_id);
  self->name = g_strdup (name);
  self->address = g_strdup (address);
  self->phone = g_strdup (phone);
  self->email = g_strdup (email);
  self->desk = g_strdup (desk);
  return self;
}

/**
 * vc_office_get_id:
 * @self: an office
 *
 * Returns: (transfer none): the office's code
 */
const char *
vc_office_get_id (VcOffice *self)
{
  g_return_val_if_fail (VC_IS_OFFICE (self), NULL);

  return self->id;
}

/**
 * vc_office_get_parent_id:
 * @self: an office
 *
 * Returns: (transfer none) (nullable): the provincial office above it
 */
const char *
vc_office_get_parent_id (VcOffice *self)
{
  g_return_val_if_fail (VC_IS_OFFICE (self), NULL);

  return self->parent_id;
}

/**
 * vc_office_get_name:
 * @self: an office
 *
 * Returns: (transfer none): its name
 */
const char *
vc_office_get_name (VcOffice *self)
{
  g_return_val_if_fail (VC_IS_OFFICE (self), NULL);

  return self->name;
}

/**
 * vc_office_get_address:
 * @self: an office
 *
 * Returns: (transfer none): where it is
 */
const char *
vc_office_get_address (VcOffice *self)
{
  g_return_val_if_fail (VC_IS_OFFICE (self), NULL);

  return self->address;
}

/**
 * vc_office_get_phone:
 * @self: an office
 *
 * Returns: (transfer none) (nullable): its telephone
 */
const char *
vc_office_get_phone (VcOffice *self)
{
  g_return_val_if_fail (VC_IS_OFFICE (self), NULL);

  return self->phone;
}

/**
 * vc_office_get_email:
 * @self: an office
 *
 * Returns: (transfer none) (nullable): its e-mail address
 */
const char *
vc_office_get_email (VcOffice *self)
{
  g_return_val_if_fail (VC_IS_OFFICE (self), NULL);

  return self->email;
}

/**
 * vc_office_get_desk:
 * @self: an office
 *
 * Returns: (transfer none) (nullable): where in the building citizens go
 */
const char *
vc_office_get_desk (VcOffice *self)
{
  g_return_val_if_fail (VC_IS_OFFICE (self), NULL);

  return self->desk;
}
