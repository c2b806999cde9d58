/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-wire.h"

#include "vc-json.h"
#include "vc-wire.h"

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) body = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JsonNode *node = vc_json_parse (body, 1000000, &error);

  ck_assert_msg (node != NULL, "%s", error != NULL ? error->message : "");
  return node;
}

static void
assert_same (JsonNode *a,
             JsonNode *b)
{
  g_autofree char *a_text = vc_json_to_string (a);
  g_autofree char *b_text = vc_json_to_string (b);

  ck_assert_str_eq (a_text, b_text);
}

START_TEST (a_declaration_comes_back_with_every_member)
{
  g_autoptr (VcDeclaration) before = _i == 0 ? make_full_declaration () : make_small_declaration ();
  g_autoptr (JsonNode) node = vc_wire_write_declaration (before);
  g_autofree char *text = vc_json_to_string (node);
  g_autoptr (JsonNode) parsed = parse (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcDeclaration) after = vc_wire_read_declaration (parsed, &error);
  g_autoptr (JsonNode) again = NULL;

  ck_assert_msg (after != NULL, "%s", error != NULL ? error->message : "");
  again = vc_wire_write_declaration (after);
  assert_same (node, again);
}
END_TEST

START_TEST (what_was_read_is_what_was_meant)
{
  g_autoptr (VcDeclaration) before = make_full_declaration ();
  g_autoptr (JsonNode) node = vc_wire_write_declaration (before);
  g_autoptr (VcDeclaration) after = vc_wire_read_declaration (node, NULL);
  const VcDeclarationFields *fields = vc_declaration_get_fields (after);

  ck_assert_uint_eq (fields->change, 9007199254740993);
  ck_assert_int_eq (fields->flags, vc_declaration_get_fields (before)->flags);
  ck_assert_int_eq (vc_person_get_birth_date (fields->person).month, 3);
  ck_assert_int_eq (g_date_time_get_microsecond (vc_identity_document_get_verified_at (fields->document)), 250000);
  ck_assert_str_eq (vc_claim_get_fields (fields->claim)->handed_over_by, "Phụ trách Mẫu");
  ck_assert_str_eq (vc_draft_get_fields (vc_claim_get_draft (fields->claim))->note, "Gọi lại trước 16 giờ");
  ck_assert_str_eq (vc_decision_get_fields (fields->decision)->declaration_id, "d-1");
  ck_assert_str_eq (vc_decision_get_fields (fields->decision)->reasons[1], "R12");
  ck_assert_int_eq (vc_guardian_get_account_state (fields->guardian), VC_ACCOUNT_SUSPENDED);
  ck_assert_str_eq (fields->certificate_serial, "5404FFFEB7033FB316D672201B999999");
  ck_assert_str_eq (fields->contact_person, "Cù Kiểm Thử");
  ck_assert_uint_eq (fields->adjustments->len, 2);
  ck_assert_int_eq (vc_adjustment_get_field (g_ptr_array_index (fields->adjustments, 1)), VC_ADJUSTED_EMAIL);
  ck_assert_ptr_null (vc_adjustment_get_before (g_ptr_array_index (fields->adjustments, 1)));
  ck_assert_str_eq (vc_adjustment_get_after (g_ptr_array_index (fields->adjustments, 0)), "0992000002");
  ck_assert_int_eq (fields->stop_from.month, 12);
  ck_assert_str_eq (fields->stop_reason, "Chuyển sang dùng tài khoản định danh điện tử");
  ck_assert_uint_eq (vc_photo_get_size (vc_declaration_get_photo (after, VC_PHOTO_BACK)), 33554432);
}
END_TEST

