/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-idle-watch.h"
#include "vc-lock-page.h"
#include "vc-screen-lock.h"
#include "vc-test.h"
#include "vc-unlock-delay.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

/* A window with somebody's work in it, and the lock before it. */

#define SECRET_NAME "Phạm Thị Sao Mai"

static GtkWindow    *window;
static GtkStack     *pages;
static GtkWidget    *work;
static GtkWidget    *line;
static GtkWidget    *note;
static GtkWidget    *menu;
static VcLockPage   *lock_page;
static VcClock      *clock_held;
static VcMessages   *messages;
static VcScreenLock *screen_lock;
static char         *password_given;

static void
unlock_requested_cb (VcLockPage *page,
                     VcSecret   *password)
{
  g_free (password_given);
  password_given = g_strdup (vc_secret_get_text (password));
}

static GtkWidget *
make_work (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  line = gtk_entry_new ();
  note = gtk_text_view_new ();
  menu = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), gtk_popover_new ());
  gtk_popover_set_child (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)), gtk_label_new (SECRET_NAME));
  gtk_box_append (GTK_BOX (box), gtk_label_new (SECRET_NAME));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), menu);
  return box;
}

static void
set_up (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 8, 0, 0);
  g_autoptr (VcCurtain) curtain = NULL;

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  clock_held = vc_clock_new_fixed (now);

  pages = GTK_STACK (gtk_stack_new ());
  work = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (work), make_work ());
  lock_page = VC_LOCK_PAGE (vc_lock_page_new ());
  vc_lock_page_set_clock (lock_page, clock_held);
  vc_lock_page_set_officer (lock_page, "Trần Văn Mẫu", "BHXH cơ sở mẫu");
  g_signal_connect (lock_page, "unlock-requested", G_CALLBACK (unlock_requested_cb), NULL);
  gtk_stack_add_child (pages, work);
  gtk_stack_add_child (pages, GTK_WIDGET (lock_page));

  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (window, 1200, 700);
  gtk_window_set_child (window, GTK_WIDGET (pages));
  messages = vc_messages_new (ADW_TOAST_OVERLAY (work));
  curtain = vc_curtain_new (pages, work, GTK_WIDGET (lock_page));
  screen_lock = vc_screen_lock_new (window, curtain, messages, clock_held);

  gtk_window_present (window);
  while (!gtk_window_is_active (window))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (void)
{
  g_clear_object (&screen_lock);
  g_clear_object (&messages);
  g_clear_object (&clock_held);
  gtk_window_destroy (window);
  g_clear_pointer (&password_given, g_free);
}

/* Whether a text can be seen in any window, or read by a screen reader. */
static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return FALSE;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

static gboolean
any_window_shows (const char *text)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (shows (toplevel, text))
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

START_TEST (nothing_is_seen_the_moment_it_locks)
{
  GtkWidget *dialog = adw_message_dialog_new (window, SECRET_NAME, NULL);

  vc_screen_lock_start (screen_lock, 300);
  vc_messages_warn (messages, SECRET_NAME);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  gtk_window_present (GTK_WINDOW (dialog));
  turn ();
  ck_assert (any_window_shows (SECRET_NAME));

  vc_screen_lock_lock (screen_lock);
  ck_assert (!any_window_shows (SECRET_NAME));
  ck_assert (any_window_shows ("The screen is locked"));
  ck_assert (any_window_shows ("Trần Văn Mẫu"));

  turn ();
  ck_assert (!any_window_shows (SECRET_NAME));
}
END_TEST

static void
count_response_cb (AdwMessageDialog *dialog,
                   const char       *response,
                   char            **given)
{
  g_free (*given);
  *given = g_strdup (response);
}

START_TEST (an_open_question_is_answered_with_no)
{
  GtkWidget *dialog = adw_message_dialog_new (window, "Sign out?", NULL);
  g_autofree char *given = NULL;

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", "Stay", "leave", "Leave", NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect (dialog, "response", G_CALLBACK (count_response_cb), &given);
  gtk_window_present (GTK_WINDOW (dialog));
  turn ();

  vc_screen_lock_start (screen_lock, 300);
  vc_screen_lock_lock (screen_lock);
  turn ();
  ck_assert_str_eq (given, "stay");
}
END_TEST

START_TEST (a_half_typed_note_comes_back_with_its_cursor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (note));
  GtkTextIter at;
  g_autofree char *text = NULL;

  gtk_text_buffer_set_text (buffer, "Ảnh mặt sau bị mờ, đã hẹn", -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &at, 4);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_widget_grab_focus (note);
  vc_screen_lock_start (screen_lock, 300);

  vc_screen_lock_lock (screen_lock);
  turn ();
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (lock_page)));

  vc_screen_lock_unlock (screen_lock);
  turn ();
  ck_assert_ptr_eq (gtk_window_get_focus (window), note);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  ck_assert_int_eq (gtk_text_iter_get_offset (&at), 4);
  g_object_get (buffer, "text", &text, NULL);
  ck_assert_str_eq (text, "Ảnh mặt sau bị mờ, đã hẹn");
}
END_TEST

