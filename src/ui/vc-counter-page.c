/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-counter-page.h"

#include "vc-case-page.h"
#include "vc-config.h"
#include "vc-entry-pane.h"
#include "vc-next-cases.h"
#include "vc-preferences.h"
#include "vc-queue-pane.h"
#include "vc-recent-list.h"
#include "vc-recent-strip.h"
#include "vc-review-list.h"
#include "vc-review-row.h"
#include "vc-sync-badge.h"
#include "vc-unsent-list.h"
#include "vc-unsent-row.h"
#include "vc-unsent-words.h"
#include "vc-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/*
 * Where an officer works: lists at the left, which make way for an open case,
 * the case in the rest, and below it what was just handled. It joins the
 * panes and knows nothing of what they show.
 */
struct _VcCounterPage
{
  GtkWidget          parent_instance;

  GtkWidget         *box;
  GtkWidget         *header;
  GtkLabel          *office;
  GtkLabel          *counter;
  GtkToggleButton   *queue_button;
  GtkToggleButton   *reviews_button;
  GtkToggleButton   *unsent_button;
  GtkWidget         *pane_button;
  VcSyncBadge       *sync_badge;
  GtkLabel          *officer_name;
  GtkLabel          *officer_role;
  GtkWidget         *officer_menu;
  GtkStack          *body;
  AdwFlap           *flap;
  GtkStack          *panes;
  VcQueuePane       *queue_pane;
  VcEntryPane       *review_pane;
  VcEntryPane       *unsent_pane;
  VcCasePage        *case_page;
  VcRecentStrip     *recent;

  VcClock           *clock;
  VcWorkplace       *workplace;
  VcSession         *session;     /* NULL when nobody works here */
  VcOutbox          *outbox;      /* these five as long as there is a session */
  VcDeclarationList *list;
  VcQueueState      *queue;
  GListModel        *reviews;
  VcUnsentList      *unsent;
  VcDeclaration     *opened;      /* the last case that was opened, or NULL */
};

G_DEFINE_FINAL_TYPE (VcCounterPage, vc_counter_page, GTK_TYPE_WIDGET)

