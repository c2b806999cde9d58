/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-approval.h"

#include "vc-central-accounts.h"
#include "vc-central-audit.h"
#include "vc-central-declarations.h"
#include "vc-central-letter.h"
#include "vc-central-policy.h"
#include "vc-central-records.h"
#include "vc-problem.h"
#include "vc-record-match.h"

/* Without the letters and digits that are taken for one another. Twelve of
 * these 56 are 69 bits. */
#define PASSWORD_ALPHABET "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"
#define PASSWORD_LENGTH   12

/* What only a person can know is answered by a person. */
#define PROGRAM_CHECKS ((1u << VC_CHECK_DATA_AGREES) | (1u << VC_CHECK_CODE_BELONGS))

static gboolean
refuse (VcProblem   problem,
        const char *detail,
        GError    **error)
{
  g_set_error_literal (error, VC_PROBLEM, problem, detail);
  return FALSE;
}

static gboolean
is_child (VcDeclaration *declaration)
{
  return vc_declaration_get_fields (declaration)->subject_type == VC_SUBJECT_CHILD;
}

static gboolean
check_request (VcDeclaration *declaration,
               VcDecision    *decision,
               GError       **error)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);

  if (fields->request_kind != VC_REQUEST_REGISTER || fields->subject_type == VC_SUBJECT_ORGANISATION)
    return refuse (VC_PROBLEM_WRONG_STATE, "only a person's registration can be approved here", error);

  if (vc_decision_get_fields (decision)->reasons[0] != NULL)
    return refuse (VC_PROBLEM_REASON_INVALID, "an approval has no reasons", error);

  return TRUE;
}

/* Without the network the program had no record to compare with: what it
 * would have answered is @left to be answered here. */
static gboolean
check_answers (VcCentral     *central,
               VcDeclaration *declaration,
               VcDecision    *decision,
               guint         *left,
               GError       **error)
{
  g_autoptr (VcPolicy) policy = vc_central_policy_read (central, error);
  const VcDecisionFields *fields = vc_decision_get_fields (decision);
  guint program_checks = fields->prepared ? 0 : PROGRAM_CHECKS;
  GPtrArray *checks = fields->checks;
  guint missing;

  if (policy == NULL)
    return FALSE;

  missing = vc_policy_get_required_checks (policy, declaration);
  for (guint i = 0; i < checks->len; i++)
    {
      VcCheck *check = g_ptr_array_index (checks, i);
      guint bit = 1u << vc_check_get_kind (check);

      if (vc_check_get_answer (check) != VC_ANSWER_YES)
        return refuse (VC_PROBLEM_CHECKS_INCOMPLETE, "a check was answered with no", error);
      if (vc_check_get_answered_by (check) == VC_ANSWERED_BY_CLERK || (bit & program_checks))
        missing &= ~bit;
    }

  *left = fields->prepared ? missing & PROGRAM_CHECKS : 0;
  missing &= ~*left;
  return missing == 0 || refuse (VC_PROBLEM_CHECKS_INCOMPLETE, "a required check was not answered", error);
}

static gboolean
check_seen (VcDeclaration *declaration,
            VcDecision    *decision,
            GError       **error)
{
  GPtrArray *photos = vc_declaration_get_fields (declaration)->photos;
  GPtrArray *retakes = vc_declaration_get_retakes (declaration);
  const char * const *seen = vc_decision_get_fields (decision)->seen;

  for (guint i = 0; i < photos->len; i++)
    if (!vc_photo_is_among (g_ptr_array_index (photos, i), seen))
      return refuse (VC_PROBLEM_PHOTOS_NOT_SEEN, "a filed photo was not on the screen", error);

  /* A retake that was made again itself was not good enough for anything. */
  for (guint i = 0; i < retakes->len; i++)
    {
      VcRetake *retake = g_ptr_array_index (retakes, i);

      if (vc_declaration_get_retake (declaration, vc_retake_get_kind (retake)) == retake &&
          !vc_photo_is_among (vc_retake_get_photo (retake), seen))
        return refuse (VC_PROBLEM_PHOTOS_NOT_SEEN, "a retake was not on the screen", error);
    }

  return TRUE;
}

/* The record has to be looked at by a person, who has not. */
static gboolean
refuse_unanswered (guint    left,
                   GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint kind = 0; kind < VC_N_CHECK_KINDS; kind++)
    if ((left & 1u << kind) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", vc_check_kind_to_string ((VcCheckKind) kind));

  g_set_error (error, VC_PROBLEM, VC_PROBLEM_CHECKS_INCOMPLETE,
               "the record differs in detail; for the clerk to answer: %s", names->str);
  return FALSE;
}

