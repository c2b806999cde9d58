/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-page.h"
#include "vc-counter-page.h"
#include "vc-key-map.h"
#include "vc-shortcuts.h"
#include "vc-sign-in-page.h"
#include "vc-test.h"
#include "vc-window.h"

/* The window as a whole, before anybody has signed in. */

static GtkWindow *window;

static void
set_up (void)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  adw_init ();
  window = GTK_WINDOW (vc_window_new (NULL));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
}

static void
tear_down (void)
{
  gboolean later;

  /* What gtk_window_close() does only where the window is on a screen. */
  g_signal_emit_by_name (window, "close-request", &later);
  if (!later)
    gtk_window_destroy (window);
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkWidget *
find (GtkWidget *root,
      GType      type,
      guint      position)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (root, type, found);
  ck_assert_msg (found->len > position, "there is no %s %u", g_type_name (type), position);
  return g_ptr_array_index (found, position);
}

static gboolean
class_has_action (GType               type,
                  const char         *name,
                  const GVariantType *parameter_type)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  const GVariantType *its_type;
  const char *its_name;
  const char *property;
  GType       owner;

  for (guint i = 0; gtk_widget_class_query_action ((GtkWidgetClass *) type_class, i, &owner, &its_name, &its_type, &property); i++)
    {
      if (!g_str_equal (its_name, name))
        continue;

      if (parameter_type == NULL || its_type == NULL)
        return parameter_type == its_type;

      return g_variant_type_equal (parameter_type, its_type);
    }

  return FALSE;
}

START_TEST (every_key_has_an_action_that_exists)
{
  const GType  types[] = { VC_TYPE_CASE_PAGE, VC_TYPE_COUNTER_PAGE, VC_TYPE_WINDOW };
  guint        n_keys;
  const VcKey *keys = vc_key_map_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (GVariant) target = NULL;
      g_autofree char *name = NULL;
      gboolean found = FALSE;

      ck_assert (g_action_parse_detailed_name (keys[i].action, &name, &target, NULL));
      for (guint j = 0; j < G_N_ELEMENTS (types); j++)
        found |= class_has_action (types[j], name, target != NULL ? g_variant_get_type (target) : NULL);
      ck_assert_msg (found, "nobody answers to %s", keys[i].action);
    }
}
END_TEST

START_TEST (the_overview_shows_every_key)
{
  GtkWindow   *overview = vc_shortcuts_new (window);
  g_autoptr (GPtrArray) shortcuts = g_ptr_array_new ();
  guint        n_shown = 0;
  guint        n_keys;
  const VcKey *keys = vc_key_map_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    n_shown += keys[i].title != NULL;

  collect (GTK_WIDGET (overview), GTK_TYPE_SHORTCUTS_SHORTCUT, shortcuts);
  ck_assert_uint_eq (shortcuts->len, n_shown);
  gtk_window_destroy (overview);
}
END_TEST

START_TEST (the_window_fills_the_screen_until_somebody_makes_it_smaller)
{
  ck_assert (gtk_window_is_maximized (window));
}
END_TEST

static VcSignInPage *
start (const char *central)
{
  g_autoptr (VcMachineSettings) settings = vc_machine_settings_new (central, "Quầy 3");

  vc_window_start (VC_WINDOW (window), settings);
  return VC_SIGN_IN_PAGE (find (GTK_WIDGET (window), VC_TYPE_SIGN_IN_PAGE, 0));
}

/* What the page says is wrong, or NULL. */
static const char *
get_trouble (VcSignInPage *page)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect (GTK_WIDGET (page), GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (labels, i);

      if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label)) == GTK_ACCESSIBLE_ROLE_ALERT)
        return gtk_widget_get_visible (gtk_widget_get_parent (label)) ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
    }

  ck_abort_msg ("no label has the role of an alert");
}

