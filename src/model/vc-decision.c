/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decision.h"

#include "vc-enum-table.h"
#include "vc-object-array.h"
#include "vc-string-list.h"

struct _VcDecision
{
  GObject          parent_instance;

  VcDecisionFields fields;
};

G_DEFINE_FINAL_TYPE (VcDecision, vc_decision, G_TYPE_OBJECT)

static const char * const decision_kind_names[] = {
  [VC_DECISION_APPROVE] = "approve",
  [VC_DECISION_REFUSE]  = "refuse",
};

VC_DEFINE_ENUM_STRINGS (VcDecisionKind, vc_decision_kind, decision_kind_names)

static void
vc_decision_finalize (GObject *object)
{
  VcDecision *self = VC_DECISION (object);

  g_free ((char *) self->fields.id);
  g_free ((char *) self->fields.declaration_id);
  g_strfreev ((char **) self->fields.seen);
  g_free ((char *) self->fields.scanned);
  g_clear_pointer (&self->fields.checks, g_ptr_array_unref);
  g_strfreev ((char **) self->fields.reasons);
  g_free ((char *) self->fields.note);
  g_free ((char *) self->fields.message);
  g_free ((char *) self->fields.counter);
  g_clear_pointer (&self->fields.decided_at, g_date_time_unref);
  g_free ((char *) self->fields.officer_id);
  g_free ((char *) self->fields.officer_name);

  G_OBJECT_CLASS (vc_decision_parent_class)->finalize (object);
}

static void
vc_decision_class_init (VcDecisionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_decision_finalize;
}

static void
vc_decision_init (VcDecision *self)
{
}

/**
 * vc_decision_new:
 * @fields: what it is made of; copied. Lists that are %NULL become empty
 *
 * Returns: (transfer full): a new decision
 */
VcDecision *
vc_decision_new (const VcDecisionFields *fields)
{
  VcDecision *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL, NULL);

  self = g_object_new (VC_TYPE_DECISION, NULL);
  self->fields = (VcDecisionFields) {
    .id = g_strdup (fields->id),
    .declaration_id = g_strdup (fields->declaration_id),
    .kind = fields->kind,
    .version = fields->version,
    .seen = vc_string_list_copy (fields->seen),
    .scanned = g_strdup (fields->scanned),
    .checks = vc_object_array_copy (fields->checks),
    .reasons = vc_string_list_copy (fields->reasons),
    .note = g_strdup (fields->note),
    .message = g_strdup (fields->message),
    .counter = g_strdup (fields->counter),
    .decided_at = fields->decided_at != NULL ? g_date_time_ref (fields->decided_at) : NULL,
    .officer_id = g_strdup (fields->officer_id),
    .officer_name = g_strdup (fields->officer_name),
    .prepared = fields->prepared,
  };
  return self;
}

/**
 * vc_decision_get_fields:
 * @self: a decision
 *
 * Returns: (transfer none): what it is made of; no list in it is %NULL
 */
const VcDecisionFields *
vc_decision_get_fields (VcDecision *self)
{
  g_return_val_if_fail (VC_IS_DECISION (self), NULL);

  return &self->fields;
}

/**
 * vc_decision_get_id:
 * @self: a decision
 *
 * Returns: (transfer none): its UUID, which is its Idempotency-Key as well
 */
const char *
vc_decision_get_id (VcDecision *self)
{
  g_return_val_if_fail (VC_IS_DECISION (self), NULL);

  return self->fields.id;
}

/**
 * vc_decision_get_kind:
 * @self: a decision
 *
 * Returns: whether it approves or refuses
 */
VcDecisionKind
vc_decision_get_kind (VcDecision *self)
{
  g_return_val_if_fail (VC_IS_DECISION (self), VC_DECISION_REFUSE);

  return self->fields.kind;
}
