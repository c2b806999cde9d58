/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-queue-entry.h"

#include "vc-format.h"
#include "vc-name-fold.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>

/*
 * A declaration as a row of the queue shows it and as it is searched for. Its
 * keys are folded once; when central changes the declaration the entry stays
 * and takes the new one, so that a selected row stays selected.
 */
struct _VcQueueEntry
{
  GObject        parent_instance;

  VcDeclaration *declaration;
  VcClock       *clock;
  char          *name_key;
  char         **numbers;
  gboolean       unsent;
};

G_DEFINE_FINAL_TYPE (VcQueueEntry, vc_queue_entry, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_DETAIL,
  PROP_DUE,
  PROP_LATE,
  PROP_HELD,
  PROP_HOLDER,
  PROP_VERIFIED,
  PROP_REFILED,
  PROP_CITIZEN_WAITING,
  PROP_UNSENT,
  PROP_SUMMARY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* Everything the citizen may name at the counter. */
static char **
dup_numbers (const VcDeclarationFields *fields)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();

  g_ptr_array_add (numbers, g_ascii_strup (fields->dossier_number, -1));

  if (fields->bhxh_code != NULL)
    g_ptr_array_add (numbers, g_strdup (fields->bhxh_code));
  if (vc_identity_document_get_number (fields->document) != NULL)
    g_ptr_array_add (numbers, g_ascii_strup (vc_identity_document_get_number (fields->document), -1));
  if (fields->contact != NULL && vc_contact_get_phone (fields->contact) != NULL)
    g_ptr_array_add (numbers, g_strdup (vc_contact_get_phone (fields->contact)));
  if (fields->guardian != NULL && vc_guardian_get_phone (fields->guardian) != NULL)
    g_ptr_array_add (numbers, g_strdup (vc_guardian_get_phone (fields->guardian)));
  g_ptr_array_add (numbers, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&numbers), FALSE);
}

static char *
dup_detail (VcQueueEntry *self)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (self->declaration);

  return g_strdup_printf ("%s · %s", fields->dossier_number, vc_words_for_subject (fields->subject_type));
}

static char *
dup_due (VcQueueEntry *self)
{
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);

  return vc_format_due (vc_declaration_get_fields (self->declaration)->due_at, now);
}

static gboolean
is_late (VcQueueEntry *self)
{
  g_autoptr (GDateTime) now = vc_clock_now (self->clock);

  return vc_format_days_left (vc_declaration_get_fields (self->declaration)->due_at, now) <= 0;
}

static char *
dup_holder (VcQueueEntry *self)
{
  VcClaim *claim = vc_declaration_get_fields (self->declaration)->claim;

  if (claim == NULL)
    return NULL;

  /* Translators: who holds a case, at which counter. */
  return g_strdup_printf (_("%1$s, %2$s"), vc_claim_get_officer_name (claim), vc_claim_get_counter (claim));
}

/* What a screen reader says for the whole row. */
static char *
dup_summary (VcQueueEntry *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup (vc_declaration_get_name (self->declaration)));
  g_ptr_array_add (parts, dup_detail (self));
  g_ptr_array_add (parts, g_strdup (vc_words_for_declaration (self->declaration)));
  g_ptr_array_add (parts, dup_due (self));
  if (self->unsent)
    g_ptr_array_add (parts, g_strdup (_("decided, not sent yet")));
  if (vc_declaration_has_flag (self->declaration, VC_DECLARATION_CITIZEN_WAITING))
    g_ptr_array_add (parts, g_strdup (_("the citizen is waiting")));
  if (vc_declaration_has_flag (self->declaration, VC_DECLARATION_POPULATION_VERIFIED))
    g_ptr_array_add (parts, g_strdup (_("verified with the National Population Database")));
  if (vc_declaration_get_fields (self->declaration)->resubmission_of != NULL)
    g_ptr_array_add (parts, g_strdup (_("filed again after a refusal")));
  if (vc_declaration_get_fields (self->declaration)->claim != NULL)
    g_ptr_array_add (parts, dup_holder (self));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
