/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-password.h"
#include "vc-former-password.h"
#include "vc-outbox.h"
#include "vc-sign-in-page.h"
#include "vc-sign-out-question.h"
#include "vc-test-central.h"
#include "vc-test.h"
#include "vc-trouble-box.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

/* Signing in on a PC that keeps something, against a real central in this
 * process. */

#define ACCOUNT      "KH-DK.clerk"
#define NEW_PASSWORD "mat-khau-moi"

static VcTestCentral *central;
static char          *folder;
static VcWorkplace   *workplace;
static VcSignInPage  *page;
static GtkWindow     *window;
static VcSession     *session;

static void
signed_in_cb (VcSignInPage *sender,
              VcSession    *opened)
{
  g_set_object (&session, opened);
}

static void
open_workplace (void)
{
  g_autoptr (VcClock) clock = vc_clock_new_system ();
  g_autoptr (VcRandom) random = vc_random_new_system ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  workplace = vc_workplace_new (folder, folder, clock, random);
  vc_workplace_open_async (workplace, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  ck_assert_msg (vc_workplace_open_finish (workplace, result, &error), "%s", error != NULL ? error->message : "");
  vc_sign_in_page_set_workplace (page, workplace);
}

static void
close_workplace (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *kept = NULL;

  vc_workplace_close_async (workplace, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  vc_workplace_close_finish (workplace, result);
  g_clear_object (&session);
  g_clear_object (&workplace);
}

static void
restart (void)
{
  close_workplace ();
  open_workplace ();
}

static void
show_window (void)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  adw_init ();
  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (window);
}

static void
close_window (void)
{
  gtk_window_destroy (window);
}

static void
set_up (void)
{
  g_autoptr (VcMachineSettings) settings = NULL;

  show_window ();
  central = vc_test_central_new (NULL);
  settings = vc_machine_settings_new (central->uri, "Quầy 3");
  folder = g_dir_make_tmp ("vssid-counter-XXXXXX", NULL);

  page = VC_SIGN_IN_PAGE (vc_sign_in_page_new ());
  vc_sign_in_page_set_settings (page, settings);
  g_signal_connect (page, "signed-in", G_CALLBACK (signed_in_cb), NULL);
  gtk_window_set_child (window, GTK_WIDGET (page));
  open_workplace ();
}

static void
tear_down (void)
{
  const char *name;
  g_autoptr (GDir) dir = NULL;

  close_window ();
  close_workplace ();
  vc_test_central_free (central);

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (child), type) ? child : find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Whether a sentence stands on the screen, alone or as a part. */
static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

static void
wait_for_sentence (const char *text)
{
  while (!shows (GTK_WIDGET (page), text))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_session (void)
{
  while (session == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
sign_in (const char *password)
{
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (page), GTK_TYPE_ENTRY)), ACCOUNT);
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (page), GTK_TYPE_PASSWORD_ENTRY)), password);
  gtk_widget_activate_action (GTK_WIDGET (page), "session.sign-in", NULL);
}

static GtkWidget *
get_former (void)
{
  return find (GTK_WIDGET (page), VC_TYPE_FORMER_PASSWORD);
}

static void
give_former (const char *password)
{
  gtk_editable_set_text (GTK_EDITABLE (find (get_former (), GTK_TYPE_PASSWORD_ENTRY)), password);
  gtk_widget_activate_action (get_former (), "former.open", NULL);
}

/* The officer was here, and then the password was changed at central. */
static void
change_password (void)
{
  g_autofree char *hash = vc_central_password_hash (NEW_PASSWORD, NULL);
  g_autofree char *sql = g_strdup_printf ("UPDATE officers SET password_hash = '%s' WHERE account = '%s'", hash, ACCOUNT);

  sign_in (VC_TEST_PASSWORD);
  wait_for_session ();
  restart ();
  vc_test_central_run_sql (central, sql);
}

START_TEST (the_former_password_opens_what_is_kept_here)
{
  change_password ();
  sign_in (NEW_PASSWORD);
  wait_for_sentence ("The password was changed");
  give_former (VC_TEST_PASSWORD);
  wait_for_session ();

  /* From now on the new one is enough. */
  restart ();
  sign_in (NEW_PASSWORD);
  wait_for_session ();
}
END_TEST

START_TEST (a_wrong_former_password_is_said_and_asked_again)
{
  change_password ();
  sign_in (NEW_PASSWORD);
  wait_for_sentence ("The password was changed");

  give_former ("sai-mat-khau");
  wait_for_sentence ("The former password is wrong.");
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (find (get_former (), GTK_TYPE_PASSWORD_ENTRY))), "");
  ck_assert_ptr_null (session);

  give_former (VC_TEST_PASSWORD);
  wait_for_session ();
}
END_TEST

