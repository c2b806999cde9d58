/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decision-bar.h"

#include "vc-config.h"
#include "vc-decision-words.h"
#include "vc-key-cap.h"

#include <glib/gi18n-lib.h>

struct _VcDecisionBar
{
  GtkWidget   parent_instance;

  VcCaseWork *work;

  GtkSpinner *spinner;
  GtkLabel   *title;
  GtkLabel   *detail;
  GtkLabel   *address;
  GtkWidget  *back;
  GtkWidget  *refuse;
  GtkLabel   *refuse_text;
  GtkLabel   *refuse_key;
  GtkWidget  *approve;
  GtkLabel   *approve_text;
  GtkLabel   *approve_key;
  GtkWidget  *take;
};

G_DEFINE_FINAL_TYPE (VcDecisionBar, vc_decision_bar, GTK_TYPE_WIDGET)

/* What the two keys do now; NULL where a key does nothing. */
typedef struct
{
  const char *approve;
  const char *refuse;
} Offer;

static Offer
get_offer (VcVerificationMode mode)
{
  switch (mode)
    {
    case VC_VERIFICATION_LOADING:
    case VC_VERIFICATION_DECIDING:
      return (Offer) { _("Approve"), _("Do not accept") };
    case VC_VERIFICATION_REFUSING:
      return (Offer) { NULL, _("Send: not accepted") };
    case VC_VERIFICATION_REVIEWING:
      return (Offer) { _("Uphold the refusal"), _("Return to the officer") };
    case VC_VERIFICATION_EMPTY:
    case VC_VERIFICATION_VIEWING:
    case VC_VERIFICATION_SAVING:
    case VC_VERIFICATION_LOST:
      return (Offer) { NULL, NULL };
    }

  g_return_val_if_reached (((Offer) { NULL, NULL }));
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
show_button (GtkWidget  *button,
             GtkLabel   *label,
             const char *text)
{
  gtk_widget_set_visible (button, text != NULL);
  if (text == NULL)
    return;

  gtk_label_set_label (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
show_tone (VcDecisionBar  *self,
           VcDecisionTone  tone)
{
  static const char * const classes[] = {
    [VC_DECISION_TONE_PLAIN] = "tone-plain",
    [VC_DECISION_TONE_READY] = "tone-ready",
    [VC_DECISION_TONE_TROUBLE] = "tone-trouble",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    set_css_class (GTK_WIDGET (self), classes[i], i == tone);
}

static void
show_words (VcDecisionBar       *self,
            VcVerificationState *state)
{
  VcDeclaration   *declaration = vc_verification_state_get_declaration (state);
  VcRefusalDraft  *draft = vc_case_work_get_draft (self->work);
  const char      *trouble = vc_case_work_get_trouble (self->work);
  VcDecisionTone   tone = vc_decision_words_get_tone (state, draft, trouble);
  gboolean         deciding = vc_verification_state_get_mode (state) == VC_VERIFICATION_DECIDING;
  g_autofree char *title = vc_decision_words_dup_title (state, draft);
  g_autofree char *detail = vc_decision_words_dup_detail (state);
  g_autofree char *address = NULL;

  if (deciding && tone != VC_DECISION_TONE_TROUBLE)
    address = vc_decision_words_dup_address (declaration);

  show_text (self->title, title);
  show_text (self->detail, trouble != NULL ? trouble : detail);
  gtk_label_set_label (self->address, address != NULL ? address : "");
  show_tone (self, tone);
}

static void
changed_cb (VcDecisionBar *self)
{
  VcVerificationState *state = vc_case_work_get_state (self->work);
  VcVerificationMode   mode = vc_verification_state_get_mode (state);
  Offer                offer = get_offer (mode);

  if (mode == VC_VERIFICATION_EMPTY)
    return;

  show_words (self, state);
  show_button (self->approve, self->approve_text, offer.approve);
  set_css_class (self->approve, "approve", mode == VC_VERIFICATION_DECIDING);
  show_button (self->refuse, self->refuse_text, offer.refuse);
  gtk_widget_set_visible (self->back, mode == VC_VERIFICATION_REFUSING);
  gtk_widget_set_visible (self->take, mode == VC_VERIFICATION_LOST);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), mode == VC_VERIFICATION_SAVING);
  gtk_spinner_set_spinning (self->spinner, mode == VC_VERIFICATION_SAVING);
}

static void
vc_decision_bar_dispose (GObject *object)
{
  VcDecisionBar *self = VC_DECISION_BAR (object);
  GtkWidget *child;

  g_clear_object (&self->work);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_DECISION_BAR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_decision_bar_parent_class)->dispose (object);
}

static void
vc_decision_bar_class_init (VcDecisionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_decision_bar_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-decision-bar.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, spinner);
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, title);
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, detail);
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, address);
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, back);
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, refuse);
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, refuse_text);
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, refuse_key);
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, approve);
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, approve_text);
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, approve_key);
  gtk_widget_class_bind_template_child (widget_class, VcDecisionBar, take);
}

static void
vc_decision_bar_init (VcDecisionBar *self)
{
  g_autofree char *approve_key = vc_key_cap_dup_label ("case.approve");
  g_autofree char *refuse_key = vc_key_cap_dup_label ("case.refuse");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->approve_key, approve_key);
  gtk_label_set_label (self->refuse_key, refuse_key);
}

/**
 * vc_decision_bar_set_work:
 * @self: a bar
 * @work: what the officer does
 *
 * Says whose decisions stand here.
 */
void
vc_decision_bar_set_work (VcDecisionBar *self,
                          VcCaseWork    *work)
{
  g_return_if_fail (VC_IS_DECISION_BAR (self));
  g_return_if_fail (self->work == NULL);

  self->work = g_object_ref (work);
  g_signal_connect_object (work, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vc_case_work_get_state (work), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);
}
