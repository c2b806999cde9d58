/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-former-password.h"

#include "vc-caps-lock-hint.h"
#include "vc-config.h"

#include <glib/gi18n-lib.h>

/*
 * The second question of signing in, after a password was changed at central:
 * what is kept here is sealed under the former one. Whoever does not know it
 * any more may begin anew, and reads first what that leaves behind.
 */
struct _VcFormerPassword
{
  GtkWidget    parent_instance;

  GtkWidget   *box;
  GtkLabel    *unsent;
  GtkEditable *password;
  GtkLabel    *consequence;

  gboolean     busy;
};

G_DEFINE_FINAL_TYPE (VcFormerPassword, vc_former_password, GTK_TYPE_WIDGET)

enum
{
  GIVEN,
  BEGIN_ANEW,
  CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_possible (VcFormerPassword *self)
{
  gboolean filled = gtk_editable_get_text (self->password)[0] != '\0';

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "former.open", filled && !self->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "former.begin-anew", !self->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "former.cancel", !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->password), !self->busy);
}

static void
open_with_former (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  VcFormerPassword *self = VC_FORMER_PASSWORD (widget);
  g_autoptr (VcSecret) former = vc_secret_new_text (gtk_editable_get_text (self->password));

  gtk_editable_set_text (self->password, "");
  g_signal_emit (self, signals[GIVEN], 0, former);
}

static void
begin_anew (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  g_signal_emit (widget, signals[BEGIN_ANEW], 0);
}

static void
cancel (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  g_signal_emit (widget, signals[CANCELLED], 0);
}

static void
password_activate_cb (VcFormerPassword *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "former.open", NULL);
}

static gboolean
vc_former_password_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VC_FORMER_PASSWORD (widget)->password));
}

static void
vc_former_password_unmap (GtkWidget *widget)
{
  gtk_editable_set_text (VC_FORMER_PASSWORD (widget)->password, "");

  GTK_WIDGET_CLASS (vc_former_password_parent_class)->unmap (widget);
}

static void
vc_former_password_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VC_TYPE_FORMER_PASSWORD);

  G_OBJECT_CLASS (vc_former_password_parent_class)->dispose (object);
}

static void
vc_former_password_class_init (VcFormerPasswordClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_former_password_dispose;
  widget_class->grab_focus = vc_former_password_grab_focus;
  widget_class->unmap = vc_former_password_unmap;

  signals[GIVEN] = g_signal_new ("given", VC_TYPE_FORMER_PASSWORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, VC_TYPE_SECRET);
  signals[BEGIN_ANEW] = g_signal_new ("begin-anew", VC_TYPE_FORMER_PASSWORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);
  signals[CANCELLED] = g_signal_new ("cancelled", VC_TYPE_FORMER_PASSWORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "former.open", NULL, open_with_former);
  gtk_widget_class_install_action (widget_class, "former.begin-anew", NULL, begin_anew);
  gtk_widget_class_install_action (widget_class, "former.cancel", NULL, cancel);

  g_type_ensure (VC_TYPE_CAPS_LOCK_HINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-former-password.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcFormerPassword, box);
  gtk_widget_class_bind_template_child (widget_class, VcFormerPassword, unsent);
  gtk_widget_class_bind_template_child (widget_class, VcFormerPassword, password);
  gtk_widget_class_bind_template_child (widget_class, VcFormerPassword, consequence);
  gtk_widget_class_bind_template_callback (widget_class, password_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_possible);
}

static void
vc_former_password_init (VcFormerPassword *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vc_former_password_set_unsent (self, 0);
  show_possible (self);
}

/**
 * vc_former_password_new:
 *
 * Returns: (transfer floating): the question
 */
GtkWidget *
vc_former_password_new (void)
{
  return g_object_new (VC_TYPE_FORMER_PASSWORD, NULL);
}

/**
 * vc_former_password_set_unsent:
 * @self: the question
 * @n_unsent: how many decisions the officer made here and has not sent
 *
 * Says what is at stake.
 */
void
vc_former_password_set_unsent (VcFormerPassword *self,
                               guint             n_unsent)
{
  g_autofree char *unsent = NULL;
  g_autofree char *consequence = NULL;

  g_return_if_fail (VC_IS_FORMER_PASSWORD (self));

  if (n_unsent == 0)
    {
      unsent = g_strdup (_("No decision waits in it; it may hold half-written ones."));
      consequence = g_strdup (_("If nobody knows the former password any more, begin anew: what was half written "
                                "stays closed."));
    }
  else
    {
      unsent = g_strdup_printf (ngettext ("%u decision in it has not left yet.",
                                          "%u decisions in it have not left yet.", n_unsent), n_unsent);
      consequence = g_strdup_printf (
        ngettext ("If nobody knows the former password any more, begin anew: %u unsent decision stays here, closed, "
                  "until the former password is known. It is not thrown away.",
                  "If nobody knows the former password any more, begin anew: %u unsent decisions stay here, closed, "
                  "until the former password is known. They are not thrown away.", n_unsent), n_unsent);
    }

  gtk_label_set_label (self->unsent, unsent);
  gtk_label_set_label (self->consequence, consequence);
}

/**
 * vc_former_password_set_busy:
 * @self: the question
 * @busy: whether an answer is being tried
 */
void
vc_former_password_set_busy (VcFormerPassword *self,
                             gboolean          busy)
{
  g_return_if_fail (VC_IS_FORMER_PASSWORD (self));

  self->busy = busy;
  show_possible (self);
}
