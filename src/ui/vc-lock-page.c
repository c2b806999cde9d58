/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-lock-page.h"

#include "vc-caps-lock-hint.h"
#include "vc-config.h"
#include "vc-error-text.h"
#include "vc-trouble-box.h"
#include "vc-unlock-delay.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/*
 * What is seen while the screen is locked: whose work waits behind it, and
 * where the password goes. It knows nothing of that work.
 */
struct _VcLockPage
{
  GtkWidget      parent_instance;

  GtkWidget     *box;
  GtkLabel      *officer;
  GtkLabel      *office;
  GtkEditable   *password;
  VcTroubleBox  *trouble;
  GtkSpinner    *spinner;

  VcUnlockDelay *delay;
  guint          tick_id;   /* while somebody has to wait */
  gboolean       busy;
};

G_DEFINE_FINAL_TYPE (VcLockPage, vc_lock_page, GTK_TYPE_WIDGET)

enum
{
  UNLOCK_REQUESTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_possible (VcLockPage *self)
{
  gboolean filled = gtk_editable_get_text (self->password)[0] != '\0';
  gboolean waits = vc_unlock_delay_get_remaining (self->delay) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.unlock", filled && !waits && !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->password), !self->busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->busy);
  gtk_spinner_set_spinning (self->spinner, self->busy);
}

static void
show_wrong_password (VcLockPage *self)
{
  guint remaining = vc_unlock_delay_get_remaining (self->delay);
  g_autofree char *sentence = NULL;

  if (remaining == 0)
    {
      vc_trouble_box_say (self->trouble, _("The password is wrong. Check Caps Lock and type it again."));
      return;
    }

  sentence = g_strdup_printf (ngettext ("The password is wrong. You can try again in %u second.",
                                        "The password is wrong. You can try again in %u seconds.", remaining),
                              remaining);
  vc_trouble_box_say (self->trouble, sentence);
}

static gboolean
tick_cb (gpointer user_data)
{
  VcLockPage *self = user_data;

  show_wrong_password (self);
  show_possible (self);
  if (vc_unlock_delay_get_remaining (self->delay) > 0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
take_answer (VcLockPage *self)
{
  self->busy = FALSE;
  show_possible (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->password));
}

static void
unlock (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  VcLockPage *self = VC_LOCK_PAGE (widget);
  g_autoptr (VcSecret) password = vc_secret_new_text (gtk_editable_get_text (self->password));

  /* An entry that becomes insensitive with the focus in it complains. */
  gtk_root_set_focus (gtk_widget_get_root (widget), NULL);
  self->busy = TRUE;
  gtk_editable_set_text (self->password, "");
  vc_trouble_box_say (self->trouble, NULL);
  show_possible (self);

  g_signal_emit (self, signals[UNLOCK_REQUESTED], 0, password);
}

static void
password_activate_cb (VcLockPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "session.unlock", NULL);
}

static gboolean
vc_lock_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VC_LOCK_PAGE (widget)->password));
}

/* Half a password does not wait for the next lock. */
static void
vc_lock_page_unmap (GtkWidget *widget)
{
  gtk_editable_set_text (VC_LOCK_PAGE (widget)->password, "");

  GTK_WIDGET_CLASS (vc_lock_page_parent_class)->unmap (widget);
}

static void
vc_lock_page_dispose (GObject *object)
{
  VcLockPage *self = VC_LOCK_PAGE (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_LOCK_PAGE);

  G_OBJECT_CLASS (vc_lock_page_parent_class)->dispose (object);
}

static void
vc_lock_page_finalize (GObject *object)
{
  g_clear_object (&VC_LOCK_PAGE (object)->delay);

  G_OBJECT_CLASS (vc_lock_page_parent_class)->finalize (object);
}

