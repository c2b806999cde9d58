/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-declaration-row.h"

#include "vc-central-accounts.h"
#include "vc-central-adjustments.h"
#include "vc-central-claims.h"
#include "vc-central-decisions.h"
#include "vc-central-notices.h"
#include "vc-central-photos.h"
#include "vc-central-retakes.h"
#include "vc-central-signed-papers.h"
#include "vc-name-fold.h"
#include "vc-phone.h"

#include <string.h>

enum
{
  ID, DOSSIER_NUMBER, VERSION, CHANGE, STATE, FLAGS, REQUEST_KIND, SUBJECT_TYPE, CHANNEL,
  NAME, BIRTH_DATE, SEX, BHXH_CODE, DOCUMENT_TYPE, DOCUMENT_NUMBER, DOCUMENT_VERIFIED_AT,
  ADDRESS_SCHEME, PROVINCE_CODE, PROVINCE, DISTRICT_CODE, DISTRICT, WARD_CODE, WARD, DETAIL,
  PHONE, PHONE_VERIFIED_AT, EMAIL, EMAIL_VERIFIED_AT,
  GUARDIAN_NAME, GUARDIAN_BHXH_CODE, GUARDIAN_RELATION, GUARDIAN_PHONE,
  CERTIFICATE_SERIAL, CONTACT_PERSON, STOP_FROM, STOP_REASON,
  FORM_SHA256, RECEIVING_OFFICE, HANDLING_OFFICE, RESUBMISSION_OF, COMMITTED_AT, FILED_AT, DUE_AT,
  N_COLUMNS
};

static VcPerson *
read_person (VcCentralQuery *query)
{
  VcDate born = VC_DATE_UNKNOWN;
  VcSex  sex = VC_SEX_UNKNOWN;

  if (vc_central_query_get_text (query, BIRTH_DATE) != NULL)
    vc_date_parse (vc_central_query_get_text (query, BIRTH_DATE), &born);
  vc_sex_from_string (vc_central_query_get_text (query, SEX), &sex);
  return vc_person_new (vc_central_query_get_text (query, NAME), born, sex);
}

static VcIdentityDocument *
read_document (VcCentralQuery *query)
{
  g_autoptr (GDateTime) verified_at = vc_central_query_dup_time (query, DOCUMENT_VERIFIED_AT);
  const char *word = vc_central_query_get_text (query, DOCUMENT_TYPE);
  VcDocumentType type;

  if (word == NULL || !vc_document_type_from_string (word, &type))
    return NULL;

  return vc_identity_document_new (type, vc_central_query_get_text (query, DOCUMENT_NUMBER), verified_at);
}

static VcAddress *
read_address (VcCentralQuery *query)
{
  VcAddressFields fields = {
    .province_code = vc_central_query_get_text (query, PROVINCE_CODE),
    .province = vc_central_query_get_text (query, PROVINCE),
    .district_code = vc_central_query_get_text (query, DISTRICT_CODE),
    .district = vc_central_query_get_text (query, DISTRICT),
    .ward_code = vc_central_query_get_text (query, WARD_CODE),
    .ward = vc_central_query_get_text (query, WARD),
    .detail = vc_central_query_get_text (query, DETAIL),
  };

  vc_address_scheme_from_string (vc_central_query_get_text (query, ADDRESS_SCHEME), &fields.scheme);
  return vc_address_new (&fields);
}

static VcContact *
read_contact (VcCentralQuery *query)
{
  g_autoptr (GDateTime) phone_verified_at = vc_central_query_dup_time (query, PHONE_VERIFIED_AT);
  g_autoptr (GDateTime) email_verified_at = vc_central_query_dup_time (query, EMAIL_VERIFIED_AT);

  if (vc_central_query_get_text (query, PHONE) == NULL)
    return NULL;

  return vc_contact_new (vc_central_query_get_text (query, PHONE), phone_verified_at,
                         vc_central_query_get_text (query, EMAIL), email_verified_at);
}

/* What the guardian's account is today, not what it was on filing. */
static VcGuardian *
read_guardian (VcCentral      *central,
               VcCentralQuery *query)
{
  const char *code = vc_central_query_get_text (query, GUARDIAN_BHXH_CODE);
  VcRelation relation = VC_RELATION_GUARDIAN;
  g_autoptr (VcCentralHolder) holder = NULL;

  if (code == NULL)
    return NULL;

  holder = vc_central_accounts_find_holder (central, code);
  vc_relation_from_string (vc_central_query_get_text (query, GUARDIAN_RELATION), &relation);
  return vc_guardian_new (vc_central_query_get_text (query, GUARDIAN_NAME), code, relation,
                          vc_central_accounts_get_state (central, code),
                          vc_central_query_get_text (query, GUARDIAN_PHONE),
                          holder != NULL ? holder->office_id : NULL);
}

