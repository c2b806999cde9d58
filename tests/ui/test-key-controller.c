/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-key-controller.h"
#include "vc-test.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

/* Slower than any device, faster than a slow test. */
#define TYPING_MS 60

static GtkWindow       *window;
static GtkWidget       *entry;
static GtkWidget       *button;
static VcKeyController *keys;
static Display         *xdisplay;
static GString         *acted;
static guint            n_clicked;

static gboolean
key_cb (VcKeyController *controller,
        guint            keyval,
        GdkModifierType  modifiers,
        gpointer         user_data)
{
  if (vc_key_controller_get_focus (controller) != VC_KEY_FOCUS_ELSEWHERE && gdk_keyval_to_unicode (keyval) >= ' ')
    return GDK_EVENT_PROPAGATE;

  g_string_append_printf (acted, "%s ", gdk_keyval_name (keyval));
  return keyval != GDK_KEY_Return;
}

static void
clicked_cb (GtkButton *clicked,
            gpointer   user_data)
{
  n_clicked++;
}

static void
released_cb (VcKeyController *controller,
             guint            keyval)
{
  g_string_append_printf (acted, "-%s ", gdk_keyval_name (keyval));
}

static void
set_up (void)
{
  GtkWidget *box;

  gtk_init ();
  xdisplay = XOpenDisplay (NULL);
  acted = g_string_new (NULL);
  n_clicked = 0;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  entry = gtk_entry_new ();
  button = gtk_button_new_with_label ("Approve");
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);

  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (window, 1300, 700);
  gtk_window_set_child (window, box);
  keys = vc_key_controller_new (window);
  g_signal_connect (keys, "key", G_CALLBACK (key_cb), NULL);

  gtk_window_present (window);
  while (!gtk_window_is_active (window))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (void)
{
  g_clear_object (&keys);
  gtk_window_destroy (window);
  g_string_free (acted, TRUE);
  XCloseDisplay (xdisplay);
}

/* Presses keys @gap_ms apart; the server keeps the time. */
static void
press (const KeySym *symbols,
       guint         n_symbols,
       guint         gap_ms)
{
  for (guint i = 0; i < n_symbols; i++)
    {
      KeyCode code = XKeysymToKeycode (xdisplay, symbols[i]);

      XTestFakeKeyEvent (xdisplay, code, True, i == 0 ? 0 : gap_ms);
      XTestFakeKeyEvent (xdisplay, code, False, 0);
    }

  XFlush (xdisplay);
}

/* What was pressed before has arrived when a key pressed after it acts. */
static void
wait_for_key (KeySym symbol)
{
  const char *name = gdk_keyval_name ((guint) symbol);
  KeyCode     code = XKeysymToKeycode (xdisplay, symbol);

  XTestFakeKeyEvent (xdisplay, code, True, 3 * VC_KEY_GATE_GAP_MS);
  XTestFakeKeyEvent (xdisplay, code, False, 0);
  XFlush (xdisplay);

  while (strstr (acted->str, name) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

START_TEST (a_persons_keys_act_one_by_one)
{
  static const KeySym pressed[] = { XK_F9, XK_F8, XK_F6 };

  gtk_widget_grab_focus (button);
  press (pressed, G_N_ELEMENTS (pressed), TYPING_MS);
  wait_for_key (XK_F4);

  ck_assert_str_eq (acted->str, "F9 F8 F6 F4 ");
}
END_TEST

/* The server does what comes after a delayed event only after it. */
static void
be_busy_until_pressed (void)
{
  XSync (xdisplay, False);
}

START_TEST (keys_that_waited_for_a_busy_program_act_one_by_one)
{
  static const KeySym pressed[] = { XK_F9, XK_F8, XK_F6, XK_F9, XK_F8, XK_F6 };

  gtk_widget_grab_focus (button);
  press (pressed, G_N_ELEMENTS (pressed), TYPING_MS);
  be_busy_until_pressed ();
  wait_for_key (XK_F4);

  ck_assert_str_eq (acted->str, "F9 F8 F6 F9 F8 F6 F4 ");
}
END_TEST

START_TEST (a_release_follows_what_its_key_did)
{
  static const KeySym pressed[] = { XK_space, XK_F8 };

  g_signal_connect (keys, "released", G_CALLBACK (released_cb), NULL);
  gtk_widget_grab_focus (button);
  press (pressed, G_N_ELEMENTS (pressed), TYPING_MS);
  be_busy_until_pressed ();
  wait_for_key (XK_F4);
  while (!g_str_has_suffix (acted->str, "-F4 "))
    g_main_context_iteration (NULL, TRUE);

  ck_assert_ptr_null (strstr (acted->str, "-space space"));
  ck_assert_ptr_nonnull (strstr (acted->str, "space "));
  ck_assert_ptr_nonnull (strstr (acted->str, "-space "));
}
END_TEST

START_TEST (none_of_a_bursts_keys_acts)
{
  static const KeySym burst[] = { XK_F9, XK_a, XK_b, XK_F8, XK_1, XK_2, XK_Return };

  gtk_widget_grab_focus (button);
  press (burst, G_N_ELEMENTS (burst), 1);
  wait_for_key (XK_F4);

  ck_assert_str_eq (acted->str, "F4 ");
  ck_assert_uint_eq (n_clicked, 0);
}
END_TEST

START_TEST (a_held_key_still_does_what_the_toolkit_does_with_it)
{
  static const KeySym enter[] = { XK_Return };

  gtk_widget_grab_focus (button);
  press (enter, 1, 0);

  /* The button shows that it is pressed before it says so. */
  while (n_clicked == 0)
    g_main_context_iteration (NULL, TRUE);

  ck_assert_str_eq (acted->str, "Return ");
}
END_TEST

START_TEST (typing_reaches_the_field)
{
  static const KeySym typed[] = { XK_d, XK_a, XK_n, XK_g };

  gtk_widget_grab_focus (entry);
  press (typed, G_N_ELEMENTS (typed), TYPING_MS);
  wait_for_key (XK_F4);

  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (entry)), "dang");
}
END_TEST

