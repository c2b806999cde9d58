/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What of an account's details can be changed. */
typedef enum
{
  VC_ADJUSTED_NAME,
  VC_ADJUSTED_BIRTH_DATE,
  VC_ADJUSTED_SEX,
  VC_ADJUSTED_BHXH_CODE,
  VC_ADJUSTED_ID_NUMBER,
  VC_ADJUSTED_ADDRESS,
  VC_ADJUSTED_EMAIL,
  VC_ADJUSTED_PHONE,
} VcAdjustedField;

#define VC_N_ADJUSTED_FIELDS (VC_ADJUSTED_PHONE + 1)

const char *vc_adjusted_field_to_string   (VcAdjustedField  field);
gboolean    vc_adjusted_field_from_string (const char      *text,
                                           VcAdjustedField *field);

#define VC_TYPE_ADJUSTMENT (vc_adjustment_get_type ())
G_DECLARE_FINAL_TYPE (VcAdjustment, vc_adjustment, VC, ADJUSTMENT, GObject)

/* One line of an adjustment, as declared. @before is NULL where the citizen
 * gave no old value; a date is as vc_date_format() writes it, a sex as
 * vc_sex_to_string() does. */
VcAdjustment   *vc_adjustment_new        (VcAdjustedField  field,
                                          const char      *before,
                                          const char      *after);
VcAdjustedField vc_adjustment_get_field  (VcAdjustment    *self);
const char     *vc_adjustment_get_before (VcAdjustment    *self);
const char     *vc_adjustment_get_after  (VcAdjustment    *self);

G_END_DECLS
