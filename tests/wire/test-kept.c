/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a client keeps to work without central: drafts, profiles, what was
 * viewed, and decisions that say how they were made. All data is invented. */

#include "test-wire.h"

#include "vc-json.h"
#include "vc-wire.h"

static VcDraft *
make_draft (void)
{
  static const char * const reasons[] = { "R01", "R12", NULL };
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) written_at = g_date_time_new_utc (2026, 11, 20, 9, 30, 0);

  g_ptr_array_add (checks, vc_check_new (VC_CHECK_FORM_SIGNED, VC_ANSWER_NO, VC_ANSWERED_BY_CLERK));
  g_ptr_array_add (checks, vc_check_new (VC_CHECK_PHONE_READ_BACK, VC_ANSWER_NONE, VC_ANSWERED_BY_CLERK));

  return vc_draft_new (&(VcDraftFields) {
    .declaration_id = "d-1",
    .version = 2,
    .checks = checks,
    .refusing = TRUE,
    .reasons = reasons,
    .note = "Ảnh mờ, \"góc\" bị lóa",
    .message = "",
    .written_at = written_at,
  });
}

START_TEST (a_draft_comes_back_as_it_was_written)
{
  g_autoptr (VcDraft) before = make_draft ();
  g_autoptr (JsonNode) node = vc_wire_write_draft (before);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDraft) after = vc_wire_read_draft (node, &error);
  const VcDraftFields *fields;

  ck_assert_msg (after != NULL, "%s", error != NULL ? error->message : "");
  fields = vc_draft_get_fields (after);
  ck_assert_str_eq (fields->declaration_id, "d-1");
  ck_assert_uint_eq (fields->version, 2);
  ck_assert_uint_eq (fields->checks->len, 1);
  ck_assert_int_eq (vc_check_get_answer (g_ptr_array_index (fields->checks, 0)), VC_ANSWER_NO);
  ck_assert (fields->refusing);
  ck_assert_str_eq (fields->reasons[1], "R12");
  ck_assert_str_eq (fields->note, "Ảnh mờ, \"góc\" bị lóa");
  ck_assert_ptr_null (fields->message);
  ck_assert_int_eq (g_date_time_get_hour (fields->written_at), 9);
}
END_TEST

START_TEST (a_draft_in_which_nothing_was_written_comes_back_empty)
{
  g_autoptr (GDateTime) written_at = g_date_time_new_utc (2026, 11, 20, 9, 30, 0);
  g_autoptr (VcDraft) before = vc_draft_new (&(VcDraftFields) {
    .declaration_id = "d-1", .version = 1, .written_at = written_at,
  });
  g_autoptr (JsonNode) node = vc_wire_write_draft (before);
  g_autoptr (VcDraft) after = vc_wire_read_draft (node, NULL);

  ck_assert_ptr_nonnull (after);
  ck_assert (vc_draft_is_empty (after));
}
END_TEST

static const struct
{
  const char *member;
  const char *text; /* NULL: taken away */
} draft_damages[] = {
  { "declaration_id", NULL     },
  { "declaration_id", "../d-1" },
  { "version",        NULL     },
  { "checks",         NULL     },
  { "refusing",       NULL     },
  { "refusing",       "yes"    },
  { "reasons",        "R01"    },
  { "written_at",     "today"  },
};

START_TEST (a_draft_with_a_wrong_member_is_refused_with_its_place)
{
  g_autoptr (VcDraft) draft = make_draft ();
  g_autoptr (JsonNode) node = vc_wire_write_draft (draft);
  JsonObject *object = json_node_get_object (node);
  g_autoptr (GError) error = NULL;

  json_object_remove_member (object, draft_damages[_i].member);
  if (draft_damages[_i].text != NULL)
    json_object_set_string_member (object, draft_damages[_i].member, draft_damages[_i].text);

  ck_assert_ptr_null (vc_wire_read_draft (node, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_INVALID_VALUE));
  ck_assert_ptr_nonnull (strstr (error->message, draft_damages[_i].member));
}
END_TEST

static VcPolicy *
make_policy (void)
{
  return vc_policy_new (&(VcPolicyFields) {
    .lease_seconds = 900,
    .lock_seconds = 300,
    .offline_days = 3,
    .cache_hours = 24,
    .answer_working_days = 5,
    .prepare_offline = TRUE,
    .ask_for_more = TRUE,
    .adult_checks = 1u << VC_CHECK_FORM_SIGNED | 1u << VC_CHECK_DATA_AGREES,
    .child_checks = 1u << VC_CHECK_GUARDIAN_RELATION,
    .credential_kind = "password_by_notice",
    .hotline = "19009068",
  });
}