START_TEST (a_retake_comes_back_with_its_preview_and_its_maker)
{
  g_autoptr (VcDeclaration) before = make_full_declaration ();
  g_autoptr (JsonNode) node = vc_wire_write_declaration (before);
  g_autoptr (VcDeclaration) after = vc_wire_read_declaration (node, NULL);
  VcRetake *retake = vc_declaration_get_retake (after, VC_PHOTO_BACK);
  VcPhoto  *photo = vc_retake_get_photo (retake);
  VcPhoto  *before_photo = vc_retake_get_photo (vc_declaration_get_retake (before, VC_PHOTO_BACK));

  ck_assert_str_eq (vc_retake_get_fields (retake)->officer_name, "Cán bộ Mẫu");
  ck_assert_str_eq (vc_retake_get_fields (retake)->counter, "Quầy 3");
  ck_assert_str_eq (vc_photo_get_sha256 (photo), vc_photo_get_sha256 (before_photo));
  ck_assert_str_eq (vc_photo_get_preview_sha256 (photo), vc_photo_get_preview_sha256 (before_photo));
  ck_assert_uint_eq (vc_photo_get_width (photo), 4000);
  ck_assert_uint_eq (vc_photo_get_height (photo), 3000);
  ck_assert_uint_eq (vc_photo_get_preview_size (photo), 95000);
  ck_assert_uint_eq (vc_photo_get_preview_width (photo), 1008);
  ck_assert_uint_eq (vc_photo_get_preview_height (photo), 756);
}
END_TEST

START_TEST (a_signed_paper_comes_back_with_its_form_and_whoever_attached_it)
{
  g_autoptr (VcDeclaration) before = make_full_declaration ();
  g_autoptr (JsonNode) node = vc_wire_write_declaration (before);
  g_autoptr (VcDeclaration) after = vc_wire_read_declaration (node, NULL);
  GPtrArray *wanted = vc_declaration_get_fields (before)->signed_papers;
  GPtrArray *found = vc_declaration_get_fields (after)->signed_papers;
  const VcSignedPaperFields *paper;
  const VcSignedPaperFields *original = vc_signed_paper_get_fields (wanted->pdata[0]);

  ck_assert_uint_eq (found->len, 1);
  paper = vc_signed_paper_get_fields (found->pdata[0]);
  ck_assert_str_eq (paper->id, original->id);
  ck_assert_str_eq (paper->sha256, original->sha256);
  ck_assert_str_eq (paper->media_type, "application/pdf");
  ck_assert_uint_eq (paper->size, 700000);
  ck_assert_uint_eq (paper->n_pages, 2);
  ck_assert_str_eq (paper->form_sha256, original->form_sha256);
  ck_assert_str_eq (paper->officer_name, "Cán bộ Mẫu");
  ck_assert (g_date_time_equal (paper->attached_at, original->attached_at));
}
END_TEST

/* One thing wrong with what is announced; the rest is right. */
static const struct
{
  const char *member;
  const char *value;   /* NULL: left out */
} announcements[] = {
  { "id", NULL }, { "id", "1" }, { "sha256", "aa" }, { "media_type", "image/svg+xml" }, { "size", NULL },
  { "form_sha256", "" },
};

START_TEST (what_is_announced_wrongly_is_refused)
{
  g_autoptr (VcDeclaration) declaration = make_full_declaration ();
  g_autoptr (JsonNode) node = vc_wire_write_announcement (
    g_ptr_array_index (vc_declaration_get_fields (declaration)->signed_papers, 0));
  g_autoptr (VcSignedPaper) right = vc_wire_read_announcement (node, NULL);
  g_autoptr (VcSignedPaper) wrong = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *object = json_node_get_object (node);

  ck_assert_ptr_nonnull (right);
  json_object_remove_member (object, announcements[_i].member);
  if (announcements[_i].value != NULL)
    json_object_set_string_member (object, announcements[_i].member, announcements[_i].value);

  wrong = vc_wire_read_announcement (node, &error);
  ck_assert_ptr_null (wrong);
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_INVALID_VALUE));
}
END_TEST

START_TEST (how_far_an_upload_is_comes_back)
{
  g_autoptr (VcUpload) before = vc_upload_new ("00000001-2222-4333-8444-555555555555", 262144, TRUE);
  g_autoptr (JsonNode) node = vc_wire_write_upload (before);
  g_autoptr (VcUpload) after = vc_wire_read_upload (node, NULL);

  ck_assert_str_eq (vc_upload_get_id (after), vc_upload_get_id (before));
  ck_assert_uint_eq (vc_upload_get_received (after), 262144);
  ck_assert (vc_upload_is_attached (after));
}
END_TEST

