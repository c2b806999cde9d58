/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

#include "vc-central-declarations.h"

/* Requests that are no person's registration. */

/* Files what D1 filed again, as something else. */
static VcDeclaration *
file_and_find (VcTestCentral             *central,
               const VcDeclarationFields *asked)
{
  g_autoptr (VcDeclaration) first = NULL;
  g_autoptr (VcDeclaration) filed = NULL;
  VcDeclaration      *found;
  VcDeclarationFields fields;

  vc_test_central_file (central, &(VcTestCitizen) { .number = 1 });
  ck_assert (vc_central_begin (central->central, NULL));
  first = vc_central_declarations_find (central->central, "D1");
  fields = *vc_declaration_get_fields (first);
  fields.id = "D2";
  fields.dossier_number = "90002.GD/2026/056";
  fields.request_kind = asked->request_kind;
  fields.subject_type = asked->subject_type;
  fields.certificate_serial = asked->certificate_serial;
  fields.contact_person = asked->contact_person;
  fields.adjustments = asked->adjustments;
  fields.stop_from = asked->stop_from;
  fields.stop_reason = asked->stop_reason;
  filed = vc_declaration_new (&fields);

  vc_central_declarations_add (central->central, filed);
  found = vc_central_declarations_find (central->central, "D2");
  ck_assert (vc_central_commit (central->central, NULL));
  return found;
}

START_TEST (an_adjustment_is_kept_line_by_line_in_its_order)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcDeclaration) found = NULL;
  GPtrArray *kept;

  g_ptr_array_add (lines, vc_adjustment_new (VC_ADJUSTED_PHONE, "0992000001", "0992000002"));
  g_ptr_array_add (lines, vc_adjustment_new (VC_ADJUSTED_EMAIL, NULL, "mau@example.com"));
  found = file_and_find (central, &(VcDeclarationFields) { .request_kind = VC_REQUEST_ADJUST, .adjustments = lines });
  kept = vc_declaration_get_fields (found)->adjustments;

  ck_assert_int_eq (vc_declaration_get_fields (found)->request_kind, VC_REQUEST_ADJUST);
  ck_assert_uint_eq (kept->len, 2);
  ck_assert_int_eq (vc_adjustment_get_field (g_ptr_array_index (kept, 0)), VC_ADJUSTED_PHONE);
  ck_assert_str_eq (vc_adjustment_get_before (g_ptr_array_index (kept, 0)), "0992000001");
  ck_assert_str_eq (vc_adjustment_get_after (g_ptr_array_index (kept, 0)), "0992000002");
  ck_assert_int_eq (vc_adjustment_get_field (g_ptr_array_index (kept, 1)), VC_ADJUSTED_EMAIL);
  ck_assert_ptr_null (vc_adjustment_get_before (g_ptr_array_index (kept, 1)));
}
END_TEST

START_TEST (an_end_of_use_is_kept_with_its_day_and_reason)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcDeclaration) found =
    file_and_find (central, &(VcDeclarationFields) { .request_kind = VC_REQUEST_STOP, .stop_from = { 2026, 12, 1 },
                                                     .stop_reason = "Không còn nhu cầu" });
  const VcDeclarationFields *fields = vc_declaration_get_fields (found);

  ck_assert_int_eq (fields->request_kind, VC_REQUEST_STOP);
  ck_assert_int_eq (vc_date_compare (fields->stop_from, (VcDate) { 2026, 12, 1 }), 0);
  ck_assert_str_eq (fields->stop_reason, "Không còn nhu cầu");
}
END_TEST

START_TEST (an_organisation_is_kept_with_its_certificate_and_its_contact)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcDeclaration) found =
    file_and_find (central, &(VcDeclarationFields) { .subject_type = VC_SUBJECT_ORGANISATION,
                                                     .certificate_serial = "5404FFFE9999", .contact_person = "Cù Mẫu" });
  const VcDeclarationFields *fields = vc_declaration_get_fields (found);

  ck_assert_int_eq (fields->subject_type, VC_SUBJECT_ORGANISATION);
  ck_assert_str_eq (fields->certificate_serial, "5404FFFE9999");
  ck_assert_str_eq (fields->contact_person, "Cù Mẫu");
  ck_assert_uint_eq (fields->adjustments->len, 0);
  ck_assert_ptr_null (fields->stop_reason);
}
END_TEST

TCase *
test_requests_new (void)
{
  TCase *tcase = tcase_create ("requests");

  tcase_add_test (tcase, an_adjustment_is_kept_line_by_line_in_its_order);
  tcase_add_test (tcase, an_end_of_use_is_kept_with_its_day_and_reason);
  tcase_add_test (tcase, an_organisation_is_kept_with_its_certificate_and_its_contact);
  return tcase;
}
