/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-identity-number.h"

#include "vc-cccd-number.h"

#include <string.h>

#define DIGITS   "0123456789"
#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


/* Law on Identity 26/2023/QH15, article 46: CMND end with the year 2024. */
static const VcDate cmnd_ended = { 2025, 1, 1 };

static gboolean
is_cmnd (const char *number)
{
  gsize length = strlen (number);

  return (length == 9 || length == 12) && strspn (number, DIGITS) == length;
}

static gboolean
is_passport (const char *number)
{
  gsize length = strlen (number);

  return (length == 8 || length == 9) && strspn (number, CAPITALS) == 1 &&
         strspn (number + 1, DIGITS) == length - 1;
}

static gboolean
is_foreign_passport (const char *number)
{
  gsize n_characters = 0;

  for (const char *at = number; *at != '\0'; at++)
    {
      if (*at == ' ')
        continue;

      if (strchr (CAPITALS DIGITS, *at) == NULL)
        return FALSE;

      n_characters++;
    }

  return n_characters >= 5 && n_characters <= 9;
}

/**
 * vc_identity_number_check:
 * @type: what kind of document
 * @number: (nullable): its number
 * @today: the day it is presented
 *
 * A birth certificate's number has no fixed form and may be missing.
 *
 * Returns: what is wrong with it
 */
VcFindingCode
vc_identity_number_check (VcDocumentType  type,
                          const char     *number,
                          VcDate          today)
{
  if (type == VC_DOCUMENT_BIRTH_CERTIFICATE)
    return VC_FINDING_NONE;

  if (number == NULL || *number == '\0')
    return VC_FINDING_ID_NUMBER_MISSING;

  switch (type)
    {
    case VC_DOCUMENT_CCCD:
      return vc_cccd_number_check (number);
    case VC_DOCUMENT_CMND:
      if (!is_cmnd (number))
        return VC_FINDING_CMND_STRUCTURE;
      return vc_date_compare (today, cmnd_ended) < 0 ? VC_FINDING_NONE : VC_FINDING_CMND_ENDED;
    case VC_DOCUMENT_PASSPORT:
      return is_passport (number) ? VC_FINDING_NONE : VC_FINDING_PASSPORT_STRUCTURE;
    case VC_DOCUMENT_FOREIGN_PASSPORT:
      return is_foreign_passport (number) ? VC_FINDING_NONE : VC_FINDING_FOREIGN_PASSPORT_STRUCTURE;
    case VC_DOCUMENT_BIRTH_CERTIFICATE:
      break;
    }

  g_return_val_if_reached (VC_FINDING_NONE);
}

/**
 * vc_identity_number_guess_type:
 * @number: a number from the form's one field for three kinds of document
 * @type: (out): what it looks like
 *
 * A guess to show and to change, never a fact: a CMND of 2012 has twelve
 * digits too.
 *
 * Returns: whether it looks like anything
 */
gboolean
vc_identity_number_guess_type (const char     *number,
                               VcDocumentType *type)
{
  g_return_val_if_fail (number != NULL && type != NULL, FALSE);

  if (vc_cccd_number_is_well_formed (number))
    *type = VC_DOCUMENT_CCCD;
  else if (is_cmnd (number))
    *type = VC_DOCUMENT_CMND;
  else if (is_passport (number))
    *type = VC_DOCUMENT_PASSPORT;
  else if (g_ascii_isalpha (*number) && is_foreign_passport (number))
    *type = VC_DOCUMENT_FOREIGN_PASSPORT;
  else
    return FALSE;

  return TRUE;
}

/**
 * vc_identity_number_to_compare:
 * @document: a declared document
 *
 * A birth certificate's number is its register's, which no other source
 * knows.
 *
 * Returns: (transfer none) (nullable): the number other sources can be
 *   compared with
 */
const char *
vc_identity_number_to_compare (VcIdentityDocument *document)
{
  g_return_val_if_fail (VC_IS_IDENTITY_DOCUMENT (document), NULL);

  if (vc_identity_document_get_document_type (document) == VC_DOCUMENT_BIRTH_CERTIFICATE)
    return NULL;

  return vc_identity_document_get_number (document);
}
