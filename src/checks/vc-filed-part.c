/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-filed-part.h"

#include "vc-phone.h"

/* Which answers were given by looking at which part. Whatever form 01 prints
 * must be signed as it now is. */
#define CHECK(kind) (1u << VC_CHECK_##kind)
#define EVERY_CHECK ((1u << VC_N_CHECK_KINDS) - 1)
#define OF_DATA     (CHECK (DATA_AGREES) | CHECK (CODE_BELONGS) | CHECK (FORM_SIGNED))
#define OF_DOCUMENT (OF_DATA | CHECK (DOCUMENT_GENUINE) | CHECK (PHOTOS_SAME_DOCUMENT))
#define OF_GUARDIAN (CHECK (GUARDIAN_RELATION) | CHECK (FORM_SIGNED))

static const guint checks[VC_N_FILED_PARTS] = {
  [VC_FILED_REQUEST]           = EVERY_CHECK,
  [VC_FILED_SUBJECT]           = EVERY_CHECK,
  [VC_FILED_NAME]              = OF_DATA | CHECK (GUARDIAN_RELATION),
  [VC_FILED_BIRTH_DATE]        = OF_DATA | CHECK (GUARDIAN_RELATION),
  [VC_FILED_SEX]               = OF_DATA,
  [VC_FILED_BHXH_CODE]         = OF_DATA,
  [VC_FILED_DOCUMENT]          = OF_DOCUMENT,
  [VC_FILED_ID_NUMBER]         = OF_DOCUMENT,
  [VC_FILED_ADDRESS]           = CHECK (FORM_SIGNED),
  [VC_FILED_CERTIFICATE]       = CHECK (FORM_SIGNED),
  [VC_FILED_CONTACT_PERSON]    = CHECK (FORM_SIGNED),
  [VC_FILED_EMAIL]             = CHECK (FORM_SIGNED),
  [VC_FILED_PHONE]             = CHECK (PHONE_READ_BACK) | CHECK (FORM_SIGNED),
  [VC_FILED_GUARDIAN_NAME]     = OF_GUARDIAN,
  [VC_FILED_GUARDIAN_CODE]     = OF_GUARDIAN,
  [VC_FILED_GUARDIAN_RELATION] = OF_GUARDIAN,
  [VC_FILED_GUARDIAN_PHONE]    = OF_GUARDIAN | CHECK (PHONE_READ_BACK),
  [VC_FILED_ADJUSTMENTS]       = OF_DATA | CHECK (PHONE_READ_BACK),
  [VC_FILED_STOP]              = CHECK (FORM_SIGNED),
  [VC_FILED_FORM]              = CHECK (FORM_SIGNED),
  [VC_FILED_PORTRAIT]          = CHECK (PERSON_MATCHES_PORTRAIT),
  [VC_FILED_FRONT]             = CHECK (PHOTOS_SAME_DOCUMENT) | CHECK (DOCUMENT_GENUINE) | CHECK (DATA_AGREES),
  [VC_FILED_BACK]              = CHECK (PHOTOS_SAME_DOCUMENT) | CHECK (DOCUMENT_GENUINE) | CHECK (DATA_AGREES),
  [VC_FILED_BIRTH_CERTIFICATE] = CHECK (GUARDIAN_RELATION) | CHECK (DATA_AGREES),
};

/**
 * vc_filed_part_of_photo:
 * @kind: what a photograph shows
 *
 * Returns: the part of a declaration that is this photograph
 */
VcFiledPart
vc_filed_part_of_photo (VcPhotoKind kind)
{
  return VC_FILED_PORTRAIT + (kind - VC_PHOTO_PORTRAIT);
}

/**
 * vc_filed_part_is_photo:
 * @part: a part of a declaration
 * @kind: (out) (optional): which photograph it is
 *
 * Returns: whether the part is a photograph
 */
gboolean
vc_filed_part_is_photo (VcFiledPart  part,
                        VcPhotoKind *kind)
{
  if (part < VC_FILED_PORTRAIT)
    return FALSE;

  if (kind != NULL)
    *kind = VC_PHOTO_PORTRAIT + (part - VC_FILED_PORTRAIT);
  return TRUE;
}

static char *
dup_photo (VcFiledPart    part,
           VcDeclaration *declaration)
{
  VcPhotoKind kind = VC_PHOTO_PORTRAIT;
  VcPhoto    *photo;

  vc_filed_part_is_photo (part, &kind);
  photo = vc_declaration_get_photo (declaration, kind);
  return photo != NULL ? g_strdup (vc_photo_get_sha256 (photo)) : NULL;
}

static char *
dup_spoken (const char *phone)
{
  return phone != NULL ? vc_phone_format_spoken (phone) : NULL;
}

