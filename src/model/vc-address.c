/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-address.h"

#include "vc-enum-table.h"

struct _VcAddress
{
  GObject         parent_instance;

  VcAddressFields fields;
};

G_DEFINE_FINAL_TYPE (VcAddress, vc_address, G_TYPE_OBJECT)

static const char * const scheme_names[] = {
  [VC_ADDRESS_VN_2004] = "VN-2004",
  [VC_ADDRESS_VN_2025] = "VN-2025",
};

VC_DEFINE_ENUM_STRINGS (VcAddressScheme, vc_address_scheme, scheme_names)

static void
vc_address_finalize (GObject *object)
{
  VcAddress *self = VC_ADDRESS (object);

  g_free ((char *) self->fields.province_code);
  g_free ((char *) self->fields.province);
  g_free ((char *) self->fields.district_code);
  g_free ((char *) self->fields.district);
  g_free ((char *) self->fields.ward_code);
  g_free ((char *) self->fields.ward);
  g_free ((char *) self->fields.detail);

  G_OBJECT_CLASS (vc_address_parent_class)->finalize (object);
}

static void
vc_address_class_init (VcAddressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_address_finalize;
}

static void
vc_address_init (VcAddress *self)
{
}

/**
 * vc_address_new:
 * @fields: what it is made of; copied
 *
 * Returns: (transfer full): a new address
 */
VcAddress *
vc_address_new (const VcAddressFields *fields)
{
  VcAddress *self;

  g_return_val_if_fail (fields != NULL, NULL);

  self = g_object_new (VC_TYPE_ADDRESS, NULL);
  self->fields.scheme = fields->scheme;
  self->fields.province_code = g_strdup (fields->province_code);
  self->fields.province = g_strdup (fields->province);
  self->fields.district_code = g_strdup (fields->district_code);
  self->fields.district = g_strdup (fields->district);
  self->fields.ward_code = g_strdup (fields->ward_code);
  self->fields.ward = g_strdup (fields->ward);
  self->fields.detail = g_strdup (fields->detail);
  return self;
}

/**
 * vc_address_get_fields:
 * @self: an address
 *
 * Returns: (transfer none): what it is made of
 */
const VcAddressFields *
vc_address_get_fields (VcAddress *self)
{
  g_return_val_if_fail (VC_IS_ADDRESS (self), NULL);

  return &self->fields;
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

/**
 * vc_address_dup_text:
 * @self: an address
 *
 * The address on one line, the smallest place first, as Vietnamese addresses
 * are written. Parts that are missing leave no gap.
 *
 * Returns: (transfer full): a new string
 */
char *
vc_address_dup_text (VcAddress *self)
{
  GString *text;

  g_return_val_if_fail (VC_IS_ADDRESS (self), NULL);

  text = g_string_new (NULL);
  append_part (text, self->fields.detail);
  append_part (text, self->fields.ward);
  append_part (text, self->fields.district);
  append_part (text, self->fields.province);
  return g_string_free (text, FALSE);
}
