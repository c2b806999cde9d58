/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-slip.h"

#include "vc-declaration-form.h"
#include "vc-print-words.h"
#include "vc-slip.h"

#include <glib/gi18n-lib.h>

/*
 * What the program itself draws for a case, with what the session knows of
 * office, officer and reasons.
 */

static gboolean
is_refused (VcDeclaration *declaration)
{
  return vc_declaration_get_state (declaration) == VC_DECLARATION_REFUSAL_CONFIRMED;
}

/**
 * vc_case_slip_is_there:
 * @declaration: a case
 * @paper: one of its papers
 *
 * Returns: whether it has come so far: the citizen is told the outcome once it
 *   stands
 */
gboolean
vc_case_slip_is_there (VcDeclaration *declaration,
                       VcCasePaper    paper)
{
  return paper != VC_CASE_PAPER_OUTCOME || is_refused (declaration) ||
         vc_declaration_get_state (declaration) == VC_DECLARATION_ACCOUNT_ISSUED;
}

/**
 * vc_case_slip_get_kind:
 * @declaration: a case
 * @paper: one of its papers
 *
 * Returns: the print ledger's word for it
 */
const char *
vc_case_slip_get_kind (VcDeclaration *declaration,
                       VcCasePaper    paper)
{
  switch (paper)
    {
    case VC_CASE_PAPER_FORM:
      return VC_PRINT_KIND_FORM;
    case VC_CASE_PAPER_RECEIPT:
      return VC_PRINT_KIND_RECEIPT;
    case VC_CASE_PAPER_OUTCOME:
      return is_refused (declaration) ? VC_PRINT_KIND_REFUSAL : VC_PRINT_KIND_ACCEPTANCE;
    }

  g_return_val_if_reached (NULL);
}

/**
 * vc_case_slip_get_word:
 * @declaration: a case
 * @paper: one of its papers
 *
 * Returns: what people call it
 */
const char *
vc_case_slip_get_word (VcDeclaration *declaration,
                       VcCasePaper    paper)
{
  return vc_print_words_kind (vc_case_slip_get_kind (declaration, paper));
}

/* In the order of the decision. */
static GPtrArray *
list_reasons (VcDeclaration *declaration,
              VcSession     *session)
{
  const char * const *codes = vc_decision_get_fields (vc_declaration_get_fields (declaration)->decision)->reasons;
  GPtrArray          *known = vc_session_get_reasons (session);
  GPtrArray          *reasons = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    for (guint j = 0; j < known->len; j++)
      if (g_str_equal (vc_reason_get_code (g_ptr_array_index (known, j)), codes[i]))
        g_ptr_array_add (reasons, g_object_ref (g_ptr_array_index (known, j)));

  return reasons;
}

static VcDocument *
draw_outcome (const VcPaperIssuer *issuer,
              VcDeclaration       *declaration,
              VcSession           *session)
{
  g_autoptr (GPtrArray) reasons = NULL;

  if (!is_refused (declaration))
    return vc_slip_new_acceptance (issuer, declaration);
  if (vc_declaration_get_fields (declaration)->decision == NULL)
    return NULL;

  reasons = list_reasons (declaration, session);
  return vc_slip_new_refusal (issuer, declaration, reasons);
}

static VcOffice *
find_addressee (VcDeclaration *declaration,
                VcSession     *session)
{
  VcOffice *office = vc_session_find_office (session, vc_declaration_get_fields (declaration)->receiving_office);

  return office != NULL ? office : vc_session_get_office (session);
}

static VcDocument *
draw_form (VcDeclaration *declaration,
           VcSession     *session,
           GDateTime     *now)
{
  const char *account = vc_officer_get_account (vc_session_get_officer (session));

  if (!vc_declaration_form_is_supported (declaration))
    return NULL;

  return vc_declaration_form_new (declaration, find_addressee (declaration, session), now, account);
}

static VcDocument *
draw (VcDeclaration *declaration,
      VcCasePaper    paper,
      VcSession     *session)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  VcOffice   *office = vc_session_get_office (session);
  VcOfficer  *officer = vc_session_get_officer (session);
  const char *parent_id = vc_office_get_parent_id (office);
  VcOffice   *parent = parent_id != NULL ? vc_session_find_office (session, parent_id) : NULL;
  const VcPaperIssuer issuer = {
    .office = office, .parent_name = parent != NULL ? vc_office_get_name (parent) : NULL, .printed_at = now,
    .printed_by = vc_officer_get_account (officer), .officer_name = vc_officer_get_name (officer),
    .hotline = vc_policy_get_fields (vc_session_get_policy (session))->hotline,
  };

  switch (paper)
    {
    case VC_CASE_PAPER_FORM:
      return draw_form (declaration, session, now);
    case VC_CASE_PAPER_RECEIPT:
      return vc_slip_new_receipt (&issuer, declaration, NULL);
    case VC_CASE_PAPER_OUTCOME:
      return draw_outcome (&issuer, declaration, session);
    }

  g_return_val_if_reached (NULL);
}

/**
 * vc_case_slip_draw:
 * @declaration: a case
 * @paper: one of its papers
 * @session: who prints it
 * @error: set to %G_IO_ERROR_NOT_SUPPORTED, with a sentence for the officer
 *
 * Returns: (transfer full): the paper as PDF, or %NULL
 */
GBytes *
vc_case_slip_draw (VcDeclaration *declaration,
                   VcCasePaper    paper,
                   VcSession     *session,
                   GError       **error)
{
  g_autoptr (VcDocument) document = NULL;

  g_return_val_if_fail (VC_IS_DECLARATION (declaration), NULL);
  g_return_val_if_fail (VC_IS_SESSION (session), NULL);

  document = draw (declaration, paper, session);
  if (document != NULL)
    return vc_document_dup_pdf (document, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       paper == VC_CASE_PAPER_FORM
                       ? _("The form of this kind of declaration cannot be printed here. Use the paper form.")
                       : _("This paper cannot be printed yet. Load the case again later."));
  return NULL;
}