static void
assert_same_policy (VcPolicy *policy,
                    VcPolicy *expected)
{
  const VcPolicyFields *a = vc_policy_get_fields (policy);
  const VcPolicyFields *b = vc_policy_get_fields (expected);

  ck_assert_uint_eq (a->lease_seconds, b->lease_seconds);
  ck_assert_uint_eq (a->lock_seconds, b->lock_seconds);
  ck_assert_uint_eq (a->offline_days, b->offline_days);
  ck_assert_uint_eq (a->cache_hours, b->cache_hours);
  ck_assert_uint_eq (a->answer_working_days, b->answer_working_days);
  ck_assert_int_eq (a->prepare_offline, b->prepare_offline);
  ck_assert_int_eq (a->ask_for_more, b->ask_for_more);
  ck_assert_uint_eq (a->adult_checks, b->adult_checks);
  ck_assert_uint_eq (a->child_checks, b->child_checks);
  ck_assert_pstr_eq (a->credential_kind, b->credential_kind);
  ck_assert_pstr_eq (a->hotline, b->hotline);
}

START_TEST (a_policy_that_was_kept_is_the_one_that_was_served)
{
  g_autoptr (VcPolicy) before = make_policy ();
  g_autoptr (JsonNode) node = vc_wire_write_policy (before);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPolicy) after = vc_wire_read_policy (node, &error);

  ck_assert_msg (after != NULL, "%s", error != NULL ? error->message : "");
  assert_same_policy (after, before);
}
END_TEST

static VcProfile *
make_profile (void)
{
  g_autoptr (VcOfficer) officer = vc_officer_new ("o-1", "mau01", "Cán bộ Mẫu", VC_ROLE_CLERK, "vp-1");
  g_autoptr (VcPolicy) policy = make_policy ();
  g_autoptr (GPtrArray) offices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) moment = g_date_time_new_utc (2026, 11, 20, 8, 0, 0);

  g_ptr_array_add (offices, vc_office_new ("vp-1", NULL, "BHXH Mẫu", "1 Thử Nghiệm", NULL, NULL, "Quầy 1"));
  g_ptr_array_add (reasons, vc_reason_new (&(VcReasonFields) {
    .code = "R01", .text_vi = "Ảnh không rõ", .text_en = "Photo unclear", .needs_note = TRUE,
  }));
  return vc_profile_new (officer, policy, offices, reasons, moment);
}

START_TEST (a_profile_comes_back_as_it_was_kept)
{
  g_autoptr (VcProfile) before = make_profile ();
  g_autoptr (JsonNode) node = vc_wire_write_profile (before);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcProfile) after = vc_wire_read_profile (node, &error);

  ck_assert_msg (after != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_str_eq (vc_officer_get_name (vc_profile_get_officer (after)), "Cán bộ Mẫu");
  assert_same_policy (vc_profile_get_policy (after), vc_profile_get_policy (before));
  ck_assert_uint_eq (vc_profile_get_offices (after)->len, 1);
  ck_assert_str_eq (vc_office_get_desk (g_ptr_array_index (vc_profile_get_offices (after), 0)), "Quầy 1");
  ck_assert_str_eq (vc_reason_get_code (g_ptr_array_index (vc_profile_get_reasons (after), 0)), "R01");
  ck_assert (g_date_time_equal (vc_profile_get_signed_in_at (after), vc_profile_get_signed_in_at (before)));
}
END_TEST

static const char * const profile_members[] = { "officer", "policy", "offices", "reasons", "signed_in_at" };

START_TEST (a_profile_that_lacks_a_part_is_none)
{
  g_autoptr (VcProfile) profile = make_profile ();
  g_autoptr (JsonNode) node = vc_wire_write_profile (profile);
  g_autoptr (GError) error = NULL;

  json_object_remove_member (json_node_get_object (node), profile_members[_i]);

  ck_assert_ptr_null (vc_wire_read_profile (node, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_INVALID_VALUE));
}
END_TEST

START_TEST (a_decision_says_that_it_was_prepared_and_only_then)
{
  g_autoptr (GDateTime) decided_at = g_date_time_new_utc (2026, 11, 20, 9, 30, 0);
  g_autoptr (VcDecision) before = vc_decision_new (&(VcDecisionFields) {
    .id = "11111111-2222-4333-8444-555555555555", .version = 1, .counter = "Quầy 3", .decided_at = decided_at,
    .prepared = _i != 0,
  });
  g_autoptr (JsonNode) node = vc_wire_write_decision (before);
  g_autoptr (VcDecision) after = vc_wire_read_decision (node, NULL);

  ck_assert_ptr_nonnull (after);
  ck_assert_int_eq (json_object_has_member (json_node_get_object (node), "prepared"), _i != 0);
  ck_assert_int_eq (vc_decision_get_fields (after)->prepared, _i != 0);
}
END_TEST

