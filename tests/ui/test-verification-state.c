/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-approval.h"
#include "vc-test-case.h"
#include "vc-test.h"
#include "vc-verification-state.h"

static VcVerificationState *
open_as (const VcTestCase *what,
         VcRole            role)
{
  VcVerificationState *state = vc_verification_state_new ();
  g_autoptr (VcDeclaration) declaration = vc_test_case_new_declaration (what);
  g_autoptr (VcOfficer) officer = vc_test_case_new_officer (role);
  g_autoptr (VcPolicy) policy = vc_test_case_new_policy ();

  vc_verification_state_open (state, declaration, officer, policy, VC_TEST_TODAY);
  return state;
}

static void
show_photos (VcVerificationState *state)
{
  for (guint kind = 0; kind < VC_N_PHOTO_KINDS; kind++)
    if (vc_verification_state_get_photo (state, kind) == VC_PHOTO_WAITING)
      vc_verification_state_set_photo (state, kind, VC_PHOTO_SEEN);
}

static void
answer_all (VcVerificationState *state,
            VcAnswer             answer)
{
  for (guint kind = 0; kind < VC_N_CHECK_KINDS; kind++)
    if (vc_verification_state_get_answer (state, kind) == VC_ANSWER_NONE)
      vc_verification_state_answer (state, kind, answer);
}

static void
claim (VcVerificationState *state)
{
  g_autoptr (VcClaim) held = vc_test_case_new_claim (vc_verification_state_get_declaration (state));

  vc_verification_state_set_claim (state, held);
}

static void
find_own_record (VcVerificationState *state)
{
  g_autoptr (VcInsuredPerson) record =
    vc_test_case_new_own_record (vc_verification_state_get_declaration (state));

  vc_verification_state_set_record (state, VC_LOOKUP_FOUND, record);
}

/* Held, photos shown, record here, nothing answered. */
static VcVerificationState *
open_ready (const VcTestCase *what)
{
  VcVerificationState *state = open_as (what, VC_ROLE_CLERK);

  claim (state);
  show_photos (state);
  find_own_record (state);
  return state;
}

static VcObstacleKind
worst_obstacle (VcVerificationState *state)
{
  g_autoptr (GArray) obstacles = vc_approval_list_obstacles (state);

  ck_assert_uint_gt (obstacles->len, 0);
  return g_array_index (obstacles, VcObstacle, 0).kind;
}

START_TEST (a_case_with_every_answer_can_be_approved)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });

  answer_all (state, VC_ANSWER_YES);

  ck_assert (vc_approval_is_possible (state));
}
END_TEST

static const VcCheckKind clerks_checks[] = {
  VC_CHECK_PERSON_MATCHES_PORTRAIT,
  VC_CHECK_DOCUMENT_GENUINE,
  VC_CHECK_PHOTOS_SAME_DOCUMENT,
  VC_CHECK_PHONE_READ_BACK,
  VC_CHECK_FORM_SIGNED,
};

START_TEST (each_unanswered_check_blocks_approval)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });

  answer_all (state, VC_ANSWER_YES);
  vc_verification_state_answer (state, clerks_checks[_i], VC_ANSWER_NONE);

  ck_assert (!vc_approval_is_possible (state));
  ck_assert_int_eq (worst_obstacle (state), VC_OBSTACLE_CHECK_OPEN);
}
END_TEST

START_TEST (each_no_blocks_approval)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });

  answer_all (state, VC_ANSWER_YES);
  vc_verification_state_answer (state, clerks_checks[_i], VC_ANSWER_NO);

  ck_assert (!vc_approval_is_possible (state));
  ck_assert_int_eq (worst_obstacle (state), VC_OBSTACLE_CHECK_NO);
}
END_TEST

START_TEST (what_only_a_person_can_know_is_never_answered_beforehand)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });

  ck_assert_int_eq (vc_verification_state_get_answer (state, clerks_checks[_i]), VC_ANSWER_NONE);
}
END_TEST

START_TEST (agreeing_data_are_answered_by_the_program)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });
  g_autoptr (GPtrArray) answers = vc_verification_state_dup_answers (state);

  ck_assert_uint_eq (answers->len, 2);
  for (guint i = 0; i < answers->len; i++)
    {
      VcCheck *check = g_ptr_array_index (answers, i);

      ck_assert_int_eq (vc_check_get_answer (check), VC_ANSWER_YES);
      ck_assert_int_eq (vc_check_get_answered_by (check), VC_ANSWERED_BY_PROGRAM);
    }
}
END_TEST