START_TEST (a_photo_that_central_could_not_read_has_no_size_and_no_preview)
{
  g_autoptr (VcDeclaration) before = make_full_declaration ();
  g_autoptr (JsonNode) node = vc_wire_write_declaration (before);
  JsonObject *filed = json_object_get_object_member (json_node_get_object (node), "filed");
  JsonObject *photo = json_array_get_object_element (json_object_get_array_member (filed, "photos"), 0);
  g_autoptr (VcDeclaration) after = vc_wire_read_declaration (node, NULL);

  ck_assert (!json_object_has_member (photo, "width"));
  ck_assert (!json_object_has_member (photo, "preview"));
  ck_assert_uint_eq (vc_photo_get_width (vc_declaration_get_photo (after, VC_PHOTO_BACK)), 0);
  ck_assert_ptr_null (vc_photo_get_preview_sha256 (vc_declaration_get_photo (after, VC_PHOTO_BACK)));
}
END_TEST

START_TEST (a_member_without_a_value_is_left_out)
{
  g_autoptr (VcDeclaration) small = make_small_declaration ();
  g_autoptr (JsonNode) node = vc_wire_write_declaration (small);
  JsonObject *object = json_node_get_object (node);
  JsonObject *filed = json_object_get_object_member (object, "filed");
  static const char * const absent[] = { "retakes", "signed_papers", "claim", "decision", "review", "account", "resubmission_of" };
  static const char * const absent_filed[] = { "document", "contact", "guardian", "form_sha256",
                                               "certificate_serial", "contact_person", "adjustments", "stop" };

  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    ck_assert_msg (!json_object_has_member (object, absent[i]), "%s is there", absent[i]);
  for (guint i = 0; i < G_N_ELEMENTS (absent_filed); i++)
    ck_assert_msg (!json_object_has_member (filed, absent_filed[i]), "%s is there", absent_filed[i]);
  ck_assert (!json_object_has_member (json_object_get_object_member (filed, "person"), "birth_date"));
}
END_TEST

/* Finds the object at a JSON pointer without escapes. */
static JsonObject *
walk (JsonNode   *node,
      const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);

  for (guint i = 0; steps[i] != NULL && *steps[i] != '\0'; i++)
    node = JSON_NODE_HOLDS_ARRAY (node)
             ? json_array_get_element (json_node_get_array (node), (guint) g_ascii_strtoull (steps[i], NULL, 10))
             : json_object_get_member (json_node_get_object (node), steps[i]);

  return json_node_get_object (node);
}

