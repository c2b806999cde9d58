/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-facts.h"

#include "vc-config.h"
#include "vc-finding-row.h"
#include "vc-format.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>

struct _VcCaseFacts
{
  GtkWidget            parent_instance;

  VcVerificationState *state;
  VcDeclaration       *declaration;   /* which is described */
  VcComparison        *comparison;    /* whose findings are listed */

  GtkLabel            *number;
  GtkLabel            *request;
  GtkLabel            *document;
  GtkLabel            *filed;
  GtkLabel            *due;
  GtkWidget           *again;
  GtkListBox          *findings;
};

G_DEFINE_FINAL_TYPE (VcCaseFacts, vc_case_facts, GTK_TYPE_WIDGET)

static void
describe_request (VcCaseFacts               *self,
                  const VcDeclarationFields *fields)
{
  g_autofree char *filed_at = vc_format_date (fields->filed_at);
  g_autofree char *due_at = vc_format_date (fields->due_at);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *left = vc_format_due (fields->due_at, now);
  /* Translators: what is asked for, then for whom: “Registration, adult”. */
  g_autofree char *request = g_strdup_printf (_("%s, %s"), vc_words_for_request (fields->request_kind),
                                              vc_words_for_subject (fields->subject_type));
  /* Translators: how the declaration was filed, then when. */
  g_autofree char *filed = g_strdup_printf (_("%s, %s"), vc_words_for_channel (fields->channel), filed_at);
  /* Translators: when an answer is due, then how long is left. */
  g_autofree char *due = g_strdup_printf (_("%s (%s)"), due_at, left);

  gtk_label_set_label (self->number, fields->dossier_number);
  gtk_label_set_label (self->request, request);
  gtk_label_set_label (self->filed, filed);
  gtk_label_set_label (self->due, due);
  gtk_label_set_label (self->document, fields->document != NULL
                                         ? vc_words_for_document (vc_identity_document_get_document_type (fields->document))
                                         : "—");
  gtk_widget_set_visible (self->again, fields->resubmission_of != NULL);
}

static GtkWidget *
create_finding_row (gpointer item,
                    gpointer user_data)
{
  return vc_finding_row_new (item);
}

static void
list_findings (VcCaseFacts *self)
{
  VcComparison *comparison = vc_verification_state_get_comparison (self->state);
  GListModel   *findings = comparison != NULL ? vc_comparison_get_findings (comparison) : NULL;

  if (!g_set_object (&self->comparison, comparison))
    return;

  gtk_list_box_bind_model (self->findings, findings, create_finding_row, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->findings),
                          findings != NULL && g_list_model_get_n_items (findings) > 0);
}

static void
state_changed_cb (VcCaseFacts *self)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (self->state);

  list_findings (self);
  if (!g_set_object (&self->declaration, declaration))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), declaration != NULL);
  if (declaration != NULL)
    describe_request (self, vc_declaration_get_fields (declaration));
}

static void
vc_case_facts_dispose (GObject *object)
{
  VcCaseFacts *self = VC_CASE_FACTS (object);
  GtkWidget *child;

  g_clear_object (&self->comparison);
  g_clear_object (&self->declaration);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_CASE_FACTS);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_case_facts_parent_class)->dispose (object);
}

static void
vc_case_facts_class_init (VcCaseFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_case_facts_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-case-facts.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcCaseFacts, number);
  gtk_widget_class_bind_template_child (widget_class, VcCaseFacts, request);
  gtk_widget_class_bind_template_child (widget_class, VcCaseFacts, document);
  gtk_widget_class_bind_template_child (widget_class, VcCaseFacts, filed);
  gtk_widget_class_bind_template_child (widget_class, VcCaseFacts, due);
  gtk_widget_class_bind_template_child (widget_class, VcCaseFacts, again);
  gtk_widget_class_bind_template_child (widget_class, VcCaseFacts, findings);
}

static void
vc_case_facts_init (VcCaseFacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_case_facts_set_state:
 * @self: the facts of a case
 * @state: the case on the screen
 *
 * Says which case is described, now and later.
 */
void
vc_case_facts_set_state (VcCaseFacts         *self,
                         VcVerificationState *state)
{
  g_return_if_fail (VC_IS_CASE_FACTS (self));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);
}
