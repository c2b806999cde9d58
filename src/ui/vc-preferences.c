/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-preferences.h"

#include "vc-config.h"

#include <adwaita.h>

#define GRACE         "grace-seconds"
#define USUAL_PRINTER "usual-printer"

/* In milliseconds, for a program without a schema. */
#define USUAL_GRACE 10000

/*
 * What a clerk's session remembers. A program that was built and not
 * installed may have no schema, and then remembers nothing.
 */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, VC_APP_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static gboolean
map_color_scheme (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  const char *name = g_variant_get_string (variant, NULL);

  if (g_str_equal (name, "light"))
    g_value_set_enum (value, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else if (g_str_equal (name, "dark"))
    g_value_set_enum (value, ADW_COLOR_SCHEME_FORCE_DARK);
  else
    g_value_set_enum (value, ADW_COLOR_SCHEME_DEFAULT);

  return TRUE;
}

static void
set_grace (VcOutbox   *outbox,
           const char *key,
           GSettings  *settings)
{
  vc_outbox_set_grace (outbox, (guint) (g_settings_get_double (settings, GRACE) * 1000));
}

/**
 * vc_preferences_follow_grace:
 * @actions: where the action `grace-seconds` goes
 * @outbox: what waits before it leaves
 *
 * Lets a decision be taken back for as long as the clerk has chosen.
 */
void
vc_preferences_follow_grace (GActionMap *actions,
                             VcOutbox   *outbox)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (GAction) action = NULL;

  g_return_if_fail (G_IS_ACTION_MAP (actions));
  g_return_if_fail (VC_IS_OUTBOX (outbox));

  if (settings == NULL)
    {
      vc_outbox_set_grace (outbox, USUAL_GRACE);
      return;
    }

  /* The action keeps the settings. */
  g_signal_connect_object (settings, "changed::" GRACE, G_CALLBACK (set_grace), outbox, G_CONNECT_SWAPPED);
  set_grace (outbox, GRACE, settings);
  action = g_settings_create_action (settings, GRACE);
  g_action_map_add_action (actions, action);
}

/**
 * vc_preferences_remember_window:
 * @window: a window that is constructed
 *
 * Gives it the size it had last, and remembers the one it will have.
 */
void
vc_preferences_remember_window (GtkWindow *window)
{
  g_autoptr (GSettings) settings = open_settings ();

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (settings == NULL)
    return;

  g_settings_bind (settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
}

/**
 * vc_preferences_follow_colors:
 * @actions: where the action `color-scheme` goes
 *
 * Makes the program light or dark as the clerk has chosen, or as the system
 * is.
 */
void
vc_preferences_follow_colors (GActionMap *actions)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (GAction) action = NULL;

  g_return_if_fail (G_IS_ACTION_MAP (actions));

  if (settings == NULL)
    return;

  g_settings_bind_with_mapping (settings, "color-scheme", adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET, map_color_scheme, NULL, NULL, NULL);
  action = g_settings_create_action (settings, "color-scheme");
  g_action_map_add_action (actions, action);
}

/**
 * vc_preferences_dup_usual_printer:
 *
 * Returns: (transfer full): the printer that was chosen last, as the print
 *   service calls it; empty when none was
 */
char *
vc_preferences_dup_usual_printer (void)
{
  g_autoptr (GSettings) settings = open_settings ();

  return settings != NULL ? g_settings_get_string (settings, USUAL_PRINTER) : g_strdup ("");
}

/**
 * vc_preferences_set_usual_printer:
 * @printer: a printer, as the print service calls it
 *
 * Remembers which printer one key prints on.
 */
void
vc_preferences_set_usual_printer (const char *printer)
{
  g_autoptr (GSettings) settings = open_settings ();

  g_return_if_fail (printer != NULL);

  if (settings != NULL)
    g_settings_set_string (settings, USUAL_PRINTER, printer);
}
