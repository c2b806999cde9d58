/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-page-private.h"

#include "vc-approval.h"
#include "vc-check-row.h"
#include "vc-config.h"
#include "vc-install.h"
#include "vc-row-list.h"

G_DEFINE_FINAL_TYPE (VcCasePage, vc_case_page, GTK_TYPE_WIDGET)

enum
{
  PROP_DECLARATION = 1,
  PROP_COMPARING,
  N_PROPERTIES,
};

enum
{
  MESSAGE,
  DONE,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/**
 * vc_case_page_say:
 * @self: a page
 * @sentence: something worth a passing word
 *
 * Says it.
 */
void
vc_case_page_say (VcCasePage *self,
                  const char *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static VcVerificationState *
get_state (VcCasePage *self)
{
  return vc_case_work_get_state (self->work);
}

/* What stands in the right column. */

static void
set_check (GtkWidget *row,
           gpointer   check)
{
  vc_check_row_set_item (VC_CHECK_ROW (row), check);
}

static void
list_checks (VcCasePage *self)
{
  GListModel *checks = vc_verification_state_get_checks (get_state (self));

  if (g_set_object (&self->listed_checks, checks))
    vc_row_list_fill (self->checks, checks, VC_TYPE_CHECK_ROW, set_check);
}

static void
show_column (VcCasePage *self,
             gboolean    refusing,
             gboolean    deciding,
             gboolean    reviewing)
{
  gtk_widget_set_visible (self->reading, !refusing);
  gtk_widget_set_visible (GTK_WIDGET (self->checks), deciding);
  gtk_widget_set_visible (GTK_WIDGET (self->review), reviewing);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), refusing);
  gtk_widget_set_visible (self->return_box, vc_verification_state_get_can_review (get_state (self)));
}

/* While something is on its way, what it was decided by stays on the screen. */
static void
arrange (VcCasePage *self)
{
  switch (vc_verification_state_get_mode (get_state (self)))
    {
    case VC_VERIFICATION_LOADING:
    case VC_VERIFICATION_DECIDING:
      show_column (self, FALSE, TRUE, FALSE);
      break;
    case VC_VERIFICATION_REFUSING:
      show_column (self, TRUE, FALSE, FALSE);
      break;
    case VC_VERIFICATION_REVIEWING:
    case VC_VERIFICATION_VIEWING:
      show_column (self, FALSE, FALSE, TRUE);
      break;
    case VC_VERIFICATION_EMPTY:
    case VC_VERIFICATION_SAVING:
    case VC_VERIFICATION_LOST:
      break;
    }
}

static void
enable_actions (VcCasePage *self)
{
  VcVerificationState *state = get_state (self);
  VcVerificationMode   mode = vc_verification_state_get_mode (state);
  GtkWidget           *widget = GTK_WIDGET (self);
  VcRefusalDraft      *draft = vc_case_work_get_draft (self->work);
  gboolean             reviewing = vc_verification_state_get_can_review (state);
  gboolean             writing = mode == VC_VERIFICATION_REFUSING;
  gboolean             shown = vc_verification_state_shows_photos (state);
  gboolean             written = writing && vc_refusal_draft_get_missing (draft) == NULL;

  gtk_widget_action_set_enabled (widget, "case.approve", reviewing || vc_approval_is_possible (state));
  gtk_widget_action_set_enabled (widget, "case.refuse", reviewing || written ||
                                   (!writing && vc_verification_state_get_can_refuse (state)));
  gtk_widget_action_set_enabled (widget, "case.park", mode == VC_VERIFICATION_DECIDING || writing);
  gtk_widget_action_set_enabled (widget, "case.show-papers", shown);
  gtk_widget_action_set_enabled (widget, "case.print-form", shown);
  gtk_widget_action_set_enabled (widget, "case.print-form-on", shown);
  gtk_widget_action_set_enabled (widget, "case.save-form", shown);
}

static void
announce_declaration (VcCasePage *self)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (get_state (self));
  const char    *note;

  if (!g_set_object (&self->declaration, declaration))
    return;

  vc_case_page_forget_papers (self);
  vc_print_panel_show (self->prints, declaration != NULL ? vc_declaration_get_id (declaration) : NULL);
  if (declaration == NULL)
    vc_case_page_end_retaking (self);

  note = vc_unsent_work_get_review_note (vc_case_work_get_unsent (self->work));
  gtk_text_buffer_set_text (self->return_buffer, note != NULL ? note : "", -1);
  gtk_stack_set_visible_child (self->stack, declaration != NULL ? self->bench : self->empty);
  if (declaration != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DECLARATION]);
}

/* What this officer decided and central does not have has its own panel with
 * what can be done about it. */
