/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-filing.h"

#include "vc-demo-calendar.h"

#define ANSWER_WORK_DAYS 3
#define CLOSING_MINUTE   (17 * 60)

/* Resolution 202/2025/QH15: no districts from then on. */
static const VcDate end_of_districts = { 2025, 7, 1 };

static gboolean
has_chance (VcRandom *random,
            guint     percent)
{
  return vc_random_below (random, 100) < percent;
}

static VcAddress *
declare_address (const VcDemoMatter *matter,
                 VcDate              today,
                 VcRandom           *random)
{
  gboolean        old = has_chance (random, 35) || vc_date_compare (today, end_of_districts) < 0;
  VcAddressScheme scheme = old ? VC_ADDRESS_VN_2004 : VC_ADDRESS_VN_2025;

  return vc_demo_place_to_address (&matter->citizen->place, scheme);
}

static VcPerson *
declare_person (const VcDemoMatter *matter)
{
  VcPerson        *person = matter->citizen->person;
  g_autofree char *unmarked = NULL;

  if (matter->plan->fault != VC_DEMO_FAULT_NO_DIACRITICS)
    return g_object_ref (person);

  unmarked = vc_demo_name_dup_unmarked (vc_person_get_name (person));
  return vc_person_new (unmarked, vc_person_get_birth_date (person), vc_person_get_sex (person));
}

static VcContact *
declare_contact (const VcDemoMatter *matter,
                 GDateTime          *committed_at,
                 VcRandom           *random)
{
  gboolean              has_email = has_chance (random, 60);
  g_autoptr (GDateTime) verified_at = g_date_time_add_minutes (committed_at, -2);

  if (matter->plan->document == VC_DOCUMENT_BIRTH_CERTIFICATE)
    return NULL;

  return vc_contact_new (matter->citizen->phone, verified_at,
                         has_email ? matter->citizen->email : NULL, has_email ? verified_at : NULL);
}

static VcGuardian *
declare_guardian (const VcDemoMatter     *matter,
                  const VcDemoBackground *background)
{
  const VcDemoCitizen *guardian = matter->other;
  VcRelation           relation = VC_RELATION_FATHER;
  VcDemoAccount       *account;

  if (matter->plan->document != VC_DOCUMENT_BIRTH_CERTIFICATE)
    return NULL;

  if (vc_person_get_sex (guardian->person) == VC_SEX_FEMALE)
    relation = VC_RELATION_MOTHER;

  account = g_ptr_array_index (background->accounts, 0);
  return vc_guardian_new (account->name, guardian->bhxh_code, relation,
                          vc_account_get_state (account->account), account->phone, account->office_id);
}

static GDateTime *
find_due (VcDate filed_on)
{
  return vc_demo_calendar_at (vc_demo_calendar_add_work_days (filed_on, ANSWER_WORK_DAYS), CLOSING_MINUTE);
}

static VcDeclarationFlags
flags_of (const VcDemoPlan *plan)
{
  return VC_DECLARATION_SPECIMEN | (plan->verified ? VC_DECLARATION_POPULATION_VERIFIED : 0);
}

/**
 * vc_demo_filing_declare:
 * @filing: what filing adds
 * @matter: who files what
 * @background: what BHXH knows already
 * @random: where chance comes from
 *
 * Returns: (transfer full): the declaration as it came, without photos
 */
VcDeclaration *
vc_demo_filing_declare (const VcDemoFiling     *filing,
                        const VcDemoMatter     *matter,
                        const VcDemoBackground *background,
                        VcRandom               *random)
{
  const VcDemoPlan              *plan = matter->plan;
  gboolean                       is_child = plan->document == VC_DOCUMENT_BIRTH_CERTIFICATE;
  g_autoptr (GDateTime)          filed_at = vc_demo_calendar_pick_moment (random, filing->filed_on);
  g_autoptr (GDateTime)          committed_at = g_date_time_add_seconds (filed_at, -20);
  g_autoptr (GDateTime)          verified_at = g_date_time_add_minutes (filed_at, -5);
  g_autoptr (GDateTime)          due_at = find_due (filing->filed_on);
  g_autoptr (VcPerson)           person = declare_person (matter);
  g_autoptr (VcAddress)          address = declare_address (matter, filing->today, random);
  g_autoptr (VcContact)          contact = declare_contact (matter, committed_at, random);
  g_autoptr (VcGuardian)         guardian = declare_guardian (matter, background);
  g_autoptr (VcIdentityDocument) document =
    vc_identity_document_new (plan->document, matter->document->number, plan->verified ? verified_at : NULL);

  return vc_declaration_new (&(VcDeclarationFields) {
    .id = filing->id,
    .dossier_number = filing->dossier_number,
    .version = 1,
    .state = VC_DECLARATION_SUBMITTED,
    .flags = flags_of (plan),
    .request_kind = VC_REQUEST_REGISTER,
    .subject_type = is_child ? VC_SUBJECT_CHILD : VC_SUBJECT_ADULT,
    .channel = has_chance (random, 70) ? VC_CHANNEL_APP : VC_CHANNEL_PORTAL,
    .person = person,
    .bhxh_code = background->declared_code,
    .document = document,
    .address = address,
    .contact = contact,
    .guardian = guardian,
    .receiving_office = matter->office_id,
    .handling_office = matter->office_id,
    .resubmission_of = filing->resubmission_of,
    .committed_at = committed_at,
    .filed_at = filed_at,
    .due_at = due_at,
  });
}