enum
{
  MESSAGE,
  FAILED,
  SIGNED_OUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
focus_pane (VcCounterPage *self)
{
  GtkWidget *pane = gtk_stack_get_visible_child (self->panes);

  if (VC_IS_ENTRY_PANE (pane))
    vc_entry_pane_focus_list (VC_ENTRY_PANE (pane));
  else
    vc_queue_pane_focus_search (self->queue_pane);
}

static VcOfficer *
get_officer (VcCounterPage *self)
{
  return vc_session_get_officer (self->session);
}

static void
look_ahead (VcCounterPage *self)
{
  g_autoptr (GPtrArray) next = NULL;

  g_set_object (&self->opened, vc_case_page_get_declaration (self->case_page));
  next = vc_next_cases_find (self->opened, get_officer (self), self->queue, self->reviews);
  vc_case_page_set_next (self->case_page, next);
}

/* Two photographs at full screen leave no room for anything else. */
static void
comparing_cb (VcCounterPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean comparing;

  g_object_get (self->case_page, "comparing", &comparing, NULL);
  gtk_widget_set_visible (self->header, !comparing);
  gtk_widget_set_visible (GTK_WIDGET (self->recent), !comparing);

  if (GTK_IS_WINDOW (root) && comparing)
    gtk_window_fullscreen (GTK_WINDOW (root));
  else if (GTK_IS_WINDOW (root))
    gtk_window_unfullscreen (GTK_WINDOW (root));
}

/* An open case needs the whole width for its photographs. */
static void
case_changed_cb (VcCounterPage *self)
{
  gboolean open = vc_counter_page_is_case_open (self);

  if (open)
    look_ahead (self);

  adw_flap_set_fold_policy (self->flap, open ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, !open);
  gtk_widget_set_visible (self->pane_button, open);

  if (open)
    {
      /* Letters must not go on into a search that is out of sight. */
      gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
      gtk_widget_child_focus (GTK_WIDGET (self->case_page), GTK_DIR_TAB_FORWARD);
    }
  else if (self->session != NULL)
    {
      focus_pane (self);
    }
}

static void
open_cb (VcCounterPage *self,
         VcDeclaration *declaration)
{
  vc_case_page_open (self->case_page, declaration);
}

static void
open_review_cb (VcCounterPage *self,
                VcReviewEntry *entry)
{
  vc_case_page_open (self->case_page, vc_review_entry_get_declaration (entry));
}

/* Of another officer's decisions there is nothing to open. */
static void
open_unsent_cb (VcCounterPage *self,
                VcUnsentEntry *entry)
{
  if (vc_unsent_entry_is_own (entry))
    vc_case_page_open_unsent (self->case_page, vc_unsent_entry_get_item (entry));
  else
    g_signal_emit (self, signals[MESSAGE], 0, vc_unsent_entry_get_status (entry));
}

static void
message_cb (VcCounterPage *self,
            const char    *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static void
failed_cb (VcCounterPage *self,
           const GError  *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
done_cb (VcCounterPage *self)
{
  g_autoptr (VcDeclaration) done = g_steal_pointer (&self->opened);
  g_autoptr (GPtrArray) next = NULL;

  /* What was searched for is done with. */
  vc_queue_pane_clear_search (self->queue_pane);

  if (done == NULL || self->session == NULL)
    return;

  next = vc_next_cases_find (done, get_officer (self), self->queue, self->reviews);
  if (next->len > 0)
    vc_case_page_open (self->case_page, g_ptr_array_index (next, 0));
}

static void
signed_out_cb (VcCounterPage *self,
               const GError  *error)
{
  g_signal_emit (self, signals[SIGNED_OUT], 0, error);
}

static void
state_changed_cb (VcCounterPage *self)
{
  vc_sync_badge_set_state (self->sync_badge, vc_declaration_list_get_state (self->list));
}

static void
reviews_changed_cb (VcCounterPage *self)
{
  guint n_reviews = self->reviews != NULL ? g_list_model_get_n_items (self->reviews) : 0;
  g_autofree char *label = g_strdup_printf (_("For review: %u"), n_reviews);

  gtk_button_set_label (GTK_BUTTON (self->reviews_button), label);
}

static void
outbox_changed_cb (VcCounterPage *self)
{
  guint n_unsent = vc_outbox_get_n_unsent (self->outbox);
  guint n_refused = vc_outbox_get_n_refused (self->outbox);
  g_auto (GStrv) ids = vc_unsent_list_dup_declaration_ids (self->unsent);
  guint n_all = n_unsent + n_refused + vc_outbox_get_n_others (self->outbox);
  g_autofree char *label = g_strdup_printf (_("To send: %u"), n_all);

  gtk_button_set_label (GTK_BUTTON (self->unsent_button), label);
  if (n_refused > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->unsent_button), "refused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->unsent_button), "refused");
  vc_sync_badge_set_unsent (self->sync_badge, n_unsent, n_refused);
  vc_queue_state_set_unsent (self->queue, (const char * const *) ids);
}

static void
outbox_refused_cb (VcCounterPage *self,
                   VcOutboxItem  *item)
{
  g_autofree char *sentence = vc_unsent_words_dup_alert (item);

  if (sentence != NULL)
    g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static gboolean
may_review (VcCounterPage *self)
{
  VcRole role = vc_officer_get_role (vc_session_get_officer (self->session));

  return role == VC_ROLE_SUPERVISOR || role == VC_ROLE_PROVINCE;
}

static GtkToggleButton *
find_button (VcCounterPage *self,
             const char    *page)
{
  if (g_str_equal (page, "reviews"))
    return self->reviews_button;

  return g_str_equal (page, "unsent") ? self->unsent_button : self->queue_button;
}

static void
show_page (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  VcCounterPage *self = VC_COUNTER_PAGE (widget);
  const char    *page = g_variant_get_string (parameter, NULL);

  if (self->session == NULL || (g_str_equal (page, "reviews") && !may_review (self)))
    return;

  gtk_stack_set_visible_child_name (self->panes, page);
  gtk_toggle_button_set_active (find_button (self, page), TRUE);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  focus_pane (self);
}

static void
search (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "page.show", "s", "queue");
}

static void
open_next (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  VcCounterPage *self = VC_COUNTER_PAGE (widget);
  VcDeclaration *next = self->queue != NULL ? vc_queue_state_get_next (self->queue) : NULL;

  if (next != NULL)
    vc_case_page_open (self->case_page, next);
  else
    g_signal_emit (self, signals[MESSAGE], 0, _("No declaration is waiting."));
}

static void
refresh (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  VcCounterPage *self = VC_COUNTER_PAGE (widget);

  if (self->list != NULL)
    vc_declaration_list_refresh (self->list);
}

static void
take_back (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  vc_case_page_take_back (VC_COUNTER_PAGE (widget)->case_page);
}

static void
send_now (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  VcCounterPage *self = VC_COUNTER_PAGE (widget);

  if (self->session != NULL)
    vc_outbox_send_now (self->outbox);
}

static void
show_officer (VcCounterPage *self)
{
  VcOfficer  *officer = vc_session_get_officer (self->session);
  VcOffice   *office = vc_session_get_office (self->session);
  VcRole      role = vc_officer_get_role (officer);
  const char *counter = vc_api_client_get_counter (vc_session_get_client (self->session));
  g_autofree char *menu_name = NULL;

  gtk_label_set_label (self->office, office != NULL ? vc_office_get_name (office) : vc_officer_get_office_id (officer));
  gtk_label_set_label (self->counter, counter);
  gtk_label_set_label (self->officer_name, vc_officer_get_name (officer));
  gtk_label_set_label (self->officer_role, vc_words_for_role (role));

  menu_name = g_strdup_printf ("%s, %s", vc_officer_get_name (officer), vc_words_for_role (role));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->officer_menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu_name, -1);

  gtk_widget_set_visible (GTK_WIDGET (self->reviews_button), may_review (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.show", role != VC_ROLE_ADMINISTRATOR);
  gtk_widget_set_visible (GTK_WIDGET (self->sync_badge), role != VC_ROLE_ADMINISTRATOR);
  gtk_widget_set_visible (GTK_WIDGET (self->recent), role != VC_ROLE_ADMINISTRATOR);
  gtk_stack_set_visible_child_name (self->body, role == VC_ROLE_ADMINISTRATOR ? "administrator" : "work");
}

static void
follow_preferences (VcCounterPage *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  vc_preferences_follow_grace (G_ACTION_MAP (actions), vc_workplace_get_outbox (self->workplace));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "preferences", G_ACTION_GROUP (actions));
}

static void
start_lists (VcCounterPage *self)
{
  VcOfficer   *officer = vc_session_get_officer (self->session);
  GListModel  *declarations;
  g_autoptr (GListModel) own = NULL;
  g_autoptr (GListModel) recent = NULL;

  self->list = g_object_ref (vc_workplace_get_list (self->workplace));
  self->outbox = g_object_ref (vc_workplace_get_outbox (self->workplace));
  declarations = G_LIST_MODEL (self->list);
  self->queue = vc_queue_state_new (declarations, self->clock);
  self->reviews = vc_review_list_new (declarations, vc_session_get_reasons (self->session),
                                      vc_officer_get_id (officer));
  self->unsent = vc_unsent_list_new (self->outbox, self->clock);
  own = vc_unsent_list_list_own (self->unsent);
  recent = vc_recent_list_new (declarations, own, vc_officer_get_id (officer));

  vc_queue_pane_set_state (self->queue_pane, self->queue);
  vc_entry_pane_set_list (self->review_pane, self->reviews);
  vc_entry_pane_set_list (self->unsent_pane, G_LIST_MODEL (self->unsent));
  vc_recent_strip_set_list (self->recent, recent);

  g_signal_connect_object (self->list, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "signed-out", G_CALLBACK (signed_out_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reviews, "items-changed", G_CALLBACK (reviews_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outbox, "changed", G_CALLBACK (outbox_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outbox, "refused", G_CALLBACK (outbox_refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outbox, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  state_changed_cb (self);
  reviews_changed_cb (self);
  outbox_changed_cb (self);
  vc_declaration_list_start (self->list);
}

/* Nothing of any citizen stays on the page. */
static void
drop_lists (VcCounterPage *self)
{
  vc_queue_pane_set_state (self->queue_pane, NULL);
  vc_entry_pane_set_list (self->review_pane, NULL);
  vc_entry_pane_set_list (self->unsent_pane, NULL);
  vc_recent_strip_set_list (self->recent, NULL);

  if (self->list != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->list, self);
      g_signal_handlers_disconnect_by_data (self->outbox, self);
      vc_declaration_list_stop (self->list);
    }

  g_clear_object (&self->opened);
  g_clear_object (&self->unsent);
  g_clear_object (&self->outbox);
  g_clear_object (&self->reviews);
  g_clear_object (&self->queue);
  g_clear_object (&self->list);
}

static void
vc_counter_page_dispose (GObject *object)
{
  VcCounterPage *self = VC_COUNTER_PAGE (object);

  if (self->session != NULL)
    vc_counter_page_set_workplace (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_COUNTER_PAGE);
  g_clear_object (&self->workplace);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (vc_counter_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-counter-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, box);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, header);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, office);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, counter);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, queue_button);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, reviews_button);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, unsent_button);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, pane_button);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, sync_badge);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, officer_name);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, officer_role);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, officer_menu);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, body);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, flap);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, panes);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, queue_pane);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, review_pane);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, unsent_pane);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, case_page);
  gtk_widget_class_bind_template_child (widget_class, VcCounterPage, recent);
  gtk_widget_class_bind_template_callback (widget_class, case_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, comparing_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, message_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_review_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_unsent_cb);
}