START_TEST (whoever_forgot_it_begins_anew)
{
  change_password ();
  sign_in (NEW_PASSWORD);
  wait_for_sentence ("If nobody knows the former password any more");
  gtk_widget_activate_action (get_former (), "former.begin-anew", NULL);
  wait_for_session ();

  restart ();
  sign_in (NEW_PASSWORD);
  wait_for_session ();
}
END_TEST

START_TEST (going_back_forgets_the_password_that_was_typed)
{
  change_password ();
  sign_in (NEW_PASSWORD);
  wait_for_sentence ("The password was changed");
  gtk_widget_activate_action (get_former (), "former.cancel", NULL);

  ck_assert (!shows (GTK_WIDGET (page), "The password was changed"));
  ck_assert (shows (GTK_WIDGET (page), "Account"));
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (find (GTK_WIDGET (page), GTK_TYPE_PASSWORD_ENTRY))), "");
}
END_TEST

static const struct
{
  guint       n_unsent;
  const char *unsent;
  const char *consequence;
} stakes[] = {
  { 0, "No decision waits in it", "what was half written stays closed" },
  { 1, "1 decision in it has not left yet.", "1 unsent decision stays here, closed" },
  { 7, "7 decisions in it have not left yet.", "7 unsent decisions stay here, closed" },
};

START_TEST (what_beginning_anew_leaves_behind_is_said_with_its_number)
{
  GtkWidget *former = vc_former_password_new ();

  gtk_window_set_child (window, former);
  vc_former_password_set_unsent (VC_FORMER_PASSWORD (former), stakes[_i].n_unsent);
  ck_assert (shows (former, stakes[_i].unsent));
  ck_assert (shows (former, stakes[_i].consequence));
}
END_TEST

START_TEST (what_is_wrong_with_the_pc_is_said_to_everyone)
{
  g_autofree char *path = g_build_filename (folder, "work.db", NULL);
  sqlite3 *database = NULL;

  sign_in (VC_TEST_PASSWORD);
  wait_for_session ();
  close_workplace ();

  ck_assert_int_eq (sqlite3_open (path, &database), SQLITE_OK);
  ck_assert_int_eq (sqlite3_exec (database, "PRAGMA user_version = 99", NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (database);

  open_workplace ();
  ck_assert_msg (vc_workplace_get_trouble (workplace) != NULL, "nothing is wrong with it");
  ck_assert (shows (GTK_WIDGET (page), "was written by a newer version"));

  /* For the next officer too. */
  vc_trouble_box_say (VC_TROUBLE_BOX (find (GTK_WIDGET (page), VC_TYPE_TROUBLE_BOX)), NULL);
  gtk_widget_set_visible (GTK_WIDGET (page), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (page), TRUE);
  wait_for_sentence ("was written by a newer version");
}
END_TEST

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             char            **given)
{
  g_free (*given);
  *given = g_strdup (response);
}

START_TEST (who_leaves_decisions_behind_reads_how_many_and_stays_by_default)
{
  GtkWindow *question = vc_sign_out_question_new (window, "Trần Văn Mẫu", 2);
  g_autofree char *given = NULL;

  g_signal_connect (question, "response", G_CALLBACK (response_cb), &given);
  gtk_window_present (question);
  while (!gtk_widget_get_mapped (GTK_WIDGET (question)))
    g_main_context_iteration (NULL, TRUE);

  ck_assert (shows (GTK_WIDGET (question), "2 decisions have not left yet"));
  ck_assert (shows (GTK_WIDGET (question), "when Trần Văn Mẫu signs in at this counter again"));
  ck_assert_str_eq (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (question)), "stay");

  gtk_window_close (question);
  ck_assert_str_eq (given, "stay");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("sign-in");
  TCase *tcase = tcase_create ("sign-in");
  TCase *words = tcase_create ("words");

  g_setenv ("LANGUAGE", "en", TRUE);

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, the_former_password_opens_what_is_kept_here);
  tcase_add_test (tcase, a_wrong_former_password_is_said_and_asked_again);
  tcase_add_test (tcase, whoever_forgot_it_begins_anew);
  tcase_add_test (tcase, going_back_forgets_the_password_that_was_typed);
  tcase_add_test (tcase, what_is_wrong_with_the_pc_is_said_to_everyone);
  suite_add_tcase (suite, tcase);

  tcase_add_checked_fixture (words, show_window, close_window);
  tcase_add_loop_test (words, what_beginning_anew_leaves_behind_is_said_with_its_number, 0, G_N_ELEMENTS (stakes));
  tcase_add_test (words, who_leaves_decisions_behind_reads_how_many_and_stays_by_default);
  suite_add_tcase (suite, words);

  return vc_test_run (suite);
}
