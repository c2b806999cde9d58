/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-comparison.h"

#include "vc-declaration-check.h"
#include "vc-field-compare.h"
#include "vc-identity-number.h"
#include "vc-phone.h"

/*
 * A declaration beside the presented document and BHXH's own record, field by
 * field, and what the checks found. It is made anew whenever one of the three
 * changes.
 */
struct _VcComparison
{
  GObject     parent_instance;

  GListStore *matches;    /* of VcFieldMatch, one for each VcField in order */
  GListStore *findings;   /* of VcFinding */
};

/* The sources while a comparison is being made; nothing is owned. */
typedef struct
{
  const VcDeclarationFields *declared;
  VcDocumentFields           document;
  VcInsuredPerson           *record;
} Sources;

G_DEFINE_FINAL_TYPE (VcComparison, vc_comparison, G_TYPE_OBJECT)

static void
vc_comparison_finalize (GObject *object)
{
  VcComparison *self = VC_COMPARISON (object);

  g_clear_object (&self->matches);
  g_clear_object (&self->findings);

  G_OBJECT_CLASS (vc_comparison_parent_class)->finalize (object);
}

static void
vc_comparison_class_init (VcComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_comparison_finalize;
}

static void
vc_comparison_init (VcComparison *self)
{
  self->matches = g_list_store_new (VC_TYPE_FIELD_MATCH);
  self->findings = g_list_store_new (VC_TYPE_FINDING);
}

/* As identity papers print it. */
static const char *
text_of_sex (VcSex sex)
{
  switch (sex)
    {
    case VC_SEX_UNKNOWN:
      return NULL;
    case VC_SEX_MALE:
      return "Nam";
    case VC_SEX_FEMALE:
      return "Nữ";
    }

  g_return_val_if_reached (NULL);
}

static char *
dup_text_of_date (VcDate date)
{
  return date.year == 0 ? NULL : vc_date_format_vi (date);
}

static void
add_match (VcComparison  *self,
           VcField        field,
           const char    *declared,
           const char    *document,
           VcMatchResult  document_result,
           const char    *record,
           VcMatchResult  record_result)
{
  g_autoptr (VcFieldMatch) match = vc_field_match_new (field, declared, document, document_result,
                                                       record, record_result);

  g_list_store_append (self->matches, match);
}

/* A field no other source has. */
static void
add_declared_only (VcComparison *self,
                   VcField       field,
                   const char   *declared)
{
  VcMatchResult none = { VC_MATCH_NOT_COMPARED, VC_MATCH_REASON_NONE, VC_SEVERITY_OK };

  add_match (self, field, declared, NULL, none, NULL, none);
}

static void
match_person (VcComparison  *self,
              const Sources *sources)
{
  VcPerson        *declared = sources->declared->person;
  VcPerson        *record = sources->record != NULL ? vc_insured_person_get_person (sources->record) : NULL;
  const char      *name = vc_person_get_name (declared);
  const char      *record_name = record != NULL ? vc_person_get_name (record) : NULL;
  VcDate           birth = vc_person_get_birth_date (declared);
  VcDate           record_birth = record != NULL ? vc_person_get_birth_date (record) : VC_DATE_UNKNOWN;
  VcSex            sex = vc_person_get_sex (declared);
  VcSex            record_sex = record != NULL ? vc_person_get_sex (record) : VC_SEX_UNKNOWN;
  g_autofree char *birth_text = dup_text_of_date (birth);
  g_autofree char *document_birth_text = dup_text_of_date (sources->document.birth_date);
  g_autofree char *record_birth_text = dup_text_of_date (record_birth);

  add_match (self, VC_FIELD_NAME, name,
             sources->document.name, vc_field_compare_names (name, sources->document.name),
             record_name, vc_field_compare_names (name, record_name));
  add_match (self, VC_FIELD_BIRTH_DATE, birth_text,
             document_birth_text, vc_field_compare_dates (birth, sources->document.birth_date),
             record_birth_text, vc_field_compare_dates (birth, record_birth));
  add_match (self, VC_FIELD_SEX, text_of_sex (sex),
             text_of_sex (sources->document.sex), vc_field_compare_sexes (sex, sources->document.sex),
             text_of_sex (record_sex), vc_field_compare_sexes (sex, record_sex));
}

