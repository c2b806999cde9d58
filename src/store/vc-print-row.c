/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-print-row.h"

#include "vc-enum-table.h"

struct _VcPrintRow
{
  GObject          parent_instance;

  VcPrintRowFields fields;
};

G_DEFINE_FINAL_TYPE (VcPrintRow, vc_print_row, G_TYPE_OBJECT)

static const char * const print_state_names[] = {
  [VC_PRINT_ASKED]     = "asked",
  [VC_PRINT_SENT]      = "sent",
  [VC_PRINT_FINISHED]  = "finished",
  [VC_PRINT_FAILED]    = "failed",
  [VC_PRINT_UNKNOWN]   = "unknown",
  [VC_PRINT_CONFIRMED] = "confirmed",
};

VC_DEFINE_ENUM_STRINGS (VcPrintState, vc_print_state, print_state_names)

static void
vc_print_row_finalize (GObject *object)
{
  VcPrintRow *self = VC_PRINT_ROW (object);

  g_free ((char *) self->fields.id);
  g_free ((char *) self->fields.declaration_id);
  g_free ((char *) self->fields.kind);
  g_free ((char *) self->fields.printer);
  g_free ((char *) self->fields.words);
  g_free ((char *) self->fields.reason);
  g_free ((char *) self->fields.officer_id);
  g_free ((char *) self->fields.officer_name);
  g_clear_pointer (&self->fields.asked_at, g_date_time_unref);
  g_clear_pointer (&self->fields.changed_at, g_date_time_unref);

  G_OBJECT_CLASS (vc_print_row_parent_class)->finalize (object);
}

static void
vc_print_row_class_init (VcPrintRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_print_row_finalize;
}

static void
vc_print_row_init (VcPrintRow *self)
{
}

/**
 * vc_print_row_new:
 * @fields: what it is made of; copied
 *
 * Returns: (transfer full): a new value
 */
VcPrintRow *
vc_print_row_new (const VcPrintRowFields *fields)
{
  VcPrintRow *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL, NULL);
  g_return_val_if_fail (fields->asked_at != NULL && fields->changed_at != NULL, NULL);

  self = g_object_new (VC_TYPE_PRINT_ROW, NULL);
  self->fields = (VcPrintRowFields) {
    .id = g_strdup (fields->id),
    .declaration_id = g_strdup (fields->declaration_id),
    .kind = g_strdup (fields->kind),
    .copies = fields->copies,
    .printer = g_strdup (fields->printer),
    .job_id = fields->job_id,
    .state = fields->state,
    .words = g_strdup (fields->words),
    .reason = g_strdup (fields->reason),
    .officer_id = g_strdup (fields->officer_id),
    .officer_name = g_strdup (fields->officer_name),
    .asked_at = g_date_time_ref (fields->asked_at),
    .changed_at = g_date_time_ref (fields->changed_at),
  };
  return self;
}

/**
 * vc_print_row_get_fields:
 * @self: a row
 *
 * Returns: (transfer none): what it is made of
 */
const VcPrintRowFields *
vc_print_row_get_fields (VcPrintRow *self)
{
  g_return_val_if_fail (VC_IS_PRINT_ROW (self), NULL);

  return &self->fields;
}

/**
 * vc_print_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the UUID of the print
 */
const char *
vc_print_row_get_id (VcPrintRow *self)
{
  g_return_val_if_fail (VC_IS_PRINT_ROW (self), NULL);

  return self->fields.id;
}

/**
 * vc_print_row_get_state:
 * @self: a row
 *
 * Returns: how far it has come
 */
VcPrintState
vc_print_row_get_state (VcPrintRow *self)
{
  g_return_val_if_fail (VC_IS_PRINT_ROW (self), VC_PRINT_UNKNOWN);

  return self->fields.state;
}

/**
 * vc_print_row_get_declaration_id:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): which declaration it is about
 */
const char *
vc_print_row_get_declaration_id (VcPrintRow *self)
{
  g_return_val_if_fail (VC_IS_PRINT_ROW (self), NULL);

  return self->fields.declaration_id;
}

/**
 * vc_print_row_is_printed:
 * @self: a row
 *
 * The one place that says what may be called printed.
 *
 * Returns: whether the print service or an officer says it is on paper
 */
gboolean
vc_print_row_is_printed (VcPrintRow *self)
{
  g_return_val_if_fail (VC_IS_PRINT_ROW (self), FALSE);

  switch (self->fields.state)
    {
    case VC_PRINT_FINISHED:
    case VC_PRINT_CONFIRMED:
      return TRUE;
    case VC_PRINT_ASKED:
    case VC_PRINT_SENT:
    case VC_PRINT_FAILED:
    case VC_PRINT_UNKNOWN:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}
