/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sign-in-page.h"

#include "vc-caps-lock-hint.h"
#include "vc-config.h"
#include "vc-demo-accounts.h"
#include "vc-error-text.h"
#include "vc-former-password.h"
#include "vc-trouble-box.h"
#include "vc-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/*
 * Where an officer begins: account and password, and in words which counter
 * this is and which central it will ask.
 */
struct _VcSignInPage
{
  GtkWidget          parent_instance;

  GtkWidget         *box;
  GtkImage          *picture;
  GtkLabel          *place;
  GtkLabel          *central;
  GtkWidget         *entries;
  VcFormerPassword  *former;
  GtkEditable       *account;
  GtkEditable       *password;
  VcTroubleBox      *trouble;
  GtkWidget         *submit;
  GtkSpinner        *spinner;
  GtkWidget         *demo;
  GtkBox            *demo_accounts;

  VcMachineSettings *settings;
  VcWorkplace       *workplace;   /* NULL until it is open */
  VcApiClient       *client;
  VcSecret          *password_tried;   /* while it is, and while the former one is asked */
  GCancellable      *cancellable;
  gboolean           busy;
};

G_DEFINE_FINAL_TYPE (VcSignInPage, vc_sign_in_page, GTK_TYPE_WIDGET)

enum
{
  SIGNED_IN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_possible (VcSignInPage *self)
{
  gboolean filled = gtk_editable_get_text (self->account)[0] != '\0' && gtk_editable_get_text (self->password)[0] != '\0';

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.sign-in",
                                 filled && !self->busy && self->client != NULL && self->workplace != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->account), !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->password), !self->busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->busy);
  gtk_spinner_set_spinning (self->spinner, self->busy);
  vc_former_password_set_busy (self->former, self->busy);
}

static void
show_former (VcSignInPage *self,
             gboolean      asked)
{
  gtk_widget_set_visible (self->entries, !asked);
  gtk_widget_set_visible (GTK_WIDGET (self->former), asked);
}

/* Ends the question for the former password, whatever became of it. */
static void
forget_password (VcSignInPage *self)
{
  g_clear_pointer (&self->password_tried, vc_secret_unref);
  show_former (self, FALSE);
}

/* Central accepts the password, what is kept here does not. Asked once more,
 * it was the former one that was wrong. */
static void
ask_for_former (VcSignInPage *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->former)))
    vc_trouble_box_say (self->trouble, _("The former password is wrong. Check Caps Lock and type it again."));

  vc_former_password_set_unsent (self->former, vc_workplace_get_n_closed (self->workplace));
  show_former (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->former));
}

static void
session_opened_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (VcSignInPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcSession) session = vc_workplace_sign_in_finish (VC_WORKPLACE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->busy = FALSE;
  show_possible (self);

  if (session != NULL)
    {
      forget_password (self);
      g_signal_emit (self, signals[SIGNED_IN], 0, session);
      return;
    }

  g_message ("signing in failed: %s", error->message);
  if (g_error_matches (error, VC_WORKPLACE_ERROR, VC_WORKPLACE_ERROR_FORMER_PASSWORD))
    {
      ask_for_former (self);
      return;
    }

  forget_password (self);
  vc_trouble_box_say (self->trouble, vc_error_text_get (error));
  gtk_widget_grab_focus (GTK_WIDGET (self->password));
}

static void
open_session (VcSignInPage *self,
              VcKept        kept,
              VcSecret     *former)
{
  /* An entry that becomes insensitive with the focus in it complains. */
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  self->busy = TRUE;
  vc_trouble_box_say (self->trouble, NULL);
  show_possible (self);

  vc_workplace_sign_in_async (self->workplace, self->client, gtk_editable_get_text (self->account),
                              self->password_tried, kept, former, self->cancellable, session_opened_cb,
                              g_object_ref (self));
}

static void
sign_in (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  VcSignInPage *self = VC_SIGN_IN_PAGE (widget);

  g_clear_pointer (&self->password_tried, vc_secret_unref);
  self->password_tried = vc_secret_new_text (gtk_editable_get_text (self->password));
  gtk_editable_set_text (self->password, "");
  open_session (self, VC_KEPT_UNDER_PASSWORD, NULL);
}