#define SHA "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define OTHER_SHA "1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define SEEN_AT "\"seen_at\":\"2026-11-20T09:30:00Z\""
#define COUNTER "\"counter\":\"Quầy 3\""

START_TEST (a_viewing_comes_back_with_its_photos_time_and_counter)
{
  static const char * const photos[] = { SHA, OTHER_SHA, NULL };
  g_autoptr (GDateTime) seen_at = g_date_time_new_utc (2026, 11, 20, 9, 30, 0);
  g_autoptr (VcViewing) before = vc_viewing_new (&(VcViewingFields) {
    .id = "11111111-2222-4333-8444-555555555555", .declaration_id = "d-1", .photos = photos, .seen_at = seen_at,
    .counter = "Quầy 3",
  });
  g_autoptr (JsonNode) node = vc_wire_write_viewing (before);
  g_autofree char *text = vc_json_to_string (node);
  g_autoptr (VcViewing) after = vc_wire_read_viewing (node, NULL);
  const VcViewingFields *fields;

  ck_assert_str_eq (text, "{\"photos\":[\"" SHA "\",\"" OTHER_SHA "\"]," SEEN_AT "," COUNTER "}");
  ck_assert_ptr_nonnull (after);
  fields = vc_viewing_get_fields (after);
  ck_assert_str_eq (fields->photos[0], SHA);
  ck_assert_str_eq (fields->photos[1], OTHER_SHA);
  ck_assert_ptr_null (fields->photos[2]);
  ck_assert (g_date_time_equal (fields->seen_at, seen_at));
  ck_assert_str_eq (fields->counter, "Quầy 3");
}
END_TEST

static const struct
{
  const char *text;
  const char *place;
} viewing_damages[] = {
  { "{" SEEN_AT "," COUNTER "}",                                            "photos"  },
  { "{\"photos\":[]," SEEN_AT "," COUNTER "}",                              "photos"  },
  { "{\"photos\":\"" SHA "\"," SEEN_AT "," COUNTER "}",                     "photos"  },
  { "{\"photos\":[\"0123\"]," SEEN_AT "," COUNTER "}",                      "photos"  },
  { "{\"photos\":[\"" SHA "\",\"" SHA "\"]," SEEN_AT "," COUNTER "}",       "photos"  },
  { "{\"photos\":[\"" SHA "\"],\"seen_at\":\"this morning\"," COUNTER "}",  "seen_at" },
  { "{\"photos\":[\"" SHA "\"]," COUNTER "}",                               "seen_at" },
  { "{\"photos\":[\"" SHA "\"]," SEEN_AT "}",                               "counter" },
};

START_TEST (a_viewing_with_a_wrong_member_is_refused_with_its_place)
{
  const char *text = viewing_damages[_i].text;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (JsonNode) node = vc_json_parse (bytes, 10000, NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (vc_wire_read_viewing (node, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_INVALID_VALUE));
  ck_assert_ptr_nonnull (strstr (error->message, viewing_damages[_i].place));
}
END_TEST

TCase *
test_kept_case (void)
{
  TCase *tcase = tcase_create ("what a client keeps");

  tcase_add_test (tcase, a_draft_comes_back_as_it_was_written);
  tcase_add_test (tcase, a_draft_in_which_nothing_was_written_comes_back_empty);
  tcase_add_loop_test (tcase, a_draft_with_a_wrong_member_is_refused_with_its_place, 0, G_N_ELEMENTS (draft_damages));
  tcase_add_test (tcase, a_policy_that_was_kept_is_the_one_that_was_served);
  tcase_add_test (tcase, a_profile_comes_back_as_it_was_kept);
  tcase_add_loop_test (tcase, a_profile_that_lacks_a_part_is_none, 0, G_N_ELEMENTS (profile_members));
  tcase_add_loop_test (tcase, a_decision_says_that_it_was_prepared_and_only_then, 0, 2);
  tcase_add_test (tcase, a_viewing_comes_back_with_its_photos_time_and_counter);
  tcase_add_loop_test (tcase, a_viewing_with_a_wrong_member_is_refused_with_its_place, 0,
                       G_N_ELEMENTS (viewing_damages));
  return tcase;
}
