/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-recent-entry.h"
#include "vc-recent-list.h"
#include "vc-review-entry.h"
#include "vc-review-list.h"
#include "vc-test-declaration.h"
#include "vc-test.h"

static GListStore *declarations;
static GListStore *unsent;      /* nothing */

static void
set_up (void)
{
  declarations = g_list_store_new (VC_TYPE_DECLARATION);
  unsent = g_list_store_new (VC_TYPE_UNSENT_ENTRY);
}

static void
tear_down (void)
{
  g_clear_object (&declarations);
  g_clear_object (&unsent);
}

static void
add (const VcTestDeclaration *wanted)
{
  g_autoptr (VcDeclaration) declaration = vc_test_declaration_new (wanted);

  g_list_store_append (declarations, declaration);
}

static char *
dup_text (GListModel *list,
          guint       position,
          const char *property)
{
  g_autoptr (GObject) entry = g_list_model_get_item (list, position);
  char *text;

  ck_assert_ptr_nonnull (entry);
  g_object_get (entry, property, &text, NULL);
  return text;
}

static GPtrArray *
make_notices (VcNoticeState sms,
              VcNoticeState email)
{
  g_autoptr (GDateTime) now = vc_test_moment ("2026-07-01T03:00:00Z");
  GPtrArray *notices = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (notices, vc_notice_new ("1", VC_NOTICE_OF_APPROVAL, VC_NOTICE_SMS, sms, "0992•••001", now));
  g_ptr_array_add (notices, vc_notice_new ("2", VC_NOTICE_OF_APPROVAL, VC_NOTICE_EMAIL, email, "t•••@example.com", now));
  return notices;
}

START_TEST (the_strip_keeps_the_officers_own_last_cases_latest_first)
{
  g_autoptr (GListModel) recent = NULL;
  g_autofree char *first = NULL;

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("9%04u", i);
      g_autofree char *name = g_strdup_printf ("Lê Thị Thử %u", i);
      g_autofree char *when = g_strdup_printf ("2026-07-01T03:%02u:00Z", i);

      add (&(VcTestDeclaration) { .id = id, .name = name, .state = VC_DECLARATION_ACCOUNT_ISSUED, .decided_at = when,
                                  .decided_by = i == 8 ? "officer-2" : "officer-1" });
    }

  recent = vc_recent_list_new (G_LIST_MODEL (declarations), G_LIST_MODEL (unsent), "officer-1");
  first = dup_text (recent, 0, "name");

  ck_assert_uint_eq (g_list_model_get_n_items (recent), VC_RECENT_LENGTH);
  ck_assert_str_eq (first, "Lê Thị Thử 7");
}
END_TEST

static void
read_all_cb (GListModel *list,
             guint       position,
             guint       removed,
             guint       added,
             GString    *names)
{
  g_string_truncate (names, 0);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autofree char *name = dup_text (list, i, "name");

      g_string_append_printf (names, "%s;", name);
    }
}

START_TEST (each_case_stands_in_the_strip_once_while_it_changes)
{
  static const VcDeclarationState states[] = { VC_DECLARATION_CLAIMED, VC_DECLARATION_ACCOUNT_ISSUED };
  g_autoptr (GListModel) recent = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  add (&(VcTestDeclaration) { .id = "1", .name = "Lê Thị Thử", .state = VC_DECLARATION_REFUSAL_CONFIRMED,
                              .decided_at = "2026-07-01T03:00:00Z", .decided_by = "officer-1" });
  add (&(VcTestDeclaration) { .id = "2", .name = "Võ Hữu Mẫu", .state = VC_DECLARATION_SUBMITTED });
  recent = vc_recent_list_new (G_LIST_MODEL (declarations), G_LIST_MODEL (unsent), "officer-1");
  g_signal_connect (recent, "items-changed", G_CALLBACK (read_all_cb), names);
  read_all_cb (recent, 0, 0, 0, names);
  ck_assert_str_eq (names->str, "Lê Thị Thử;");

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (VcDeclaration) now =
        vc_test_declaration_new (&(VcTestDeclaration) { .id = "2", .name = "Võ Hữu Mẫu", .state = states[i],
                                                        .decided_at = "2026-07-01T04:00:00Z",
                                                        .decided_by = "officer-1" });
      gpointer addition[] = { now };

      g_list_store_splice (declarations, 1, 1, addition, 1);
    }

  ck_assert_str_eq (names->str, "Võ Hữu Mẫu;Lê Thị Thử;");
}
END_TEST

