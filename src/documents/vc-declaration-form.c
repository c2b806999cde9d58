/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-form.h"

#include "vc-declaration-layout.h"
#include "vc-document-private.h"
#include "vc-vietnam-time.h"

/* Form 01 on paper. */

static const char title[] = "Tờ khai mẫu số 01";

static const VcFormVersion *
find_version (VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);

  return vc_form_version_find (vc_vietnam_time_day (fields->filed_at));
}

/**
 * vc_declaration_form_is_supported:
 * @declaration: a declaration
 *
 * Returns: whether its form can be printed; from before 2020-08-21 no wording
 *   is known
 */
gboolean
vc_declaration_form_is_supported (VcDeclaration *declaration)
{
  g_return_val_if_fail (VC_IS_DECLARATION (declaration), FALSE);

  return find_version (declaration) != NULL;
}

/**
 * vc_declaration_form_new:
 * @declaration: a declaration that vc_declaration_form_is_supported()
 * @office: the office it is addressed to
 * @printed_at: the present moment
 * @printed_by: the officer's account, printed small under the form
 *
 * Lays the form out. It belongs to the thread it is made in.
 *
 * Returns: (transfer full): the form; one page, unless names or addresses are
 *   very long
 */
VcDocument *
vc_declaration_form_new (VcDeclaration *declaration,
                         VcOffice      *office,
                         GDateTime     *printed_at,
                         const char    *printed_by)
{
  g_return_val_if_fail (VC_IS_DECLARATION (declaration), NULL);
  g_return_val_if_fail (vc_declaration_form_is_supported (declaration), NULL);
  g_return_val_if_fail (VC_IS_OFFICE (office) && printed_at != NULL && printed_by != NULL, NULL);

  return vc_document_new (vc_declaration_layout (declaration, office, find_version (declaration), printed_at,
                                                 printed_by),
                          title, printed_at);
}
