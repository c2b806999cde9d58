/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-entry-pane.h"

#include "vc-config.h"
#include "vc-row-factory.h"

struct _VcEntryPane
{
  GtkWidget           parent_instance;

  GType               row_type;
  char               *label;
  char               *empty_title;
  char               *empty_description;

  GtkStack           *body;
  GtkListView        *list;

  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (VcEntryPane, vc_entry_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_ROW_TYPE = 1,
  PROP_LABEL,
  PROP_EMPTY_TITLE,
  PROP_EMPTY_DESCRIPTION,
  N_PROPERTIES,
};

enum
{
  OPEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
open_position (VcEntryPane *self,
               guint        position)
{
  g_autoptr (GObject) entry = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (entry != NULL)
    g_signal_emit (self, signals[OPEN], 0, entry);
}

static void
show_list (VcEntryPane *self)
{
  guint n_entries = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_stack_set_visible_child_name (self->body, n_entries > 0 ? "list" : "empty");
}

static void
vc_entry_pane_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  VcEntryPane *self = VC_ENTRY_PANE (object);

  switch (property_id)
    {
    case PROP_ROW_TYPE:
      g_value_set_gtype (value, self->row_type);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_EMPTY_TITLE:
      g_value_set_string (value, self->empty_title);
      break;
    case PROP_EMPTY_DESCRIPTION:
      g_value_set_string (value, self->empty_description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_entry_pane_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  VcEntryPane *self = VC_ENTRY_PANE (object);

  switch (property_id)
    {
    case PROP_ROW_TYPE:
      self->row_type = g_value_get_gtype (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    case PROP_EMPTY_TITLE:
      self->empty_title = g_value_dup_string (value);
      break;
    case PROP_EMPTY_DESCRIPTION:
      self->empty_description = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_entry_pane_constructed (GObject *object)
{
  VcEntryPane *self = VC_ENTRY_PANE (object);
  g_autoptr (GtkListItemFactory) factory = vc_row_factory_new (self->row_type);

  G_OBJECT_CLASS (vc_entry_pane_parent_class)->constructed (object);

  gtk_list_view_set_factory (self->list, factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
}

static void
vc_entry_pane_dispose (GObject *object)
{
  VcEntryPane *self = VC_ENTRY_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_ENTRY_PANE);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (vc_entry_pane_parent_class)->dispose (object);
}

static void
vc_entry_pane_finalize (GObject *object)
{
  VcEntryPane *self = VC_ENTRY_PANE (object);

  g_free (self->label);
  g_free (self->empty_title);
  g_free (self->empty_description);

  G_OBJECT_CLASS (vc_entry_pane_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_ROW_TYPE] = g_param_spec_gtype ("row-type", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_EMPTY_TITLE] = g_param_spec_string ("empty-title", NULL, NULL, "", flags);
  properties[PROP_EMPTY_DESCRIPTION] = g_param_spec_string ("empty-description", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vc_entry_pane_class_init (VcEntryPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vc_entry_pane_get_property;
  object_class->set_property = vc_entry_pane_set_property;
  object_class->constructed = vc_entry_pane_constructed;
  object_class->dispose = vc_entry_pane_dispose;
  object_class->finalize = vc_entry_pane_finalize;
  install_properties (object_class);

  signals[OPEN] = g_signal_new ("open", VC_TYPE_ENTRY_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_OBJECT);

  gtk_widget_class_set_css_name (widget_class, "entry-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-entry-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcEntryPane, body);
  gtk_widget_class_bind_template_child (widget_class, VcEntryPane, list);
  gtk_widget_class_bind_template_callback (widget_class, open_position);
}

static void
vc_entry_pane_init (VcEntryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

/**
 * vc_entry_pane_set_list:
 * @self: a pane
 * @entries: (nullable): what it lists, or %NULL to show nothing of anybody
 */
void
vc_entry_pane_set_list (VcEntryPane *self,
                        GListModel  *entries)
{
  g_return_if_fail (VC_IS_ENTRY_PANE (self));

  gtk_single_selection_set_model (self->selection, entries);
  show_list (self);
}

/**
 * vc_entry_pane_focus_list:
 * @self: a pane
 *
 * Moves the keys to the list.
 */
void
vc_entry_pane_focus_list (VcEntryPane *self)
{
  g_return_if_fail (VC_IS_ENTRY_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