static void
vc_lock_page_class_init (VcLockPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vc_lock_page_dispose;
  object_class->finalize = vc_lock_page_finalize;
  widget_class->grab_focus = vc_lock_page_grab_focus;
  widget_class->unmap = vc_lock_page_unmap;

  signals[UNLOCK_REQUESTED] = g_signal_new ("unlock-requested", VC_TYPE_LOCK_PAGE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, VC_TYPE_SECRET);

  gtk_widget_class_install_action (widget_class, "session.unlock", NULL, unlock);

  g_type_ensure (VC_TYPE_CAPS_LOCK_HINT);
  g_type_ensure (VC_TYPE_TROUBLE_BOX);
  gtk_widget_class_set_css_name (widget_class, "lock-page");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-lock-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcLockPage, box);
  gtk_widget_class_bind_template_child (widget_class, VcLockPage, officer);
  gtk_widget_class_bind_template_child (widget_class, VcLockPage, office);
  gtk_widget_class_bind_template_child (widget_class, VcLockPage, password);
  gtk_widget_class_bind_template_child (widget_class, VcLockPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, VcLockPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, password_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_possible);
}

static void
vc_lock_page_init (VcLockPage *self)
{
  g_autoptr (VcClock) clock = vc_clock_new_system ();

  self->delay = vc_unlock_delay_new (clock);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_possible (self);
}

/**
 * vc_lock_page_new:
 *
 * Returns: (transfer floating): a page that locks nobody's work yet
 */
GtkWidget *
vc_lock_page_new (void)
{
  return g_object_new (VC_TYPE_LOCK_PAGE, NULL);
}

/**
 * vc_lock_page_set_clock:
 * @self: a page
 * @clock: what measures the time to wait after wrong passwords
 *
 * Takes another clock than the system's. Wrong passwords are forgotten.
 */
void
vc_lock_page_set_clock (VcLockPage *self,
                        VcClock    *clock)
{
  g_return_if_fail (VC_IS_LOCK_PAGE (self));

  g_clear_object (&self->delay);
  self->delay = vc_unlock_delay_new (clock);
}

/**
 * vc_lock_page_set_officer:
 * @self: a page
 * @name: whose work is locked
 * @office: where they work
 *
 * Says who may go on. What another officer typed wrong is forgotten.
 */
void
vc_lock_page_set_officer (VcLockPage *self,
                          const char *name,
                          const char *office)
{
  g_return_if_fail (VC_IS_LOCK_PAGE (self));

  gtk_label_set_label (self->officer, name);
  gtk_label_set_label (self->office, office);
  vc_lock_page_accept (self);
}

/**
 * vc_lock_page_accept:
 * @self: a page
 *
 * The password was right: the next lock begins without any trouble.
 */
void
vc_lock_page_accept (VcLockPage *self)
{
  g_return_if_fail (VC_IS_LOCK_PAGE (self));

  g_clear_handle_id (&self->tick_id, g_source_remove);
  vc_unlock_delay_forget (self->delay);
  vc_trouble_box_say (self->trouble, NULL);
  self->busy = FALSE;
  show_possible (self);
}

/**
 * vc_lock_page_refuse:
 * @self: a page
 *
 * The password was wrong. After some of those the next attempt has to wait.
 */
void
vc_lock_page_refuse (VcLockPage *self)
{
  g_return_if_fail (VC_IS_LOCK_PAGE (self));

  vc_unlock_delay_note_wrong (self->delay);
  show_wrong_password (self);
  take_answer (self);

  if (self->tick_id == 0 && vc_unlock_delay_get_remaining (self->delay) > 0)
    self->tick_id = g_timeout_add_seconds (1, tick_cb, self);
}

/**
 * vc_lock_page_show_error:
 * @self: a page
 * @error: why nobody can tell whether the password was right
 */
void
vc_lock_page_show_error (VcLockPage   *self,
                         const GError *error)
{
  g_return_if_fail (VC_IS_LOCK_PAGE (self));

  g_message ("unlocking failed: %s", error->message);
  vc_trouble_box_say (self->trouble, vc_error_text_get (error));
  take_answer (self);
}