START_TEST (an_officer_who_sees_more_may_say_no_to_agreeing_data)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });

  ck_assert (vc_verification_state_answer (state, VC_CHECK_DATA_AGREES, VC_ANSWER_NO));

  ck_assert_int_eq (vc_verification_state_get_answer (state, VC_CHECK_DATA_AGREES), VC_ANSWER_NO);
}
END_TEST

START_TEST (a_difference_asks_the_officer)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });
  g_autoptr (VcInsuredPerson) record =
    vc_test_case_new_record ("Âu Dương Thị Hoè", (VcDate) { 1988, 2, 28 }, VC_ACCOUNT_NONE);

  vc_verification_state_set_record (state, VC_LOOKUP_FOUND, record);
  ck_assert_int_eq (vc_verification_state_get_answer (state, VC_CHECK_DATA_AGREES), VC_ANSWER_NONE);

  answer_all (state, VC_ANSWER_YES);
  ck_assert (vc_approval_is_possible (state));
}
END_TEST

START_TEST (another_persons_code_blocks_approval_whatever_is_answered)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });
  g_autoptr (VcInsuredPerson) record =
    vc_test_case_new_record ("Trịnh Hữu Mẫu", (VcDate) { 1957, 0, 0 }, VC_ACCOUNT_NONE);

  vc_verification_state_set_record (state, VC_LOOKUP_FOUND, record);
  answer_all (state, VC_ANSWER_YES);

  ck_assert (!vc_verification_state_answer (state, VC_CHECK_CODE_BELONGS, VC_ANSWER_YES));
  ck_assert_int_eq (vc_verification_state_get_answer (state, VC_CHECK_CODE_BELONGS), VC_ANSWER_NO);
  ck_assert_int_eq (worst_obstacle (state), VC_OBSTACLE_ANOTHER_PERSON);
  ck_assert (!vc_approval_is_possible (state));
  ck_assert (vc_verification_state_get_can_refuse (state));
}
END_TEST

START_TEST (an_account_that_exists_blocks_approval)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });
  g_autoptr (VcInsuredPerson) record =
    vc_test_case_new_record ("Âu Dương Thị Hoè", (VcDate) { 1988, 2, 29 }, VC_ACCOUNT_ACTIVE);

  vc_verification_state_set_record (state, VC_LOOKUP_FOUND, record);
  answer_all (state, VC_ANSWER_YES);

  ck_assert_int_eq (worst_obstacle (state), VC_OBSTACLE_ACCOUNT_EXISTS);
}
END_TEST

static const struct
{
  VcLookup       lookup;
  VcObstacleKind obstacle;
} lookups[] = {
  { VC_LOOKUP_ASKED, VC_OBSTACLE_RECORD_LOADING },
  { VC_LOOKUP_NOT_FOUND, VC_OBSTACLE_RECORD_MISSING },
  { VC_LOOKUP_FAILED, VC_OBSTACLE_RECORD_UNREACHABLE },
};

START_TEST (approval_waits_for_the_agencys_record)
{
  g_autoptr (VcVerificationState) state = open_as (&(VcTestCase) { 0 }, VC_ROLE_CLERK);

  claim (state);
  show_photos (state);
  vc_verification_state_set_record (state, lookups[_i].lookup, NULL);
  answer_all (state, VC_ANSWER_YES);

  ck_assert_int_eq (worst_obstacle (state), lookups[_i].obstacle);
  ck_assert (!vc_approval_is_possible (state));
}
END_TEST

START_TEST (nothing_can_be_done_before_the_case_is_held)
{
  g_autoptr (VcVerificationState) state = open_as (&(VcTestCase) { 0 }, VC_ROLE_CLERK);

  ck_assert_int_eq (vc_verification_state_get_mode (state), VC_VERIFICATION_LOADING);
  ck_assert (!vc_verification_state_shows_photos (state));
  ck_assert (!vc_verification_state_answer (state, VC_CHECK_FORM_SIGNED, VC_ANSWER_YES));
  ck_assert (!vc_verification_state_get_can_refuse (state));
  ck_assert_int_eq (worst_obstacle (state), VC_OBSTACLE_CLAIM);

  claim (state);
  ck_assert_int_eq (vc_verification_state_get_mode (state), VC_VERIFICATION_DECIDING);
  ck_assert (vc_verification_state_shows_photos (state));
}
END_TEST

