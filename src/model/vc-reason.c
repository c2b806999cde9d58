/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-reason.h"

struct _VcReason
{
  GObject        parent_instance;

  VcReasonFields fields;
};

G_DEFINE_FINAL_TYPE (VcReason, vc_reason, G_TYPE_OBJECT)

static void
vc_reason_finalize (GObject *object)
{
  VcReason *self = VC_REASON (object);

  g_free ((char *) self->fields.code);
  g_free ((char *) self->fields.text_vi);
  g_free ((char *) self->fields.text_en);
  g_free ((char *) self->fields.advice_vi);

  G_OBJECT_CLASS (vc_reason_parent_class)->finalize (object);
}

static void
vc_reason_class_init (VcReasonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_reason_finalize;
}

static void
vc_reason_init (VcReason *self)
{
}

/**
 * vc_reason_new:
 * @fields: what it is made of; copied
 *
 * Returns: (transfer full): a new reason
 */
VcReason *
vc_reason_new (const VcReasonFields *fields)
{
  VcReason *self;

  g_return_val_if_fail (fields != NULL && fields->code != NULL, NULL);

  self = g_object_new (VC_TYPE_REASON, NULL);
  self->fields = *fields;
  self->fields.code = g_strdup (fields->code);
  self->fields.text_vi = g_strdup (fields->text_vi);
  self->fields.text_en = g_strdup (fields->text_en);
  self->fields.advice_vi = g_strdup (fields->advice_vi);
  return self;
}

/**
 * vc_reason_get_fields:
 * @self: a reason
 *
 * Returns: (transfer none): what it is made of
 */
const VcReasonFields *
vc_reason_get_fields (VcReason *self)
{
  g_return_val_if_fail (VC_IS_REASON (self), NULL);

  return &self->fields;
}

/**
 * vc_reason_get_code:
 * @self: a reason
 *
 * Returns: (transfer none): the code, which no citizen sees
 */
const char *
vc_reason_get_code (VcReason *self)
{
  g_return_val_if_fail (VC_IS_REASON (self), NULL);

  return self->fields.code;
}
