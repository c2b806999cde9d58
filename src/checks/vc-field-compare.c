/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-field-compare.h"

#include "vc-name-fold.h"
#include "vc-name-match.h"

#include <string.h>

/*
 * How two sources of one field agree. What one of them does not have is not
 * compared: absence is no difference.
 */

static gboolean
is_absent (const char *text)
{
  return text == NULL || *text == '\0';
}

static VcMatchResult
not_compared (void)
{
  return (VcMatchResult) { VC_MATCH_NOT_COMPARED, VC_MATCH_REASON_NONE, VC_SEVERITY_OK };
}

static VcMatchResult
same (void)
{
  return (VcMatchResult) { VC_MATCH_SAME, VC_MATCH_REASON_NONE, VC_SEVERITY_OK };
}

static VcMatchResult
nearly (VcMatchReason reason,
        VcSeverity    severity)
{
  return (VcMatchResult) { VC_MATCH_NEARLY, reason, severity };
}

static VcMatchResult
different (void)
{
  return (VcMatchResult) { VC_MATCH_DIFFERENT, VC_MATCH_REASON_NONE, VC_SEVERITY_ERROR };
}

/**
 * vc_field_compare_names:
 * @declared: (nullable): the declared name
 * @other: (nullable): the other source's
 *
 * Returns: how they agree
 */
VcMatchResult
vc_field_compare_names (const char *declared,
                        const char *other)
{
  if (is_absent (declared) || is_absent (other))
    return not_compared ();

  switch (vc_name_match (declared, other))
    {
    case VC_NAME_EQUAL:
      return same ();
    case VC_NAME_TONE_PLACEMENT:
      return nearly (VC_MATCH_REASON_TONE_PLACEMENT, VC_SEVERITY_OK);
    case VC_NAME_I_Y_VARIANT:
      return nearly (VC_MATCH_REASON_I_Y_VARIANT, VC_SEVERITY_WARNING);
    case VC_NAME_DIACRITICS_ONLY:
      return nearly (VC_MATCH_REASON_DIACRITICS, VC_SEVERITY_WARNING);
    case VC_NAME_DIFFERENT:
      return different ();
    }

  g_return_val_if_reached (different ());
}

/**
 * vc_field_compare_dates:
 * @declared: the declared date
 * @other: the other source's
 *
 * Returns: how they agree
 */
VcMatchResult
vc_field_compare_dates (VcDate declared,
                        VcDate other)
{
  if (declared.year == 0 || other.year == 0)
    return not_compared ();

  if (vc_date_compare (declared, other) == 0)
    return same ();

  if (vc_date_agrees (declared, other))
    return nearly (VC_MATCH_REASON_DATE_LESS_PRECISE, VC_SEVERITY_OK);

  return different ();
}

/**
 * vc_field_compare_sexes:
 * @declared: the declared sex
 * @other: the other source's
 *
 * Returns: how they agree
 */
VcMatchResult
vc_field_compare_sexes (VcSex declared,
                        VcSex other)
{
  if (declared == VC_SEX_UNKNOWN || other == VC_SEX_UNKNOWN)
    return not_compared ();

  return declared == other ? same () : different ();
}

/**
 * vc_field_compare_id_numbers:
 * @declared: (nullable): the declared number
 * @other: (nullable): the other source's
 * @replaced: (nullable): the number that one replaced
 *
 * A card that names the old number proves that both are one person's
 * (Decree 70/2024/NĐ-CP, article 12). Without that proof a CMND and a personal
 * number cannot be compared; a person must look.
 *
 * Returns: how they agree
 */
VcMatchResult
vc_field_compare_id_numbers (const char *declared,
                             const char *other,
                             const char *replaced)
{
  if (is_absent (declared) || is_absent (other))
    return not_compared ();

  if (strcmp (declared, other) == 0)
    return same ();

  if (!is_absent (replaced) && strcmp (declared, replaced) == 0)
    return nearly (VC_MATCH_REASON_OLD_NUMBER, VC_SEVERITY_OK);

  if (strlen (declared) != strlen (other) || g_ascii_isalpha (*declared) != g_ascii_isalpha (*other))
    return (VcMatchResult) { VC_MATCH_DIFFERENT, VC_MATCH_REASON_OTHER_KIND, VC_SEVERITY_WARNING };

  return different ();
}

/**
 * vc_field_compare_codes:
 * @declared: (nullable): the declared BHXH code
 * @other: (nullable): the other source's code
 * @other_id_number: (nullable): the other source's personal number, which
 *   replaces the code since 2025-08-01
 *
 * Returns: how they agree
 */
VcMatchResult
vc_field_compare_codes (const char *declared,
                        const char *other,
                        const char *other_id_number)
{
  if (is_absent (declared) || is_absent (other))
    return not_compared ();

  if (strcmp (declared, other) == 0)
    return same ();

  if (!is_absent (other_id_number) && strcmp (declared, other_id_number) == 0)
    return nearly (VC_MATCH_REASON_PERSONAL_NUMBER, VC_SEVERITY_OK);

  return different ();
}

/**
 * vc_field_compare_addresses:
 * @declared: (nullable): the declared address
 * @other: (nullable): the other source's
 *
 * Cards keep the address of the day they were made, with districts that are
 * no more; people move. Only sameness is worth saying.
 *
 * Returns: how they agree
 */
VcMatchResult
vc_field_compare_addresses (const char *declared,
                            const char *other)
{
  g_autofree char *of_declared = NULL;
  g_autofree char *of_other = NULL;

  if (is_absent (declared) || is_absent (other))
    return not_compared ();

  of_declared = vc_name_fold (declared);
  of_other = vc_name_fold (other);
  return strcmp (of_declared, of_other) == 0 ? same () : not_compared ();
}

/**
 * vc_field_results_name_another_person:
 * @name: how the names agree
 * @birth_date: how the birth dates agree
 * @number: how the numbers agree
 *
 * One difference can be a mistake or a changed name. Another name together
 * with another birth date or number is another person; numbers of two kinds
 * of document prove nothing.
 *
 * Returns: whether the other source is about another person
 */
gboolean
vc_field_results_name_another_person (VcMatchResult name,
                                      VcMatchResult birth_date,
                                      VcMatchResult number)
{
  return name.verdict == VC_MATCH_DIFFERENT &&
         (birth_date.severity == VC_SEVERITY_ERROR || number.severity == VC_SEVERITY_ERROR);
}
