/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-application.h"

#include "vc-config.h"
#include "vc-window.h"

struct _VcApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (VcApplication, vc_application, ADW_TYPE_APPLICATION)

static void
vc_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (vc_application_parent_class)->startup (application);

  /* Without it the cairo renderer clips the top row of pixels of repainted
   * text, and "Bảo" reads "Báo". */
  g_object_set (gtk_settings_get_default (), "gtk-hint-font-metrics", TRUE, NULL);
}

static void
vc_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (vc_window_new (ADW_APPLICATION (application)));

  gtk_window_present (window);
}

static void
vc_application_class_init (VcApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = vc_application_startup;
  application_class->activate = vc_application_activate;
}

static void
vc_application_init (VcApplication *self)
{
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
