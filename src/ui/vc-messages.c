/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-messages.h"

/* Long enough to read a sentence twice while someone talks. */
#define MESSAGE_SECONDS 6
#define WARNING_SECONDS 15

/*
 * The sentences that come and go over the work. While they are held nothing is
 * shown; what was to be said meanwhile is said afterwards.
 */
struct _VcMessages
{
  GObject          parent_instance;

  AdwToastOverlay *overlay;   /* borrowed: lives in the window that owns us */
  GPtrArray       *shown;     /* AdwToast, queued ones too */
  gboolean         held;
  GPtrArray       *waiting;   /* Waiting, oldest first */
};

typedef struct
{
  char     *sentence;
  gboolean  urgent;
} Waiting;

G_DEFINE_FINAL_TYPE (VcMessages, vc_messages, G_TYPE_OBJECT)

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  g_free (waiting->sentence);
  g_free (waiting);
}

static void
dismissed_cb (VcMessages *self,
              AdwToast   *toast)
{
  g_ptr_array_remove (self->shown, toast);
}

/* A toast of libadwaita cuts a sentence to one line, so the line is ours. */
static void
show (VcMessages *self,
      const char *sentence,
      gboolean    urgent)
{
  AdwToast  *toast = adw_toast_new ("");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", sentence,
                                   "wrap", TRUE,
                                   "max-width-chars", 64,
                                   "xalign", 0.0,
                                   "accessible-role", urgent ? GTK_ACCESSIBLE_ROLE_ALERT : GTK_ACCESSIBLE_ROLE_STATUS,
                                   NULL);

  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, urgent ? WARNING_SECONDS : MESSAGE_SECONDS);
  adw_toast_set_priority (toast, urgent ? ADW_TOAST_PRIORITY_HIGH : ADW_TOAST_PRIORITY_NORMAL);

  g_ptr_array_add (self->shown, g_object_ref (toast));
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->overlay, toast);
}

static void
add (VcMessages *self,
     const char *sentence,
     gboolean    urgent)
{
  Waiting *waiting;

  if (!self->held)
    {
      show (self, sentence, urgent);
      return;
    }

  waiting = g_new0 (Waiting, 1);
  waiting->sentence = g_strdup (sentence);
  waiting->urgent = urgent;
  g_ptr_array_add (self->waiting, waiting);
}

static void
dismiss_all (VcMessages *self)
{
  while (self->shown->len > 0)
    {
      g_autoptr (AdwToast) toast = g_ptr_array_steal_index (self->shown, self->shown->len - 1);

      /* It takes its time to go, its words must not. */
      gtk_label_set_label (GTK_LABEL (adw_toast_get_custom_title (toast)), "");
      adw_toast_dismiss (toast);
    }
}

static void
vc_messages_finalize (GObject *object)
{
  VcMessages *self = VC_MESSAGES (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->waiting);

  G_OBJECT_CLASS (vc_messages_parent_class)->finalize (object);
}

static void
vc_messages_class_init (VcMessagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_messages_finalize;
}

static void
vc_messages_init (VcMessages *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->waiting = g_ptr_array_new_with_free_func (waiting_free);
}

/**
 * vc_messages_new:
 * @overlay: where they are shown; outlives them
 *
 * Returns: (transfer full): no message yet
 */
VcMessages *
vc_messages_new (AdwToastOverlay *overlay)
{
  VcMessages *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);

  self = g_object_new (VC_TYPE_MESSAGES, NULL);
  self->overlay = overlay;
  return self;
}

/**
 * vc_messages_say:
 * @self: the messages
 * @sentence: what went well, or what is good to know
 *
 * Says something in passing.
 */
void
vc_messages_say (VcMessages *self,
                 const char *sentence)
{
  g_return_if_fail (VC_IS_MESSAGES (self));

  add (self, sentence, FALSE);
}

/**
 * vc_messages_warn:
 * @self: the messages
 * @sentence: what went wrong and what to do
 *
 * Says something that must be read.
 */
void
vc_messages_warn (VcMessages *self,
                  const char *sentence)
{
  g_return_if_fail (VC_IS_MESSAGES (self));

  add (self, sentence, TRUE);
}

/**
 * vc_messages_hold:
 * @self: the messages
 *
 * Nothing is shown until vc_messages_release(), from this moment on.
 */
void
vc_messages_hold (VcMessages *self)
{
  g_return_if_fail (VC_IS_MESSAGES (self));

  self->held = TRUE;
  dismiss_all (self);
}

/**
 * vc_messages_release:
 * @self: the messages
 *
 * Says what was to be said meanwhile.
 */
void
vc_messages_release (VcMessages *self)
{
  g_return_if_fail (VC_IS_MESSAGES (self));

  self->held = FALSE;
  for (guint i = 0; i < self->waiting->len; i++)
    {
      Waiting *waiting = g_ptr_array_index (self->waiting, i);

      show (self, waiting->sentence, waiting->urgent);
    }

  g_ptr_array_set_size (self->waiting, 0);
}

/**
 * vc_messages_clear:
 * @self: the messages
 *
 * Forgets all, shown or held: they were for an officer who is gone.
 */
void
vc_messages_clear (VcMessages *self)
{
  g_return_if_fail (VC_IS_MESSAGES (self));

  self->held = FALSE;
  g_ptr_array_set_size (self->waiting, 0);
  dismiss_all (self);
}
