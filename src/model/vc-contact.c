/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-contact.h"

struct _VcContact
{
  GObject    parent_instance;

  char      *phone;
  GDateTime *phone_verified_at;
  char      *email;
  GDateTime *email_verified_at;
};

G_DEFINE_FINAL_TYPE (VcContact, vc_contact, G_TYPE_OBJECT)

static void
vc_contact_finalize (GObject *object)
{
  VcContact *self = VC_CONTACT (object);

  g_clear_pointer (&self->phone, g_free);
  g_clear_pointer (&self->phone_verified_at, g_date_time_unref);
  g_clear_pointer (&self->email, g_free);
  g_clear_pointer (&self->email_verified_at, g_date_time_unref);

  G_OBJECT_CLASS (vc_contact_parent_class)->finalize (object);
}

static void
vc_contact_class_init (VcContactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_contact_finalize;
}

static void
vc_contact_init (VcContact *self)
{
}

/**
 * vc_contact_new:
 * @phone: the phone number
 * @phone_verified_at: when a code sent there came back, or %NULL
 * @email: the e-mail address, or %NULL
 * @email_verified_at: when a code sent there came back, or %NULL
 *
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcContact *
vc_contact_new (const char *phone,
                GDateTime  *phone_verified_at,
                const char *email,
                GDateTime  *email_verified_at)
{
  VcContact *self = g_object_new (VC_TYPE_CONTACT, NULL);

  self->phone = g_strdup (phone);
  self->phone_verified_at = phone_verified_at != NULL ? g_date_time_ref (phone_verified_at) : NULL;
  self->email = g_strdup (email);
  self->email_verified_at = email_verified_at != NULL ? g_date_time_ref (email_verified_at) : NULL;
  return self;
}

/**
 * vc_contact_get_phone:
 * @self: a contact
 *
 * Returns: (transfer none): the phone number
 */
const char *
vc_contact_get_phone (VcContact *self)
{
  g_return_val_if_fail (VC_IS_CONTACT (self), NULL);

  return self->phone;
}

/**
 * vc_contact_get_phone_verified_at:
 * @self: a contact
 *
 * Returns: (transfer none) (nullable): when a code sent there came back
 */
GDateTime *
vc_contact_get_phone_verified_at (VcContact *self)
{
  g_return_val_if_fail (VC_IS_CONTACT (self), NULL);

  return self->phone_verified_at;
}

/**
 * vc_contact_get_email:
 * @self: a contact
 *
 * Returns: (transfer none) (nullable): the e-mail address
 */
const char *
vc_contact_get_email (VcContact *self)
{
  g_return_val_if_fail (VC_IS_CONTACT (self), NULL);

  return self->email;
}

/**
 * vc_contact_get_email_verified_at:
 * @self: a contact
 *
 * Returns: (transfer none) (nullable): when a code sent there came back
 */
GDateTime *
vc_contact_get_email_verified_at (VcContact *self)
{
  g_return_val_if_fail (VC_IS_CONTACT (self), NULL);

  return self->email_verified_at;
}
