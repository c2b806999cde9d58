/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Loaded into the real program with LD_PRELOAD by the tour: on SIGUSR1 it
 * writes what every window shows, widget by widget, to the file named in
 * VC_TREE_DUMP. AT-SPI tells what a screen reader hears; this tells what was
 * laid out: natural sizes, colours, ink. The program itself carries nothing
 * for it.
 */

#include <errno.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

static void dump_widget (JsonBuilder *json, GtkWidget *widget, GtkWidget *root, double opacity);

static void
add_int (JsonBuilder *json,
         const char  *name,
         gint64       value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, value);
}

static void
add_string (JsonBuilder *json,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

static void
add_rectangle (JsonBuilder *json,
               const char  *name,
               double       x,
               double       y,
               double       width,
               double       height)
{
  double numbers[] = { x, y, width, height };

  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    json_builder_add_double_value (json, numbers[i]);
  json_builder_end_array (json);
}

/* The natural size is measured as the label is laid out: for a wrapping one,
 * the height it would need at the width it got. Margins are not the label's. */
static void
dump_label (JsonBuilder *json,
            GtkLabel    *label,
            GtkWidget   *root)
{
  GtkWidget       *widget = GTK_WIDGET (label);
  PangoLayout     *layout = gtk_label_get_layout (label);
  PangoRectangle   ink;
  GdkRGBA          color;
  GtkBorder        margin;
  graphene_point_t at;
  int              x, y, minimum, natural;

  add_string (json, "text", gtk_label_get_text (label));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  json_builder_set_member_name (json, "color");
  json_builder_begin_array (json);
  json_builder_add_double_value (json, color.red);
  json_builder_add_double_value (json, color.green);
  json_builder_add_double_value (json, color.blue);
  json_builder_add_double_value (json, color.alpha);
  json_builder_end_array (json);

  add_int (json, "ellipsized", pango_layout_is_ellipsized (layout));
  add_int (json, "wraps", gtk_label_get_wrap (label));
  gtk_style_context_get_margin (gtk_widget_get_style_context (widget), &margin);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  add_int (json, "natural_width", natural - margin.left - margin.right -
           gtk_widget_get_margin_start (widget) - gtk_widget_get_margin_end (widget));
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (widget),
                      &minimum, &natural, NULL, NULL);
  add_int (json, "natural_height", natural - margin.top - margin.bottom -
           gtk_widget_get_margin_top (widget) - gtk_widget_get_margin_bottom (widget));

  gtk_label_get_layout_offsets (label, &x, &y);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  if (gtk_widget_compute_point (widget, root, &GRAPHENE_POINT_INIT (x + ink.x, y + ink.y), &at))
    add_rectangle (json, "ink", at.x, at.y, ink.width, ink.height);
}

static void
dump_children (JsonBuilder *json,
               GtkWidget   *widget,
               GtkWidget   *root,
               double       opacity)
{
  json_builder_set_member_name (json, "children");
  json_builder_begin_array (json);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && gtk_widget_get_child_visible (child))
      dump_widget (json, child, GTK_IS_NATIVE (child) ? child : root, opacity);
  json_builder_end_array (json);
}

static void
dump_widget (JsonBuilder *json,
             GtkWidget   *widget,
             GtkWidget   *root,
             double       opacity)
{
  graphene_rect_t bounds;

  opacity *= gtk_widget_get_opacity (widget);
  json_builder_begin_object (json);
  add_string (json, "type", G_OBJECT_TYPE_NAME (widget));
  add_string (json, "css", gtk_widget_get_css_name (widget));
  add_int (json, "sensitive", gtk_widget_is_sensitive (widget));
  add_int (json, "focused", gtk_widget_has_focus (widget));
  add_int (json, "clips", gtk_widget_get_overflow (widget) == GTK_OVERFLOW_HIDDEN);
  json_builder_set_member_name (json, "opacity");
  json_builder_add_double_value (json, opacity);
  if (gtk_widget_compute_bounds (widget, root, &bounds))
    add_rectangle (json, "bounds", bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height);
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    add_string (json, "tooltip", gtk_widget_get_tooltip_text (widget));
  if (GTK_IS_LABEL (widget))
    dump_label (json, GTK_LABEL (widget), root);
  dump_children (json, widget, root, opacity);
  json_builder_end_object (json);
}

static void
dump_window (JsonBuilder *json,
             GtkWindow   *window)
{
  double x = 0, y = 0;

  gtk_native_get_surface_transform (GTK_NATIVE (window), &x, &y);
  json_builder_begin_object (json);
  add_string (json, "title", gtk_window_get_title (window) != NULL ? gtk_window_get_title (window) : "");
  add_int (json, "active", gtk_window_is_active (window));
  add_int (json, "scale", gtk_widget_get_scale_factor (GTK_WIDGET (window)));
  add_rectangle (json, "surface", x, y, gtk_widget_get_width (GTK_WIDGET (window)),
                 gtk_widget_get_height (GTK_WIDGET (window)));
  json_builder_set_member_name (json, "root");
  dump_widget (json, GTK_WIDGET (window), GTK_WIDGET (window), 1.0);
  json_builder_end_object (json);
}

static gboolean
dump_cb (gpointer user_data)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *temporary = g_strconcat (g_getenv ("VC_TREE_DUMP"), ".new", NULL);
  GListModel      *windows = gtk_window_get_toplevels ();
  gboolean         hinted = FALSE;

  g_object_get (gtk_settings_get_default (), "gtk-hint-font-metrics", &hinted, NULL);
  json_builder_begin_object (json);
  add_int (json, "hint_font_metrics", hinted);
  json_builder_set_member_name (json, "windows");
  json_builder_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)))
        dump_window (json, window);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);

  node = json_builder_get_root (json);
  json_generator_set_root (generator, node);
  if (!json_generator_to_file (generator, temporary, &error))
    g_warning ("%s", error->message);
  else if (g_rename (temporary, g_getenv ("VC_TREE_DUMP")) != 0)
    g_warning ("the tree dump could not be put in place");

  return G_SOURCE_CONTINUE;
}

__attribute__ ((constructor)) static void
listen_for_signal (void)
{
  /* Not in a command that wraps the program. */
  if (g_getenv ("VC_TREE_DUMP") == NULL || !g_str_equal (program_invocation_short_name, "vssid-counter"))
    return;

  /* Not for the programs it starts: the sandboxed helper above all. */
  g_unsetenv ("LD_PRELOAD");
  g_unix_signal_add (SIGUSR1, dump_cb, NULL);
}