static void
match_numbers (VcComparison  *self,
               const Sources *sources)
{
  const VcDocumentFields *document = &sources->document;
  const char *code = sources->declared->bhxh_code;
  const char *number = vc_identity_number_to_compare (sources->declared->document);
  const char *record_code = NULL;
  const char *record_number = NULL;

  if (sources->record != NULL)
    {
      record_code = vc_insured_person_get_bhxh_code (sources->record);
      record_number = vc_insured_person_get_id_number (sources->record);
    }

  add_match (self, VC_FIELD_BHXH_CODE, code,
             document->bhxh_code, vc_field_compare_codes (code, document->bhxh_code, document->id_number),
             record_code, vc_field_compare_codes (code, record_code, record_number));
  add_match (self, VC_FIELD_ID_NUMBER, vc_identity_document_get_number (sources->declared->document),
             document->id_number,
             vc_field_compare_id_numbers (number, document->id_number, document->old_number),
             record_number,
             vc_field_compare_id_numbers (number, record_number, NULL));
}

static void
match_contact (VcComparison  *self,
               const Sources *sources)
{
  const VcDeclarationFields *declared = sources->declared;
  g_autofree char *address = declared->address != NULL ? vc_address_dup_text (declared->address) : NULL;
  const char      *email = NULL;
  const char      *phone = NULL;
  VcMatchResult    none = { VC_MATCH_NOT_COMPARED, VC_MATCH_REASON_NONE, VC_SEVERITY_OK };
  g_autofree char *spoken = NULL;

  if (declared->contact != NULL)
    {
      email = vc_contact_get_email (declared->contact);
      phone = vc_contact_get_phone (declared->contact);
    }
  else if (declared->guardian != NULL)
    {
      phone = vc_guardian_get_phone (declared->guardian);
    }

  spoken = phone != NULL ? vc_phone_format_spoken (phone) : NULL;

  add_match (self, VC_FIELD_ADDRESS, address, sources->document.address,
             vc_field_compare_addresses (address, sources->document.address), NULL, none);
  add_declared_only (self, VC_FIELD_EMAIL, email);
  add_declared_only (self, VC_FIELD_PHONE, spoken);
}

static void
find (VcComparison  *self,
      VcField        field,
      VcFindingCode  code)
{
  g_autoptr (VcFinding) finding = NULL;

  if (code == VC_FINDING_NONE)
    return;

  finding = vc_finding_new (field, code);
  g_list_store_append (self->findings, finding);
}

static gboolean
is_undecided (VcDeclarationState state)
{
  return state == VC_DECLARATION_SUBMITTED || state == VC_DECLARATION_CLAIMED;
}

static void
check_record (VcComparison  *self,
              VcDeclaration *declaration,
              const Sources *sources)
{
  VcAccountState account;

  if (vc_record_match (declaration, sources->record) == VC_RECORD_ANOTHER_PERSON)
    find (self, VC_FIELD_BHXH_CODE, VC_FINDING_RECORD_OF_ANOTHER_PERSON);

  account = vc_insured_person_get_account_state (sources->record);
  if (sources->declared->request_kind == VC_REQUEST_REGISTER && is_undecided (sources->declared->state) &&
      (account == VC_ACCOUNT_ACTIVE || account == VC_ACCOUNT_SUSPENDED))
    find (self, VC_FIELD_BHXH_CODE, VC_FINDING_ACCOUNT_EXISTS);
}

static void
check_document (VcComparison *self)
{
  VcMatchResult name = vc_field_match_get_document_result (vc_comparison_get_match (self, VC_FIELD_NAME));
  VcMatchResult birth = vc_field_match_get_document_result (vc_comparison_get_match (self, VC_FIELD_BIRTH_DATE));
  VcMatchResult number = vc_field_match_get_document_result (vc_comparison_get_match (self, VC_FIELD_ID_NUMBER));
  VcMatchResult code = vc_field_match_get_document_result (vc_comparison_get_match (self, VC_FIELD_BHXH_CODE));

  if (vc_field_results_name_another_person (name, birth, number) ||
      vc_field_results_name_another_person (name, birth, code))
    find (self, VC_FIELD_NAME, VC_FINDING_CARD_OF_ANOTHER_PERSON);
}

