/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-key-map.h"
#include "vc-test.h"

static const VcKeySituation signed_out = { FALSE, FALSE, FALSE };
static const VcKeySituation at_queue = { TRUE, FALSE, FALSE };
static const VcKeySituation at_queue_typing = { TRUE, FALSE, TRUE };
static const VcKeySituation in_case = { TRUE, TRUE, FALSE };
static const VcKeySituation in_case_typing = { TRUE, TRUE, TRUE };
static const VcKeySituation on_a_button = { .signed_in = TRUE, .case_open = TRUE, .control = TRUE };
static const VcKeySituation locked = { .signed_in = TRUE, .case_open = TRUE, .locked = TRUE };

static const char *
action_for (guint           keyval,
            GdkModifierType modifiers,
            VcKeySituation  situation)
{
  const VcKey *key = vc_key_map_find (keyval, modifiers, situation);

  return key != NULL ? key->action : NULL;
}

START_TEST (no_key_does_two_things)
{
  guint        n_keys;
  const VcKey *keys = vc_key_map_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    for (guint j = i + 1; j < n_keys; j++)
      ck_assert_msg (keys[i].keyval != keys[j].keyval || keys[i].modifiers != keys[j].modifiers,
                     "%s and %s have the same key", keys[i].action, keys[j].action);
}
END_TEST

START_TEST (every_action_is_explained_once)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  guint        n_keys;
  const VcKey *keys = vc_key_map_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      if (keys[i].title == NULL)
        continue;

      ck_assert_msg (g_hash_table_add (told, (char *) keys[i].action), "%s is told twice", keys[i].action);
      ck_assert_msg (g_hash_table_add (titles, (char *) keys[i].title), "two keys say %s", keys[i].title);
    }

  for (guint i = 0; i < n_keys; i++)
    ck_assert_msg (g_hash_table_contains (told, keys[i].action), "%s is not in the help", keys[i].action);
}
END_TEST

START_TEST (letters_hold_only_where_nothing_is_typed)
{
  guint        n_keys;
  const VcKey *keys = vc_key_map_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      if ((keys[i].modifiers & ~GDK_SHIFT_MASK) == 0 && gdk_keyval_to_unicode (keys[i].keyval) >= ' ')
        ck_assert_msg (keys[i].place == VC_KEY_CASE_NOT_TYPING || keys[i].place == VC_KEY_CASE_AT_REST,
                       "%s would eat text", keys[i].action);
    }
}
END_TEST

START_TEST (every_action_can_be_parsed)
{
  guint        n_keys;
  const VcKey *keys = vc_key_map_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (GVariant) target = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *name = NULL;

      ck_assert_msg (g_action_parse_detailed_name (keys[i].action, &name, &target, &error), "%s", keys[i].action);
    }
}
END_TEST

START_TEST (a_case_is_decided_only_where_one_is_open)
{
  ck_assert_ptr_null (action_for (GDK_KEY_F9, 0, signed_out));
  ck_assert_ptr_null (action_for (GDK_KEY_F9, 0, at_queue));
  ck_assert_str_eq (action_for (GDK_KEY_F9, 0, in_case), "case.approve");
  ck_assert_str_eq (action_for (GDK_KEY_F9, 0, in_case_typing), "case.approve");
  ck_assert_ptr_null (action_for (GDK_KEY_F9, GDK_CONTROL_MASK, in_case));
}
END_TEST

START_TEST (letters_answer_whatever_caps_lock_says)
{
  ck_assert_str_eq (action_for (GDK_KEY_a, 0, in_case), "check.answer(0)");
  ck_assert_str_eq (action_for (GDK_KEY_A, GDK_LOCK_MASK, in_case), "check.answer(0)");
  ck_assert_ptr_null (action_for (GDK_KEY_a, 0, in_case_typing));
}
END_TEST

START_TEST (the_keypad_zooms_and_signs_may_need_shift)
{
  ck_assert_str_eq (action_for (GDK_KEY_KP_Add, 0, in_case), "photo.zoom-in");
  ck_assert_str_eq (action_for (GDK_KEY_plus, GDK_SHIFT_MASK, in_case), "photo.zoom-in");
  ck_assert_str_eq (action_for (GDK_KEY_KP_0, 0, in_case), "photo.zoom-fit");
  ck_assert_str_eq (action_for (GDK_KEY_question, GDK_CONTROL_MASK | GDK_SHIFT_MASK, signed_out), "window.shortcuts");
}
END_TEST

