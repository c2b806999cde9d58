/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-about.h"

#include "vc-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * vc_about_new:
 * @parent: the window it stands over
 *
 * Says what the program is. The platform's own window for this has no words in
 * Vietnamese.
 *
 * Returns: (transfer none): a dialog, owned by the toolkit until closed
 */
GtkWindow *
vc_about_new (GtkWindow *parent)
{
  GtkWidget *about = adw_message_dialog_new (parent, "vssid-counter " VC_VERSION,
                                             _("Verification of VssID registrations at the counter. "
                                               "This is not official software of Vietnam Social Security.\n\n"
                                               "Free software under the GNU General Public License, "
                                               "version 3 or later."));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (about), "close", _("Close"));
  return GTK_WINDOW (about);
}
