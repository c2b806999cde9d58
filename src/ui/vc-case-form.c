/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-form.h"

/**
 * vc_case_form_new:
 * @declaration: the case on the screen
 * @session: who prints it
 * @window: what the dialogs belong to
 *
 * Returns: (transfer full) (nullable): form 01 of the case, to be printed or
 *   saved, or %NULL when there is none for this kind of declaration
 */
VcPrintForm *
vc_case_form_new (VcDeclaration *declaration,
                  VcSession     *session,
                  GtkWindow     *window)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  VcOffice  *office = vc_session_find_office (session, fields->receiving_office);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (VcDocument) form = NULL;

  if (!vc_declaration_form_is_supported (declaration))
    return NULL;

  if (office == NULL)
    office = vc_session_get_office (session);

  form = vc_declaration_form_new (declaration, office, now, vc_officer_get_account (vc_session_get_officer (session)));
  return vc_print_form_new (window, form, fields->dossier_number, vc_session_get_random (session));
}
