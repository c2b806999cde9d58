/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-shortcuts.h"

#include "vc-config.h"
#include "vc-key-map.h"

#include <glib/gi18n-lib.h>

/*
 * The overview of all keys, drawn from the table the window acts by: all at
 * once, to be looked at and not searched.
 *
 * GtkShortcutsWindow has words of its own that are in no Vietnamese
 * catalogue. Its groups are used without it; GTK 4.8 fills them from a builder
 * only, so each is described here and read at once.
 */

static void
append_shortcut (GString     *description,
                 const VcKey *key)
{
  g_autofree char *accelerator = gtk_accelerator_name (key->keyval, key->modifiers);
  g_autofree char *text = g_markup_printf_escaped (
    "<child><object class='GtkShortcutsShortcut'>"
    "<property name='accelerator'>%s</property><property name='title'>%s</property>"
    "</object></child>",
    accelerator, _(key->title));

  g_string_append (description, text);
}

static char *
describe_group (VcKeyGroup group)
{
  g_autofree char *head = g_markup_printf_escaped (
    "<interface><object class='GtkShortcutsGroup' id='group'><property name='title'>%s</property>",
    vc_key_map_get_group_title (group));
  g_autoptr (GString) description = g_string_new (head);
  guint        n_keys;
  const VcKey *keys = vc_key_map_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      if (keys[i].group == group && keys[i].title != NULL)
        append_shortcut (description, &keys[i]);
    }

  g_string_append (description, "</object></interface>");
  return g_string_free (g_steal_pointer (&description), FALSE);
}

static void
append_group (GtkBox    *column,
              VcKeyGroup group)
{
  g_autofree char *description = describe_group (group);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (description, -1);

  gtk_box_append (column, GTK_WIDGET (gtk_builder_get_object (builder, "group")));
}

/**
 * vc_shortcuts_new:
 * @parent: the window the overview belongs to
 *
 * Returns: (transfer none): the overview, owned by the toolkit until closed
 */
GtkWindow *
vc_shortcuts_new (GtkWindow *parent)
{
  static const struct
  {
    VcKeyGroup  group;
    const char *column;
  } places[] = {
    { VC_KEY_GROUP_CASE,    "left"   },
    { VC_KEY_GROUP_PROGRAM, "left"   },
    { VC_KEY_GROUP_CHECKS,  "middle" },
    { VC_KEY_GROUP_QUEUE,   "middle" },
    { VC_KEY_GROUP_PHOTOS,  "right"  },
  };
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (VC_RESOURCE ("ui/vc-shortcuts.ui"));
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));

  G_STATIC_ASSERT (G_N_ELEMENTS (places) == VC_N_KEY_GROUPS);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    append_group (GTK_BOX (gtk_builder_get_object (builder, places[i].column)), places[i].group);

  gtk_window_set_transient_for (window, parent);
  return window;
}
