/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-draft.h"

#include "vc-object-array.h"
#include "vc-string-list.h"

struct _VcDraft
{
  GObject       parent_instance;

  VcDraftFields fields;
};

G_DEFINE_FINAL_TYPE (VcDraft, vc_draft, G_TYPE_OBJECT)

static void
vc_draft_finalize (GObject *object)
{
  VcDraft *self = VC_DRAFT (object);

  g_free ((char *) self->fields.declaration_id);
  g_clear_pointer (&self->fields.checks, g_ptr_array_unref);
  g_strfreev ((char **) self->fields.reasons);
  g_free ((char *) self->fields.note);
  g_free ((char *) self->fields.message);
  g_clear_pointer (&self->fields.written_at, g_date_time_unref);

  G_OBJECT_CLASS (vc_draft_parent_class)->finalize (object);
}

static void
vc_draft_class_init (VcDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_draft_finalize;
}

static void
vc_draft_init (VcDraft *self)
{
}

/**
 * vc_draft_new:
 * @fields: what it is made of; copied. Lists that are %NULL become empty
 *
 * Returns: (transfer full): a new draft
 */
VcDraft *
vc_draft_new (const VcDraftFields *fields)
{
  VcDraft *self;

  g_return_val_if_fail (fields != NULL && fields->declaration_id != NULL, NULL);

  self = g_object_new (VC_TYPE_DRAFT, NULL);
  self->fields = (VcDraftFields) {
    .declaration_id = g_strdup (fields->declaration_id),
    .version = fields->version,
    .checks = vc_object_array_copy (fields->checks),
    .refusing = fields->refusing,
    .reasons = vc_string_list_copy (fields->reasons),
    .note = g_strdup (fields->note),
    .message = g_strdup (fields->message),
    .written_at = fields->written_at != NULL ? g_date_time_ref (fields->written_at) : NULL,
  };
  return self;
}

/**
 * vc_draft_get_fields:
 * @self: a draft
 *
 * Returns: (transfer none): what it is made of; no list in it is %NULL
 */
const VcDraftFields *
vc_draft_get_fields (VcDraft *self)
{
  g_return_val_if_fail (VC_IS_DRAFT (self), NULL);

  return &self->fields;
}

static gboolean
has_answer (GPtrArray *checks)
{
  for (guint i = 0; i < checks->len; i++)
    if (vc_check_get_answer (g_ptr_array_index (checks, i)) != VC_ANSWER_NONE)
      return TRUE;

  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

/**
 * vc_draft_is_empty:
 * @self: a draft
 *
 * Returns: whether nothing has been answered, chosen or written: it is not
 *   worth keeping
 */
gboolean
vc_draft_is_empty (VcDraft *self)
{
  const VcDraftFields *fields;

  g_return_val_if_fail (VC_IS_DRAFT (self), TRUE);

  fields = &self->fields;
  return !has_answer (fields->checks) && !fields->refusing && fields->reasons[0] == NULL &&
         is_blank (fields->note) && is_blank (fields->message);
}