static const struct
{
  const char *path;
  const char *member;
  const char *value; /* NULL: taken away */
} damages[] = {
  { "", "id", NULL },
  { "", "id", "\"\"" },
  { "", "id", "\"../d-1\"" },
  { "", "id", "1" },
  { "", "version", "0" },
  { "", "version", "\"2\"" },
  { "", "change", "-1" },
  { "", "state", "\"NEEDS_MORE\"" },
  { "", "flags", "{}" },
  { "", "flags", "[1]" },
  { "", "filed", NULL },
  { "", "filed", "[]" },
  { "", "filed_at", "\"today\"" },
  { "", "due_at", NULL },
  { "", "handling_office", NULL },
  { "", "notices", NULL },
  { "", "notices", "[[]]" },
  { "", "claim", "null" },
  { "", "decision", "\"no\"" },
  { "filed", "request_kind", "\"sell\"" },
  { "filed", "subject_type", "\"ca_nhan\"" },
  { "filed", "channel", NULL },
  { "filed", "bhxh_code", "\"123456789012345678901\"" },
  { "filed", "form_sha256", "\"ABC\"" },
  { "filed", "photos", NULL },
  { "filed", "address", NULL },
  { "filed/person", "name", "\"\"" },
  { "filed/person", "sex", "\"M\"" },
  { "filed/person", "birth_date", "\"1957-02-30\"" },
  { "filed/address", "scheme", "\"VN-1999\"" },
  { "filed/address", "ward", NULL },
  { "filed/document", "type", "\"card\"" },
  { "filed/contact", "phone", NULL },
  { "filed/guardian", "bhxh_code", "\"562012345x\"" },
  { "filed/guardian", "relation", "\"uncle\"" },
  { "filed", "certificate_serial", "\"\"" },
  { "filed", "adjustments", "{}" },
  { "filed", "stop", "[]" },
  { "filed/adjustments/0", "field", "\"mood\"" },
  { "filed/adjustments/0", "before", "\"\"" },
  { "filed/adjustments/0", "after", NULL },
  { "filed/stop", "from", "\"2026-12\"" },
  { "filed/stop", "reason", NULL },
  { "filed/photos/0", "sha256", "\"../../etc/passwd\"" },
  { "filed/photos/0", "media_type", "\"image/svg+xml\"" },
  { "filed/photos/0", "size", "33554433" },
  { "filed/photos/0", "kind", "\"side\"" },
  { "filed/photos/0", "preview", "[]" },
  { "", "retakes", "{}" },
  { "retakes/0", "kind", "\"side\"" },
  { "retakes/0", "officer_id", NULL },
  { "retakes/0", "counter", "\"\"" },
  { "retakes/0", "taken_at", "\"today\"" },
  { "retakes/0", "width", NULL },
  { "retakes/0", "height", "16385" },
  { "retakes/0/preview", "sha256", "\"ABC\"" },
  { "retakes/0/preview", "media_type", "\"image/png\"" },
  { "retakes/0/preview", "size", "0" },
  { "retakes/0/preview", "width", "1009" },
  { "retakes/0/preview", "height", NULL },
  { "claim", "parked", "\"true\"" },
  { "claim", "expires_at", NULL },
  { "claim", "handover_note", "\"\"" },
  { "claim", "draft", "[]" },
  { "decision", "id", "\"1\"" },
  { "decision", "seen", "[\"x\"]" },
  { "decision", "reasons", "[\"R1\"]" },
  { "decision", "reasons", "[\"R01\",\"R01\"]" },
  { "decision/checks/0", "answer", "\"none\"" },
  { "decision/checks/0", "kind", "\"horoscope\"" },
  { "review", "kind", "\"maybe\"" },
  { "account", "state", "\"gone\"" },
  { "notices/0", "channel", "\"pigeon\"" },
};

START_TEST (a_declaration_with_a_wrong_member_is_refused_with_its_place)
{
  g_autoptr (VcDeclaration) declaration = make_full_declaration ();
  g_autoptr (JsonNode) written = vc_wire_write_declaration (declaration);
  JsonObject *object = walk (written, damages[_i].path);
  g_autoptr (GError) error = NULL;
  g_autofree char *place = g_strconcat ("/", damages[_i].path, *damages[_i].path != '\0' ? "/" : "",
                                        damages[_i].member, NULL);

  json_object_remove_member (object, damages[_i].member);
  if (damages[_i].value != NULL)
    {
      g_autofree char *wrapped = g_strdup_printf ("[%s]", damages[_i].value);
      g_autoptr (JsonNode) array = parse (wrapped);

      json_object_set_member (object, damages[_i].member, json_array_dup_element (json_node_get_array (array), 0));
    }

  ck_assert_ptr_null (vc_wire_read_declaration (written, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_INVALID_VALUE));
  ck_assert_msg (g_str_has_prefix (error->message, place), "%s does not begin with %s", error->message, place);
}
END_TEST

START_TEST (members_and_flags_that_are_not_known_yet_are_ignored)
{
  g_autoptr (VcDeclaration) declaration = make_full_declaration ();
  g_autoptr (JsonNode) node = vc_wire_write_declaration (declaration);
  g_autoptr (VcDeclaration) read = NULL;

  json_object_set_string_member (json_node_get_object (node), "mood", "fine");
  json_array_add_string_element (json_object_get_array_member (json_node_get_object (node), "flags"), "urgent");
  read = vc_wire_read_declaration (node, NULL);

  ck_assert_ptr_nonnull (read);
  ck_assert_int_eq (vc_declaration_get_fields (read)->flags, vc_declaration_get_fields (declaration)->flags);
}
END_TEST