static void
former_given_cb (VcSignInPage *self,
                 VcSecret     *former)
{
  open_session (self, VC_KEPT_UNDER_FORMER, former);
}

static void
begin_anew_cb (VcSignInPage *self)
{
  open_session (self, VC_KEPT_CLOSED, NULL);
}

static void
former_cancelled_cb (VcSignInPage *self)
{
  forget_password (self);
  vc_trouble_box_say (self->trouble, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
account_activate_cb (VcSignInPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->password));
}

static void
password_activate_cb (VcSignInPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "session.sign-in", NULL);
}

static void
demo_account_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  VcSignInPage *self = VC_SIGN_IN_PAGE (widget);

  gtk_editable_set_text (self->account, g_variant_get_string (parameter, NULL));
  gtk_editable_set_text (self->password, VC_DEMO_PASSWORD);
  gtk_widget_grab_focus (self->submit);
}

static void
add_demo_accounts (VcSignInPage *self)
{
  for (guint i = 0; i < VC_N_DEMO_ACCOUNTS; i++)
    {
      /* Translators: what an officer does, then their account. */
      g_autofree char *label = g_strdup_printf (_("%1$s (%2$s)"), vc_words_for_role (vc_demo_accounts[i].role),
                                                vc_demo_accounts[i].account);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "demo.account");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", vc_demo_accounts[i].account);
      gtk_box_append (self->demo_accounts, button);
    }
}

static void
show_place (VcSignInPage *self)
{
  const char *office = vc_machine_settings_get_office (self->settings);
  const char *counter = vc_machine_settings_get_counter (self->settings);
  const char *central = vc_machine_settings_get_central (self->settings);
  g_autofree char *place = NULL;
  g_autofree char *address = NULL;

  if (office != NULL)
    /* Translators: the code of an office and the name of a counter. */
    place = g_strdup_printf (_("Office %1$s · %2$s"), office, counter);
  else
    place = g_strdup (counter);
  gtk_label_set_label (self->place, place);

  if (central != NULL)
    address = g_strdup_printf (_("Central system: %s"), central);
  gtk_label_set_label (self->central, address != NULL ? address : "");
}

/* Who was here before only has to type the password. */
static gboolean
vc_sign_in_page_grab_focus (GtkWidget *widget)
{
  VcSignInPage *self = VC_SIGN_IN_PAGE (widget);
  GtkEditable  *next = gtk_editable_get_text (self->account)[0] == '\0' ? self->account : self->password;

  return gtk_widget_grab_focus (GTK_WIDGET (next));
}

/* What is wrong with this PC stays wrong from one officer to the next. */
static void
say_standing_trouble (VcSignInPage *self)
{
  const GError *trouble = self->workplace != NULL ? vc_workplace_get_trouble (self->workplace) : NULL;

  if (trouble != NULL && vc_trouble_box_is_empty (self->trouble))
    vc_sign_in_page_show_error (self, trouble);
}

static void
vc_sign_in_page_map (GtkWidget *widget)
{
  say_standing_trouble (VC_SIGN_IN_PAGE (widget));

  GTK_WIDGET_CLASS (vc_sign_in_page_parent_class)->map (widget);
}

static void
vc_sign_in_page_dispose (GObject *object)
{
  VcSignInPage *self = VC_SIGN_IN_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_SIGN_IN_PAGE);
  g_clear_object (&self->settings);
  g_clear_object (&self->client);
  g_clear_object (&self->workplace);
  g_clear_pointer (&self->password_tried, vc_secret_unref);

  G_OBJECT_CLASS (vc_sign_in_page_parent_class)->dispose (object);
}

static void
vc_sign_in_page_finalize (GObject *object)
{
  g_clear_object (&VC_SIGN_IN_PAGE (object)->cancellable);

  G_OBJECT_CLASS (vc_sign_in_page_parent_class)->finalize (object);
}