static gboolean
check_record (VcCentral     *central,
              VcDeclaration *declaration,
              guint          left,
              GError       **error)
{
  const char *code = vc_declaration_get_fields (declaration)->bhxh_code;
  g_autoptr (VcInsuredPerson) record = vc_central_records_find (central, code);

  switch (vc_record_match (declaration, record))
    {
    case VC_RECORD_AGREES:
      break;
    case VC_RECORD_DIFFERS_IN_DETAIL:
      if (left != 0)
        return refuse_unanswered (left, error);
      break;
    case VC_RECORD_ANOTHER_PERSON:
      return refuse (VC_PROBLEM_RECORD_DISAGREES, "the record of this code names another person", error);
    case VC_RECORD_MISSING:
      return refuse (VC_PROBLEM_RECORD_MISSING, "there is no record of this code", error);
    }

  return vc_central_accounts_get_state (central, code) == VC_ACCOUNT_NONE ||
         refuse (VC_PROBLEM_ACCOUNT_EXISTS, "this code has an account", error);
}

/* An adult's contacts must be free; a child has none and goes by its
 * guardian's account. */
static gboolean
check_contact (VcCentral     *central,
               VcDeclaration *declaration,
               GError       **error)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  const char *email;

  if (is_child (declaration))
    return (fields->guardian != NULL && vc_guardian_get_account_state (fields->guardian) == VC_ACCOUNT_ACTIVE) ||
           refuse (VC_PROBLEM_GUARDIAN_NOT_ACTIVE, "the guardian has no active account", error);

  if (fields->contact == NULL)
    return refuse (VC_PROBLEM_CHECKS_INCOMPLETE, "there is no phone to send the credentials to", error);

  if (vc_central_accounts_is_phone_taken (central, vc_contact_get_phone (fields->contact)))
    return refuse (VC_PROBLEM_PHONE_TAKEN, "the phone is another code's", error);

  email = vc_contact_get_email (fields->contact);
  return email == NULL || !vc_central_accounts_is_email_taken (central, email) ||
         refuse (VC_PROBLEM_EMAIL_TAKEN, "the e-mail address is another code's", error);
}

/**
 * vc_central_approval_check:
 * @central: a central with a transaction
 * @declaration: as it stands
 * @decision: an approval of it
 *
 * Whether an account may be issued.
 *
 * Returns: %TRUE, or %FALSE with %VC_PROBLEM
 */
gboolean
vc_central_approval_check (VcCentral     *central,
                           VcDeclaration *declaration,
                           VcDecision    *decision,
                           GError       **error)
{
  guint left = 0;

  return check_request (declaration, decision, error) &&
         check_answers (central, declaration, decision, &left, error) &&
         check_seen (declaration, decision, error) &&
         check_record (central, declaration, left, error) &&
         check_contact (central, declaration, error);
}

/**
 * vc_central_approval_issue:
 * @central: a central with a transaction
 * @declaration: a declaration that may be approved
 *
 * Issues the account and queues the notices with its credentials. The
 * password goes to the outbox and nowhere else.
 */
void
vc_central_approval_issue (VcCentral     *central,
                           VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autofree char *password = vc_central_dup_secret (central, PASSWORD_ALPHABET, PASSWORD_LENGTH);
  VcContact *contact = is_child (declaration) ? NULL : fields->contact;
  VcCentralAccountFields account = {
    .bhxh_code = fields->bhxh_code,
    .declaration_id = fields->id,
    .office_id = fields->handling_office,
    .state = VC_ACCOUNT_ACTIVE,
    .issued_at = vc_central_get_now (central),
    .phone = contact != NULL ? vc_contact_get_phone (contact) : NULL,
    .email = contact != NULL ? vc_contact_get_email (contact) : NULL,
    .password = password,
  };

  vc_central_declarations_set_state (central, fields->id, VC_DECLARATION_APPROVED);
  vc_central_accounts_add (central, &account);
  vc_central_audit_add (central, NULL, "account.issue", fields->id, NULL);
  vc_central_letter_queue_approval (central, declaration, password);
  vc_central_declarations_set_state (central, fields->id, VC_DECLARATION_ACCOUNT_ISSUED);
}