START_TEST (every_filed_photo_must_have_been_on_the_screen)
{
  g_autoptr (VcVerificationState) state = open_as (&(VcTestCase) { 0 }, VC_ROLE_CLERK);
  g_auto (GStrv) seen = NULL;

  claim (state);
  find_own_record (state);
  vc_verification_state_set_photo (state, VC_PHOTO_PORTRAIT, VC_PHOTO_SEEN);
  vc_verification_state_set_photo (state, VC_PHOTO_FRONT, VC_PHOTO_SEEN);
  answer_all (state, VC_ANSWER_YES);
  seen = vc_verification_state_dup_seen (state);

  ck_assert_int_eq (worst_obstacle (state), VC_OBSTACLE_PHOTO_NOT_SEEN);
  ck_assert_uint_eq (g_strv_length (seen), 2);

  vc_verification_state_set_photo (state, VC_PHOTO_BACK, VC_PHOTO_UNREADABLE);
  ck_assert_int_eq (worst_obstacle (state), VC_OBSTACLE_PHOTO_UNREADABLE);
}
END_TEST

static const struct
{
  VcTestCase what;
  gboolean   missing;
} missing_photos[] = {
  { { .without_photos = 1u << VC_PHOTO_BACK }, TRUE },
  { { .without_photos = 1u << VC_PHOTO_PORTRAIT }, TRUE },
  { { .without_photos = 1u << VC_PHOTO_BACK, .document = VC_DOCUMENT_PASSPORT }, FALSE },
  { { .flags = VC_DECLARATION_POPULATION_VERIFIED }, FALSE },
  { { .subject = VC_SUBJECT_CHILD, .guardian = VC_ACCOUNT_ACTIVE,
      .without_photos = 1u << VC_PHOTO_BIRTH_CERTIFICATE }, TRUE },
  { { .subject = VC_SUBJECT_CHILD, .guardian = VC_ACCOUNT_ACTIVE }, FALSE },
};

START_TEST (a_required_photo_that_was_not_filed_blocks_approval)
{
  g_autoptr (VcVerificationState) state = open_ready (&missing_photos[_i].what);

  answer_all (state, VC_ANSWER_YES);

  ck_assert_int_eq (vc_approval_is_possible (state), !missing_photos[_i].missing);
  if (missing_photos[_i].missing)
    ck_assert_int_eq (worst_obstacle (state), VC_OBSTACLE_PHOTO_MISSING);
}
END_TEST

START_TEST (a_verified_number_needs_no_look_at_photos_of_the_card)
{
  g_autoptr (VcVerificationState) state =
    open_ready (&(VcTestCase) { .flags = VC_DECLARATION_POPULATION_VERIFIED });
  GListModel *checks = vc_verification_state_get_checks (state);

  ck_assert_uint_eq (g_list_model_get_n_items (checks), 6);
  ck_assert (!vc_verification_state_answer (state, VC_CHECK_PHOTOS_SAME_DOCUMENT, VC_ANSWER_YES));
}
END_TEST

START_TEST (a_child_needs_a_guardian_with_an_account)
{
  g_autoptr (VcVerificationState) state =
    open_ready (&(VcTestCase) { .subject = VC_SUBJECT_CHILD, .guardian = _i });

  answer_all (state, VC_ANSWER_YES);

  ck_assert_int_eq (vc_approval_is_possible (state), _i == VC_ACCOUNT_ACTIVE);
  if (_i != VC_ACCOUNT_ACTIVE)
    ck_assert_int_eq (worst_obstacle (state), VC_OBSTACLE_GUARDIAN_NOT_ACTIVE);
}
END_TEST