START_TEST (a_page_comes_back_with_its_cursor_and_change)
{
  g_autoptr (GPtrArray) declarations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GPtrArray) read = NULL;
  g_autofree char *cursor = NULL;
  guint64          change = 0;

  g_ptr_array_add (declarations, make_full_declaration ());
  g_ptr_array_add (declarations, make_small_declaration ());
  node = vc_wire_write_page (declarations, _i == 0 ? "next" : NULL, 77);
  read = vc_wire_read_page (node, &cursor, &change, NULL);

  ck_assert_uint_eq (read->len, 2);
  ck_assert_str_eq (vc_declaration_get_id (g_ptr_array_index (read, 1)), "d-2");
  ck_assert_pstr_eq (cursor, _i == 0 ? "next" : NULL);
  ck_assert_uint_eq (change, 77);
}
END_TEST

START_TEST (an_unanswered_check_is_never_sent)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcDecision) decision = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  g_ptr_array_add (checks, vc_check_new (VC_CHECK_FORM_SIGNED, VC_ANSWER_NONE, VC_ANSWERED_BY_CLERK));
  g_ptr_array_add (checks, vc_check_new (VC_CHECK_CODE_BELONGS, VC_ANSWER_YES, VC_ANSWERED_BY_PROGRAM));
  decision = vc_decision_new (&(VcDecisionFields) { .id = "k", .checks = checks });
  node = vc_wire_write_decision (decision);
  object = json_node_get_object (node);

  ck_assert_uint_eq (json_array_get_length (json_object_get_array_member (object, "checks")), 1);
  ck_assert (json_object_has_member (object, "seen"));
  ck_assert (!json_object_has_member (object, "reasons"));
  ck_assert (!json_object_has_member (object, "officer_id"));
  ck_assert (!json_object_has_member (object, "declaration_id"));
}
END_TEST

START_TEST (what_stands_around_the_declarations_comes_back)
{
  g_autoptr (VcPerson) person = vc_person_new ("Lê Thị Mẫu", (VcDate) { 1990, 2, 28 }, VC_SEX_FEMALE);
  g_autoptr (VcInsuredPerson) record = vc_insured_person_new ("056190000001", person, NULL, VC_ACCOUNT_CLOSED);
  g_autoptr (VcOffice) office = vc_office_new ("vp-1", "vp-0", "BHXH Mẫu", "1 Thử Nghiệm", NULL, NULL, "Quầy 1");
  g_autoptr (VcOfficer) officer = vc_officer_new ("o-1", "mau01", "Cán bộ Mẫu", VC_ROLE_PROVINCE, "vp-0");
  g_autoptr (VcReason) reason = vc_reason_new (&(VcReasonFields) {
    .code = "R01", .text_vi = "Ảnh không rõ", .text_en = "Photo unclear", .repairable = TRUE, .needs_note = TRUE,
  });
  g_autoptr (JsonNode) record_node = vc_wire_write_insured_person (record);
  g_autoptr (JsonNode) office_node = vc_wire_write_office (office);
  g_autoptr (JsonNode) officer_node = vc_wire_write_officer (officer);
  g_autoptr (JsonNode) reason_node = vc_wire_write_reason (reason);
  g_autoptr (VcInsuredPerson) record_again = vc_wire_read_insured_person (record_node, NULL);
  g_autoptr (VcOffice) office_again = vc_wire_read_office (office_node, NULL);
  g_autoptr (VcOfficer) officer_again = vc_wire_read_officer (officer_node, NULL);
  g_autoptr (VcReason) reason_again = vc_wire_read_reason (reason_node, NULL);

  ck_assert_str_eq (vc_insured_person_get_bhxh_code (record_again), "056190000001");
  ck_assert_int_eq (vc_insured_person_get_account_state (record_again), VC_ACCOUNT_CLOSED);
  ck_assert_int_eq (vc_person_get_sex (vc_insured_person_get_person (record_again)), VC_SEX_FEMALE);
  ck_assert_str_eq (vc_office_get_desk (office_again), "Quầy 1");
  ck_assert_ptr_null (vc_office_get_phone (office_again));
  ck_assert_int_eq (vc_officer_get_role (officer_again), VC_ROLE_PROVINCE);
  ck_assert (vc_reason_get_fields (reason_again)->needs_note);
  ck_assert (!vc_reason_get_fields (reason_again)->supervisor_only);
}
END_TEST

#define ITEM(key, value) \
  "{\"key\":\"" key "\",\"value\":" value ",\"valid_from\":\"2025\",\"source\":\"x\",\"confirmed\":false}"