/* Where a line's selection begins, and where its cursor stands. */
static const struct { int selection; int cursor; } places[] = { { 3, 3 }, { 0, 0 }, { 2, 6 }, { 6, 2 }, { 0, 9 } };

START_TEST (a_half_typed_line_comes_back_with_its_selection)
{
  int selection;
  int cursor;

  gtk_editable_set_text (GTK_EDITABLE (line), "090002 ab");
  gtk_widget_grab_focus (line);
  gtk_editable_select_region (GTK_EDITABLE (line), places[_i].selection, places[_i].cursor);
  vc_screen_lock_start (screen_lock, 300);

  vc_screen_lock_lock (screen_lock);
  turn ();
  vc_screen_lock_unlock (screen_lock);
  turn ();

  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (window), line));
  g_object_get (gtk_editable_get_delegate (GTK_EDITABLE (line)), "selection-bound", &selection, "cursor-position", &cursor, NULL);
  ck_assert_int_eq (selection, places[_i].selection);
  ck_assert_int_eq (cursor, places[_i].cursor);
}
END_TEST

START_TEST (who_was_nowhere_is_nowhere_again)
{
  gtk_window_set_focus (window, NULL);
  vc_screen_lock_start (screen_lock, 300);

  vc_screen_lock_lock (screen_lock);
  turn ();
  vc_screen_lock_unlock (screen_lock);
  turn ();

  ck_assert_ptr_null (gtk_window_get_focus (window));
}
END_TEST

START_TEST (what_is_said_meanwhile_is_said_afterwards)
{
  vc_screen_lock_start (screen_lock, 300);
  vc_screen_lock_lock (screen_lock);
  vc_messages_say (messages, "An account was issued.");
  turn ();
  ck_assert (!shows (GTK_WIDGET (window), "An account was issued."));

  vc_screen_lock_unlock (screen_lock);
  turn ();
  ck_assert (shows (GTK_WIDGET (window), "An account was issued."));
}
END_TEST

START_TEST (what_was_to_be_said_to_someone_who_left_is_not_said)
{
  vc_screen_lock_start (screen_lock, 300);
  vc_screen_lock_lock (screen_lock);
  vc_messages_say (messages, "for the first officer");
  vc_screen_lock_stop (screen_lock);
  ck_assert (!vc_screen_lock_is_locked (screen_lock));

  gtk_stack_set_visible_child (pages, work);
  vc_screen_lock_start (screen_lock, 300);
  turn ();
  ck_assert (!any_window_shows ("for the first officer"));
}
END_TEST

START_TEST (nothing_locks_where_nobody_is_signed_in)
{
  vc_screen_lock_lock (screen_lock);
  ck_assert (!vc_screen_lock_is_locked (screen_lock));
  ck_assert (any_window_shows (SECRET_NAME));
}
END_TEST

static gboolean
cover_screen_cb (gpointer user_data)
{
  g_dbus_connection_emit_signal (user_data, NULL, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged",
                                 g_variant_new ("(b)", TRUE), NULL);
  return G_SOURCE_CONTINUE;
}

START_TEST (it_locks_with_the_desktop)
{
  g_autoptr (GDBusConnection) desktop = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  guint name = g_bus_own_name_on_connection (desktop, "org.gnome.ScreenSaver", G_BUS_NAME_OWNER_FLAGS_NONE,
                                             NULL, NULL, NULL, NULL);
  /* Until it listens nobody hears; so it is said until heard. */
  guint timeout = g_timeout_add (20, cover_screen_cb, desktop);

  vc_screen_lock_start (screen_lock, 300);
  while (!vc_screen_lock_is_locked (screen_lock))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (timeout);
  g_bus_unown_name (name);
}
END_TEST

static void
press_shift (void)
{
  Display *display = XOpenDisplay (NULL);
  KeyCode  code = XKeysymToKeycode (display, XK_Shift_L);

  XTestFakeKeyEvent (display, code, True, 0);
  XTestFakeKeyEvent (display, code, False, 0);
  XCloseDisplay (display);
}

static gboolean
key_seen_cb (guint *n_keys)
{
  (*n_keys)++;
  return GDK_EVENT_PROPAGATE;
}

START_TEST (a_touch_after_too_long_a_time_locks_instead_of_acting)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  guint n_keys = 0;

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_seen_cb), &n_keys);
  gtk_widget_add_controller (work, keys);
  gtk_widget_grab_focus (line);
  vc_screen_lock_start (screen_lock, 300);

  /* In time: it counts, and reaches what it was meant for. */
  vc_clock_advance (clock_held, 299 * G_TIME_SPAN_SECOND);
  press_shift ();
  while (n_keys == 0)
    g_main_context_iteration (NULL, TRUE);

  vc_clock_advance (clock_held, 299 * G_TIME_SPAN_SECOND);
  press_shift ();
  while (n_keys == 1)
    g_main_context_iteration (NULL, TRUE);
  ck_assert (!vc_screen_lock_is_locked (screen_lock));

  /* As after a sleep, in which no timeout ran. */
  vc_clock_advance (clock_held, 301 * G_TIME_SPAN_SECOND);
  press_shift ();
  while (!vc_screen_lock_is_locked (screen_lock))
    g_main_context_iteration (NULL, TRUE);
  turn ();
  ck_assert_uint_eq (n_keys, 2);
}
END_TEST