static void
vc_counter_page_class_init (VcCounterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_counter_page_dispose;

  signals[MESSAGE] = g_signal_new ("message", VC_TYPE_COUNTER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_COUNTER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNED_OUT] = g_signal_new ("signed-out", VC_TYPE_COUNTER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_install_action (widget_class, "page.show", "s", show_page);
  gtk_widget_class_install_action (widget_class, "queue.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "queue.next", NULL, open_next);
  gtk_widget_class_install_action (widget_class, "queue.refresh", NULL, refresh);
  gtk_widget_class_install_action (widget_class, "outbox.take-back", NULL, take_back);
  gtk_widget_class_install_action (widget_class, "outbox.send-now", NULL, send_now);

  g_type_ensure (VC_TYPE_CASE_PAGE);
  g_type_ensure (VC_TYPE_ENTRY_PANE);
  g_type_ensure (VC_TYPE_QUEUE_PANE);
  g_type_ensure (VC_TYPE_RECENT_STRIP);
  g_type_ensure (VC_TYPE_REVIEW_ROW);
  g_type_ensure (VC_TYPE_SYNC_BADGE);
  g_type_ensure (VC_TYPE_UNSENT_ROW);
  gtk_widget_class_set_css_name (widget_class, "counter-page");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
vc_counter_page_init (VcCounterPage *self)
{
  self->clock = vc_clock_new_system ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vc_counter_page_new:
 *
 * Returns: (transfer floating): a page where nobody works
 */
GtkWidget *
vc_counter_page_new (void)
{
  return g_object_new (VC_TYPE_COUNTER_PAGE, NULL);
}

static void
begin_work (VcCounterPage *self)
{
  gtk_toggle_button_set_active (self->queue_button, TRUE);
  gtk_stack_set_visible_child_name (self->panes, "queue");
  show_officer (self);

  /* An administrator's account sees no citizens' data: central would refuse
   * the lists. */
  if (vc_officer_get_role (vc_session_get_officer (self->session)) == VC_ROLE_ADMINISTRATOR)
    return;

  follow_preferences (self);
  start_lists (self);
  vc_case_page_set_workplace (self->case_page, self->workplace);
  case_changed_cb (self);
}

/**
 * vc_counter_page_set_workplace:
 * @self: a page
 * @workplace: (nullable): where an officer works now, or %NULL to blank
 *   everything
 */
void
vc_counter_page_set_workplace (VcCounterPage *self,
                               VcWorkplace   *workplace)
{
  VcSession *session;

  g_return_if_fail (VC_IS_COUNTER_PAGE (self));

  session = workplace != NULL ? vc_workplace_get_session (workplace) : NULL;
  g_set_object (&self->workplace, workplace);
  if (!g_set_object (&self->session, session))
    return;

  vc_case_page_set_workplace (self->case_page, NULL);
  drop_lists (self);
  if (session != NULL)
    begin_work (self);
}

/**
 * vc_counter_page_is_case_open:
 * @self: a page
 *
 * Returns: whether a declaration is on the bench
 */
gboolean
vc_counter_page_is_case_open (VcCounterPage *self)
{
  g_return_val_if_fail (VC_IS_COUNTER_PAGE (self), FALSE);

  return vc_case_page_get_declaration (self->case_page) != NULL;
}

/**
 * vc_counter_page_activate:
 * @self: a page
 * @detailed_action: an action of the table of keys
 *
 * Runs an action of the page or of the open case.
 *
 * Returns: whether it was possible
 */
gboolean
vc_counter_page_activate (VcCounterPage *self,
                          const char    *detailed_action)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (VC_IS_COUNTER_PAGE (self), FALSE);

  /* Escape first closes what lies over the case. */
  if (g_str_equal (detailed_action, "case.leave") && adw_flap_get_folded (self->flap) &&
      adw_flap_get_reveal_flap (self->flap))
    {
      adw_flap_set_reveal_flap (self->flap, FALSE);
      return TRUE;
    }

  if (g_str_has_prefix (detailed_action, "case.") || g_str_has_prefix (detailed_action, "photo.") ||
      g_str_has_prefix (detailed_action, "check."))
    return vc_case_page_activate (self->case_page, detailed_action);

  /* Where nothing can be taken back, a text may have something to undo. */
  if (g_str_equal (detailed_action, "outbox.take-back"))
    return vc_case_page_take_back (self->case_page);

  if (!g_action_parse_detailed_name (detailed_action, &name, &target, NULL))
    g_return_val_if_reached (FALSE);

  return gtk_widget_activate_action_variant (GTK_WIDGET (self), name, target);
}
