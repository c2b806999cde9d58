/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-declaration.h"

/**
 * vc_test_moment:
 * @text: RFC 3339
 *
 * Returns: (transfer full): that moment
 */
GDateTime *
vc_test_moment (const char *text)
{
  GDateTime *moment = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (moment);
  return moment;
}

static VcClaim *
make_claim (const VcTestDeclaration *wanted,
            GDateTime               *now)
{
  if (wanted->state != VC_DECLARATION_CLAIMED)
    return NULL;

  return vc_claim_new (&(VcClaimFields) {
    .id = "claim", .declaration_id = wanted->id, .officer_id = "officer-2", .officer_name = "Lê Thị Mẫu",
    .counter = "Quầy 3", .parked = wanted->parked, .taken_at = now, .expires_at = now,
  });
}

static VcDecision *
make_decision (const VcTestDeclaration *wanted,
               GDateTime               *now)
{
  static const char * const none[] = { NULL };
  g_autoptr (GDateTime) decided_at = NULL;
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();

  if (wanted->state < VC_DECLARATION_APPROVED)
    return NULL;

  decided_at = wanted->decided_at != NULL ? vc_test_moment (wanted->decided_at) : g_date_time_ref (now);
  return vc_decision_new (&(VcDecisionFields) {
    .id = "decision",
    .declaration_id = wanted->id,
    .kind = wanted->decided,
    .version = 1,
    .seen = none,
    .checks = checks,
    .reasons = wanted->reasons != NULL ? wanted->reasons : none,
    .counter = "Quầy 3",
    .decided_at = decided_at,
    .officer_id = wanted->decided_by != NULL ? wanted->decided_by : "officer-1",
    .officer_name = "Trần Văn Thử",
  });
}

/**
 * vc_test_declaration_new:
 * @wanted: what matters to the test
 *
 * Returns: (transfer full): a believable declaration of nobody
 */
VcDeclaration *
vc_test_declaration_new (const VcTestDeclaration *wanted)
{
  g_autoptr (GDateTime) filed = vc_test_moment ("2026-06-29T02:00:00Z");
  g_autoptr (GDateTime) due = vc_test_moment (wanted->due != NULL ? wanted->due : "2026-07-02T10:00:00Z");
  g_autoptr (VcPerson) person = vc_person_new (wanted->name, (VcDate) { 1988, 2, 29 }, VC_SEX_FEMALE);
  g_autoptr (VcIdentityDocument) document = vc_identity_document_new (VC_DOCUMENT_CCCD, wanted->number, NULL);
  g_autoptr (VcContact) contact = vc_contact_new (wanted->phone != NULL ? wanted->phone : "0992000001", filed, NULL, NULL);
  g_autoptr (VcAddress) address = vc_address_new (&(VcAddressFields) { .scheme = VC_ADDRESS_VN_2025,
                                                                       .province = "Khánh Hòa",
                                                                       .ward = "Thử Nghiệm" });
  g_autoptr (VcClaim) claim = make_claim (wanted, filed);
  g_autoptr (VcDecision) decision = make_decision (wanted, filed);
  g_autoptr (GPtrArray) photos = g_ptr_array_new ();
  g_autoptr (GPtrArray) notices = wanted->notices != NULL ? g_ptr_array_ref (wanted->notices) : g_ptr_array_new ();
  g_autofree char *dossier = g_strdup_printf ("%s.GD/2026/056", wanted->id);

  return vc_declaration_new (&(VcDeclarationFields) {
    .id = wanted->id,
    .dossier_number = dossier,
    .version = 1,
    .change = 1,
    .state = wanted->state,
    .flags = wanted->flags,
    .person = person,
    .bhxh_code = wanted->bhxh_code != NULL ? wanted->bhxh_code : "5699990001",
    .document = document,
    .address = address,
    .contact = contact,
    .photos = photos,
    .receiving_office = "KH-00",
    .handling_office = "KH-00",
    .committed_at = filed,
    .filed_at = filed,
    .due_at = due,
    .claim = claim,
    .decision = decision,
    .notices = notices,
  });
}