static void
read_words (VcCentralQuery      *query,
            VcDeclarationFields *fields)
{
  vc_declaration_state_from_string (vc_central_query_get_text (query, STATE), &fields->state);
  vc_request_kind_from_string (vc_central_query_get_text (query, REQUEST_KIND), &fields->request_kind);
  vc_subject_type_from_string (vc_central_query_get_text (query, SUBJECT_TYPE), &fields->subject_type);
  vc_channel_from_string (vc_central_query_get_text (query, CHANNEL), &fields->channel);
  if (vc_central_query_get_text (query, STOP_FROM) != NULL)
    vc_date_parse (vc_central_query_get_text (query, STOP_FROM), &fields->stop_from);
}

/**
 * vc_central_declaration_row_read:
 * @central: a central with a transaction
 * @query: on a row of %VC_CENTRAL_DECLARATION_COLUMNS
 *
 * Returns: (transfer full): the declaration with its photos, its claim, its
 *   last decision and what came of it
 */
VcDeclaration *
vc_central_declaration_row_read (VcCentral      *central,
                                 VcCentralQuery *query)
{
  const char *id = vc_central_query_get_text (query, ID);
  g_autoptr (VcPerson) person = read_person (query);
  g_autoptr (VcIdentityDocument) document = read_document (query);
  g_autoptr (VcAddress) address = read_address (query);
  g_autoptr (VcContact) contact = read_contact (query);
  g_autoptr (VcGuardian) guardian = read_guardian (central, query);
  g_autoptr (GPtrArray) adjustments = vc_central_adjustments_list (central, id);
  g_autoptr (GPtrArray) photos = vc_central_photos_list (central, id);
  g_autoptr (GPtrArray) retakes = vc_central_retakes_list (central, id);
  g_autoptr (GPtrArray) signed_papers = vc_central_signed_papers_list (central, id);
  g_autoptr (GDateTime) committed_at = vc_central_query_dup_time (query, COMMITTED_AT);
  g_autoptr (GDateTime) filed_at = vc_central_query_dup_time (query, FILED_AT);
  g_autoptr (GDateTime) due_at = vc_central_query_dup_time (query, DUE_AT);
  g_autoptr (VcClaim) claim = vc_central_claims_find_held (central, id);
  g_autoptr (VcDecision) decision = vc_central_decisions_find_last (central, id);
  g_autoptr (VcReview) review = decision != NULL
                                ? vc_central_decisions_find_review (central, vc_decision_get_id (decision))
                                : NULL;
  g_autoptr (VcAccount) account = vc_central_accounts_find_issued_by (central, id);
  g_autoptr (GPtrArray) notices = vc_central_notices_list (central, id);
  VcDeclarationFields fields = {
    .id = id,
    .dossier_number = vc_central_query_get_text (query, DOSSIER_NUMBER),
    .version = (guint) vc_central_query_get_int (query, VERSION),
    .change = (guint64) vc_central_query_get_int (query, CHANGE),
    .flags = (VcDeclarationFlags) vc_central_query_get_int (query, FLAGS),
    .person = person,
    .bhxh_code = vc_central_query_get_text (query, BHXH_CODE),
    .document = document,
    .address = address,
    .contact = contact,
    .guardian = guardian,
    .certificate_serial = vc_central_query_get_text (query, CERTIFICATE_SERIAL),
    .contact_person = vc_central_query_get_text (query, CONTACT_PERSON),
    .adjustments = adjustments,
    .stop_reason = vc_central_query_get_text (query, STOP_REASON),
    .photos = photos,
    .form_sha256 = vc_central_query_get_text (query, FORM_SHA256),
    .receiving_office = vc_central_query_get_text (query, RECEIVING_OFFICE),
    .handling_office = vc_central_query_get_text (query, HANDLING_OFFICE),
    .resubmission_of = vc_central_query_get_text (query, RESUBMISSION_OF),
    .committed_at = committed_at,
    .filed_at = filed_at,
    .due_at = due_at,
    .retakes = retakes,
    .signed_papers = signed_papers,
    .claim = claim,
    .decision = decision,
    .review = review,
    .account = account,
    .notices = notices,
  };

  read_words (query, &fields);
  return vc_declaration_new (&fields);
}

static void
write_person_and_document (VcCentralQuery            *query,
                           const VcDeclarationFields *fields)
{
  VcDate born = vc_person_get_birth_date (fields->person);
  g_autofree char *birth_date = born.year != 0 ? vc_date_format (born) : NULL;
  VcIdentityDocument *document = fields->document;

  vc_central_query_bind_text (query, vc_person_get_name (fields->person));
  vc_central_query_bind_text (query, birth_date);
  vc_central_query_bind_text (query, vc_sex_to_string (vc_person_get_sex (fields->person)));
  vc_central_query_bind_text (query, fields->bhxh_code);
  vc_central_query_bind_text (query, document != NULL
                              ? vc_document_type_to_string (vc_identity_document_get_document_type (document))
                              : NULL);
  vc_central_query_bind_text (query, document != NULL ? vc_identity_document_get_number (document) : NULL);
  vc_central_query_bind_time (query, document != NULL ? vc_identity_document_get_verified_at (document) : NULL);
}

