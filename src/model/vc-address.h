/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VcAddressScheme:
 * @VC_ADDRESS_VN_2004: province, district, ward, with the codes of 2004
 * @VC_ADDRESS_VN_2025: province and ward, since 2025-07-01 (Resolution
 *   202/2025/QH15; codes of Decision 19/2025/QĐ-TTg)
 */
typedef enum
{
  VC_ADDRESS_VN_2004,
  VC_ADDRESS_VN_2025,
} VcAddressScheme;

const char *vc_address_scheme_to_string   (VcAddressScheme  scheme);
gboolean    vc_address_scheme_from_string (const char      *text,
                                           VcAddressScheme *scheme);

/* How an address is made; codes and names as declared. District code and
 * name are NULL in the scheme of 2025. */
typedef struct
{
  VcAddressScheme scheme;
  const char     *province_code;
  const char     *province;
  const char     *district_code;
  const char     *district;
  const char     *ward_code;
  const char     *ward;
  const char     *detail;
} VcAddressFields;

#define VC_TYPE_ADDRESS (vc_address_get_type ())
G_DECLARE_FINAL_TYPE (VcAddress, vc_address, VC, ADDRESS, GObject)

VcAddress             *vc_address_new        (const VcAddressFields *fields);
const VcAddressFields *vc_address_get_fields (VcAddress             *self);
char                  *vc_address_dup_text   (VcAddress             *self);

G_END_DECLS
