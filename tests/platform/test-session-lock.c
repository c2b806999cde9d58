/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-platform.h"
#include "vc-session-lock.h"

/* A bus of the test's own stands for both buses of a desktop; the test speaks
 * as login manager and as screen saver. */

#define OUR_SESSION "/org/freedesktop/login1/session/_32"

static GTestDBus       *bus;
static GDBusConnection *desktop;
static VcSessionLock   *watcher;
static guint            n_locked;
static gboolean         asked;

static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               user_data)
{
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", OUR_SESSION));
  asked = TRUE;
}

static void
be_login_manager (void)
{
  static const GDBusInterfaceVTable calls = { .method_call = call_cb };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (
    "<node><interface name='org.freedesktop.login1.Manager'><method name='GetSession'>"
    "<arg type='s' direction='in'/><arg type='o' direction='out'/></method></interface></node>", NULL);

  ck_assert_uint_ne (g_dbus_connection_register_object (desktop, "/org/freedesktop/login1", info->interfaces[0], &calls,
                                                        NULL, NULL, NULL), 0);
}

static void
take_name (const char *name)
{
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = g_dbus_connection_call_sync (desktop, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "RequestName", g_variant_new ("(su)", name, 0u), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  ck_assert_msg (answer != NULL, "%s", error != NULL ? error->message : "");
}

static void
locked_cb (VcSessionLock *self)
{
  n_locked++;
}

static void
set_up (void)
{
  g_autoptr (GError) error = NULL;

  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (bus), TRUE);
  desktop = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                                    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                    NULL, NULL, &error);
  ck_assert_msg (desktop != NULL, "%s", error != NULL ? error->message : "");

  watcher = vc_session_lock_new ();
  g_signal_connect (watcher, "locked", G_CALLBACK (locked_cb), NULL);
}

static void
tear_down (void)
{
  g_clear_object (&watcher);
  g_clear_object (&desktop);
  g_test_dbus_stop (bus);
  g_clear_object (&bus);
}

static void
emit (const char *path,
      const char *interface,
      const char *name,
      GVariant   *parameters)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (desktop, NULL, path, interface, name, parameters, &error);
  ck_assert_msg (error == NULL, "%s", error != NULL ? error->message : "");
}

static void
wait_for_locks (guint n_expected)
{
  while (n_locked < n_expected)
    g_main_context_iteration (NULL, TRUE);
}

static void
round_trip (GDBusConnection *connection)
{
  g_autoptr (GVariant) answer = NULL;

  answer = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "GetId", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  ck_assert_ptr_nonnull (answer);
}

/* All that was said so far has been heard, and is not counted. */
static void
count_from_now (void)
{
  const GBusType types[] = { G_BUS_TYPE_SYSTEM, G_BUS_TYPE_SESSION };

  round_trip (desktop);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GDBusConnection) connection = g_bus_get_sync (types[i], NULL, NULL);

      round_trip (connection);
    }

  while (g_main_context_iteration (NULL, FALSE))
    continue;

  n_locked = 0;
}

static gboolean
again_cb (gpointer user_data)
{
  emit (OUR_SESSION, "org.freedesktop.login1.Session", "Lock", NULL);
  return G_SOURCE_CONTINUE;
}

START_TEST (the_login_managers_lock_of_our_session_is_heard)
{
  guint id;

  take_name ("org.freedesktop.login1");
  be_login_manager ();
  vc_session_lock_watch (watcher);
  while (!asked)
    g_main_context_iteration (NULL, TRUE);

  /* Until the watcher listens nobody hears; so it is said until heard. */
  id = g_timeout_add (20, again_cb, NULL);
  wait_for_locks (1);
  g_source_remove (id);
}
END_TEST

START_TEST (another_session_that_is_locked_is_not_ours)
{
  guint id;

  take_name ("org.freedesktop.login1");
  be_login_manager ();
  vc_session_lock_watch (watcher);
  id = g_timeout_add (20, again_cb, NULL);
  wait_for_locks (1);
  g_source_remove (id);

  count_from_now ();
  emit ("/org/freedesktop/login1/session/_37", "org.freedesktop.login1.Session", "Lock", NULL);
  emit (OUR_SESSION, "org.freedesktop.login1.Session", "Unlock", NULL);
  emit (OUR_SESSION, "org.freedesktop.login1.Session", "Lock", NULL);
  wait_for_locks (1);
  ck_assert_uint_eq (n_locked, 1);
}
END_TEST

static const struct
{
  const char *name;
  const char *path;
} savers[] = {
  { "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver" },
  { "org.freedesktop.ScreenSaver", "/ScreenSaver"                 },
  { "org.gnome.ScreenSaver",       "/org/gnome/ScreenSaver"       },
  { "org.cinnamon.ScreenSaver",    "/org/cinnamon/ScreenSaver"    },
  { "org.mate.ScreenSaver",        "/org/mate/ScreenSaver"        },
  { "org.xfce.ScreenSaver",        "/org/xfce/ScreenSaver"        },
};

static gboolean
cover_cb (gpointer user_data)
{
  emit (savers[GPOINTER_TO_UINT (user_data)].path, savers[GPOINTER_TO_UINT (user_data)].name, "ActiveChanged",
        g_variant_new ("(b)", TRUE));
  return G_SOURCE_CONTINUE;
}

START_TEST (a_screen_saver_that_covers_the_screen_is_heard)
{
  guint id;

  take_name (savers[_i].name);
  vc_session_lock_watch (watcher);
  id = g_timeout_add (20, cover_cb, GUINT_TO_POINTER (_i));
  wait_for_locks (1);
  g_source_remove (id);
}
END_TEST

START_TEST (a_screen_saver_that_uncovers_it_or_talks_nonsense_is_not)
{
  guint id;

  take_name (savers[0].name);
  vc_session_lock_watch (watcher);
  id = g_timeout_add (20, cover_cb, GUINT_TO_POINTER (0));
  wait_for_locks (1);
  g_source_remove (id);

  count_from_now ();
  emit (savers[0].path, savers[0].name, "ActiveChanged", g_variant_new ("(b)", FALSE));
  emit (savers[0].path, savers[0].name, "ActiveChanged", g_variant_new ("(s)", "true"));
  emit (savers[0].path, savers[0].name, "ActiveChanged", g_variant_new ("(b)", TRUE));
  wait_for_locks (1);
  ck_assert_uint_eq (n_locked, 1);
}
END_TEST

START_TEST (without_any_bus_nothing_is_heard_and_nothing_is_wrong)
{
  VcSessionLock *alone = vc_session_lock_new ();
  gpointer       living = alone;

  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/system", TRUE);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/session", TRUE);
  vc_session_lock_watch (alone);

  /* What it has begun holds a reference until it has failed. */
  g_object_add_weak_pointer (G_OBJECT (alone), &living);
  g_object_unref (alone);
  while (living != NULL)
    g_main_context_iteration (NULL, TRUE);
}
END_TEST

TCase *
test_session_lock_case (void)
{
  TCase *tcase = tcase_create ("session lock");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, the_login_managers_lock_of_our_session_is_heard);
  tcase_add_test (tcase, another_session_that_is_locked_is_not_ours);
  tcase_add_loop_test (tcase, a_screen_saver_that_covers_the_screen_is_heard, 0, G_N_ELEMENTS (savers));
  tcase_add_test (tcase, a_screen_saver_that_uncovers_it_or_talks_nonsense_is_not);
  tcase_add_test (tcase, without_any_bus_nothing_is_heard_and_nothing_is_wrong);

  return tcase;
}