static const struct
{
  VcDeclarationState state;
  VcRole             role;
  VcVerificationMode mode;
} modes[] = {
  { VC_DECLARATION_SUBMITTED, VC_ROLE_CLERK, VC_VERIFICATION_LOADING },
  { VC_DECLARATION_CLAIMED, VC_ROLE_SUPERVISOR, VC_VERIFICATION_LOADING },
  { VC_DECLARATION_SUBMITTED, VC_ROLE_PROVINCE, VC_VERIFICATION_VIEWING },
  { VC_DECLARATION_REFUSED, VC_ROLE_CLERK, VC_VERIFICATION_VIEWING },
  { VC_DECLARATION_REFUSED, VC_ROLE_SUPERVISOR, VC_VERIFICATION_REVIEWING },
  { VC_DECLARATION_REFUSED, VC_ROLE_PROVINCE, VC_VERIFICATION_REVIEWING },
  { VC_DECLARATION_ACCOUNT_ISSUED, VC_ROLE_CLERK, VC_VERIFICATION_VIEWING },
  { VC_DECLARATION_REFUSAL_CONFIRMED, VC_ROLE_SUPERVISOR, VC_VERIFICATION_VIEWING },
};

START_TEST (state_and_role_say_how_a_case_opens)
{
  g_autoptr (VcVerificationState) state = open_as (&(VcTestCase) { .state = modes[_i].state }, modes[_i].role);

  ck_assert_int_eq (vc_verification_state_get_mode (state), modes[_i].mode);
}
END_TEST

START_TEST (nobody_reviews_their_own_refusal)
{
  const char *officers[] = { "o1", "o2" };
  g_autoptr (VcDecision) refusal = vc_test_case_new_refusal (officers[_i]);
  g_autoptr (VcVerificationState) state =
    open_as (&(VcTestCase) { .state = VC_DECLARATION_REFUSED, .decision = refusal }, VC_ROLE_SUPERVISOR);

  ck_assert_int_eq (vc_verification_state_get_can_review (state), _i == 1);
}
END_TEST

/* Here with its photos, and central cannot be asked. */
static VcVerificationState *
open_unreachable (VcPolicy *policy)
{
  VcVerificationState *state = vc_verification_state_new ();
  g_autoptr (VcDeclaration) declaration = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (VcOfficer) officer = vc_test_case_new_officer (VC_ROLE_CLERK);

  vc_verification_state_open (state, declaration, officer, policy, VC_TEST_TODAY);
  vc_verification_state_set_unreachable (state, TRUE);
  vc_verification_state_set_record (state, VC_LOOKUP_FAILED, NULL);
  show_photos (state);
  answer_all (state, VC_ANSWER_YES);
  return state;
}

START_TEST (without_the_network_a_decision_is_prepared_and_the_code_left_to_central)
{
  g_autoptr (VcPolicy) policy = vc_test_case_new_policy ();
  g_autoptr (VcVerificationState) state = open_unreachable (policy);

  ck_assert (vc_verification_state_is_preparing (state));
  ck_assert (vc_verification_state_shows_photos (state));
  ck_assert (vc_approval_is_possible (state));
  ck_assert (vc_verification_state_get_can_refuse (state));
  ck_assert_int_eq (vc_verification_state_get_answer (state, VC_CHECK_CODE_BELONGS), VC_ANSWER_NONE);
}
END_TEST

START_TEST (without_the_network_nothing_is_decided_where_policy_says_so)
{
  g_autoptr (VcPolicy) policy = vc_policy_new (&(VcPolicyFields) { .lease_seconds = 600 });
  g_autoptr (VcVerificationState) state = open_unreachable (policy);

  ck_assert (!vc_verification_state_is_preparing (state));
  ck_assert (!vc_verification_state_get_can_refuse (state));
  ck_assert_int_eq (worst_obstacle (state), VC_OBSTACLE_UNREACHABLE);
}
END_TEST

START_TEST (when_the_network_is_back_the_code_must_be_checked)
{
  g_autoptr (VcPolicy) policy = vc_test_case_new_policy ();
  g_autoptr (VcVerificationState) state = open_unreachable (policy);

  claim (state);
  ck_assert (!vc_verification_state_is_preparing (state));
  ck_assert_int_eq (worst_obstacle (state), VC_OBSTACLE_RECORD_UNREACHABLE);
  find_own_record (state);
  ck_assert (vc_approval_is_possible (state));
}
END_TEST