static void
show_what_was_decided (VcCasePage *self)
{
  VcOutboxItem *item = vc_unsent_work_get_item (vc_case_work_get_unsent (self->work));
  GPtrArray    *reasons = self->session != NULL ? vc_session_get_reasons (self->session) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->bar), item == NULL);
  if (item != NULL)
    vc_review_panel_show_unsent (self->review, item, reasons);
  else
    vc_review_panel_show (self->review, get_state (self), reasons);
}

static void
work_changed_cb (VcCasePage *self)
{
  VcVerificationMode mode = vc_verification_state_get_mode (get_state (self));

  list_checks (self);
  arrange (self);
  vc_refusal_panel_set_draft (self->refusal, vc_case_work_get_draft (self->work));
  gtk_widget_set_sensitive (GTK_WIDGET (self->refusal), mode == VC_VERIFICATION_REFUSING);
  show_what_was_decided (self);
  vc_handover_panel_refresh (self->handover);
  enable_actions (self);
  announce_declaration (self);
  if (!vc_verification_state_shows_photos (get_state (self)))
    vc_case_page_close_papers (self);
}

static void
work_message_cb (VcCasePage *self,
                 const char *sentence)
{
  vc_case_page_say (self, sentence);
}

static void
work_done_cb (VcCasePage *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
work_failed_cb (VcCasePage *self,
                GError     *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* Two photographs at full screen: nothing is decided meanwhile that cannot be
 * seen. */
static void
comparing_cb (VcCasePage *self)
{
  gtk_widget_set_visible (self->column, !vc_photo_board_is_comparing (self->photos));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARING]);
}

static void
vc_case_page_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  VcCasePage *self = VC_CASE_PAGE (object);

  switch (property_id)
    {
    case PROP_DECLARATION:
      g_value_set_object (value, self->declaration);
      break;
    case PROP_COMPARING:
      g_value_set_boolean (value, vc_photo_board_is_comparing (self->photos));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_case_page_dispose (GObject *object)
{
  VcCasePage *self = VC_CASE_PAGE (object);
  GtkWidget *child;

  vc_case_page_end_retaking (self);
  vc_case_page_forget_papers (self);
  if (self->work != NULL)
    g_signal_handlers_disconnect_by_data (self->work, self);
  g_clear_object (&self->work);
  g_clear_object (&self->session);
  g_clear_object (&self->ledger);
  g_clear_object (&self->decoder);
  g_clear_object (&self->declaration);
  g_clear_object (&self->listed_checks);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_CASE_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_case_page_parent_class)->dispose (object);
}

static void
ensure_parts (void)
{
  g_type_ensure (VC_TYPE_PHOTO_BOARD);
  g_type_ensure (VC_TYPE_PAPER_VIEW);
  g_type_ensure (VC_TYPE_CASE_HEADER);
  g_type_ensure (VC_TYPE_CHANGE_PANEL);
  g_type_ensure (VC_TYPE_COMPARISON_VIEW);
  g_type_ensure (VC_TYPE_GUARDIAN_PANEL);
  g_type_ensure (VC_TYPE_UNSENT_PANEL);
  g_type_ensure (VC_TYPE_HANDOVER_PANEL);
  g_type_ensure (VC_TYPE_PRINT_PANEL);
  g_type_ensure (VC_TYPE_REVIEW_PANEL);
  g_type_ensure (VC_TYPE_REFUSAL_PANEL);
  g_type_ensure (VC_TYPE_DECISION_BAR);
}

static void
bind_parts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, stack);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, empty);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, bench);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, column);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, looking);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, photos);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, paper_view);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, header);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, changes);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, comparison);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, reading);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, checks);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, guardian);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, unsent);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, handover);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, prints);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, review);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, refusal);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, return_box);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, return_buffer);
  gtk_widget_class_bind_template_child (widget_class, VcCasePage, bar);
}