/**
 * vc_comparison_new:
 * @declaration: what was declared
 * @record: (nullable): BHXH's own record, when it is known
 * @record_missing: central answered that there is no record
 * @document: (nullable): the presented document, when there is one
 * @today: the present day
 *
 * Returns: (transfer full): the comparison
 */
VcComparison *
vc_comparison_new (VcDeclaration          *declaration,
                   VcInsuredPerson        *record,
                   gboolean                record_missing,
                   const VcDocumentFields *document,
                   VcDate                  today)
{
  g_autoptr (GPtrArray) of_declaration = NULL;
  VcComparison *self;
  Sources       sources;

  g_return_val_if_fail (VC_IS_DECLARATION (declaration), NULL);
  g_return_val_if_fail (record == NULL || !record_missing, NULL);

  self = g_object_new (VC_TYPE_COMPARISON, NULL);
  sources = (Sources) { .declared = vc_declaration_get_fields (declaration),
                        .record = record };
  if (document != NULL)
    sources.document = *document;

  match_person (self, &sources);
  match_numbers (self, &sources);
  match_contact (self, &sources);

  check_document (self);
  if (record != NULL)
    check_record (self, declaration, &sources);
  else if (record_missing)
    find (self, VC_FIELD_BHXH_CODE, VC_FINDING_RECORD_MISSING);

  of_declaration = vc_declaration_check (declaration, today);
  g_list_store_splice (self->findings, g_list_model_get_n_items (G_LIST_MODEL (self->findings)), 0,
                       of_declaration->pdata, of_declaration->len);
  return self;
}

/**
 * vc_comparison_get_matches:
 * @self: a comparison
 *
 * Returns: (transfer none): a list of VcFieldMatch, one for each field
 */
GListModel *
vc_comparison_get_matches (VcComparison *self)
{
  g_return_val_if_fail (VC_IS_COMPARISON (self), NULL);

  return G_LIST_MODEL (self->matches);
}

/**
 * vc_comparison_get_match:
 * @self: a comparison
 * @field: a field
 *
 * Returns: (transfer none): how that field's sources agree
 */
VcFieldMatch *
vc_comparison_get_match (VcComparison *self,
                         VcField       field)
{
  g_autoptr (VcFieldMatch) match = NULL;

  g_return_val_if_fail (VC_IS_COMPARISON (self), NULL);

  /* The list keeps its own reference. */
  match = g_list_model_get_item (G_LIST_MODEL (self->matches), field);
  return match;
}

/**
 * vc_comparison_get_findings:
 * @self: a comparison
 *
 * Returns: (transfer none): a list of VcFinding, whose person it is first
 */
GListModel *
vc_comparison_get_findings (VcComparison *self)
{
  g_return_val_if_fail (VC_IS_COMPARISON (self), NULL);

  return G_LIST_MODEL (self->findings);
}

/**
 * vc_comparison_get_severity:
 * @self: a comparison
 *
 * Returns: the worst of all matches and findings
 */
VcSeverity
vc_comparison_get_severity (VcComparison *self)
{
  VcSeverity worst = VC_SEVERITY_OK;

  g_return_val_if_fail (VC_IS_COMPARISON (self), VC_SEVERITY_OK);

  for (int field = 0; field < VC_N_FIELDS; field++)
    worst = MAX (worst, vc_field_match_get_result (vc_comparison_get_match (self, field)).severity);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->findings)); i++)
    {
      g_autoptr (VcFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->findings), i);

      worst = MAX (worst, vc_finding_get_severity (finding));
    }

  return worst;
}

/**
 * vc_comparison_has_finding:
 * @self: a comparison
 * @code: what to look for
 *
 * Returns: whether it was found
 */
gboolean
vc_comparison_has_finding (VcComparison  *self,
                           VcFindingCode  code)
{
  g_return_val_if_fail (VC_IS_COMPARISON (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->findings)); i++)
    {
      g_autoptr (VcFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->findings), i);

      if (vc_finding_get_code (finding) == code)
        return TRUE;
    }

  return FALSE;
}