static void
write_address (VcCentralQuery *query,
               VcAddress      *address)
{
  const VcAddressFields *fields = vc_address_get_fields (address);

  vc_central_query_bind_text (query, vc_address_scheme_to_string (fields->scheme));
  vc_central_query_bind_text (query, fields->province_code);
  vc_central_query_bind_text (query, fields->province);
  vc_central_query_bind_text (query, fields->district_code);
  vc_central_query_bind_text (query, fields->district);
  vc_central_query_bind_text (query, fields->ward_code);
  vc_central_query_bind_text (query, fields->ward);
  vc_central_query_bind_text (query, fields->detail);
}

static void
write_contact_and_guardian (VcCentralQuery            *query,
                            const VcDeclarationFields *fields)
{
  VcContact *contact = fields->contact;
  VcGuardian *guardian = fields->guardian;

  vc_central_query_bind_text (query, contact != NULL ? vc_contact_get_phone (contact) : NULL);
  vc_central_query_bind_time (query, contact != NULL ? vc_contact_get_phone_verified_at (contact) : NULL);
  vc_central_query_bind_text (query, contact != NULL ? vc_contact_get_email (contact) : NULL);
  vc_central_query_bind_time (query, contact != NULL ? vc_contact_get_email_verified_at (contact) : NULL);
  vc_central_query_bind_text (query, guardian != NULL ? vc_guardian_get_name (guardian) : NULL);
  vc_central_query_bind_text (query, guardian != NULL ? vc_guardian_get_bhxh_code (guardian) : NULL);
  vc_central_query_bind_text (query, guardian != NULL
                              ? vc_relation_to_string (vc_guardian_get_relation (guardian))
                              : NULL);
  vc_central_query_bind_text (query, guardian != NULL ? vc_guardian_get_phone (guardian) : NULL);
}

static void
write_other_requests (VcCentralQuery            *query,
                      const VcDeclarationFields *fields)
{
  g_autofree char *stop_from = fields->stop_from.year != 0 ? vc_date_format (fields->stop_from) : NULL;

  vc_central_query_bind_text (query, fields->certificate_serial);
  vc_central_query_bind_text (query, fields->contact_person);
  vc_central_query_bind_text (query, stop_from);
  vc_central_query_bind_text (query, fields->stop_reason);
}

/* A child is found by the guardian's phone. */
static char *
dup_phone_key (const VcDeclarationFields *fields)
{
  if (fields->contact != NULL)
    return vc_phone_normalise (vc_contact_get_phone (fields->contact));
  if (fields->guardian != NULL)
    return vc_phone_normalise (vc_guardian_get_phone (fields->guardian));
  return NULL;
}

static void
write_keys (VcCentralQuery            *query,
            const VcDeclarationFields *fields)
{
  g_autofree char *name_key = vc_name_fold (vc_person_get_name (fields->person));
  g_autofree char *phone_key = dup_phone_key (fields);
  const char *running = fields->dossier_number + strspn (fields->dossier_number, "0");
  g_autofree char *running_key = g_strndup (running, strspn (running, "0123456789"));

  vc_central_query_bind_text (query, name_key);
  vc_central_query_bind_text (query, phone_key);
  vc_central_query_bind_text (query, running_key);
}

/**
 * vc_central_declaration_row_write:
 * @central: a central with a transaction
 * @declaration: a new declaration
 * @due_at: by when it is to be answered
 *
 * Adds its row: what was filed, and nothing of what became of it.
 */
void
vc_central_declaration_row_write (VcCentral     *central,
                                  VcDeclaration *declaration,
                                  GDateTime     *due_at)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO declarations (" VC_CENTRAL_DECLARATION_COLUMNS ", name_key, phone_key, running_key) VALUES ("
    "?1, ?2, ?3, 0, 'SUBMITTED', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,"
    " ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40,"
    " ?41, ?42, ?43, ?44)");

  vc_central_query_bind_text (query, fields->id);
  vc_central_query_bind_text (query, fields->dossier_number);
  vc_central_query_bind_int (query, fields->version);
  vc_central_query_bind_int (query, fields->flags);
  vc_central_query_bind_text (query, vc_request_kind_to_string (fields->request_kind));
  vc_central_query_bind_text (query, vc_subject_type_to_string (fields->subject_type));
  vc_central_query_bind_text (query, vc_channel_to_string (fields->channel));
  write_person_and_document (query, fields);
  write_address (query, fields->address);
  write_contact_and_guardian (query, fields);
  write_other_requests (query, fields);
  vc_central_query_bind_text (query, fields->form_sha256);
  vc_central_query_bind_text (query, fields->receiving_office);
  vc_central_query_bind_text (query, fields->handling_office);
  vc_central_query_bind_text (query, fields->resubmission_of);
  vc_central_query_bind_time (query, fields->committed_at);
  vc_central_query_bind_time (query, fields->filed_at);
  vc_central_query_bind_time (query, due_at);
  write_keys (query, fields);
  vc_central_query_run (query);
}
