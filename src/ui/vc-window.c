/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-window.h"

#include "vc-about.h"
#include "vc-config.h"
#include "vc-counter-page.h"
#include "vc-demo-page.h"
#include "vc-demo-runner.h"
#include "vc-error-text.h"
#include "vc-install.h"
#include "vc-key-controller.h"
#include "vc-key-map.h"
#include "vc-lock-page.h"
#include "vc-preferences.h"
#include "vc-screen-lock.h"
#include "vc-shortcuts.h"
#include "vc-sign-in-page.h"
#include "vc-sign-out-question.h"

#include <glib/gi18n-lib.h>

/*
 * The window: a stack of pages, the lock before them, and the keys. It knows no
 * declaration.
 */
struct _VcWindow
{
  AdwApplicationWindow  parent_instance;

  GtkStack             *pages;
  VcDemoPage           *demo_page;
  VcSignInPage         *sign_in_page;
  VcLockPage           *lock_page;
  AdwToastOverlay      *work;
  VcCounterPage        *counter_page;

  VcMessages           *messages;
  VcScreenLock         *screen_lock;
  VcKeyController      *keys;
  VcDemoRunner         *demo;
  char                 *data_directory;
  char                 *cache_directory;
  VcWorkplace          *workplace;   /* NULL until it is known where central is */
  gboolean              unopened;    /* it could not be opened */
  VcSession            *session;
  GtkWindow            *question;    /* NULL unless they are asked whether to leave */
  gboolean              closing;
};

G_DEFINE_FINAL_TYPE (VcWindow, vc_window, ADW_TYPE_APPLICATION_WINDOW)

static void
message_cb (VcWindow   *self,
            const char *sentence)
{
  vc_messages_say (self->messages, sentence);
}

static void
failed_cb (VcWindow     *self,
           const GError *error)
{
  g_message ("%s", error->message);
  vc_messages_warn (self->messages, vc_error_text_get (error));
}

static void
show_sign_in (VcWindow *self)
{
  vc_screen_lock_stop (self->screen_lock);
  vc_counter_page_set_workplace (self->counter_page, NULL);
  if (self->workplace != NULL)
    vc_workplace_sign_out (self->workplace);
  g_clear_object (&self->session);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->sign_in_page));
  gtk_widget_grab_focus (GTK_WIDGET (self->sign_in_page));
}

static void
say_offline (VcWindow *self)
{
  if (vc_policy_get_fields (vc_session_get_policy (self->session))->prepare_offline)
    vc_messages_warn (self->messages,
                      _("Signed in without the network. The cases that are on this machine can be worked; what is "
                        "decided is sent when the network is back, and has no effect before."));
  else
    vc_messages_warn (self->messages,
                      _("Signed in without the network. The cases that are on this machine can be looked at and "
                        "prepared; deciding needs the network."));
}

static void
signed_in_cb (VcWindow  *self,
              VcSession *session)
{
  VcOffice *office = vc_session_get_office (session);

  g_set_object (&self->session, session);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->work));
  vc_counter_page_set_workplace (self->counter_page, self->workplace);

  vc_lock_page_set_officer (self->lock_page, vc_officer_get_name (vc_session_get_officer (session)),
                            office != NULL ? vc_office_get_name (office) : "");
  vc_screen_lock_start (self->screen_lock, vc_policy_get_fields (vc_session_get_policy (session))->lock_seconds);

  if (vc_session_is_offline (session))
    say_offline (self);
}

/* Central ended the session: say why the officer stands before the door. */
static void
signed_out_cb (VcWindow     *self,
               const GError *error)
{
  show_sign_in (self);
  vc_sign_in_page_show_error (self->sign_in_page, error);
}

static void
password_verified_cb (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (VcWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vc_workplace_verify_finish (VC_WORKPLACE (object), result, &error))
    {
      vc_lock_page_accept (self->lock_page);
      vc_screen_lock_unlock (self->screen_lock);
    }
  else if (g_error_matches (error, VC_STORE_ERROR, VC_STORE_ERROR_WRONG_PASSWORD) ||
           g_error_matches (error, VC_PROBLEM, VC_PROBLEM_SIGN_IN_FAILED))
    {
      vc_lock_page_refuse (self->lock_page);
    }
  else
    {
      vc_lock_page_show_error (self->lock_page, error);
    }
}

