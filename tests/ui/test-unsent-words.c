/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-problem.h"
#include "vc-test-case.h"
#include "vc-test.h"
#include "vc-unsent-words.h"

/* The words are the source language's: no catalogue is bound. */

/* An approval, and how central has the case when it says no. */
typedef struct
{
  const char         *problem;
  gboolean            prepared;
  VcDeclarationState  now;        /* VC_DECLARATION_SUBMITTED: nothing is known */
} Unsent;

static VcDeclaration *
new_present (VcDeclarationState state)
{
  g_autoptr (VcDecision) decision = vc_test_case_new_refusal ("o2");

  return state != VC_DECLARATION_SUBMITTED
           ? vc_test_case_new_declaration (&(VcTestCase) { .state = state, .decision = decision })
           : NULL;
}

static VcOutboxItem *
new_item (const Unsent *what)
{
  g_autoptr (VcDeclaration) seen = vc_test_case_new_declaration (&(VcTestCase) { 0 });
  g_autoptr (VcDeclaration) now = new_present (what->now);
  g_autoptr (GDateTime) when = g_date_time_new_utc (2026, 11, 20, 3, 0, 0);
  g_autoptr (VcDecision) decision = vc_decision_new (&(VcDecisionFields) {
    .id = "00000000-0000-4000-8000-000000000002", .declaration_id = "d1", .kind = VC_DECISION_APPROVE,
    .version = 3, .prepared = what->prepared, .decided_at = when });

  return vc_outbox_item_new (&(VcOutboxItemFields) {
    .id = "00000000-0000-4000-8000-000000000002", .declaration_id = "d1", .state = VC_OUTBOX_REFUSED,
    .officer_id = "o1", .officer_name = "Cán Bộ Mẫu", .made_at = when, .due_at = when, .n_attempts = 1,
    .tried_at = when, .problem = what->problem, .decision = decision, .seen = seen, .now = now });
}

static const struct
{
  VcUnsentStanding standing;
  const char      *problem;
  const char      *status;
} statuses[] = {
  { { VC_OUTBOX_PHASE_GRACE, 7400, 0 }, NULL, "Leaves in 8 seconds" },
  { { VC_OUTBOX_PHASE_GRACE, 900, 0 }, NULL, "Leaves in 1 second" },
  { { VC_OUTBOX_PHASE_SENDING, 0, 0 }, NULL, "Being sent" },
  { { VC_OUTBOX_PHASE_RETRYING, 0, 30000 }, "unreachable", "Waits for the network; again in 30 seconds" },
  { { VC_OUTBOX_PHASE_RETRYING, 0, 30000 }, "insecure", "The connection cannot be trusted; tell the administrator" },
  { { VC_OUTBOX_PHASE_RETRYING, 0, 2000 }, "/problems/internal",
    "The central system could not take it; again in 2 seconds" },
  { { VC_OUTBOX_PHASE_RETRYING, 0, 0 }, "/problems/session-ended", "Leaves when you have signed in again" },
  { { VC_OUTBOX_PHASE_RETRYING, 0, 0 }, "/problems/officer-disabled",
    "Your account was disabled; the supervisor must deal with it" },
  { { VC_OUTBOX_PHASE_REFUSED, 0, 0 }, "/problems/already-decided",
    "This declaration was already decided at another counter. Take the next one." },
  { { VC_OUTBOX_PHASE_OTHER, 0, 0 }, NULL, "Leaves when Cán Bộ Mẫu signs in at this counter" },
  { { VC_OUTBOX_PHASE_SEALED, 0, 0 }, NULL,
    "Sealed with your former password; give it when you sign in, and it leaves" },
};

START_TEST (where_a_decision_stands_is_said_in_words)
{
  g_autoptr (VcOutboxItem) item = new_item (&(Unsent) { .problem = statuses[_i].problem });
  g_autofree char *status = vc_unsent_words_dup_status (item, &statuses[_i].standing);

  ck_assert_str_eq (status, statuses[_i].status);
}
END_TEST

START_TEST (every_problem_has_a_reason_and_something_to_do)
{
  g_autoptr (VcOutboxItem) item = new_item (&(Unsent) { .problem = vc_problem_get_type_uri (_i) });

  ck_assert_uint_gt (strlen (vc_unsent_words_reason (item)), 0);
  ck_assert_uint_gt (strlen (vc_unsent_words_next (item)), 0);
}
END_TEST

static const struct
{
  Unsent      what;
  gboolean    open;
  const char *call;
} refused[] = {
  { { .problem = "/problems/declaration-changed" }, TRUE, NULL },
  { { .problem = "/problems/phone-taken" }, TRUE, "Call Âu Dương Thị Hoè: 0992 000 001" },
  { { .problem = "/problems/record-disagrees", .prepared = TRUE }, TRUE, "Call Âu Dương Thị Hoè: 0992 000 001" },
  { { .problem = "/problems/declaration-changed", .prepared = TRUE }, TRUE, "Call Âu Dương Thị Hoè: 0992 000 001" },
  { { .problem = "/problems/already-decided" }, FALSE, NULL },
  { { .problem = "/problems/already-decided", .prepared = TRUE, .now = VC_DECLARATION_REFUSED }, FALSE, NULL },
  { { .problem = "/problems/wrong-state", .now = VC_DECLARATION_ACCOUNT_ISSUED }, FALSE, NULL },
};

START_TEST (a_citizen_who_believes_otherwise_is_called)
{
  g_autoptr (VcOutboxItem) item = new_item (&refused[_i].what);
  g_autofree char *call = vc_unsent_words_dup_call (item);

  ck_assert_int_eq (vc_unsent_words_is_open (item), refused[_i].open);
  ck_assert_pstr_eq (call, refused[_i].call);
}
END_TEST

START_TEST (who_decided_what_and_when_is_said)
{
  g_autoptr (VcOutboxItem) item =
    new_item (&(Unsent) { .problem = "/problems/already-decided", .now = VC_DECLARATION_REFUSED });
  g_autofree char *decided = NULL;

  g_setenv ("TZ", "ICT-7", TRUE);
  decided = vc_unsent_words_dup_decided (item);

  ck_assert_str_eq (decided, "Not accepted by Cán Bộ Thử, Quầy 1, 09:30 20/11/2026.");
}
END_TEST

START_TEST (nobody_is_said_to_have_decided_what_only_changed)
{
  g_autoptr (VcOutboxItem) item = new_item (&(Unsent) { .problem = "/problems/declaration-changed" });

  ck_assert_ptr_null (vc_unsent_words_dup_decided (item));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("unsent-words");
  TCase *tcase = tcase_create ("words");

  tcase_add_loop_test (tcase, where_a_decision_stands_is_said_in_words, 0, G_N_ELEMENTS (statuses));
  tcase_add_loop_test (tcase, every_problem_has_a_reason_and_something_to_do, 0, VC_N_PROBLEMS);
  tcase_add_loop_test (tcase, a_citizen_who_believes_otherwise_is_called, 0, G_N_ELEMENTS (refused));
  tcase_add_test (tcase, who_decided_what_and_when_is_said);
  tcase_add_test (tcase, nobody_is_said_to_have_decided_what_only_changed);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