static gboolean
can_sign_in (VcSignInPage *page)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect (GTK_WIDGET (page), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    {
      GtkActionable *button = g_ptr_array_index (buttons, i);

      if (g_strcmp0 (gtk_actionable_get_action_name (button), "session.sign-in") == 0)
        return gtk_widget_is_sensitive (GTK_WIDGET (button));
    }

  ck_abort_msg ("there is no button to sign in");
}

/* What is kept on the PC is opened first. */
static void
wait_can_sign_in (VcSignInPage *page)
{
  while (!can_sign_in (page))
    g_main_context_iteration (NULL, TRUE);
}

START_TEST (an_address_that_may_not_be_used_is_said_before_any_password)
{
  VcSignInPage *page = start ("http://central.example.com");

  ck_assert_ptr_nonnull (get_trouble (page));
  ck_assert_ptr_nonnull (strstr (get_trouble (page), "cannot be trusted"));
}
END_TEST

START_TEST (a_machine_that_knows_no_central_says_what_to_do)
{
  VcSignInPage *page = start (NULL);

  ck_assert_ptr_nonnull (strstr (get_trouble (page), "counter.conf"));
}
END_TEST

START_TEST (signing_in_needs_account_and_password)
{
  VcSignInPage *page = start ("http://127.0.0.1:9");
  GtkEditable  *account = GTK_EDITABLE (find (GTK_WIDGET (page), GTK_TYPE_ENTRY, 0));
  GtkEditable  *password = GTK_EDITABLE (find (GTK_WIDGET (page), GTK_TYPE_PASSWORD_ENTRY, 0));

  ck_assert_ptr_null (get_trouble (page));
  ck_assert (!can_sign_in (page));

  gtk_editable_set_text (account, "kh-00.clerk1");
  ck_assert (!can_sign_in (page));

  gtk_editable_set_text (password, "mau-thu-nghiem");
  wait_can_sign_in (page);
}
END_TEST

START_TEST (a_demonstrations_account_is_filled_in_by_one_click)
{
  VcSignInPage *page = start ("http://127.0.0.1:9");
  GtkEditable  *account = GTK_EDITABLE (find (GTK_WIDGET (page), GTK_TYPE_ENTRY, 0));

  vc_sign_in_page_set_demo (page, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page), "demo.account", "s", "kh-00.supervisor");

  ck_assert_str_eq (gtk_editable_get_text (account), "kh-00.supervisor");
  wait_can_sign_in (page);
}
END_TEST

START_TEST (a_central_that_does_not_answer_is_said_and_the_password_is_gone)
{
  VcSignInPage *page = start ("http://127.0.0.1:9");
  GtkEditable  *password = GTK_EDITABLE (find (GTK_WIDGET (page), GTK_TYPE_PASSWORD_ENTRY, 0));

  gtk_widget_activate_action (GTK_WIDGET (page), "demo.account", "s", "kh-00.clerk1");
  wait_can_sign_in (page);
  gtk_widget_activate_action (GTK_WIDGET (page), "session.sign-in", NULL);
  ck_assert (!can_sign_in (page));

  while (get_trouble (page) == NULL)
    g_main_context_iteration (NULL, TRUE);

  ck_assert_ptr_nonnull (strstr (get_trouble (page), "does not answer"));
  ck_assert_str_eq (gtk_editable_get_text (password), "");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("window");
  TCase *tcase = tcase_create ("window");

  g_setenv ("LANGUAGE", "en", TRUE);

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, every_key_has_an_action_that_exists);
  tcase_add_test (tcase, the_overview_shows_every_key);
  tcase_add_test (tcase, the_window_fills_the_screen_until_somebody_makes_it_smaller);
  tcase_add_test (tcase, an_address_that_may_not_be_used_is_said_before_any_password);
  tcase_add_test (tcase, a_machine_that_knows_no_central_says_what_to_do);
  tcase_add_test (tcase, signing_in_needs_account_and_password);
  tcase_add_test (tcase, a_demonstrations_account_is_filled_in_by_one_click);
  tcase_add_test (tcase, a_central_that_does_not_answer_is_said_and_the_password_is_gone);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
