/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-queue-state.h"
#include "vc-test-declaration.h"
#include "vc-test.h"

static const VcTestDeclaration people[] = {
  { "90001", "Đặng Ngọc Thuỵ Khuê", "0992000001", "056312999904", "5699990001", "2026-07-03T10:00:00Z" },
  { "90002", "Âu Dương Thị Hoè",    "0992000002", "056188999901", "5699990002", "2026-07-01T10:00:00Z" },
  { "90003", "Trịnh Hữu Mẫu",       "0992000003", "056057999902", "5699990003", "2026-07-02T10:00:00Z" },
  { "90004", "Dương Thị Hoè",       "0992000004", "056188999905", "5699990004", "2026-07-04T10:00:00Z",
    VC_DECLARATION_CLAIMED },
  { "90005", "Cù Thị Ấn",           "0992000005", "056188999906", "5699990005", "2026-07-05T10:00:00Z",
    VC_DECLARATION_CLAIMED, 0, TRUE },
  { "90006", "Lê Thị Bạn",          "0992000006", "056188999907", "5699990006", "2026-06-30T10:00:00Z",
    VC_DECLARATION_ACCOUNT_ISSUED },
  { "90007", "Lê Thị Ưng",          "0992000007", "056188999908", "5699990007", "2026-07-09T10:00:00Z",
    VC_DECLARATION_SUBMITTED, VC_DECLARATION_CITIZEN_WAITING },
};

static GListStore   *declarations;
static VcQueueState *state;

static void
set_up (void)
{
  g_autoptr (GDateTime) now = vc_test_moment ("2026-07-01T01:00:00Z");
  g_autoptr (VcClock) clock = vc_clock_new_fixed (now);

  declarations = g_list_store_new (VC_TYPE_DECLARATION);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (VcDeclaration) declaration = vc_test_declaration_new (&people[i]);

      g_list_store_append (declarations, declaration);
    }

  state = vc_queue_state_new (G_LIST_MODEL (declarations), clock);
}

static void
tear_down (void)
{
  g_clear_object (&state);
  g_clear_object (&declarations);
}

/* The ids that are listed, as "90002 90003". */
static char *
dup_listed (void)
{
  GListModel         *list = vc_queue_state_get_list (state);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (VcQueueEntry) entry = g_list_model_get_item (list, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              vc_declaration_get_id (vc_queue_entry_get_declaration (entry)));
    }

  return g_strdup (ids->str);
}

static void
put (guint                    position,
     const VcTestDeclaration *wanted)
{
  g_autoptr (VcDeclaration) declaration = vc_test_declaration_new (wanted);

  g_list_store_splice (declarations, position, 1, (gpointer *) &declaration, 1);
}

START_TEST (who_waits_at_a_counter_comes_first_then_what_is_due_first)
{
  g_autofree char *listed = dup_listed ();

  ck_assert_str_eq (listed, "90007 90002 90003 90001");
}
END_TEST

START_TEST (each_segment_shows_its_own_and_counts_it)
{
  g_autofree char *in_progress = NULL;
  g_autofree char *set_aside = NULL;

  vc_queue_state_set_segment (state, VC_QUEUE_IN_PROGRESS);
  in_progress = dup_listed ();
  vc_queue_state_set_segment (state, VC_QUEUE_SET_ASIDE);
  set_aside = dup_listed ();

  ck_assert_str_eq (in_progress, "90004");
  ck_assert_str_eq (set_aside, "90005");
  ck_assert_uint_eq (vc_queue_state_count (state, VC_QUEUE_WAITING), 4);
  ck_assert_uint_eq (vc_queue_state_count (state, VC_QUEUE_IN_PROGRESS), 1);
  ck_assert_uint_eq (vc_queue_state_count (state, VC_QUEUE_SET_ASIDE), 1);
}
END_TEST

START_TEST (what_was_decided_here_waits_for_nobody_and_is_marked)
{
  const char *ids[] = { "90007", "90005", NULL };
  const char *none[] = { NULL };
  g_autoptr (VcQueueEntry) entry = NULL;
  g_autofree char *waiting = NULL;
  g_autofree char *in_progress = NULL;

  vc_queue_state_set_unsent (state, ids);
  waiting = dup_listed ();
  ck_assert_str_eq (waiting, "90002 90003 90001");
  ck_assert_str_eq (vc_declaration_get_id (vc_queue_state_get_next (state)), "90002");
  ck_assert_uint_eq (vc_queue_state_count (state, VC_QUEUE_SET_ASIDE), 0);

  vc_queue_state_set_segment (state, VC_QUEUE_IN_PROGRESS);
  in_progress = dup_listed ();
  entry = g_list_model_get_item (vc_queue_state_get_list (state), 0);
  ck_assert_str_eq (in_progress, "90007 90004 90005");
  ck_assert (vc_queue_entry_is_unsent (entry));

  vc_queue_state_set_unsent (state, none);
  ck_assert_uint_eq (vc_queue_state_count (state, VC_QUEUE_WAITING), 4);
}
END_TEST

