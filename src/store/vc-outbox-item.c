/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-outbox-item.h"

#include "vc-enum-table.h"

struct _VcOutboxItem
{
  GObject            parent_instance;

  VcOutboxItemFields fields;
};

G_DEFINE_FINAL_TYPE (VcOutboxItem, vc_outbox_item, G_TYPE_OBJECT)

static const char * const outbox_state_names[] = {
  [VC_OUTBOX_WAITING]   = "waiting",
  [VC_OUTBOX_REFUSED]   = "refused",
  [VC_OUTBOX_DELIVERED] = "delivered",
  [VC_OUTBOX_WITHDRAWN] = "withdrawn",
  [VC_OUTBOX_SETTLED]   = "settled",
};

VC_DEFINE_ENUM_STRINGS (VcOutboxState, vc_outbox_state, outbox_state_names)

static const char * const outbox_kind_names[] = {
  [VC_OUTBOX_DECISION] = "decision",
  [VC_OUTBOX_REVIEW]   = "review",
};

VC_DEFINE_ENUM_STRINGS (VcOutboxKind, vc_outbox_kind, outbox_kind_names)

static void
vc_outbox_item_finalize (GObject *object)
{
  VcOutboxItem *self = VC_OUTBOX_ITEM (object);

  g_free ((char *) self->fields.id);
  g_free ((char *) self->fields.declaration_id);
  g_free ((char *) self->fields.officer_id);
  g_free ((char *) self->fields.officer_name);
  g_clear_pointer (&self->fields.made_at, g_date_time_unref);
  g_clear_pointer (&self->fields.due_at, g_date_time_unref);
  g_clear_pointer (&self->fields.tried_at, g_date_time_unref);
  g_free ((char *) self->fields.problem);
  g_clear_object (&self->fields.decision);
  g_clear_object (&self->fields.review);
  g_clear_object (&self->fields.seen);
  g_clear_object (&self->fields.now);
  g_free ((char *) self->fields.detail);

  G_OBJECT_CLASS (vc_outbox_item_parent_class)->finalize (object);
}

static void
vc_outbox_item_class_init (VcOutboxItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_outbox_item_finalize;
}

static void
vc_outbox_item_init (VcOutboxItem *self)
{
}

static GDateTime *
ref_time (GDateTime *time)
{
  return time != NULL ? g_date_time_ref (time) : NULL;
}

/**
 * vc_outbox_item_new:
 * @fields: what it is made of; copied
 *
 * Returns: (transfer full): a new value
 */
VcOutboxItem *
vc_outbox_item_new (const VcOutboxItemFields *fields)
{
  VcOutboxItem *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL, NULL);

  self = g_object_new (VC_TYPE_OUTBOX_ITEM, NULL);
  self->fields = (VcOutboxItemFields) {
    .id = g_strdup (fields->id),
    .kind = fields->kind,
    .state = fields->state,
    .declaration_id = g_strdup (fields->declaration_id),
    .officer_id = g_strdup (fields->officer_id),
    .officer_name = g_strdup (fields->officer_name),
    .made_at = ref_time (fields->made_at),
    .due_at = ref_time (fields->due_at),
    .n_attempts = fields->n_attempts,
    .tried_at = ref_time (fields->tried_at),
    .problem = g_strdup (fields->problem),
    .detail = g_strdup (fields->detail),
  };
  g_set_object (&self->fields.decision, fields->decision);
  g_set_object (&self->fields.review, fields->review);
  g_set_object (&self->fields.seen, fields->seen);
  g_set_object (&self->fields.now, fields->now);
  return self;
}

/**
 * vc_outbox_item_get_fields:
 * @self: an item
 *
 * Returns: (transfer none): what it is made of
 */
const VcOutboxItemFields *
vc_outbox_item_get_fields (VcOutboxItem *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX_ITEM (self), NULL);

  return &self->fields;
}

/**
 * vc_outbox_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): the UUID of the decision or the review
 */
const char *
vc_outbox_item_get_id (VcOutboxItem *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX_ITEM (self), NULL);

  return self->fields.id;
}

/**
 * vc_outbox_item_get_state:
 * @self: an item
 *
 * Returns: how far it has come
 */
VcOutboxState
vc_outbox_item_get_state (VcOutboxItem *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX_ITEM (self), VC_OUTBOX_WAITING);

  return self->fields.state;
}

/**
 * vc_outbox_item_get_declaration_id:
 * @self: an item
 *
 * Returns: (transfer none): which declaration it is about
 */
const char *
vc_outbox_item_get_declaration_id (VcOutboxItem *self)
{
  g_return_val_if_fail (VC_IS_OUTBOX_ITEM (self), NULL);

  return self->fields.declaration_id;
}
