/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-filed-words.h"

#include "vc-case-words.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>

/* What stands where nothing was filed. */
#define NOTHING "—"

/**
 * vc_filed_words_part:
 * @part: a part of a declaration
 *
 * Returns: its label, short enough for a column
 */
const char *
vc_filed_words_part (VcFiledPart part)
{
  switch (part)
    {
    case VC_FILED_REQUEST:
      return _("Request");
    case VC_FILED_SUBJECT:
      return _("Filed for");
    case VC_FILED_NAME:
      return vc_case_words_field (VC_FIELD_NAME);
    case VC_FILED_BIRTH_DATE:
      return vc_case_words_field (VC_FIELD_BIRTH_DATE);
    case VC_FILED_SEX:
      return vc_case_words_field (VC_FIELD_SEX);
    case VC_FILED_BHXH_CODE:
      return vc_case_words_field (VC_FIELD_BHXH_CODE);
    case VC_FILED_DOCUMENT:
      return _("Document");
    case VC_FILED_ID_NUMBER:
      return vc_case_words_field (VC_FIELD_ID_NUMBER);
    case VC_FILED_ADDRESS:
      return vc_case_words_field (VC_FIELD_ADDRESS);
    case VC_FILED_CERTIFICATE:
      return _("Digital certificate");
    case VC_FILED_CONTACT_PERSON:
      return _("Contact person");
    case VC_FILED_EMAIL:
      return vc_case_words_field (VC_FIELD_EMAIL);
    case VC_FILED_PHONE:
      return vc_case_words_field (VC_FIELD_PHONE);
    case VC_FILED_GUARDIAN_NAME:
      return _("Guardian");
    case VC_FILED_GUARDIAN_CODE:
      return _("Guardian’s BHXH code");
    case VC_FILED_GUARDIAN_RELATION:
      return _("Relation to the child");
    case VC_FILED_GUARDIAN_PHONE:
      return _("Guardian’s phone");
    case VC_FILED_ADJUSTMENTS:
      return vc_words_for_request (VC_REQUEST_ADJUST);
    case VC_FILED_STOP:
      return vc_words_for_request (VC_REQUEST_STOP);
    case VC_FILED_FORM:
      return _("Form 01 as filed");
    case VC_FILED_PORTRAIT:
      return vc_words_for_photo (VC_PHOTO_PORTRAIT);
    case VC_FILED_FRONT:
      return vc_words_for_photo (VC_PHOTO_FRONT);
    case VC_FILED_BACK:
      return vc_words_for_photo (VC_PHOTO_BACK);
    case VC_FILED_BIRTH_CERTIFICATE:
      return vc_words_for_photo (VC_PHOTO_BIRTH_CERTIFICATE);
    }

  g_return_val_if_reached (NULL);
}

/* A choice was compared by its name in the contract. */
static const char *
words_for_choice (VcFiledPart part,
                  const char *text)
{
  VcRequestKind  request;
  VcSubjectType  subject;
  VcSex          sex;
  VcDocumentType document;
  VcRelation     relation;

  if (part == VC_FILED_REQUEST && vc_request_kind_from_string (text, &request))
    return vc_words_for_request (request);
  if (part == VC_FILED_SUBJECT && vc_subject_type_from_string (text, &subject))
    return vc_words_for_subject (subject);
  if (part == VC_FILED_SEX && vc_sex_from_string (text, &sex))
    return vc_words_for_sex (sex);
  if (part == VC_FILED_DOCUMENT && vc_document_type_from_string (text, &document))
    return vc_words_for_document (document);
  if (part == VC_FILED_GUARDIAN_RELATION && vc_relation_from_string (text, &relation))
    return vc_words_for_relation (relation);

  return text;
}

static gboolean
is_file (VcFiledPart part)
{
  return part == VC_FILED_FORM || vc_filed_part_is_photo (part, NULL);
}

/**
 * vc_filed_words_before:
 * @change: a change of what was filed
 *
 * Returns: (transfer none): what stood there before
 */
const char *
vc_filed_words_before (VcFiledChange *change)
{
  const char *before = vc_filed_change_get_before (change);

  if (before == NULL)
    return NOTHING;
  if (is_file (vc_filed_change_get_part (change)))
    /* Translators: a file, as a photograph, that has been replaced. */
    return _("the earlier one");

  return words_for_choice (vc_filed_change_get_part (change), before);
}

/**
 * vc_filed_words_after:
 * @change: a change of what was filed
 *
 * Returns: (transfer none): what stands there now
 */
const char *
vc_filed_words_after (VcFiledChange *change)
{
  const char *after = vc_filed_change_get_after (change);

  if (after == NULL)
    return NOTHING;
  if (is_file (vc_filed_change_get_part (change)))
    /* Translators: a file, as a photograph, that was filed anew. */
    return _("a new one");

  return words_for_choice (vc_filed_change_get_part (change), after);
}
