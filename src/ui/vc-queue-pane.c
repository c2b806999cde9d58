/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-queue-pane.h"

#include "vc-config.h"
#include "vc-format.h"
#include "vc-queue-row.h"
#include "vc-row-factory.h"

#include <glib/gi18n-lib.h>

/* Folding is done once, so a keystroke costs little; this only gathers keys
 * of fast typing into one list. */
#define SEARCH_DELAY_MS 30

/*
 * The queue at the left of the counter: a search, three segments, the rows.
 * What is shown is VcQueueState's business.
 */
struct _VcQueuePane
{
  GtkWidget           parent_instance;

  GtkWidget          *box;
  GtkSearchEntry     *search;
  GtkStack           *head;
  GtkToggleButton    *segments[VC_N_QUEUE_SEGMENTS];
  GtkLabel           *found;
  GtkStack           *body;
  GtkListView        *list;
  GtkWidget          *more;

  GtkSingleSelection *selection;
  VcQueueState       *state;
};

G_DEFINE_FINAL_TYPE (VcQueuePane, vc_queue_pane, GTK_TYPE_WIDGET)

enum
{
  OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char * const segment_titles[] = {
  [VC_QUEUE_WAITING]     = N_("Waiting"),
  [VC_QUEUE_IN_PROGRESS] = N_("In progress"),
  [VC_QUEUE_SET_ASIDE]   = N_("Set aside"),
};

static void
open_position (VcQueuePane *self,
               guint        position)
{
  g_autoptr (VcQueueEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (entry != NULL)
    g_signal_emit (self, signals[OPEN], 0, vc_queue_entry_get_declaration (entry));
}

static void
show_counts (VcQueuePane *self)
{
  for (guint i = 0; i < VC_N_QUEUE_SEGMENTS; i++)
    {
      g_autofree char *count = vc_format_number (self->state != NULL ? vc_queue_state_count (self->state, i) : 0);
      g_autofree char *label = g_strdup_printf ("%s %s", _(segment_titles[i]), count);

      gtk_button_set_label (GTK_BUTTON (self->segments[i]), label);
    }
}

static void
show_found (VcQueuePane *self)
{
  guint n_found = self->state != NULL ? vc_queue_state_get_n_found (self->state) : 0;
  gboolean searching = self->state != NULL && vc_queue_state_is_searching (self->state);
  g_autofree char *number = vc_format_number (n_found);
  g_autofree char *text = g_strdup_printf (ngettext ("%s declaration found", "%s declarations found", n_found), number);

  gtk_label_set_label (self->found, text);
  gtk_stack_set_visible_child_name (self->head, searching ? "found" : "segments");
  gtk_widget_set_visible (self->more, self->state != NULL && vc_queue_state_has_more (self->state));

  if (n_found > 0)
    gtk_stack_set_visible_child_name (self->body, "list");
  else
    gtk_stack_set_visible_child_name (self->body, searching ? "none-found" : "empty");
}

static void
search_changed_cb (VcQueuePane *self)
{
  if (self->state == NULL)
    return;

  vc_queue_state_set_query (self->state, gtk_editable_get_text (GTK_EDITABLE (self->search)));

  /* The best hit is under the keys at once. */
  gtk_single_selection_set_selected (self->selection, 0);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
search_activate_cb (VcQueuePane *self)
{
  /* What was typed may be faster than the delay. */
  search_changed_cb (self);
  open_position (self, gtk_single_selection_get_selected (self->selection));
}

static gboolean
search_key_cb (VcQueuePane    *self,
               guint           keyval,
               guint           keycode,
               GdkModifierType modifiers)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (keyval == GDK_KEY_Down)
    gtk_single_selection_set_selected (self->selection, selected + 1);
  else if (keyval == GDK_KEY_Up && selected > 0)
    gtk_single_selection_set_selected (self->selection, selected - 1);
  else
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                              gtk_single_selection_get_selected (self->selection));
  return GDK_EVENT_STOP;
}

static void
segment_toggled_cb (VcQueuePane     *self,
                    GtkToggleButton *button)
{
  if (self->state == NULL || !gtk_toggle_button_get_active (button))
    return;

  for (guint i = 0; i < VC_N_QUEUE_SEGMENTS; i++)
    {
      if (button == self->segments[i])
        vc_queue_state_set_segment (self->state, i);
    }
}

static void
show_all_cb (VcQueuePane *self)
{
  if (self->state != NULL)
    vc_queue_state_show_all (self->state);
}

static void
vc_queue_pane_dispose (GObject *object)
{
  VcQueuePane *self = VC_QUEUE_PANE (object);

  if (self->list != NULL)
    vc_queue_pane_set_state (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_QUEUE_PANE);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (vc_queue_pane_parent_class)->dispose (object);
}

static void
vc_queue_pane_class_init (VcQueuePaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vc_queue_pane_dispose;

  signals[OPEN] = g_signal_new ("open", VC_TYPE_QUEUE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, VC_TYPE_DECLARATION);

  gtk_widget_class_set_css_name (widget_class, "queue-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-queue-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcQueuePane, box);
  gtk_widget_class_bind_template_child (widget_class, VcQueuePane, search);
  gtk_widget_class_bind_template_child (widget_class, VcQueuePane, head);
  gtk_widget_class_bind_template_child (widget_class, VcQueuePane, found);
  gtk_widget_class_bind_template_child (widget_class, VcQueuePane, body);
  gtk_widget_class_bind_template_child (widget_class, VcQueuePane, list);
  gtk_widget_class_bind_template_child (widget_class, VcQueuePane, more);
  gtk_widget_class_bind_template_child_full (widget_class, "waiting", FALSE,
                                             G_STRUCT_OFFSET (VcQueuePane, segments[VC_QUEUE_WAITING]));
  gtk_widget_class_bind_template_child_full (widget_class, "in_progress", FALSE,
                                             G_STRUCT_OFFSET (VcQueuePane, segments[VC_QUEUE_IN_PROGRESS]));
  gtk_widget_class_bind_template_child_full (widget_class, "set_aside", FALSE,
                                             G_STRUCT_OFFSET (VcQueuePane, segments[VC_QUEUE_SET_ASIDE]));
  gtk_widget_class_bind_template_callback (widget_class, open_position);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, segment_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, vc_queue_pane_clear_search);
}

static void
vc_queue_pane_init (VcQueuePane *self)
{
  g_autoptr (GtkListItemFactory) factory = vc_row_factory_new (VC_TYPE_QUEUE_ROW);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_search_entry_set_search_delay (self->search, SEARCH_DELAY_MS);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  show_counts (self);
}

/**
 * vc_queue_pane_new:
 *
 * Returns: (transfer floating): a pane with no queue
 */
GtkWidget *
vc_queue_pane_new (void)
{
  return g_object_new (VC_TYPE_QUEUE_PANE, NULL);
}

/**
 * vc_queue_pane_set_state:
 * @self: a pane
 * @state: (nullable): the queue to show, or %NULL to show nothing of anybody
 */
void
vc_queue_pane_set_state (VcQueuePane  *self,
                         VcQueueState *state)
{
  g_return_if_fail (VC_IS_QUEUE_PANE (self));

  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);

  g_set_object (&self->state, state);
  gtk_single_selection_set_model (self->selection, state != NULL ? vc_queue_state_get_list (state) : NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_toggle_button_set_active (self->segments[VC_QUEUE_WAITING], TRUE);

  if (state != NULL)
    {
      g_signal_connect_object (state, "counted", G_CALLBACK (show_counts), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (state, "notify::n-found", G_CALLBACK (show_found), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (state, "notify::more", G_CALLBACK (show_found), self, G_CONNECT_SWAPPED);
    }

  show_counts (self);
  show_found (self);
}

/**
 * vc_queue_pane_focus_search:
 * @self: a pane
 *
 * Puts the keys into the search, with what is there selected.
 */
void
vc_queue_pane_focus_search (VcQueuePane *self)
{
  g_return_if_fail (VC_IS_QUEUE_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

/**
 * vc_queue_pane_clear_search:
 * @self: a pane
 *
 * Ends the search, so that the pane shows a segment again.
 */
void
vc_queue_pane_clear_search (VcQueuePane *self)
{
  g_return_if_fail (VC_IS_QUEUE_PANE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}