static void
vc_case_page_class_init (VcCasePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vc_case_page_get_property;
  object_class->dispose = vc_case_page_dispose;

  properties[PROP_DECLARATION] = g_param_spec_object ("declaration", NULL, NULL, VC_TYPE_DECLARATION,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPARING] = g_param_spec_boolean ("comparing", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[MESSAGE] = g_signal_new ("message", VC_TYPE_CASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DONE] = g_signal_new ("done", VC_TYPE_CASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_CASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);

  vc_case_page_install_actions (widget_class);

  ensure_parts ();
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-case-page.ui"));
  bind_parts (widget_class);
}

static void
vc_case_page_init (VcCasePage *self)
{
  g_autofree char *decoder_program = vc_install_dup_program ("vssid-decoder");
  g_autoptr (VcClock) clock = vc_clock_new_system ();

  self->work = vc_case_work_new (clock);
  self->decoder = vc_image_decoder_new (decoder_program);

  gtk_widget_init_template (GTK_WIDGET (self));
  vc_photo_board_set_state (self->photos, get_state (self));
  vc_case_header_set_work (self->header, self->work);
  vc_change_panel_set_state (self->changes, get_state (self));
  vc_comparison_view_set_state (self->comparison, get_state (self));
  vc_guardian_panel_set_state (self->guardian, get_state (self));
  vc_unsent_panel_set_work (self->unsent, vc_case_work_get_unsent (self->work));
  vc_decision_bar_set_work (self->bar, self->work);

  g_signal_connect_object (self->photos, "message", G_CALLBACK (work_message_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->prints, "message", G_CALLBACK (work_message_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->photos, "notify::comparing", G_CALLBACK (comparing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->work, "changed", G_CALLBACK (work_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->work, "message", G_CALLBACK (work_message_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->work, "done", G_CALLBACK (work_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->work, "failed", G_CALLBACK (work_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_state (self), "changed", G_CALLBACK (work_changed_cb), self, G_CONNECT_SWAPPED);
  work_changed_cb (self);
}

/**
 * vc_case_page_new:
 *
 * Returns: (transfer floating): an empty page
 */
GtkWidget *
vc_case_page_new (void)
{
  return g_object_new (VC_TYPE_CASE_PAGE, NULL);
}

/**
 * vc_case_page_set_workplace:
 * @self: a page
 * @workplace: (nullable): where an officer works, or %NULL to blank everything
 *
 * Hands the page its officer.
 */
void
vc_case_page_set_workplace (VcCasePage  *self,
                            VcWorkplace *workplace)
{
  VcSession     *session = workplace != NULL ? vc_workplace_get_session (workplace) : NULL;
  VcPrintLedger *ledger = workplace != NULL ? vc_workplace_get_print_ledger (workplace) : NULL;

  g_return_if_fail (VC_IS_CASE_PAGE (self));

  vc_case_work_set_workplace (self->work, workplace);
  g_set_object (&self->session, session);
  g_set_object (&self->ledger, ledger);
  vc_print_panel_set_ledger (self->prints, self->ledger);
  vc_handover_panel_set_handover (self->handover, vc_case_work_get_handover (self->work));
  vc_unsent_panel_set_outbox (self->unsent, workplace != NULL ? vc_workplace_get_outbox (workplace) : NULL);
  vc_photo_board_set_means (self->photos, workplace != NULL ? vc_workplace_get_photo_files (workplace) : NULL,
                            workplace != NULL ? vc_workplace_get_view_log (workplace) : NULL, self->decoder);
}

/**
 * vc_case_page_open:
 * @self: a page
 * @declaration: what to show
 *
 * Claims the declaration and shows it. A refusal opens for review, without a
 * claim, when the officer may review it. An undecided case that is already on
 * the page is parked first.
 */
void
vc_case_page_open (VcCasePage    *self,
                   VcDeclaration *declaration)
{
  g_return_if_fail (VC_IS_CASE_PAGE (self));
  g_return_if_fail (VC_IS_DECLARATION (declaration));

  vc_case_work_open (self->work, declaration);
}

/**
 * vc_case_page_open_unsent:
 * @self: a page
 * @item: what this officer decided and central does not have
 *
 * Shows what became of a decision. A case that is already on the page is
 * parked first.
 */
void
vc_case_page_open_unsent (VcCasePage   *self,
                          VcOutboxItem *item)
{
  g_return_if_fail (VC_IS_CASE_PAGE (self));

  vc_unsent_work_show (vc_case_work_get_unsent (self->work), item);
}

/**
 * vc_case_page_set_next:
 * @self: a page
 * @declarations: (nullable) (element-type VcDeclaration): the cases that are
 *   likely to be opened next
 *
 * Has the photos of the next cases ready when they open.
 */
void
vc_case_page_set_next (VcCasePage *self,
                       GPtrArray  *declarations)
{
  g_return_if_fail (VC_IS_CASE_PAGE (self));

  vc_photo_board_set_next (self->photos, declarations);
}

/**
 * vc_case_page_is_ready:
 * @self: a page
 *
 * Returns: whether the photos of the next cases are ready
 */
gboolean
vc_case_page_is_ready (VcCasePage *self)
{
  g_return_val_if_fail (VC_IS_CASE_PAGE (self), FALSE);

  return vc_photo_board_is_ready (self->photos);
}

/**
 * vc_case_page_take_back:
 * @self: a page
 *
 * Takes back the last decision that has not left, and opens its case with
 * everything as it was.
 *
 * Returns: whether it was possible
 */
gboolean
vc_case_page_take_back (VcCasePage *self)
{
  g_return_val_if_fail (VC_IS_CASE_PAGE (self), FALSE);

  return vc_unsent_work_take_back (vc_case_work_get_unsent (self->work));
}

/**
 * vc_case_page_get_declaration:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the declaration on the page
 */
VcDeclaration *
vc_case_page_get_declaration (VcCasePage *self)
{
  g_return_val_if_fail (VC_IS_CASE_PAGE (self), NULL);

  return self->declaration;
}