static const struct
{
  const char *typed;
  const char *found;
} searches[] = {
  { "dang ngoc",         "90001"             },
  { "ĐẶNG  Ngọc",        "90001"             },
  { "duong thi hoe",     "90004 90002"       }, /* the whole name before a part of one */
  { "hoe duong",         "90002 90004"       }, /* words in any order, due first */
  { "thi",               "90007 90002 90004 90005" },
  { "khu",               "90001"             },
  { "hue",               ""                  }, /* only where a word begins */
  { "90003",             "90003"             },
  { "90003.gd/2026/056", "90003"             },
  { "5699990005",        "90005"             },
  { "056188999901",      "90002"             },
  { "0561889999",        "90007 90002 90004 90005" },
  { "0992 000 004",      "90004"             },
  { "+84992000004",      "90004"             },
  { "12",                ""                  }, /* two digits would find everything */
  { "90006",             ""                  }, /* decided */
  { "   ",               "90007 90002 90003 90001" },
};

START_TEST (a_search_finds_names_without_marks_and_every_number)
{
  g_autofree char *found = NULL;

  vc_queue_state_set_query (state, searches[_i].typed);
  found = dup_listed ();

  ck_assert_str_eq (found, searches[_i].found);
}
END_TEST

START_TEST (ending_a_search_brings_the_segment_back)
{
  g_autofree char *listed = NULL;

  vc_queue_state_set_query (state, "khue");
  ck_assert (vc_queue_state_is_searching (state));
  vc_queue_state_set_query (state, "");
  ck_assert (!vc_queue_state_is_searching (state));

  listed = dup_listed ();
  ck_assert_str_eq (listed, "90007 90002 90003 90001");
}
END_TEST

START_TEST (a_changed_declaration_moves_and_keeps_its_entry)
{
  VcTestDeclaration    taken = people[1];
  g_autoptr (VcQueueEntry) before = g_list_model_get_item (vc_queue_state_get_list (state), 1);
  g_autoptr (VcQueueEntry) after = NULL;
  g_autofree char     *listed = NULL;

  taken.state = VC_DECLARATION_CLAIMED;
  put (1, &taken);

  listed = dup_listed ();
  ck_assert_str_eq (listed, "90007 90003 90001");
  ck_assert_uint_eq (vc_queue_state_count (state, VC_QUEUE_IN_PROGRESS), 2);

  put (1, &people[1]);
  after = g_list_model_get_item (vc_queue_state_get_list (state), 1);
  ck_assert_ptr_eq (before, after);
}
END_TEST

START_TEST (only_the_best_hits_are_listed_until_more_are_asked_for)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("7%04u", i);
      g_autoptr (VcDeclaration) declaration =
        vc_test_declaration_new (&(VcTestDeclaration) { .id = id, .name = "Lê Thị Dung" });

      g_list_store_append (declarations, declaration);
    }

  vc_queue_state_set_query (state, "le thi dung");
  ck_assert_uint_eq (vc_queue_state_get_n_found (state), 200);
  ck_assert_uint_eq (g_list_model_get_n_items (vc_queue_state_get_list (state)), VC_QUEUE_BEST_HITS);
  ck_assert (vc_queue_state_has_more (state));

  vc_queue_state_show_all (state);
  ck_assert_uint_eq (g_list_model_get_n_items (vc_queue_state_get_list (state)), 200);
  ck_assert (!vc_queue_state_has_more (state));

  vc_queue_state_set_query (state, "");
  ck_assert_uint_eq (g_list_model_get_n_items (vc_queue_state_get_list (state)), 204);
}
END_TEST

START_TEST (next_is_the_first_that_waits_whatever_is_shown)
{
  vc_queue_state_set_segment (state, VC_QUEUE_SET_ASIDE);
  vc_queue_state_set_query (state, "khue");

  ck_assert_str_eq (vc_declaration_get_id (vc_queue_state_get_next (state)), "90007");

  g_list_store_remove_all (declarations);
  ck_assert_ptr_null (vc_queue_state_get_next (state));
}
END_TEST

START_TEST (a_row_tells_a_screen_reader_everything)
{
  g_autoptr (VcQueueEntry) entry = g_list_model_get_item (vc_queue_state_get_list (state), 0);
  g_autofree char *summary = NULL;

  g_object_get (entry, "summary", &summary, NULL);
  ck_assert_str_eq (summary, "Lê Thị Ưng, 90007.GD/2026/056 · Adult, Waiting for verification, 8 days left, "
                             "the citizen is waiting");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("queue-state");
  TCase *tcase = tcase_create ("queue-state");

  g_setenv ("LANGUAGE", "en", TRUE);
  g_setenv ("TZ", "ICT-7", TRUE);

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, who_waits_at_a_counter_comes_first_then_what_is_due_first);
  tcase_add_test (tcase, what_was_decided_here_waits_for_nobody_and_is_marked);
  tcase_add_test (tcase, each_segment_shows_its_own_and_counts_it);
  tcase_add_loop_test (tcase, a_search_finds_names_without_marks_and_every_number, 0, G_N_ELEMENTS (searches));
  tcase_add_test (tcase, ending_a_search_brings_the_segment_back);
  tcase_add_test (tcase, a_changed_declaration_moves_and_keeps_its_entry);
  tcase_add_test (tcase, only_the_best_hits_are_listed_until_more_are_asked_for);
  tcase_add_test (tcase, next_is_the_first_that_waits_whatever_is_shown);
  tcase_add_test (tcase, a_row_tells_a_screen_reader_everything);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