START_TEST (a_decision_is_taken_back_unless_something_is_written_about_a_case)
{
  ck_assert_ptr_null (action_for (GDK_KEY_z, GDK_CONTROL_MASK, signed_out));
  ck_assert_str_eq (action_for (GDK_KEY_z, GDK_CONTROL_MASK, at_queue_typing), "outbox.take-back");
  ck_assert_str_eq (action_for (GDK_KEY_z, GDK_CONTROL_MASK, in_case), "outbox.take-back");
  ck_assert_ptr_null (action_for (GDK_KEY_z, GDK_CONTROL_MASK, in_case_typing));
  ck_assert_str_eq (action_for (GDK_KEY_Return, GDK_CONTROL_MASK, at_queue_typing), "outbox.send-now");
  ck_assert_str_eq (action_for (GDK_KEY_KP_Enter, GDK_CONTROL_MASK, at_queue), "outbox.send-now");
  ck_assert_ptr_null (action_for (GDK_KEY_Return, 0, at_queue));
}
END_TEST

START_TEST (search_and_pages_are_reached_from_anywhere_once_signed_in)
{
  ck_assert_ptr_null (action_for (GDK_KEY_f, GDK_CONTROL_MASK, signed_out));
  ck_assert_str_eq (action_for (GDK_KEY_f, GDK_CONTROL_MASK, at_queue_typing), "queue.search");
  ck_assert_str_eq (action_for (GDK_KEY_2, GDK_ALT_MASK, in_case_typing), "page.show::reviews");
  ck_assert_str_eq (action_for (GDK_KEY_3, GDK_ALT_MASK, in_case_typing), "page.show::unsent");
}
END_TEST

START_TEST (a_locked_screen_has_no_keys_but_its_own)
{
  guint        n_keys;
  const VcKey *keys = vc_key_map_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    ck_assert_msg (action_for (keys[i].keyval, keys[i].modifiers, locked) == NULL, "%s acts behind the lock",
                   keys[i].action);
}
END_TEST

START_TEST (shift_has_its_own_meaning_only_where_the_table_says_so)
{
  ck_assert_str_eq (action_for (GDK_KEY_r, 0, in_case), "photo.rotate");
  ck_assert_str_eq (action_for (GDK_KEY_R, GDK_SHIFT_MASK, in_case), "photo.rotate-back");
  ck_assert_str_eq (action_for (GDK_KEY_R, GDK_LOCK_MASK, in_case), "photo.rotate");
  ck_assert_str_eq (action_for (GDK_KEY_A, GDK_SHIFT_MASK, in_case), "check.answer(0)");
}
END_TEST

START_TEST (space_presses_the_button_that_has_the_focus)
{
  ck_assert_str_eq (action_for (GDK_KEY_space, 0, in_case), "photo.blink(true)");
  ck_assert_ptr_null (action_for (GDK_KEY_space, 0, on_a_button));
  ck_assert_ptr_null (action_for (GDK_KEY_space, 0, in_case_typing));
  ck_assert_str_eq (vc_key_map_find_end (GDK_KEY_space), "photo.blink(false)");
  ck_assert_ptr_null (vc_key_map_find_end (GDK_KEY_F9));
}
END_TEST

START_TEST (the_screen_is_locked_from_anywhere_once_signed_in)
{
  ck_assert_ptr_null (action_for (GDK_KEY_l, GDK_CONTROL_MASK, signed_out));
  ck_assert_str_eq (action_for (GDK_KEY_l, GDK_CONTROL_MASK, at_queue), "session.lock");
  ck_assert_str_eq (action_for (GDK_KEY_l, GDK_CONTROL_MASK, in_case_typing), "session.lock");
  ck_assert_str_eq (action_for (GDK_KEY_L, GDK_CONTROL_MASK | GDK_LOCK_MASK, in_case), "session.lock");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("key-map");
  TCase *tcase = tcase_create ("key-map");

  tcase_add_test (tcase, no_key_does_two_things);
  tcase_add_test (tcase, every_action_is_explained_once);
  tcase_add_test (tcase, letters_hold_only_where_nothing_is_typed);
  tcase_add_test (tcase, every_action_can_be_parsed);
  tcase_add_test (tcase, a_case_is_decided_only_where_one_is_open);
  tcase_add_test (tcase, letters_answer_whatever_caps_lock_says);
  tcase_add_test (tcase, the_keypad_zooms_and_signs_may_need_shift);
  tcase_add_test (tcase, a_decision_is_taken_back_unless_something_is_written_about_a_case);
  tcase_add_test (tcase, search_and_pages_are_reached_from_anywhere_once_signed_in);
  tcase_add_test (tcase, a_locked_screen_has_no_keys_but_its_own);
  tcase_add_test (tcase, shift_has_its_own_meaning_only_where_the_table_says_so);
  tcase_add_test (tcase, space_presses_the_button_that_has_the_focus);
  tcase_add_test (tcase, the_screen_is_locked_from_anywhere_once_signed_in);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
