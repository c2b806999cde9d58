/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-review-panel.h"

#include "vc-config.h"
#include "vc-format.h"
#include "vc-language.h"
#include "vc-reason.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>

struct _VcReviewPanel
{
  GtkWidget      parent_instance;

  GObject       *shown;          /* a declaration, or an item of the outbox */

  GtkLabel      *title;
  GtkLabel      *reasons;
  GtkWidget     *note_box;
  GtkLabel      *note;
  GtkWidget     *message_box;
  GtkLabel      *message;
};

G_DEFINE_FINAL_TYPE (VcReviewPanel, vc_review_panel, GTK_TYPE_WIDGET)

static const char *
text_of_reason (GPtrArray  *known,
                const char *code)
{
  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const VcReasonFields *fields = vc_reason_get_fields (g_ptr_array_index (known, i));

      if (g_str_equal (fields->code, code))
        return vc_language_is_english () && fields->text_en != NULL ? fields->text_en : fields->text_vi;
    }

  /* A reason that central no longer offers still has its code. */
  return code;
}

static char *
dup_reasons (const VcDecisionFields *decision,
             GPtrArray              *known)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; decision->reasons != NULL && decision->reasons[i] != NULL; i++)
    g_string_append_printf (list, "%s• %s", i > 0 ? "\n" : "", text_of_reason (known, decision->reasons[i]));

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
show_text (GtkWidget  *box,
           GtkLabel   *label,
           const char *text)
{
  gtk_widget_set_visible (box, text != NULL && text[0] != '\0');
  gtk_label_set_label (label, text != NULL ? text : "");
}

static void
show_decision (VcReviewPanel *self,
               VcDecision    *decision,
               const char    *officer_name,
               GPtrArray     *known)
{
  const VcDecisionFields *fields = vc_decision_get_fields (decision);
  g_autofree char *when = vc_format_date_time (fields->decided_at);
  g_autofree char *reasons = dup_reasons (fields, known);
  g_autofree char *title = NULL;

  if (fields->kind == VC_DECISION_REFUSE)
    /* Translators: an officer's name, a counter's name, a time. */
    title = g_strdup_printf (_("Not accepted by %s, %s, %s"), officer_name, fields->counter, when);
  else
    /* Translators: an officer's name, a counter's name, a time. */
    title = g_strdup_printf (_("Approved by %s, %s, %s"), officer_name, fields->counter, when);

  gtk_label_set_label (self->title, title);
  show_text (GTK_WIDGET (self->reasons), self->reasons, reasons);
  show_text (self->note_box, self->note, fields->note);
  show_text (self->message_box, self->message, fields->message);
}

static void
show_nothing (VcReviewPanel *self,
              VcDeclaration *declaration)
{
  gtk_label_set_label (self->title, vc_words_for_declaration (declaration));
  show_text (GTK_WIDGET (self->reasons), self->reasons, NULL);
  show_text (self->note_box, self->note, NULL);
  show_text (self->message_box, self->message, NULL);
}

static void
vc_review_panel_dispose (GObject *object)
{
  VcReviewPanel *self = VC_REVIEW_PANEL (object);
  GtkWidget *child;

  g_clear_object (&self->shown);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_REVIEW_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_review_panel_parent_class)->dispose (object);
}

static void
vc_review_panel_class_init (VcReviewPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_review_panel_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-review-panel.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcReviewPanel, title);
  gtk_widget_class_bind_template_child (widget_class, VcReviewPanel, reasons);
  gtk_widget_class_bind_template_child (widget_class, VcReviewPanel, note_box);
  gtk_widget_class_bind_template_child (widget_class, VcReviewPanel, note);
  gtk_widget_class_bind_template_child (widget_class, VcReviewPanel, message_box);
  gtk_widget_class_bind_template_child (widget_class, VcReviewPanel, message);
}

static void
vc_review_panel_init (VcReviewPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_review_panel_show:
 * @self: a panel
 * @state: the case on the screen
 * @reasons: (nullable) (element-type VcReason): what central offers
 *
 * Says how the case was decided.
 */
void
vc_review_panel_show (VcReviewPanel       *self,
                      VcVerificationState *state,
                      GPtrArray           *reasons)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (state);
  VcDecision    *decision;

  g_return_if_fail (VC_IS_REVIEW_PANEL (self));

  if (!g_set_object (&self->shown, (GObject *) declaration) || declaration == NULL)
    return;

  decision = vc_declaration_get_fields (declaration)->decision;
  if (decision != NULL)
    show_decision (self, decision, vc_decision_get_fields (decision)->officer_name, reasons);
  else
    show_nothing (self, declaration);
}

static void
show_review (VcReviewPanel *self,
             VcOutboxItem  *item)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);
  g_autofree char *when = vc_format_date_time (fields->made_at);
  g_autofree char *title = NULL;

  /* Translators: “Uphold the refusal” or the like, an officer's name, a time. */
  title = g_strdup_printf (_("%1$s: %2$s, %3$s"), vc_words_for_review (vc_review_get_kind (fields->review)),
                           fields->officer_name, when);
  gtk_label_set_label (self->title, title);
  show_text (GTK_WIDGET (self->reasons), self->reasons, vc_review_get_note (fields->review));
  show_text (self->note_box, self->note, NULL);
  show_text (self->message_box, self->message, NULL);
}

/**
 * vc_review_panel_show_unsent:
 * @self: a panel
 * @item: what this officer decided and central does not have
 * @reasons: (nullable) (element-type VcReason): what central offers
 *
 * Says what was decided, with everything that was written.
 */
void
vc_review_panel_show_unsent (VcReviewPanel *self,
                             VcOutboxItem  *item,
                             GPtrArray     *reasons)
{
  const VcOutboxItemFields *fields;

  g_return_if_fail (VC_IS_REVIEW_PANEL (self));

  if (!g_set_object (&self->shown, (GObject *) item))
    return;

  fields = vc_outbox_item_get_fields (item);
  if (fields->decision != NULL)
    show_decision (self, fields->decision, fields->officer_name, reasons);
  else
    show_review (self, item);
}
