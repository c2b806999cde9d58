/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-session-lock.h"

#include <gio/gio.h>

/*
 * Hears when the desktop session is locked: the login manager says so on the
 * system bus, the screen savers on the session's. A machine may have one, both
 * or neither; without a bus nothing is heard and nothing is wrong.
 */
struct _VcSessionLock
{
  GObject          parent_instance;

  GCancellable    *cancellable;
  GDBusConnection *system;
  GDBusConnection *session;
  GArray          *system_ids;    /* (element-type guint): subscriptions */
  GArray          *session_ids;
};

G_DEFINE_FINAL_TYPE (VcSessionLock, vc_session_lock, G_TYPE_OBJECT)

enum
{
  LOCKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define LOGIN "org.freedesktop.login1"

/* Both the interface and the name its owner has on the bus. */
static const char * const screen_savers[] = {
  "org.freedesktop.ScreenSaver",
  "org.gnome.ScreenSaver",
  "org.cinnamon.ScreenSaver",
  "org.mate.ScreenSaver",
  "org.xfce.ScreenSaver",
};

static void
session_locked_cb (GDBusConnection *connection,
                   const char      *sender,
                   const char      *path,
                   const char      *interface,
                   const char      *signal,
                   GVariant        *parameters,
                   gpointer         user_data)
{
  g_debug ("%s locks the session", interface);
  g_signal_emit (user_data, signals[LOCKED], 0);
}

static void
active_changed_cb (GDBusConnection *connection,
                   const char      *sender,
                   const char      *path,
                   const char      *interface,
                   const char      *signal,
                   GVariant        *parameters,
                   gpointer         user_data)
{
  gboolean active = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &active);
  if (!active)
    return;

  g_debug ("%s covers the screen", interface);
  g_signal_emit (user_data, signals[LOCKED], 0);
}

static void
subscribe (VcSessionLock       *self,
           GDBusConnection     *connection,
           GArray              *ids,
           const char          *name,
           const char          *interface,
           const char          *signal,
           const char          *path,
           GDBusSignalCallback  callback)
{
  guint id = g_dbus_connection_signal_subscribe (connection, name, interface, signal, path, NULL,
                                                 G_DBUS_SIGNAL_FLAGS_NONE, callback, self, NULL);

  g_array_append_val (ids, id);
}

static void
own_session_found_cb (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (VcSessionLock) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &error);
  const char *path;

  if (answer == NULL)
    {
      g_debug ("no login manager tells of a lock: %s", error->message);
      return;
    }

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  g_variant_get (answer, "(&o)", &path);
  subscribe (self, self->system, self->system_ids, LOGIN, LOGIN ".Session", "Lock", path, session_locked_cb);
}

static void
system_bus_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (VcSessionLock) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, &error);

  if (connection == NULL)
    {
      g_debug ("no system bus tells of a lock: %s", error->message);
      return;
    }

  /* "auto" is the caller's session, or else the one its user sees: a program
   * that the user's service manager started is in no session itself. */
  self->system = g_steal_pointer (&connection);
  g_dbus_connection_call (self->system, LOGIN, "/org/freedesktop/login1", LOGIN ".Manager", "GetSession",
                          g_variant_new ("(s)", "auto"), G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1,
                          self->cancellable, own_session_found_cb, g_object_ref (self));
}

static void
session_bus_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (VcSessionLock) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, &error);

  if (connection == NULL)
    {
      g_debug ("no session bus tells of a lock: %s", error->message);
      return;
    }

  self->session = g_steal_pointer (&connection);
  for (guint i = 0; i < G_N_ELEMENTS (screen_savers); i++)
    subscribe (self, self->session, self->session_ids, screen_savers[i], screen_savers[i], "ActiveChanged", NULL,
               active_changed_cb);
}

static void
unsubscribe (GDBusConnection *connection,
             GArray          *ids)
{
  for (guint i = 0; i < ids->len; i++)
    g_dbus_connection_signal_unsubscribe (connection, g_array_index (ids, guint, i));

  g_array_set_size (ids, 0);
}

static void
vc_session_lock_dispose (GObject *object)
{
  VcSessionLock *self = VC_SESSION_LOCK (object);

  g_cancellable_cancel (self->cancellable);
  unsubscribe (self->system, self->system_ids);
  unsubscribe (self->session, self->session_ids);
  g_clear_object (&self->system);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (vc_session_lock_parent_class)->dispose (object);
}

static void
vc_session_lock_finalize (GObject *object)
{
  VcSessionLock *self = VC_SESSION_LOCK (object);

  g_clear_object (&self->cancellable);
  g_array_unref (self->system_ids);
  g_array_unref (self->session_ids);

  G_OBJECT_CLASS (vc_session_lock_parent_class)->finalize (object);
}

static void
vc_session_lock_class_init (VcSessionLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_session_lock_dispose;
  G_OBJECT_CLASS (klass)->finalize = vc_session_lock_finalize;

  signals[LOCKED] = g_signal_new ("locked", VC_TYPE_SESSION_LOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
vc_session_lock_init (VcSessionLock *self)
{
  self->cancellable = g_cancellable_new ();
  self->system_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->session_ids = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * vc_session_lock_new:
 *
 * Returns: (transfer full): a watcher that does not listen yet
 */
VcSessionLock *
vc_session_lock_new (void)
{
  return g_object_new (VC_TYPE_SESSION_LOCK, NULL);
}

/**
 * vc_session_lock_watch:
 * @self: a watcher
 *
 * Begins to listen, once. Nothing waits for the buses.
 */
void
vc_session_lock_watch (VcSessionLock *self)
{
  g_return_if_fail (VC_IS_SESSION_LOCK (self));

  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, system_bus_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, session_bus_cb, g_object_ref (self));
}