static void
vc_sign_in_page_class_init (VcSignInPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vc_sign_in_page_dispose;
  object_class->finalize = vc_sign_in_page_finalize;
  widget_class->grab_focus = vc_sign_in_page_grab_focus;
  widget_class->map = vc_sign_in_page_map;

  signals[SIGNED_IN] = g_signal_new ("signed-in", VC_TYPE_SIGN_IN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, VC_TYPE_SESSION);

  gtk_widget_class_install_action (widget_class, "session.sign-in", NULL, sign_in);
  gtk_widget_class_install_action (widget_class, "demo.account", "s", demo_account_cb);

  g_type_ensure (VC_TYPE_CAPS_LOCK_HINT);
  g_type_ensure (VC_TYPE_FORMER_PASSWORD);
  g_type_ensure (VC_TYPE_TROUBLE_BOX);
  gtk_widget_class_set_css_name (widget_class, "sign-in-page");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-sign-in-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, box);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, picture);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, place);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, central);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, entries);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, former);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, account);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, password);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, submit);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, demo);
  gtk_widget_class_bind_template_child (widget_class, VcSignInPage, demo_accounts);
  gtk_widget_class_bind_template_callback (widget_class, account_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, password_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_possible);
  gtk_widget_class_bind_template_callback (widget_class, former_given_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_anew_cb);
  gtk_widget_class_bind_template_callback (widget_class, former_cancelled_cb);
}

static void
vc_sign_in_page_init (VcSignInPage *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_image_set_from_icon_name (self->picture, VC_APP_ID);
  add_demo_accounts (self);
  show_possible (self);
}

/**
 * vc_sign_in_page_new:
 *
 * Returns: (transfer floating): a page that knows no central yet
 */
GtkWidget *
vc_sign_in_page_new (void)
{
  return g_object_new (VC_TYPE_SIGN_IN_PAGE, NULL);
}

/**
 * vc_sign_in_page_set_settings:
 * @self: a page
 * @settings: where central is and which counter this is
 *
 * An address that may not be used is said at once, before anybody types a
 * password.
 */
void
vc_sign_in_page_set_settings (VcSignInPage      *self,
                              VcMachineSettings *settings)
{
  g_autoptr (GError) error = NULL;
  const char *central;

  g_return_if_fail (VC_IS_SIGN_IN_PAGE (self));
  g_return_if_fail (VC_IS_MACHINE_SETTINGS (settings));

  g_set_object (&self->settings, settings);
  g_clear_object (&self->client);
  show_place (self);

  central = vc_machine_settings_get_central (settings);
  if (central != NULL)
    self->client = vc_api_client_new (central, vc_machine_settings_get_ca_file (settings),
                                      vc_machine_settings_get_counter (settings), &error);

  if (error != NULL)
    vc_sign_in_page_show_error (self, error);
  else if (central == NULL)
    vc_trouble_box_say (self->trouble, _("No central system is set. The administrator writes its address into counter.conf; "
                          "to look around, start the program with --demo."));
  else
    vc_trouble_box_say (self->trouble, NULL);

  show_possible (self);
}

/**
 * vc_sign_in_page_set_workplace:
 * @self: a page
 * @workplace: where one signs in; open
 *
 * From now on somebody can. What is wrong with it is said.
 */
void
vc_sign_in_page_set_workplace (VcSignInPage *self,
                               VcWorkplace  *workplace)
{
  g_return_if_fail (VC_IS_SIGN_IN_PAGE (self));

  g_set_object (&self->workplace, workplace);
  show_possible (self);

  /* What was said of an address that may not be used stays. */
  if (self->client == NULL)
    return;

  vc_trouble_box_say (self->trouble, NULL);
  say_standing_trouble (self);
}

/**
 * vc_sign_in_page_set_demo:
 * @self: a page
 * @demo: whether to offer the demonstration's accounts
 */
void
vc_sign_in_page_set_demo (VcSignInPage *self,
                          gboolean      demo)
{
  g_return_if_fail (VC_IS_SIGN_IN_PAGE (self));

  gtk_widget_set_visible (self->demo, demo);
}

/**
 * vc_sign_in_page_show_error:
 * @self: a page
 * @error: why the officer is here, or cannot get in
 */
void
vc_sign_in_page_show_error (VcSignInPage *self,
                            const GError *error)
{
  g_return_if_fail (VC_IS_SIGN_IN_PAGE (self));

  g_message ("at sign-in: %s", error->message);
  vc_trouble_box_say (self->trouble, vc_error_text_get (error));
}