static const struct
{
  VcDeclarationState state;
  VcNoticeState      sms;
  VcNoticeState      email;
  VcRecentLevel      level;
  const char        *outcome;
} outcomes[] = {
  { VC_DECLARATION_ACCOUNT_ISSUED, VC_NOTICE_QUEUED, VC_NOTICE_QUEUED, VC_RECENT_UNDER_WAY,
    "Account issued · SMS: Waiting to be sent · E-mail: Waiting to be sent" },
  { VC_DECLARATION_ACCOUNT_ISSUED, VC_NOTICE_DELIVERED, VC_NOTICE_SENT, VC_RECENT_UNDER_WAY,
    "Account issued · SMS: Delivered · E-mail: Sent" },
  { VC_DECLARATION_ACCOUNT_ISSUED, VC_NOTICE_DELIVERED, VC_NOTICE_DELIVERED, VC_RECENT_DONE,
    "Account issued · SMS: Delivered · E-mail: Delivered" },
  { VC_DECLARATION_ACCOUNT_ISSUED, VC_NOTICE_FAILED, VC_NOTICE_DELIVERED, VC_RECENT_FAILED,
    "Account issued · SMS: Could not be sent · E-mail: Delivered" },
  { VC_DECLARATION_APPROVED, VC_NOTICE_QUEUED, VC_NOTICE_QUEUED, VC_RECENT_UNDER_WAY,
    "Approved · SMS: Waiting to be sent · E-mail: Waiting to be sent" },
};

START_TEST (a_failed_notice_is_loud_whatever_else_went_well)
{
  g_autoptr (GPtrArray) notices = make_notices (outcomes[_i].sms, outcomes[_i].email);
  g_autoptr (VcDeclaration) declaration =
    vc_test_declaration_new (&(VcTestDeclaration) { .id = "90001", .name = "Lê Thị Ban", .state = outcomes[_i].state,
                                                    .notices = notices });
  g_autoptr (VcRecentEntry) entry = vc_recent_entry_new (declaration);
  g_autofree char *outcome = vc_recent_entry_dup_outcome (entry);

  ck_assert_int_eq (vc_recent_entry_get_level (entry), outcomes[_i].level);
  ck_assert_str_eq (outcome, outcomes[_i].outcome);
}
END_TEST

START_TEST (reviews_are_the_refusals_that_wait_urgent_first)
{
  static const char * const codes[] = { "R02", "R77", NULL };
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) reviews = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *texts = NULL;
  g_autofree char *who = NULL;

  g_ptr_array_add (reasons, vc_reason_new (&(VcReasonFields) { .code = "R02", .text_vi = "Ảnh giấy tờ không rõ",
                                                               .text_en = "The photograph is not clear" }));
  add (&(VcTestDeclaration) { .id = "1", .name = "Lê Thị Dung", .state = VC_DECLARATION_REFUSED,
                              .decided = VC_DECISION_REFUSE, .decided_at = "2026-07-01T03:00:00Z", .reasons = codes });
  add (&(VcTestDeclaration) { .id = "2", .name = "Lê Thị Đan", .state = VC_DECLARATION_REFUSED,
                              .decided = VC_DECISION_REFUSE, .decided_at = "2026-07-01T04:00:00Z",
                              .flags = VC_DECLARATION_CITIZEN_WAITING });
  add (&(VcTestDeclaration) { .id = "3", .name = "Lê Thị Oanh", .state = VC_DECLARATION_REFUSAL_CONFIRMED,
                              .decided = VC_DECISION_REFUSE });

  reviews = vc_review_list_new (G_LIST_MODEL (declarations), reasons, "officer-9");
  first = dup_text (reviews, 0, "name");
  second = dup_text (reviews, 1, "name");
  texts = dup_text (reviews, 1, "reasons");
  who = dup_text (reviews, 1, "refused-by");

  ck_assert_uint_eq (g_list_model_get_n_items (reviews), 2);
  ck_assert_str_eq (first, "Lê Thị Đan");
  ck_assert_str_eq (second, "Lê Thị Dung");
  ck_assert_str_eq (texts, "The photograph is not clear\nR77");
  ck_assert_str_eq (who, "Trần Văn Thử, 10:00 01/07/2026");
}
END_TEST

START_TEST (an_own_refusal_is_marked_as_such)
{
  g_autoptr (VcDeclaration) declaration =
    vc_test_declaration_new (&(VcTestDeclaration) { .id = "1", .name = "Lê Thị Ơn", .state = VC_DECLARATION_REFUSED,
                                                    .decided_by = "officer-1" });
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();
  g_autoptr (VcReviewEntry) own = vc_review_entry_new (declaration, reasons, "officer-1");
  g_autoptr (VcReviewEntry) other = vc_review_entry_new (declaration, reasons, "officer-9");
  gboolean is_own;

  g_object_get (own, "own", &is_own, NULL);
  ck_assert (is_own);
  g_object_get (other, "own", &is_own, NULL);
  ck_assert (!is_own);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("lists");
  TCase *tcase = tcase_create ("lists");

  g_setenv ("LANGUAGE", "en", TRUE);
  g_setenv ("TZ", "ICT-7", TRUE);

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, the_strip_keeps_the_officers_own_last_cases_latest_first);
  tcase_add_test (tcase, each_case_stands_in_the_strip_once_while_it_changes);
  tcase_add_loop_test (tcase, a_failed_notice_is_loud_whatever_else_went_well, 0, G_N_ELEMENTS (outcomes));
  tcase_add_test (tcase, reviews_are_the_refusals_that_wait_urgent_first);
  tcase_add_test (tcase, an_own_refusal_is_marked_as_such);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