START_TEST (a_burst_leaves_nothing_in_the_field)
{
  static const KeySym burst[] = { XK_0, XK_5, XK_6, XK_1, XK_8, XK_8, XK_9, XK_Return };

  gtk_editable_set_text (GTK_EDITABLE (entry), "khue");
  gtk_widget_grab_focus (entry);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
  press (burst, G_N_ELEMENTS (burst), 1);
  wait_for_key (XK_F4);

  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (entry)), "khue");
  ck_assert_str_eq (acted->str, "F4 ");
}
END_TEST

static const struct
{
  guint           keyval;
  GdkModifierType modifiers;
  VcKeyFocus      focus;
  VcKeyUse        use;
} uses[] = {
  { GDK_KEY_a,         0,                VC_KEY_FOCUS_LINE,      VC_KEY_USE_TEXT   },
  { GDK_KEY_a,         0,                VC_KEY_FOCUS_ELSEWHERE, VC_KEY_USE_ACTION },
  { GDK_KEY_a,         GDK_CONTROL_MASK, VC_KEY_FOCUS_LINE,      VC_KEY_USE_ACTION },
  { GDK_KEY_Return,    0,                VC_KEY_FOCUS_LINE,      VC_KEY_USE_ACTION },
  { GDK_KEY_Return,    0,                VC_KEY_FOCUS_TEXT,      VC_KEY_USE_TEXT   },
  { GDK_KEY_BackSpace, 0,                VC_KEY_FOCUS_LINE,      VC_KEY_USE_TEXT   },
  { GDK_KEY_dead_acute, 0,               VC_KEY_FOCUS_LINE,      VC_KEY_USE_TEXT   },
  { GDK_KEY_Tab,       0,                VC_KEY_FOCUS_LINE,      VC_KEY_USE_ACTION },
  { GDK_KEY_F9,        0,                VC_KEY_FOCUS_LINE,      VC_KEY_USE_ACTION },
  { GDK_KEY_space,     0,                VC_KEY_FOCUS_ELSEWHERE, VC_KEY_USE_ACTION },
};

START_TEST (a_key_is_text_only_where_it_can_only_be_typed)
{
  ck_assert_int_eq (vc_key_controller_judge_use (uses[_i].keyval, uses[_i].modifiers, uses[_i].focus), uses[_i].use);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("key-controller");
  TCase *use = tcase_create ("use");
  TCase *events = tcase_create ("events");

  tcase_add_loop_test (use, a_key_is_text_only_where_it_can_only_be_typed, 0, G_N_ELEMENTS (uses));
  suite_add_tcase (suite, use);

  tcase_add_checked_fixture (events, set_up, tear_down);
  tcase_add_test (events, a_persons_keys_act_one_by_one);
  tcase_add_test (events, keys_that_waited_for_a_busy_program_act_one_by_one);
  tcase_add_test (events, a_release_follows_what_its_key_did);
  tcase_add_test (events, none_of_a_bursts_keys_acts);
  tcase_add_test (events, a_held_key_still_does_what_the_toolkit_does_with_it);
  tcase_add_test (events, typing_reaches_the_field);
  tcase_add_test (events, a_burst_leaves_nothing_in_the_field);
  suite_add_tcase (suite, events);

  return vc_test_run (suite);
}
