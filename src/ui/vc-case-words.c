/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-case-words.h"

#include <glib/gi18n-lib.h>

/**
 * vc_case_words_field:
 * @field: a field of form 01
 *
 * Returns: its label, short enough for a column
 */
const char *
vc_case_words_field (VcField field)
{
  switch (field)
    {
    case VC_FIELD_NAME:
      return _("Full name");
    case VC_FIELD_BIRTH_DATE:
      return _("Date of birth");
    case VC_FIELD_SEX:
      return _("Sex");
    case VC_FIELD_BHXH_CODE:
      return _("BHXH code");
    case VC_FIELD_ID_NUMBER:
      return _("Document number");
    case VC_FIELD_ADDRESS:
      return _("Address");
    case VC_FIELD_EMAIL:
      return _("E-mail");
    case VC_FIELD_PHONE:
      return _("Mobile phone");
    }

  g_return_val_if_reached (NULL);
}

/* The words of each finding: what was found, and what to do where something
 * can be done. */
static const char * const findings[VC_N_FINDING_CODES] = {
  [VC_FINDING_BHXH_CODE_MISSING] =
    N_("No BHXH code was declared."),
  [VC_FINDING_BHXH_CODE_STRUCTURE] =
    N_("A BHXH code has 10 digits, or is the 12-digit personal number."),
  [VC_FINDING_ID_NUMBER_MISSING] =
    N_("No number of an identity document was declared."),
  [VC_FINDING_CCCD_STRUCTURE] =
    N_("A citizen card’s number has 12 digits."),
  [VC_FINDING_CCCD_PROVINCE_UNKNOWN] =
    N_("The card’s number begins with no province’s code; ask whether the person was born abroad."),
  [VC_FINDING_CCCD_SEX_DIFFERS] =
    N_("The card’s number says another sex."),
  [VC_FINDING_CCCD_BIRTH_YEAR_DIFFERS] =
    N_("The card’s number says another year of birth."),
  [VC_FINDING_CMND_STRUCTURE] =
    N_("A CMND’s number has 9 or 12 digits."),
  [VC_FINDING_CMND_ENDED] =
    N_("CMND have not been valid since 1 January 2025; ask for the citizen card."),
  [VC_FINDING_PASSPORT_STRUCTURE] =
    N_("A passport’s number is one letter and 7 or 8 digits."),
  [VC_FINDING_FOREIGN_PASSPORT_STRUCTURE] =
    N_("A passport’s number is 5 to 9 letters and digits."),
  [VC_FINDING_PHONE_MISSING] =
    N_("No phone number was declared."),
  [VC_FINDING_PHONE_STRUCTURE] =
    N_("This is no Vietnamese mobile number."),
  [VC_FINDING_PHONE_OLD] =
    N_("An 11-digit number from before 2018; ask for the number of today."),
  [VC_FINDING_PHONE_LANDLINE] =
    N_("A landline receives no SMS; ask for a mobile number."),
  [VC_FINDING_PHONE_PREFIX_UNKNOWN] =
    N_("No operator is known to use this prefix; read the number back with care."),
  [VC_FINDING_EMAIL_STRUCTURE] =
    N_("This cannot be an e-mail address."),
  [VC_FINDING_DOSSIER_NUMBER_STRUCTURE] =
    N_("The dossier number does not have its usual shape."),
  [VC_FINDING_BIRTH_DATE_IMPOSSIBLE] =
    N_("There is no such date of birth."),
  [VC_FINDING_CHILD_OF_AGE] =
    N_("Filed for a child, but the person is 18 or older."),
  [VC_FINDING_CHILD_HAS_CARD] =
    N_("Filed for a child without a card, but a card’s number was declared."),
  [VC_FINDING_GUARDIAN_NOT_ACTIVE] =
    N_("The guardian’s own account is not active."),
  [VC_FINDING_RECORD_MISSING] =
    N_("BHXH has no record of this code."),
  [VC_FINDING_RECORD_OF_ANOTHER_PERSON] =
    N_("BHXH’s record of this code names another person."),
  [VC_FINDING_CARD_OF_ANOTHER_PERSON] =
    N_("The card presented is another person’s."),
  [VC_FINDING_ACCOUNT_EXISTS] =
    N_("This BHXH code has an account already."),
};

/**
 * vc_case_words_finding:
 * @code: what a check found
 *
 * Returns: (nullable): a sentence that says it, and what to do where something
 *   can be done; %NULL when there is nothing to say
 */
const char *
vc_case_words_finding (VcFindingCode code)
{
  g_return_val_if_fail ((guint) code < VC_N_FINDING_CODES, NULL);

  return findings[code] != NULL ? _(findings[code]) : NULL;
}

/**
 * vc_case_words_verdict:
 * @verdict: how a source agrees with the declaration
 *
 * Returns: the word for it
 */
const char *
vc_case_words_verdict (VcMatchVerdict verdict)
{
  switch (verdict)
    {
    case VC_MATCH_NOT_COMPARED:
      return _("not compared");
    case VC_MATCH_SAME:
      return _("the same");
    case VC_MATCH_NEARLY:
      return _("nearly the same");
    case VC_MATCH_DIFFERENT:
      return _("different");
    }

  g_return_val_if_reached (NULL);
}

/**
 * vc_case_words_reason:
 * @reason: how two texts differ
 *
 * Returns: (nullable): a short sentence, or %NULL when none is needed
 */
const char *
vc_case_words_reason (VcMatchReason reason)
{
  switch (reason)
    {
    case VC_MATCH_REASON_NONE:
      return NULL;
    case VC_MATCH_REASON_TONE_PLACEMENT:
      return _("The tone mark stands on another letter.");
    case VC_MATCH_REASON_I_Y_VARIANT:
      return _("Written with i for y.");
    case VC_MATCH_REASON_DIACRITICS:
      return _("The same letters with other marks.");
    case VC_MATCH_REASON_DATE_LESS_PRECISE:
      return _("One of the dates lacks its day or month.");
    case VC_MATCH_REASON_OLD_NUMBER:
      return _("The number that this card replaced.");
    case VC_MATCH_REASON_OTHER_KIND:
      return _("Numbers of two kinds of document.");
    case VC_MATCH_REASON_PERSONAL_NUMBER:
      return _("The personal number stands for the code.");
    }

  g_return_val_if_reached (NULL);
}
