/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-refusal-draft.h"

#include "vc-refusal-choices.h"
#include "vc-refusal-message.h"

#include <glib/gi18n-lib.h>

struct _VcRefusalDraft
{
  GObject        parent_instance;

  VcDeclaration *declaration;
  char          *hotline;
  GListModel    *choices;
  char          *message;
  char          *note;
  gboolean       own_words;   /* the officer changed the message */
};

G_DEFINE_FINAL_TYPE (VcRefusalDraft, vc_refusal_draft, G_TYPE_OBJECT)

enum
{
  PROP_MESSAGE = 1,
  PROP_NOTE,
  N_PROPERTIES,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
replace_message (VcRefusalDraft *self,
                 const char     *message)
{
  if (g_strcmp0 (self->message, message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
write_message (VcRefusalDraft *self)
{
  g_autoptr (GPtrArray) chosen = vc_refusal_choices_list_chosen (self->choices);
  g_autofree char *message = NULL;

  message = chosen->len > 0 ? vc_refusal_message_write (self->declaration, chosen, self->hotline) : g_strdup ("");
  replace_message (self, message);
}

static void
choice_changed_cb (VcRefusalDraft *self)
{
  if (!self->own_words)
    write_message (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
follow_choices (VcRefusalDraft *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->choices); i++)
    {
      g_autoptr (VcRefusalChoice) choice = g_list_model_get_item (self->choices, i);

      g_signal_connect_object (choice, "notify::chosen", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
vc_refusal_draft_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  VcRefusalDraft *self = VC_REFUSAL_DRAFT (object);

  switch (property_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_refusal_draft_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  VcRefusalDraft *self = VC_REFUSAL_DRAFT (object);

  switch (property_id)
    {
    case PROP_MESSAGE:
      vc_refusal_draft_set_message (self, g_value_get_string (value));
      break;
    case PROP_NOTE:
      vc_refusal_draft_set_note (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_refusal_draft_dispose (GObject *object)
{
  VcRefusalDraft *self = VC_REFUSAL_DRAFT (object);

  g_clear_object (&self->choices);
  g_clear_object (&self->declaration);
  g_clear_pointer (&self->hotline, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->note, g_free);

  G_OBJECT_CLASS (vc_refusal_draft_parent_class)->dispose (object);
}

static void
vc_refusal_draft_class_init (VcRefusalDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vc_refusal_draft_get_property;
  object_class->set_property = vc_refusal_draft_set_property;
  object_class->dispose = vc_refusal_draft_dispose;

  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, "", flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_REFUSAL_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
vc_refusal_draft_init (VcRefusalDraft *self)
{
  self->message = g_strdup ("");
  self->note = g_strdup ("");
}

/**
 * vc_refusal_draft_new:
 * @state: the case on the screen
 * @reasons: (element-type VcReason): what central offers
 * @role: of the officer
 * @hotline: (nullable): where the citizen can ask
 *
 * Returns: (transfer full): a refusal with nothing chosen yet
 */
VcRefusalDraft *
vc_refusal_draft_new (VcVerificationState *state,
                      GPtrArray           *reasons,
                      VcRole               role,
                      const char          *hotline)
{
  VcRefusalDraft *self;

  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (state), NULL);
  g_return_val_if_fail (reasons != NULL, NULL);

  self = g_object_new (VC_TYPE_REFUSAL_DRAFT, NULL);
  self->declaration = g_object_ref (vc_verification_state_get_declaration (state));
  self->hotline = g_strdup (hotline);
  self->choices = vc_refusal_choices_new (state, reasons, role);
  follow_choices (self);
  return self;
}

/**
 * vc_refusal_draft_get_choices:
 * @self: a refusal being written
 *
 * Returns: (transfer none): a model of #VcRefusalChoice, what the case points
 *   at first
 */
GListModel *
vc_refusal_draft_get_choices (VcRefusalDraft *self)
{
  g_return_val_if_fail (VC_IS_REFUSAL_DRAFT (self), NULL);

  return self->choices;
}

/**
 * vc_refusal_draft_toggle:
 * @self: a refusal being written
 * @position: of a reason
 *
 * Chooses a reason, or takes it back.
 *
 * Returns: whether there is such a reason
 */
gboolean
vc_refusal_draft_toggle (VcRefusalDraft *self,
                         guint           position)
{
  g_autoptr (VcRefusalChoice) choice = NULL;

  g_return_val_if_fail (VC_IS_REFUSAL_DRAFT (self), FALSE);

  choice = g_list_model_get_item (self->choices, position);
  if (choice == NULL)
    return FALSE;

  vc_refusal_choice_set_chosen (choice, !vc_refusal_choice_get_chosen (choice));
  return TRUE;
}

/**
 * vc_refusal_draft_choose:
 * @self: a refusal being written
 * @codes: (array zero-terminated=1): reasons' codes
 *
 * Chooses these reasons too. What is not offered for this case is left out.
 */
void
vc_refusal_draft_choose (VcRefusalDraft     *self,
                         const char * const *codes)
{
  g_return_if_fail (VC_IS_REFUSAL_DRAFT (self));

  for (guint i = 0; i < g_list_model_get_n_items (self->choices); i++)
    {
      g_autoptr (VcRefusalChoice) choice = g_list_model_get_item (self->choices, i);

      if (g_strv_contains (codes, vc_reason_get_code (vc_refusal_choice_get_reason (choice))))
        vc_refusal_choice_set_chosen (choice, TRUE);
    }
}

/**
 * vc_refusal_draft_get_message:
 * @self: a refusal being written
 *
 * Returns: what the citizen will read, exactly
 */
const char *
vc_refusal_draft_get_message (VcRefusalDraft *self)
{
  g_return_val_if_fail (VC_IS_REFUSAL_DRAFT (self), NULL);

  return self->message;
}

/**
 * vc_refusal_draft_set_message:
 * @self: a refusal being written
 * @message: the officer's own words
 *
 * The officer changed the message; it no longer writes itself.
 */
void
vc_refusal_draft_set_message (VcRefusalDraft *self,
                              const char     *message)
{
  g_return_if_fail (VC_IS_REFUSAL_DRAFT (self));
  g_return_if_fail (message != NULL);

  if (g_str_equal (self->message, message))
    return;

  self->own_words = TRUE;
  replace_message (self, message);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vc_refusal_draft_is_own_words:
 * @self: a refusal being written
 *
 * Returns: whether the officer changed the message
 */
gboolean
vc_refusal_draft_is_own_words (VcRefusalDraft *self)
{
  g_return_val_if_fail (VC_IS_REFUSAL_DRAFT (self), FALSE);

  return self->own_words;
}

/**
 * vc_refusal_draft_write_anew:
 * @self: a refusal being written
 *
 * Writes the message from the reasons again, over the officer's own words.
 */
void
vc_refusal_draft_write_anew (VcRefusalDraft *self)
{
  g_return_if_fail (VC_IS_REFUSAL_DRAFT (self));

  self->own_words = FALSE;
  write_message (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * vc_refusal_draft_get_note:
 * @self: a refusal being written
 *
 * Returns: what the supervisor will read; empty when there is nothing
 */
const char *
vc_refusal_draft_get_note (VcRefusalDraft *self)
{
  g_return_val_if_fail (VC_IS_REFUSAL_DRAFT (self), NULL);

  return self->note;
}

/**
 * vc_refusal_draft_set_note:
 * @self: a refusal being written
 * @note: what the supervisor shall read
 *
 * Changes the note.
 */
void
vc_refusal_draft_set_note (VcRefusalDraft *self,
                           const char     *note)
{
  g_return_if_fail (VC_IS_REFUSAL_DRAFT (self));
  g_return_if_fail (note != NULL);

  if (g_str_equal (self->note, note))
    return;

  g_free (self->note);
  self->note = g_strdup (note);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *copy = g_strdup (text);

  return g_strstrip (copy)[0] == '\0';
}

static gboolean
needs_note (GPtrArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    if (vc_reason_get_fields (g_ptr_array_index (reasons, i))->needs_note)
      return TRUE;

  return FALSE;
}

/**
 * vc_refusal_draft_get_missing:
 * @self: a refusal being written
 *
 * Returns: (nullable): a sentence that says what is missing, or %NULL when the
 *   refusal can be sent
 */
const char *
vc_refusal_draft_get_missing (VcRefusalDraft *self)
{
  g_autoptr (GPtrArray) chosen = NULL;

  g_return_val_if_fail (VC_IS_REFUSAL_DRAFT (self), NULL);

  chosen = vc_refusal_choices_list_chosen (self->choices);
  if (chosen->len == 0)
    return _("Choose at least one reason.");
  if (is_blank (self->message))
    return _("Write what the citizen shall read.");
  if (needs_note (chosen) && is_blank (self->note))
    return _("This reason needs a note to the supervisor.");
  if (g_utf8_strlen (self->message, -1) > VC_REFUSAL_TEXT_MAX)
    return _("The message to the citizen is too long.");
  if (g_utf8_strlen (self->note, -1) > VC_REFUSAL_TEXT_MAX)
    return _("The note to the supervisor is too long.");

  return NULL;
}

/**
 * vc_refusal_draft_dup_codes:
 * @self: a refusal being written
 *
 * Returns: (transfer full): the chosen reasons' codes
 */
GStrv
vc_refusal_draft_dup_codes (VcRefusalDraft *self)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_autoptr (GPtrArray) chosen = NULL;

  g_return_val_if_fail (VC_IS_REFUSAL_DRAFT (self), NULL);

  chosen = vc_refusal_choices_list_chosen (self->choices);
  for (guint i = 0; i < chosen->len; i++)
    g_strv_builder_add (codes, vc_reason_get_code (g_ptr_array_index (chosen, i)));

  return g_strv_builder_end (codes);
}
