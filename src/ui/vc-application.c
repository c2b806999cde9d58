/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-application.h"

#include "vc-config.h"
#include "vc-key-controller.h"
#include "vc-key-map.h"
#include "vc-machine-settings.h"
#include "vc-preferences.h"
#include "vc-quit-signal.h"
#include "vc-window.h"

#include <glib/gi18n-lib.h>

/*
 * The program: its command line, its one window, and the gate before the keys
 * of every dialog.
 */
struct _VcApplication
{
  AdwApplication  parent_instance;

  char           *central;
  gboolean        demo;
  GHashTable     *gates;   /* GtkWindow → VcKeyController, for all but VcWindow */
};

G_DEFINE_FINAL_TYPE (VcApplication, vc_application, ADW_TYPE_APPLICATION)

/* Of all the program's keys one holds over a dialog too: leaving the counter
 * must not wait for an answer. */
static gboolean
dialog_key_cb (VcApplication  *self,
               guint           keyval,
               GdkModifierType modifiers)
{
  const VcKey *key = vc_key_map_find (keyval, modifiers, (VcKeySituation) { .signed_in = TRUE });
  GList       *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  if (key == NULL || !g_str_equal (key->action, "session.lock"))
    return GDK_EVENT_PROPAGATE;

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (VC_IS_WINDOW (l->data))
        return gtk_widget_activate_action (l->data, key->action, NULL);
    }

  return GDK_EVENT_PROPAGATE;
}

static void
guard (VcApplication *self,
       GtkWindow     *window)
{
  VcKeyController *keys;

  if (VC_IS_WINDOW (window) || g_hash_table_contains (self->gates, window))
    return;

  keys = vc_key_controller_new (window);
  g_signal_connect_object (keys, "key", G_CALLBACK (dialog_key_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->gates, window, keys);
}

static gboolean
is_gone (gpointer key,
         gpointer value,
         gpointer user_data)
{
  GListModel *toplevels = user_data;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (window == key)
        return FALSE;
    }

  return TRUE;
}

static void
toplevels_changed_cb (VcApplication *self,
                      guint          position,
                      guint          n_removed,
                      guint          n_added,
                      GListModel    *toplevels)
{
  g_hash_table_foreach_remove (self->gates, is_gone, toplevels);

  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      guard (self, window);
    }
}

/* As if the window had been closed: the case goes back to the queue. */
static gboolean
quit_signal_cb (gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (window != NULL && gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_close (window);
  else
    g_application_quit (G_APPLICATION (user_data));

  return G_SOURCE_CONTINUE;
}

static void
vc_application_startup (GApplication *application)
{
  VcApplication *self = VC_APPLICATION (application);

  G_APPLICATION_CLASS (vc_application_parent_class)->startup (application);

  /* Without it the cairo renderer clips the top row of pixels of repainted
   * text, and "Bảo" reads "Báo". */
  g_object_set (gtk_settings_get_default (), "gtk-hint-font-metrics", TRUE, NULL);

  vc_preferences_follow_colors (G_ACTION_MAP (application));
  vc_quit_signal_watch (quit_signal_cb, self);

  self->gates = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (toplevels_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
start (VcApplication *self,
       VcWindow      *window)
{
  g_autofree char *path = vc_machine_settings_dup_path ();
  g_autoptr (VcMachineSettings) settings = NULL;
  g_autoptr (GError) error = NULL;

  if (self->demo)
    {
      vc_window_start_demo (window);
      return;
    }

  settings = vc_machine_settings_load (path, self->central, &error);
  if (settings != NULL)
    vc_window_start (window, settings);
  else
    vc_window_show_error (window, error);
}

static void
vc_application_activate (GApplication *application)
{
  VcApplication *self = VC_APPLICATION (application);
  GtkWindow     *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = GTK_WINDOW (vc_window_new (ADW_APPLICATION (application)));
      start (self, VC_WINDOW (window));
    }

  gtk_window_present (window);
}

static int
vc_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  VcApplication *self = VC_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("vssid-counter %s\n", VC_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, "central", "s", &self->central);
  self->demo = g_variant_dict_contains (options, "demo");

  return G_APPLICATION_CLASS (vc_application_parent_class)->handle_local_options (application, options);
}

static void
vc_application_shutdown (GApplication *application)
{
  g_clear_pointer (&VC_APPLICATION (application)->gates, g_hash_table_unref);

  G_APPLICATION_CLASS (vc_application_parent_class)->shutdown (application);
}

static void
vc_application_finalize (GObject *object)
{
  VcApplication *self = VC_APPLICATION (object);

  g_clear_pointer (&self->central, g_free);

  G_OBJECT_CLASS (vc_application_parent_class)->finalize (object);
}

static void
vc_application_class_init (VcApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vc_application_finalize;
  application_class->startup = vc_application_startup;
  application_class->activate = vc_application_activate;
  application_class->handle_local_options = vc_application_handle_local_options;
  application_class->shutdown = vc_application_shutdown;
}

static void
vc_application_init (VcApplication *self)
{
  const GOptionEntry entries[] = {
    { "central", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Address of the central system"), N_("URL") },
    { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Look around with invented citizens"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and end"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Verification of VssID registrations at the counter."));
}

/**
 * vc_application_new:
 *
 * Returns: (transfer full): the application
 */
VcApplication *
vc_application_new (void)
{
  return g_object_new (VC_TYPE_APPLICATION,
                       "application-id", VC_APP_ID,
                       "flags", G_APPLICATION_NON_UNIQUE,
                       NULL);
}