static char *
dup_birth_date (VcPerson *person)
{
  VcDate birth = vc_person_get_birth_date (person);

  return birth.year != 0 ? vc_date_format_vi (birth) : NULL;
}

static char *
dup_guardian (VcFiledPart  part,
              VcGuardian  *guardian)
{
  if (guardian == NULL)
    return NULL;

  switch ((guint) part)
    {
    case VC_FILED_GUARDIAN_NAME:
      return g_strdup (vc_guardian_get_name (guardian));
    case VC_FILED_GUARDIAN_CODE:
      return g_strdup (vc_guardian_get_bhxh_code (guardian));
    case VC_FILED_GUARDIAN_RELATION:
      return g_strdup (vc_relation_to_string (vc_guardian_get_relation (guardian)));
    default:
      return dup_spoken (vc_guardian_get_phone (guardian));
    }
}

/* Every line as "old → new"; what it is about is plain from the values. */
static char *
dup_adjustments (GPtrArray *adjustments)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < adjustments->len; i++)
    {
      VcAdjustment *adjustment = g_ptr_array_index (adjustments, i);
      const char   *before = vc_adjustment_get_before (adjustment);

      g_string_append_printf (text, "%s%s → %s", i > 0 ? "; " : "", before != NULL ? before : "—",
                              vc_adjustment_get_after (adjustment));
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static char *
dup_stop (const VcDeclarationFields *fields)
{
  g_autofree char *from = NULL;

  if (fields->stop_reason == NULL)
    return NULL;

  from = vc_date_format_vi (fields->stop_from);
  return g_strdup_printf ("%s: %s", from, fields->stop_reason);
}

/**
 * vc_filed_part_dup_text:
 * @part: a part of a declaration
 * @declaration: a declaration
 *
 * What was filed there, to be compared and shown: a name or number as filed, a
 * date as form 01 prints it, a choice by its name in the contract, a file by
 * its SHA-256.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when nothing was
 *   filed there
 */
char *
vc_filed_part_dup_text (VcFiledPart    part,
                        VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);

  switch (part)
    {
    case VC_FILED_REQUEST:
      return g_strdup (vc_request_kind_to_string (fields->request_kind));
    case VC_FILED_SUBJECT:
      return g_strdup (vc_subject_type_to_string (fields->subject_type));
    case VC_FILED_NAME:
      return g_strdup (vc_person_get_name (fields->person));
    case VC_FILED_BIRTH_DATE:
      return dup_birth_date (fields->person);
    case VC_FILED_SEX:
      return g_strdup (vc_sex_to_string (vc_person_get_sex (fields->person)));
    case VC_FILED_BHXH_CODE:
      return g_strdup (fields->bhxh_code);
    case VC_FILED_DOCUMENT:
      return fields->document != NULL
               ? g_strdup (vc_document_type_to_string (vc_identity_document_get_document_type (fields->document)))
               : NULL;
    case VC_FILED_ID_NUMBER:
      return fields->document != NULL ? g_strdup (vc_identity_document_get_number (fields->document)) : NULL;
    case VC_FILED_ADDRESS:
      return fields->address != NULL ? vc_address_dup_text (fields->address) : NULL;
    case VC_FILED_CERTIFICATE:
      return g_strdup (fields->certificate_serial);
    case VC_FILED_CONTACT_PERSON:
      return g_strdup (fields->contact_person);
    case VC_FILED_EMAIL:
      return fields->contact != NULL ? g_strdup (vc_contact_get_email (fields->contact)) : NULL;
    case VC_FILED_PHONE:
      return fields->contact != NULL ? dup_spoken (vc_contact_get_phone (fields->contact)) : NULL;
    case VC_FILED_GUARDIAN_NAME:
    case VC_FILED_GUARDIAN_CODE:
    case VC_FILED_GUARDIAN_RELATION:
    case VC_FILED_GUARDIAN_PHONE:
      return dup_guardian (part, fields->guardian);
    case VC_FILED_ADJUSTMENTS:
      return dup_adjustments (fields->adjustments);
    case VC_FILED_STOP:
      return dup_stop (fields);
    case VC_FILED_FORM:
      return g_strdup (fields->form_sha256);
    case VC_FILED_PORTRAIT:
    case VC_FILED_FRONT:
    case VC_FILED_BACK:
    case VC_FILED_BIRTH_CERTIFICATE:
      return dup_photo (part, declaration);
    }

  g_return_val_if_reached (NULL);
}

/**
 * vc_filed_part_get_checks:
 * @part: a part of a declaration
 *
 * Returns: a mask of 1 << #VcCheckKind: what was answered by looking at it
 */
guint
vc_filed_part_get_checks (VcFiledPart part)
{
  g_return_val_if_fail ((guint) part < VC_N_FILED_PARTS, 0);

  return checks[part];
}