START_TEST (a_policy_is_read_from_its_keys)
{
  g_autoptr (JsonNode) node = parse (
    "{\"items\":[" ITEM ("lease_seconds", "900") "," ITEM ("lock_seconds", "300") "," ITEM ("unheard_of", "[1]") ","
    ITEM ("offline_decisions", "\"prepare\"") "," ITEM ("required_checks_adult", "[\"form_signed\",\"new_check\"]") ","
    ITEM ("required_checks_child", "[\"guardian_relation\"]") "," ITEM ("hotline", "\"19009068\"") "],"
    "\"features\":[{\"name\":\"ask_for_more\",\"available\":true}]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (VcPolicy) policy = vc_wire_read_policy (node, &error);
  const VcPolicyFields *fields;

  ck_assert_msg (policy != NULL, "%s", error != NULL ? error->message : "");
  fields = vc_policy_get_fields (policy);
  ck_assert_uint_eq (fields->lease_seconds, 900);
  ck_assert_uint_eq (fields->lock_seconds, 300);
  ck_assert_uint_eq (fields->offline_days, 0);
  ck_assert (fields->prepare_offline);
  ck_assert (fields->ask_for_more);
  ck_assert_uint_eq (fields->adult_checks, 1u << VC_CHECK_FORM_SIGNED);
  ck_assert_uint_eq (fields->child_checks, 1u << VC_CHECK_GUARDIAN_RELATION);
  ck_assert_str_eq (fields->hotline, "19009068");
  ck_assert_ptr_null (fields->credential_kind);
}
END_TEST

START_TEST (a_policy_without_required_checks_is_refused)
{
  g_autoptr (JsonNode) node = parse ("{\"items\":[" ITEM ("lease_seconds", "900") "," ITEM ("lock_seconds", "300") "],"
                                     "\"features\":[]}");
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (vc_wire_read_policy (node, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_INVALID_VALUE));
}
END_TEST

START_TEST (every_problem_comes_back_from_its_document)
{
  g_autoptr (JsonNode) node = vc_wire_write_problem ((VcProblem) _i, "this time");
  JsonObject *object = json_node_get_object (node);
  g_autoptr (GError) error = vc_wire_read_problem (node, 599);

  ck_assert (g_error_matches (error, VC_PROBLEM, _i));
  ck_assert_str_eq (error->message, "this time");
  ck_assert (g_str_has_prefix (json_object_get_string_member (object, "type"), "/problems/"));
  ck_assert_int_eq (json_object_get_int_member (object, "status"), vc_problem_get_status ((VcProblem) _i));
}
END_TEST

static const struct
{
  const char *body; /* NULL: no JSON came */
  guint       status;
  VcProblem   problem;
} strange_problems[] = {
  { "{\"type\":\"/problems/new\"}",          400, VC_PROBLEM_INVALID_PARAMETER },
  { "{\"type\":\"/problems/new\"}",          401, VC_PROBLEM_NOT_SIGNED_IN     },
  { "{\"type\":\"/problems/new\"}",          403, VC_PROBLEM_ROLE_NOT_ALLOWED  },
  { "{\"type\":\"/problems/new\"}",          404, VC_PROBLEM_NOT_FOUND         },
  { "{\"type\":\"/problems/new\"}",          409, VC_PROBLEM_WRONG_STATE       },
  { "{\"type\":\"/problems/new\"}",          422, VC_PROBLEM_INVALID_VALUE     },
  { "{\"type\":7}",                          426, VC_PROBLEM_CLIENT_TOO_OLD    },
  { "{}",                                    429, VC_PROBLEM_TOO_MANY_ATTEMPTS },
  { "[]",                                    503, VC_PROBLEM_INTERNAL          },
  { NULL,                                    418, VC_PROBLEM_INTERNAL          },
  { "{\"type\":\"/problems/session-ended\"}", 403, VC_PROBLEM_SESSION_ENDED    },
};

START_TEST (a_problem_that_is_not_known_is_taken_as_the_nearest)
{
  g_autoptr (JsonNode) node = strange_problems[_i].body != NULL ? parse (strange_problems[_i].body) : NULL;
  g_autoptr (GError) error = vc_wire_read_problem (node, strange_problems[_i].status);

  ck_assert (error->domain == VC_PROBLEM);
  ck_assert_int_eq (error->code, strange_problems[_i].problem);
  ck_assert_int_gt (strlen (error->message), 0);
}
END_TEST

/* The text of the contract between two of its lines. */
static char *
dup_contract (void)
{
  g_autofree char *path = vc_test_dup_source ("data/central-api.yaml");
  char            *text = NULL;

  ck_assert_msg (g_file_get_contents (path, &text, NULL, NULL), "cannot read %s", path);
  return text;
}

START_TEST (the_contract_lists_every_problem_and_no_other)
{
  g_autofree char *contract = dup_contract ();
  guint            n_listed = 0;

  for (guint i = 0; i < VC_N_PROBLEMS; i++)
    {
      g_autofree char *line = g_strdup_printf ("- %s\n", vc_problem_get_type_uri ((VcProblem) i));

      ck_assert_msg (strstr (contract, line) != NULL, "the contract lacks %s", line);
    }

  for (const char *at = contract; (at = strstr (at, "- /problems/")) != NULL; at++)
    n_listed++;
  ck_assert_uint_eq (n_listed, VC_N_PROBLEMS);
}
END_TEST

START_TEST (the_contract_gives_every_problem_its_status)
{
  g_autofree char *contract = dup_contract ();
  const char      *statuses = strstr (contract, "x-statuses:");
  g_autofree char *status = g_strdup_printf ("%u: [", vc_problem_get_status ((VcProblem) _i));
  const char      *start = strstr (statuses, status);
  g_autofree char *list = start != NULL ? g_strndup (start, (gsize) (strchr (start, ']') - start)) : NULL;
  const char      *name = vc_problem_get_type_uri ((VcProblem) _i) + strlen ("/problems/");
  g_autofree char *word = g_strdup_printf ("\\b(?<!-)%s\\b(?!-)", name);

  ck_assert_ptr_nonnull (list);
  ck_assert_msg (g_regex_match_simple (word, list, 0, 0), "%s does not list %s", status, name);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("wire");
  TCase *values = tcase_create ("values");
  TCase *problems = tcase_create ("problems");

  suite_add_tcase (suite, test_json_case ());
  suite_add_tcase (suite, test_kept_case ());

  tcase_add_loop_test (values, a_declaration_comes_back_with_every_member, 0, 2);
  tcase_add_test (values, what_was_read_is_what_was_meant);
  tcase_add_test (values, a_retake_comes_back_with_its_preview_and_its_maker);
  tcase_add_test (values, a_signed_paper_comes_back_with_its_form_and_whoever_attached_it);
  tcase_add_loop_test (values, what_is_announced_wrongly_is_refused, 0, G_N_ELEMENTS (announcements));
  tcase_add_test (values, how_far_an_upload_is_comes_back);
  tcase_add_test (values, a_photo_that_central_could_not_read_has_no_size_and_no_preview);
  tcase_add_test (values, a_member_without_a_value_is_left_out);
  tcase_add_loop_test (values, a_declaration_with_a_wrong_member_is_refused_with_its_place, 0, G_N_ELEMENTS (damages));
  tcase_add_test (values, members_and_flags_that_are_not_known_yet_are_ignored);
  tcase_add_loop_test (values, a_page_comes_back_with_its_cursor_and_change, 0, 2);
  tcase_add_test (values, an_unanswered_check_is_never_sent);
  tcase_add_test (values, what_stands_around_the_declarations_comes_back);
  tcase_add_test (values, a_policy_is_read_from_its_keys);
  tcase_add_test (values, a_policy_without_required_checks_is_refused);
  suite_add_tcase (suite, values);

  tcase_add_loop_test (problems, every_problem_comes_back_from_its_document, 0, VC_N_PROBLEMS);
  tcase_add_loop_test (problems, a_problem_that_is_not_known_is_taken_as_the_nearest, 0,
                       G_N_ELEMENTS (strange_problems));
  tcase_add_test (problems, the_contract_lists_every_problem_and_no_other);
  tcase_add_loop_test (problems, the_contract_gives_every_problem_its_status, 0, VC_N_PROBLEMS);
  suite_add_tcase (suite, problems);

  return vc_test_run (suite);
}
