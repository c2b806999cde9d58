/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-review-entry.h"

#include "vc-format.h"
#include "vc-language.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>

/*
 * A refusal that waits for the supervisor, as the list shows it: who was
 * refused, why, by whom and when.
 */
struct _VcReviewEntry
{
  GObject        parent_instance;

  VcDeclaration *declaration;
  GPtrArray     *reasons;
  char          *reviewer_id;
};

G_DEFINE_FINAL_TYPE (VcReviewEntry, vc_review_entry, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_DETAIL,
  PROP_REASONS,
  PROP_NOTE,
  PROP_REFUSED_BY,
  PROP_OWN,
  PROP_CITIZEN_WAITING,
  PROP_SUMMARY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static const VcDecisionFields *
get_decision (VcReviewEntry *self)
{
  return vc_decision_get_fields (vc_declaration_get_fields (self->declaration)->decision);
}

/* A reason that central no longer offers shows its code. */
static const char *
get_reason_text (VcReviewEntry *self,
                 const char    *code)
{
  for (guint i = 0; i < self->reasons->len; i++)
    {
      const VcReasonFields *fields = vc_reason_get_fields (g_ptr_array_index (self->reasons, i));

      if (g_str_equal (fields->code, code))
        return vc_language_is_english () ? fields->text_en : fields->text_vi;
    }

  return code;
}

static char *
dup_reasons (VcReviewEntry *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (const char * const *code = get_decision (self)->reasons; code != NULL && *code != NULL; code++)
    g_ptr_array_add (texts, (char *) get_reason_text (self, *code));
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("\n", (char **) texts->pdata);
}

static char *
dup_refused_by (VcReviewEntry *self)
{
  const VcDecisionFields *decision = get_decision (self);
  g_autofree char *when = vc_format_date_time (decision->decided_at);

  /* Translators: an officer's name, then time and day. */
  return g_strdup_printf (_("%1$s, %2$s"), decision->officer_name != NULL ? decision->officer_name : "", when);
}

static gboolean
is_own (VcReviewEntry *self)
{
  return g_strcmp0 (get_decision (self)->officer_id, self->reviewer_id) == 0;
}

static char *
dup_detail (VcReviewEntry *self)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (self->declaration);

  return g_strdup_printf ("%s · %s", fields->dossier_number, vc_words_for_subject (fields->subject_type));
}

static char *
dup_summary (VcReviewEntry *self)
{
  g_autofree char *reasons = dup_reasons (self);
  g_autofree char *refused_by = dup_refused_by (self);

  return g_strdup_printf ("%s, %s, %s, %s",
                          vc_declaration_get_name (self->declaration),
                          vc_declaration_get_dossier_number (self->declaration),
                          g_strdelimit (reasons, "\n", ','),
                          refused_by);
}

static void
vc_review_entry_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  VcReviewEntry *self = VC_REVIEW_ENTRY (object);

  switch (property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, vc_declaration_get_name (self->declaration));
      break;
    case PROP_DETAIL:
      g_value_take_string (value, dup_detail (self));
      break;
    case PROP_REASONS:
      g_value_take_string (value, dup_reasons (self));
      break;
    case PROP_NOTE:
      g_value_set_string (value, get_decision (self)->note);
      break;
    case PROP_REFUSED_BY:
      g_value_take_string (value, dup_refused_by (self));
      break;
    case PROP_OWN:
      g_value_set_boolean (value, is_own (self));
      break;
    case PROP_CITIZEN_WAITING:
      g_value_set_boolean (value, vc_declaration_has_flag (self->declaration, VC_DECLARATION_CITIZEN_WAITING));
      break;
    case PROP_SUMMARY:
      g_value_take_string (value, dup_summary (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_review_entry_finalize (GObject *object)
{
  VcReviewEntry *self = VC_REVIEW_ENTRY (object);

  g_clear_object (&self->declaration);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->reviewer_id, g_free);

  G_OBJECT_CLASS (vc_review_entry_parent_class)->finalize (object);
}

static void
vc_review_entry_class_init (VcReviewEntryClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vc_review_entry_get_property;
  object_class->finalize = vc_review_entry_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_REASONS] = g_param_spec_string ("reasons", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_REFUSED_BY] = g_param_spec_string ("refused-by", NULL, NULL, NULL, flags);
  properties[PROP_OWN] = g_param_spec_boolean ("own", NULL, NULL, FALSE, flags);
  properties[PROP_CITIZEN_WAITING] = g_param_spec_boolean ("citizen-waiting", NULL, NULL, FALSE, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vc_review_entry_init (VcReviewEntry *self)
{
}

/**
 * vc_review_entry_new:
 * @declaration: a declaration that was refused
 * @reasons: (element-type VcReason): what reasons mean
 * @reviewer_id: the officer who looks at the list
 *
 * Returns: (transfer full): its entry
 */
VcReviewEntry *
vc_review_entry_new (VcDeclaration *declaration,
                     GPtrArray     *reasons,
                     const char    *reviewer_id)
{
  VcReviewEntry *self;

  g_return_val_if_fail (VC_IS_DECLARATION (declaration), NULL);
  g_return_val_if_fail (vc_declaration_get_fields (declaration)->decision != NULL, NULL);

  self = g_object_new (VC_TYPE_REVIEW_ENTRY, NULL);
  self->declaration = g_object_ref (declaration);
  self->reasons = g_ptr_array_ref (reasons);
  self->reviewer_id = g_strdup (reviewer_id);
  return self;
}

/**
 * vc_review_entry_get_declaration:
 * @self: an entry
 *
 * Returns: (transfer none): its declaration
 */
VcDeclaration *
vc_review_entry_get_declaration (VcReviewEntry *self)
{
  g_return_val_if_fail (VC_IS_REVIEW_ENTRY (self), NULL);

  return self->declaration;
}