START_TEST (without_a_touch_it_locks_by_itself)
{
  vc_screen_lock_start (screen_lock, 1);
  vc_clock_advance (clock_held, G_TIME_SPAN_SECOND);

  while (!vc_screen_lock_is_locked (screen_lock))
    g_main_context_iteration (NULL, TRUE);
}
END_TEST

static void
type_password (const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (lock_page), GTK_TYPE_PASSWORD_ENTRY)), text);
  gtk_widget_activate_action (GTK_WIDGET (lock_page), "session.unlock", NULL);
}

static const char *
get_typed (void)
{
  return gtk_editable_get_text (GTK_EDITABLE (find (GTK_WIDGET (lock_page), GTK_TYPE_PASSWORD_ENTRY)));
}

START_TEST (the_password_is_handed_on_and_does_not_stay)
{
  vc_screen_lock_start (screen_lock, 300);
  vc_screen_lock_lock (screen_lock);
  type_password ("mật khẩu");

  ck_assert_str_eq (password_given, "mật khẩu");
  ck_assert_str_eq (get_typed (), "");
}
END_TEST

START_TEST (a_wrong_password_is_said_in_words)
{
  vc_screen_lock_start (screen_lock, 300);
  vc_screen_lock_lock (screen_lock);
  type_password ("wrong");
  vc_lock_page_refuse (lock_page);

  ck_assert (shows (GTK_WIDGET (lock_page), "The password is wrong. Check Caps Lock and type it again."));
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (lock_page)));

  vc_lock_page_accept (lock_page);
  ck_assert (!shows (GTK_WIDGET (lock_page), "wrong"));
}
END_TEST

START_TEST (after_some_wrong_passwords_the_next_one_waits)
{
  vc_screen_lock_start (screen_lock, 300);
  vc_screen_lock_lock (screen_lock);
  for (guint i = 0; i < VC_UNLOCK_FREE_ATTEMPTS; i++)
    {
      type_password ("wrong");
      vc_lock_page_refuse (lock_page);
    }
  ck_assert (shows (GTK_WIDGET (lock_page), "You can try again in 10 seconds."));

  g_clear_pointer (&password_given, g_free);
  type_password ("right");
  ck_assert_ptr_null (password_given);

  vc_clock_advance (clock_held, 10 * G_TIME_SPAN_SECOND);
  while (!shows (GTK_WIDGET (lock_page), "type it again"))
    g_main_context_iteration (NULL, TRUE);
  type_password ("right");
  ck_assert_str_eq (password_given, "right");
}
END_TEST

START_TEST (half_a_password_does_not_wait_for_the_next_lock)
{
  vc_screen_lock_start (screen_lock, 300);
  vc_screen_lock_lock (screen_lock);
  turn ();
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (lock_page), GTK_TYPE_PASSWORD_ENTRY)), "mậ");

  vc_screen_lock_unlock (screen_lock);
  ck_assert_str_eq (get_typed (), "");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("lock");
  TCase *screen = tcase_create ("screen");
  TCase *page = tcase_create ("page");

  g_setenv ("LANGUAGE", "en", TRUE);

  tcase_add_checked_fixture (screen, set_up, tear_down);
  tcase_add_test (screen, nothing_is_seen_the_moment_it_locks);
  tcase_add_test (screen, an_open_question_is_answered_with_no);
  tcase_add_test (screen, a_half_typed_note_comes_back_with_its_cursor);
  tcase_add_loop_test (screen, a_half_typed_line_comes_back_with_its_selection, 0, G_N_ELEMENTS (places));
  tcase_add_test (screen, who_was_nowhere_is_nowhere_again);
  tcase_add_test (screen, what_is_said_meanwhile_is_said_afterwards);
  tcase_add_test (screen, what_was_to_be_said_to_someone_who_left_is_not_said);
  tcase_add_test (screen, nothing_locks_where_nobody_is_signed_in);
  tcase_add_test (screen, it_locks_with_the_desktop);
  tcase_add_test (screen, a_touch_after_too_long_a_time_locks_instead_of_acting);
  tcase_add_test (screen, without_a_touch_it_locks_by_itself);
  suite_add_tcase (suite, screen);

  tcase_add_checked_fixture (page, set_up, tear_down);
  tcase_add_test (page, the_password_is_handed_on_and_does_not_stay);
  tcase_add_test (page, a_wrong_password_is_said_in_words);
  tcase_add_test (page, after_some_wrong_passwords_the_next_one_waits);
  tcase_add_test (page, half_a_password_does_not_wait_for_the_next_lock);
  suite_add_tcase (suite, page);

  return vc_test_run (suite);
}
