/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-adjustment.h"

#include "vc-enum-table.h"

struct _VcAdjustment
{
  GObject          parent_instance;

  VcAdjustedField  field;
  char            *before;
  char            *after;
};

G_DEFINE_FINAL_TYPE (VcAdjustment, vc_adjustment, G_TYPE_OBJECT)

static const char * const field_names[] = {
  [VC_ADJUSTED_NAME]       = "name",
  [VC_ADJUSTED_BIRTH_DATE] = "birth_date",
  [VC_ADJUSTED_SEX]        = "sex",
  [VC_ADJUSTED_BHXH_CODE]  = "bhxh_code",
  [VC_ADJUSTED_ID_NUMBER]  = "id_number",
  [VC_ADJUSTED_ADDRESS]    = "address",
  [VC_ADJUSTED_EMAIL]      = "email",
  [VC_ADJUSTED_PHONE]      = "phone",
};

VC_DEFINE_ENUM_STRINGS (VcAdjustedField, vc_adjusted_field, field_names)

static void
vc_adjustment_finalize (GObject *object)
{
  VcAdjustment *self = VC_ADJUSTMENT (object);

  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);

  G_OBJECT_CLASS (vc_adjustment_parent_class)->finalize (object);
}

static void
vc_adjustment_class_init (VcAdjustmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_adjustment_finalize;
}

static void
vc_adjustment_init (VcAdjustment *self)
{
}

/**
 * vc_adjustment_new:
 * @field: what is to be changed
 * @before: (nullable): the old value
 * @after: the new value
 *
 * Returns: (transfer full): a new value
 */
VcAdjustment *
vc_adjustment_new (VcAdjustedField  field,
                   const char      *before,
                   const char      *after)
{
  VcAdjustment *self;

  g_return_val_if_fail (after != NULL, NULL);

  self = g_object_new (VC_TYPE_ADJUSTMENT, NULL);
  self->field = field;
  self->before = g_strdup (before);
  self->after = g_strdup (after);
  return self;
}

/**
 * vc_adjustment_get_field:
 * @self: an adjustment
 *
 * Returns: what is to be changed
 */
VcAdjustedField
vc_adjustment_get_field (VcAdjustment *self)
{
  g_return_val_if_fail (VC_IS_ADJUSTMENT (self), VC_ADJUSTED_NAME);

  return self->field;
}

/**
 * vc_adjustment_get_before:
 * @self: an adjustment
 *
 * Returns: (transfer none) (nullable): the old value
 */
const char *
vc_adjustment_get_before (VcAdjustment *self)
{
  g_return_val_if_fail (VC_IS_ADJUSTMENT (self), NULL);

  return self->before;
}

/**
 * vc_adjustment_get_after:
 * @self: an adjustment
 *
 * Returns: (transfer none): the new value
 */
const char *
vc_adjustment_get_after (VcAdjustment *self)
{
  g_return_val_if_fail (VC_IS_ADJUSTMENT (self), NULL);

  return self->after;
}