static void
unlock_requested_cb (VcWindow *self,
                     VcSecret *password)
{
  vc_workplace_verify_async (self->workplace, password, password_verified_cb, g_object_ref (self));
}

/* Gives the case back and ends the session at central. */
static void
leave (VcWindow *self)
{
  if (vc_counter_page_is_case_open (self->counter_page))
    vc_counter_page_activate (self->counter_page, "case.leave");

  show_sign_in (self);
}

/* Whoever leaves decisions behind is told; nobody waits for them to go.
 * Returns: whether they were asked, and @answered_cb will be told. */
static gboolean
ask_before_leaving (VcWindow *self,
                    GCallback answered_cb)
{
  const char *officer = vc_officer_get_name (vc_session_get_officer (self->session));
  guint       n_unsent = vc_outbox_get_n_unsent (vc_workplace_get_outbox (self->workplace));

  if (n_unsent == 0)
    return FALSE;

  /* Asking again changes nothing about what was asked first. */
  if (self->question == NULL)
    {
      g_set_weak_pointer (&self->question, vc_sign_out_question_new (GTK_WINDOW (self), officer, n_unsent));
      g_signal_connect_object (self->question, "response", answered_cb, self, G_CONNECT_SWAPPED);
    }
  gtk_window_present (self->question);
  return TRUE;
}

static void
sign_out_answered_cb (VcWindow   *self,
                      const char *response)
{
  if (self->session != NULL && g_str_equal (response, VC_SIGN_OUT_QUESTION_LEAVE))
    leave (self);
}

static void
sign_out (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  VcWindow *self = VC_WINDOW (widget);

  if (self->session != NULL && !ask_before_leaving (self, G_CALLBACK (sign_out_answered_cb)))
    leave (self);
}

static void
lock (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  vc_screen_lock_lock (VC_WINDOW (widget)->screen_lock);
}

static void
show_shortcuts (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gtk_window_present (vc_shortcuts_new (GTK_WINDOW (widget)));
}

static void
show_about (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gtk_window_present (vc_about_new (GTK_WINDOW (widget)));
}

