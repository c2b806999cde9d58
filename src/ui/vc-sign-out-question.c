/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sign-out-question.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * vc_sign_out_question_new:
 * @parent: the window it stands over
 * @officer: the name of who signs out
 * @n_unsent: how many of their decisions have not left; not 0
 *
 * Says how many decisions stay, and why. Answers with "response", which is
 * %VC_SIGN_OUT_QUESTION_LEAVE or else to stay.
 *
 * Returns: (transfer none): a dialog, owned by the toolkit until closed
 */
GtkWindow *
vc_sign_out_question_new (GtkWindow  *parent,
                          const char *officer,
                          guint       n_unsent)
{
  AdwMessageDialog *dialog;
  g_autofree char  *heading = NULL;
  g_autofree char  *body = NULL;

  heading = g_strdup_printf (ngettext ("%u decision has not left yet", "%u decisions have not left yet", n_unsent),
                             n_unsent);
  /* Translators: an officer's name. */
  body = g_strdup_printf (ngettext ("It stays safe on this machine and has no effect before it arrives. A decision "
                                    "leaves only under the officer who made it: it goes on when %s signs in at this "
                                    "counter again.",
                                    "They stay safe on this machine and have no effect before they arrive. A "
                                    "decision leaves only under the officer who made it: they go on when %s signs in "
                                    "at this counter again.", n_unsent), officer);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  adw_message_dialog_add_responses (dialog,
                                    "stay", _("Stay signed in"),
                                    VC_SIGN_OUT_QUESTION_LEAVE, _("Sign out"),
                                    NULL);
  adw_message_dialog_set_default_response (dialog, "stay");
  adw_message_dialog_set_close_response (dialog, "stay");
  return GTK_WINDOW (dialog);
}