START_TEST (closing_forgets_everything)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });

  answer_all (state, VC_ANSWER_YES);
  vc_verification_state_close (state);

  ck_assert_ptr_null (vc_verification_state_get_declaration (state));
  ck_assert_ptr_null (vc_verification_state_get_claim (state));
  ck_assert_ptr_null (vc_verification_state_get_comparison (state));
  ck_assert_ptr_null (vc_verification_state_get_checks (state));
  ck_assert_int_eq (vc_verification_state_get_photo (state, VC_PHOTO_PORTRAIT), VC_PHOTO_NOT_FILED);
  ck_assert_int_eq (vc_verification_state_get_mode (state), VC_VERIFICATION_EMPTY);
}
END_TEST

static void
count_cb (guint *count)
{
  *count += 1;
}

START_TEST (every_change_is_announced_once)
{
  g_autoptr (VcVerificationState) state = open_ready (&(VcTestCase) { 0 });
  guint count = 0;

  g_signal_connect_swapped (state, "changed", G_CALLBACK (count_cb), &count);
  vc_verification_state_answer (state, VC_CHECK_FORM_SIGNED, VC_ANSWER_YES);
  ck_assert_uint_eq (count, 1);

  vc_verification_state_set_mode (state, VC_VERIFICATION_DECIDING);
  ck_assert_uint_eq (count, 1);
  vc_verification_state_set_mode (state, VC_VERIFICATION_REFUSING);
  ck_assert_uint_eq (count, 2);
}
END_TEST

START_TEST (every_obstacle_has_a_sentence)
{
  VcObstacle       obstacle = { .kind = _i };
  g_autofree char *text = vc_obstacle_dup_text (&obstacle);

  ck_assert_uint_gt (strlen (text), 10);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("verification-state");
  TCase *approving = tcase_create ("approving");
  TCase *opening = tcase_create ("opening");

  tcase_add_test (approving, a_case_with_every_answer_can_be_approved);
  tcase_add_loop_test (approving, each_unanswered_check_blocks_approval, 0, G_N_ELEMENTS (clerks_checks));
  tcase_add_loop_test (approving, each_no_blocks_approval, 0, G_N_ELEMENTS (clerks_checks));
  tcase_add_loop_test (approving, what_only_a_person_can_know_is_never_answered_beforehand,
                       0, G_N_ELEMENTS (clerks_checks));
  tcase_add_test (approving, agreeing_data_are_answered_by_the_program);
  tcase_add_test (approving, an_officer_who_sees_more_may_say_no_to_agreeing_data);
  tcase_add_test (approving, a_difference_asks_the_officer);
  tcase_add_test (approving, another_persons_code_blocks_approval_whatever_is_answered);
  tcase_add_test (approving, an_account_that_exists_blocks_approval);
  tcase_add_loop_test (approving, approval_waits_for_the_agencys_record, 0, G_N_ELEMENTS (lookups));
  tcase_add_test (approving, every_filed_photo_must_have_been_on_the_screen);
  tcase_add_loop_test (approving, a_required_photo_that_was_not_filed_blocks_approval,
                       0, G_N_ELEMENTS (missing_photos));
  tcase_add_test (approving, a_verified_number_needs_no_look_at_photos_of_the_card);
  tcase_add_loop_test (approving, a_child_needs_a_guardian_with_an_account,
                       VC_ACCOUNT_NONE, VC_ACCOUNT_CLOSED + 1);
  tcase_add_loop_test (approving, every_obstacle_has_a_sentence, 0, VC_OBSTACLE_CHECK_OPEN + 1);
  suite_add_tcase (suite, approving);

  tcase_add_test (opening, nothing_can_be_done_before_the_case_is_held);
  tcase_add_loop_test (opening, state_and_role_say_how_a_case_opens, 0, G_N_ELEMENTS (modes));
  tcase_add_loop_test (opening, nobody_reviews_their_own_refusal, 0, 2);
  tcase_add_test (opening, without_the_network_a_decision_is_prepared_and_the_code_left_to_central);
  tcase_add_test (opening, without_the_network_nothing_is_decided_where_policy_says_so);
  tcase_add_test (opening, when_the_network_is_back_the_code_must_be_checked);
  tcase_add_test (opening, closing_forgets_everything);
  tcase_add_test (opening, every_change_is_announced_once);
  suite_add_tcase (suite, opening);

  return vc_test_run (suite);
}
