/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-program-answer.h"

#include "vc-record-match.h"

/* What must agree for the data to agree: the rest is contact and address,
 * which BHXH's record does not hold. */
static const VcField identity_fields[] = {
  VC_FIELD_NAME,
  VC_FIELD_BIRTH_DATE,
  VC_FIELD_SEX,
  VC_FIELD_BHXH_CODE,
  VC_FIELD_ID_NUMBER,
};

static gboolean
is_identity_field (VcField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (identity_fields); i++)
    if (identity_fields[i] == field)
      return TRUE;

  return FALSE;
}

/* What may be wrong although all data agree. */
static gboolean
is_about_an_account (VcFindingCode code)
{
  return code == VC_FINDING_ACCOUNT_EXISTS || code == VC_FINDING_GUARDIAN_NOT_ACTIVE;
}

static gboolean
has_identity_finding (VcComparison *comparison)
{
  GListModel *findings = vc_comparison_get_findings (comparison);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (VcFinding) finding = g_list_model_get_item (findings, i);

      if (is_identity_field (vc_finding_get_field (finding)) &&
          !is_about_an_account (vc_finding_get_code (finding)) &&
          vc_finding_get_severity (finding) > VC_SEVERITY_OK)
        return TRUE;
    }

  return FALSE;
}

static VcAnswer
data_agrees (VcComparison *comparison)
{
  for (gsize i = 0; i < G_N_ELEMENTS (identity_fields); i++)
    {
      VcFieldMatch *match = vc_comparison_get_match (comparison, identity_fields[i]);

      if (match != NULL && vc_field_match_get_result (match).severity > VC_SEVERITY_OK)
        return VC_ANSWER_NONE;
    }

  return has_identity_finding (comparison) ? VC_ANSWER_NONE : VC_ANSWER_YES;
}

static VcAnswer
code_belongs (VcDeclaration   *declaration,
              VcInsuredPerson *record)
{
  switch (vc_record_match (declaration, record))
    {
    case VC_RECORD_AGREES:
      return VC_ANSWER_YES;
    case VC_RECORD_DIFFERS_IN_DETAIL:
      return VC_ANSWER_NONE;
    case VC_RECORD_ANOTHER_PERSON:
    case VC_RECORD_MISSING:
      return VC_ANSWER_NO;
    }

  g_return_val_if_reached (VC_ANSWER_NONE);
}

/**
 * vc_program_answer:
 * @kind: a check
 * @declaration: what was declared
 * @record: (nullable): BHXH's own record, as far as it is known
 * @record_missing: whether BHXH has no such record
 * @comparison: of the two
 *
 * What comparing data can answer. A judgement of a person, a document or a
 * paper is never answered here; neither is a difference that may have an
 * explanation.
 *
 * Returns: the answer, or %VC_ANSWER_NONE where an officer must look
 */
VcAnswer
vc_program_answer (VcCheckKind      kind,
                   VcDeclaration   *declaration,
                   VcInsuredPerson *record,
                   gboolean         record_missing,
                   VcComparison    *comparison)
{
  gboolean known = record != NULL || record_missing;

  switch (kind)
    {
    case VC_CHECK_DATA_AGREES:
      return record != NULL ? data_agrees (comparison) : VC_ANSWER_NONE;
    case VC_CHECK_CODE_BELONGS:
      return known ? code_belongs (declaration, record) : VC_ANSWER_NONE;
    case VC_CHECK_PERSON_MATCHES_PORTRAIT:
    case VC_CHECK_DOCUMENT_GENUINE:
    case VC_CHECK_PHOTOS_SAME_DOCUMENT:
    case VC_CHECK_PHONE_READ_BACK:
    case VC_CHECK_FORM_SIGNED:
    case VC_CHECK_GUARDIAN_RELATION:
      return VC_ANSWER_NONE;
    }

  g_return_val_if_reached (VC_ANSWER_NONE);
}