vc_queue_entry_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  VcQueueEntry *self = VC_QUEUE_ENTRY (object);

  switch (property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, vc_declaration_get_name (self->declaration));
      break;
    case PROP_DETAIL:
      g_value_take_string (value, dup_detail (self));
      break;
    case PROP_DUE:
      g_value_take_string (value, dup_due (self));
      break;
    case PROP_LATE:
      g_value_set_boolean (value, is_late (self));
      break;
    case PROP_HELD:
      g_value_set_boolean (value, vc_declaration_get_fields (self->declaration)->claim != NULL);
      break;
    case PROP_HOLDER:
      g_value_take_string (value, dup_holder (self));
      break;
    case PROP_VERIFIED:
      g_value_set_boolean (value, vc_declaration_has_flag (self->declaration, VC_DECLARATION_POPULATION_VERIFIED));
      break;
    case PROP_REFILED:
      g_value_set_boolean (value, vc_declaration_get_fields (self->declaration)->resubmission_of != NULL);
      break;
    case PROP_CITIZEN_WAITING:
      g_value_set_boolean (value, vc_declaration_has_flag (self->declaration, VC_DECLARATION_CITIZEN_WAITING));
      break;
    case PROP_UNSENT:
      g_value_set_boolean (value, self->unsent);
      break;
    case PROP_SUMMARY:
      g_value_take_string (value, dup_summary (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_queue_entry_finalize (GObject *object)
{
  VcQueueEntry *self = VC_QUEUE_ENTRY (object);

  g_clear_object (&self->declaration);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->name_key, g_free);
  g_clear_pointer (&self->numbers, g_strfreev);

  G_OBJECT_CLASS (vc_queue_entry_parent_class)->finalize (object);
}

static void
vc_queue_entry_class_init (VcQueueEntryClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vc_queue_entry_get_property;
  object_class->finalize = vc_queue_entry_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_DUE] = g_param_spec_string ("due", NULL, NULL, NULL, flags);
  properties[PROP_LATE] = g_param_spec_boolean ("late", NULL, NULL, FALSE, flags);
  properties[PROP_HELD] = g_param_spec_boolean ("held", NULL, NULL, FALSE, flags);
  properties[PROP_HOLDER] = g_param_spec_string ("holder", NULL, NULL, NULL, flags);
  properties[PROP_VERIFIED] = g_param_spec_boolean ("verified", NULL, NULL, FALSE, flags);
  properties[PROP_REFILED] = g_param_spec_boolean ("refiled", NULL, NULL, FALSE, flags);
  properties[PROP_CITIZEN_WAITING] = g_param_spec_boolean ("citizen-waiting", NULL, NULL, FALSE, flags);
  properties[PROP_UNSENT] = g_param_spec_boolean ("unsent", NULL, NULL, FALSE, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vc_queue_entry_init (VcQueueEntry *self)
{
}

/**
 * vc_queue_entry_new:
 * @declaration: a declaration
 * @clock: what days left are counted by
 *
 * Returns: (transfer full): its entry
 */
VcQueueEntry *
vc_queue_entry_new (VcDeclaration *declaration,
                    VcClock       *clock)
{
  VcQueueEntry *self;

  g_return_val_if_fail (VC_IS_DECLARATION (declaration), NULL);
  g_return_val_if_fail (VC_IS_CLOCK (clock), NULL);

  self = g_object_new (VC_TYPE_QUEUE_ENTRY, NULL);
  self->clock = g_object_ref (clock);
  vc_queue_entry_set_declaration (self, declaration);
  return self;
}

/**
 * vc_queue_entry_set_declaration:
 * @self: an entry
 * @declaration: the same declaration as it now stands
 */
void
vc_queue_entry_set_declaration (VcQueueEntry  *self,
                                VcDeclaration *declaration)
{
  g_return_if_fail (VC_IS_QUEUE_ENTRY (self));

  if (!g_set_object (&self->declaration, declaration))
    return;

  g_free (self->name_key);
  self->name_key = vc_name_fold (vc_declaration_get_name (declaration));
  g_strfreev (self->numbers);
  self->numbers = dup_numbers (vc_declaration_get_fields (declaration));

  for (guint i = 1; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/**
 * vc_queue_entry_set_unsent:
 * @self: an entry
 * @unsent: whether the officer has decided it and central does not know yet
 */
void
vc_queue_entry_set_unsent (VcQueueEntry *self,
                           gboolean      unsent)
{
  g_return_if_fail (VC_IS_QUEUE_ENTRY (self));

  if (self->unsent == unsent)
    return;

  self->unsent = unsent;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

/**
 * vc_queue_entry_is_unsent:
 * @self: an entry
 *
 * Returns: whether the officer has decided it and central does not know yet
 */
gboolean
vc_queue_entry_is_unsent (VcQueueEntry *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_ENTRY (self), FALSE);

  return self->unsent;
}

/**
 * vc_queue_entry_get_declaration:
 * @self: an entry
 *
 * Returns: (transfer none): its declaration as last heard of
 */
VcDeclaration *
vc_queue_entry_get_declaration (VcQueueEntry *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_ENTRY (self), NULL);

  return self->declaration;
}

/**
 * vc_queue_entry_get_dossier_number:
 * @self: an entry
 *
 * Returns: (transfer none): the declaration's dossier number
 */
const char *
vc_queue_entry_get_dossier_number (VcQueueEntry *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_ENTRY (self), NULL);

  return vc_declaration_get_dossier_number (self->declaration);
}

/**
 * vc_queue_entry_get_name_key:
 * @self: an entry
 *
 * Returns: (transfer none): the name as it is searched for, without marks
 */
const char *
vc_queue_entry_get_name_key (VcQueueEntry *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_ENTRY (self), NULL);

  return self->name_key;
}

/**
 * vc_queue_entry_get_numbers:
 * @self: an entry
 *
 * Returns: (transfer none) (array zero-terminated=1): the numbers it is
 *   searched for by, letters in capitals
 */
const char * const *
vc_queue_entry_get_numbers (VcQueueEntry *self)
{
  g_return_val_if_fail (VC_IS_QUEUE_ENTRY (self), NULL);

  return (const char * const *) self->numbers;
}

/**
 * vc_queue_entry_compare:
 * @a: an entry
 * @b: another
 *
 * Who waits at a counter comes first, then what is due first.
 *
 * Returns: below 0 when @a comes first
 */
int
vc_queue_entry_compare (VcQueueEntry *a,
                        VcQueueEntry *b)
{
  const VcDeclarationFields *left = vc_declaration_get_fields (a->declaration);
  const VcDeclarationFields *right = vc_declaration_get_fields (b->declaration);
  gboolean left_waits = (left->flags & VC_DECLARATION_CITIZEN_WAITING) != 0;
  gboolean right_waits = (right->flags & VC_DECLARATION_CITIZEN_WAITING) != 0;
  int      order;

  if (left_waits != right_waits)
    return left_waits ? -1 : 1;

  order = g_date_time_compare (left->due_at, right->due_at);
  if (order == 0)
    order = g_date_time_compare (left->filed_at, right->filed_at);
  if (order == 0)
    order = g_strcmp0 (left->id, right->id);

  return order;
}
