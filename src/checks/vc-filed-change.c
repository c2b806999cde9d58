/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-filed-change.h"

/* One part of a declaration that was filed otherwise than before. */
struct _VcFiledChange
{
  GObject      parent_instance;

  VcFiledPart  part;
  char        *before;
  char        *after;
};

G_DEFINE_FINAL_TYPE (VcFiledChange, vc_filed_change, G_TYPE_OBJECT)

static void
vc_filed_change_finalize (GObject *object)
{
  VcFiledChange *self = VC_FILED_CHANGE (object);

  g_free (self->before);
  g_free (self->after);

  G_OBJECT_CLASS (vc_filed_change_parent_class)->finalize (object);
}

static void
vc_filed_change_class_init (VcFiledChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_filed_change_finalize;
}

static void
vc_filed_change_init (VcFiledChange *self)
{
}

/**
 * vc_filed_change_new:
 * @part: what was filed otherwise
 * @before: (nullable): as it was
 * @after: (nullable): as it is
 *
 * Returns: (transfer full): the change
 */
VcFiledChange *
vc_filed_change_new (VcFiledPart  part,
                     const char  *before,
                     const char  *after)
{
  VcFiledChange *self;

  g_return_val_if_fail (before != NULL || after != NULL, NULL);

  self = g_object_new (VC_TYPE_FILED_CHANGE, NULL);
  self->part = part;
  self->before = g_strdup (before);
  self->after = g_strdup (after);
  return self;
}

/**
 * vc_filed_change_get_part:
 * @self: a change
 *
 * Returns: what was filed otherwise
 */
VcFiledPart
vc_filed_change_get_part (VcFiledChange *self)
{
  g_return_val_if_fail (VC_IS_FILED_CHANGE (self), VC_FILED_REQUEST);

  return self->part;
}

/**
 * vc_filed_change_get_kind:
 * @self: a change
 *
 * Returns: whether something came, went or was replaced
 */
VcChangeKind
vc_filed_change_get_kind (VcFiledChange *self)
{
  g_return_val_if_fail (VC_IS_FILED_CHANGE (self), VC_CHANGE_REPLACED);

  if (self->before == NULL)
    return VC_CHANGE_ADDED;

  return self->after == NULL ? VC_CHANGE_REMOVED : VC_CHANGE_REPLACED;
}

/**
 * vc_filed_change_get_before:
 * @self: a change
 *
 * Returns: (nullable): as it was filed before
 */
const char *
vc_filed_change_get_before (VcFiledChange *self)
{
  g_return_val_if_fail (VC_IS_FILED_CHANGE (self), NULL);

  return self->before;
}

/**
 * vc_filed_change_get_after:
 * @self: a change
 *
 * Returns: (nullable): as it is filed now
 */
const char *
vc_filed_change_get_after (VcFiledChange *self)
{
  g_return_val_if_fail (VC_IS_FILED_CHANGE (self), NULL);

  return self->after;
}