static void
close_window (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static gboolean
takes_space (GtkWidget *focus)
{
  return GTK_IS_BUTTON (focus) || GTK_IS_CHECK_BUTTON (focus) || GTK_IS_LIST_BOX_ROW (focus);
}

static gboolean
key_cb (VcWindow       *self,
        guint           keyval,
        GdkModifierType modifiers)
{
  VcKeySituation situation = {
    .signed_in = self->session != NULL,
    .case_open = vc_counter_page_is_case_open (self->counter_page),
    .typing = vc_key_controller_get_focus (self->keys) != VC_KEY_FOCUS_ELSEWHERE,
    .locked = vc_screen_lock_is_locked (self->screen_lock),
  };
  GtkWidget   *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const VcKey *key;

  situation.control = focus != NULL && takes_space (focus);

  /* A menu or a list that has dropped down has its own keys. */
  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return GDK_EVENT_PROPAGATE;

  key = vc_key_map_find (keyval, modifiers, situation);
  if (key == NULL)
    return GDK_EVENT_PROPAGATE;

  return vc_counter_page_activate (self->counter_page, key->action) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
key_released_cb (VcWindow *self,
                 guint     keyval)
{
  const char *action = vc_key_map_find_end (keyval);

  if (action != NULL && self->session != NULL)
    vc_counter_page_activate (self->counter_page, action);
}

static void
closed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (VcWindow) self = user_data;

  vc_workplace_close_finish (VC_WORKPLACE (object), result);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
close_answered_cb (VcWindow   *self,
                   const char *response)
{
  if (!g_str_equal (response, VC_SIGN_OUT_QUESTION_LEAVE))
    return;

  if (self->session != NULL)
    leave (self);
  gtk_window_close (GTK_WINDOW (self));
}

/* Closing is signing out. Then out of sight at once; gone when everything is
 * on the disk and central knows. */
static gboolean
vc_window_close_request (GtkWindow *window)
{
  VcWindow *self = VC_WINDOW (window);
  g_autoptr (VcWorkplace) workplace = NULL;

  if (self->closing)
    return GDK_EVENT_STOP;
  if (self->workplace == NULL)
    return GTK_WINDOW_CLASS (vc_window_parent_class)->close_request (window);
  if (self->session != NULL && ask_before_leaving (self, G_CALLBACK (close_answered_cb)))
    return GDK_EVENT_STOP;

  self->closing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (self->session != NULL)
    leave (self);

  workplace = g_steal_pointer (&self->workplace);
  vc_workplace_close_async (workplace, closed_cb, g_object_ref (self));
  return GDK_EVENT_STOP;
}

/* Not before: sizes are set while a window is constructed. */
static void
vc_window_constructed (GObject *object)
{
  G_OBJECT_CLASS (vc_window_parent_class)->constructed (object);

  vc_preferences_remember_window (GTK_WINDOW (object));
}

static void
vc_window_dispose (GObject *object)
{
  VcWindow *self = VC_WINDOW (object);

  if (self->demo != NULL)
    vc_demo_runner_stop (self->demo);
  g_clear_object (&self->demo);
  g_clear_weak_pointer (&self->question);
  g_clear_object (&self->keys);
  g_clear_object (&self->screen_lock);
  g_clear_object (&self->messages);
  g_clear_object (&self->session);
  g_clear_object (&self->workplace);
  g_clear_pointer (&self->data_directory, g_free);
  g_clear_pointer (&self->cache_directory, g_free);

  G_OBJECT_CLASS (vc_window_parent_class)->dispose (object);
}

static void
vc_window_class_init (VcWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = vc_window_constructed;
  G_OBJECT_CLASS (klass)->dispose = vc_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = vc_window_close_request;

  gtk_widget_class_install_action (widget_class, "session.lock", NULL, lock);
  gtk_widget_class_install_action (widget_class, "session.sign-out", NULL, sign_out);
  gtk_widget_class_install_action (widget_class, "window.shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, "window.about", NULL, show_about);
  gtk_widget_class_install_action (widget_class, "window.close", NULL, close_window);

  g_type_ensure (VC_TYPE_COUNTER_PAGE);
  g_type_ensure (VC_TYPE_DEMO_PAGE);
  g_type_ensure (VC_TYPE_LOCK_PAGE);
  g_type_ensure (VC_TYPE_SIGN_IN_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, VcWindow, demo_page);
  gtk_widget_class_bind_template_child (widget_class, VcWindow, sign_in_page);
  gtk_widget_class_bind_template_child (widget_class, VcWindow, lock_page);
  gtk_widget_class_bind_template_child (widget_class, VcWindow, work);
  gtk_widget_class_bind_template_child (widget_class, VcWindow, counter_page);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, message_cb);
  gtk_widget_class_bind_template_callback (widget_class, signed_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, signed_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_requested_cb);
}

static void
vc_window_init (VcWindow *self)
{
  g_autoptr (VcClock) clock = vc_clock_new_system ();
  g_autoptr (VcCurtain) curtain = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->messages = vc_messages_new (self->work);
  curtain = vc_curtain_new (self->pages, GTK_WIDGET (self->work), GTK_WIDGET (self->lock_page));
  self->screen_lock = vc_screen_lock_new (GTK_WINDOW (self), curtain, self->messages, clock);
  self->keys = vc_key_controller_new (GTK_WINDOW (self));
  g_signal_connect_object (self->keys, "key", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "released", G_CALLBACK (key_released_cb), self, G_CONNECT_SWAPPED);
}

/**
 * vc_window_new:
 * @application: whose window it is
 *
 * Returns: (transfer none): a window, owned by the toolkit until closed
 */
VcWindow *
vc_window_new (AdwApplication *application)
{
  return g_object_new (VC_TYPE_WINDOW, "application", application, NULL);
}

static void
workplace_opened_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (VcWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->unopened = !vc_workplace_open_finish (VC_WORKPLACE (object), result, &error);
  if (self->unopened)
    vc_sign_in_page_show_error (self->sign_in_page, error);
  else
    vc_sign_in_page_set_workplace (self->sign_in_page, VC_WORKPLACE (object));
}

static void
open_workplace (VcWindow *self)
{
  g_autoptr (VcClock) clock = vc_clock_new_system ();
  g_autoptr (VcRandom) random = vc_random_new_system ();

  self->workplace = vc_workplace_new (self->data_directory, self->cache_directory, clock, random);
  vc_workplace_open_async (self->workplace, workplace_opened_cb, g_object_ref (self));
}

/* Whoever comes back to the window may have freed the disk, or closed the
 * program where it was open already. */
static void
is_active_cb (VcWindow *self)
{
  g_autoptr (VcWorkplace) unopened = NULL;

  if (!self->unopened || !gtk_window_is_active (GTK_WINDOW (self)))
    return;

  self->unopened = FALSE;
  unopened = g_steal_pointer (&self->workplace);
  vc_workplace_close_async (unopened, NULL, NULL);
  open_workplace (self);
}

static void
start (VcWindow          *self,
       VcMachineSettings *settings,
       const char        *data_directory,
       const char        *cache_directory)
{
  vc_sign_in_page_set_settings (self->sign_in_page, settings);
  show_sign_in (self);

  self->data_directory = g_strdup (data_directory);
  self->cache_directory = g_strdup (cache_directory);
  open_workplace (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
}

/**
 * vc_window_start:
 * @self: a window
 * @settings: where central is and which counter this is
 *
 * Opens what this PC keeps for its user and asks the officer to sign in.
 */
void
vc_window_start (VcWindow          *self,
                 VcMachineSettings *settings)
{
  g_autofree char *data = g_build_filename (g_get_user_data_dir (), "vssid-counter", NULL);
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "vssid-counter", NULL);

  g_return_if_fail (VC_IS_WINDOW (self));

  start (self, settings, data, cache);
}

static void
demo_ready_cb (VcWindow   *self,
               const char *uri)
{
  g_autoptr (VcMachineSettings) settings = vc_machine_settings_new (uri, _("Counter 1"));
  const char *folder = vc_demo_runner_get_folder (self->demo);

  vc_sign_in_page_set_demo (self->sign_in_page, TRUE);
  start (self, settings, folder, folder);
}

static void
demo_failed_cb (VcWindow     *self,
                const GError *error)
{
  vc_demo_page_show_error (self->demo_page, error);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->demo_page));
}

/**
 * vc_window_start_demo:
 * @self: a window
 *
 * Starts a central system of its own, with invented citizens, and asks to
 * sign in to it. It ends with the window.
 */
void
vc_window_start_demo (VcWindow *self)
{
  g_autofree char *program = vc_install_dup_program ("vssid-central");

  g_return_if_fail (VC_IS_WINDOW (self));
  g_return_if_fail (self->demo == NULL);

  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->demo_page));
  self->demo = vc_demo_runner_new (program);
  g_signal_connect_object (self->demo, "progress", G_CALLBACK (vc_demo_page_set_progress), self->demo_page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->demo, "ready", G_CALLBACK (demo_ready_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->demo, "failed", G_CALLBACK (demo_failed_cb), self, G_CONNECT_SWAPPED);
  vc_demo_runner_start (self->demo);
}

/**
 * vc_window_show_error:
 * @self: a window
 * @error: what went wrong before anybody could sign in
 */
void
vc_window_show_error (VcWindow     *self,
                      const GError *error)
{
  g_return_if_fail (VC_IS_WINDOW (self));

  show_sign_in (self);
  vc_sign_in_page_show_error (self->sign_in_page, error);
}
