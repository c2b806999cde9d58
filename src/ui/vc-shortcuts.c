/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-shortcuts.h"

#include "vc-key-map.h"

#include <glib/gi18n-lib.h>

/*
 * The overview of all keys, drawn from the table the window acts by.
 *
 * GtkShortcutsWindow of GTK 4.8 takes its children from a builder only, so the
 * description is written here and read at once.
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

static void
append_group (GString   *description,
              VcKeyGroup group)
{
  g_autofree char *head = g_markup_printf_escaped (
    "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
    vc_key_map_get_group_title (group));
  guint        n_keys;
  const VcKey *keys = vc_key_map_get_keys (&n_keys);

  g_string_append (description, head);
  for (guint i = 0; i < n_keys; i++)
    {
      if (keys[i].group == group && keys[i].title != NULL)
        append_shortcut (description, &keys[i]);
    }
  g_string_append (description, "</object></child>");
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
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GString) description = g_string_new (
    "<interface><object class='GtkShortcutsWindow' id='shortcuts'>"
    "<property name='modal'>1</property>"
    "<child><object class='GtkShortcutsSection'><property name='max-height'>12</property>");
  g_autoptr (GError) error = NULL;
  GtkWindow *shortcuts;

  for (guint group = 0; group < VC_N_KEY_GROUPS; group++)
    append_group (description, group);
  g_string_append (description, "</object></child></object></interface>");

  if (!gtk_builder_add_from_string (builder, description->str, -1, &error))
    g_error ("the overview of keys is not well-formed: %s", error->message);

  shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (shortcuts, parent);
  return shortcuts;
}
