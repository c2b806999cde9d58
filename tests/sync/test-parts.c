/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-sync.h"

#include "vc-backoff.h"
#include "vc-declaration-table.h"

static VcDeclaration *
make_declaration (const char *id,
                  guint64     change)
{
  g_autoptr (VcPerson) person = vc_person_new ("Đỗ Thị Mẫu", VC_DATE_UNKNOWN, VC_SEX_FEMALE);

  return vc_declaration_new (&(VcDeclarationFields) { .id = id, .change = change, .person = person });
}

START_TEST (waits_double_up_to_the_most_and_keep_within_half)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded ((guint64) _i);
  VcBackoff backoff = { .random = random, .least = 500, .most = 10000 };

  for (guint try = 0; try < 100; try++)
    {
      guint whole = try < 5 ? 500u << try : 10000;
      guint wait = vc_backoff_next (&backoff);

      ck_assert_msg (wait >= whole / 2 && wait <= whole, "try %u waits %u ms", try, wait);
    }

  vc_backoff_reset (&backoff);
  ck_assert_uint_le (vc_backoff_next (&backoff), 500);
}
END_TEST

START_TEST (counters_cut_off_together_do_not_come_back_together)
{
  g_autoptr (VcRandom) one = vc_random_new_seeded (1);
  g_autoptr (VcRandom) two = vc_random_new_seeded (2);
  VcBackoff first = { .random = one, .least = 60000, .most = 60000 };
  VcBackoff second = { .random = two, .least = 60000, .most = 60000 };

  ck_assert_uint_ne (vc_backoff_next (&first), vc_backoff_next (&second));
}
END_TEST

START_TEST (a_table_finds_what_it_has_after_every_change)
{
  VcDeclarationTable *table = vc_declaration_table_new ();
  guint               position;
  gboolean            is_new;

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("d-%u", i);
      g_autoptr (VcDeclaration) declaration = make_declaration (id, 1);

      ck_assert (vc_declaration_table_put (table, declaration, &position, &is_new));
      ck_assert (is_new);
      ck_assert_uint_eq (position, i);
    }

  ck_assert (vc_declaration_table_remove (table, "d-3", &position));
  ck_assert_uint_eq (position, 3);
  ck_assert (!vc_declaration_table_remove (table, "d-3", &position));
  ck_assert_uint_eq (vc_declaration_table_get_length (table), 9);

  for (guint i = 0; i < 9; i++)
    {
      VcDeclaration *declaration = vc_declaration_table_get (table, i);

      ck_assert_ptr_eq (vc_declaration_table_find (table, vc_declaration_get_id (declaration)), declaration);
    }

  vc_declaration_table_free (table);
}
END_TEST

START_TEST (a_table_keeps_the_newer_of_two)
{
  VcDeclarationTable       *table = vc_declaration_table_new ();
  g_autoptr (VcDeclaration) old = make_declaration ("d-1", 5);
  g_autoptr (VcDeclaration) new = make_declaration ("d-1", 6);
  guint                     position;
  gboolean                  is_new;

  ck_assert (vc_declaration_table_put (table, old, &position, &is_new));
  ck_assert (vc_declaration_table_put (table, new, &position, &is_new));
  ck_assert (!is_new);
  ck_assert (!vc_declaration_table_put (table, old, &position, &is_new));
  ck_assert (!vc_declaration_table_put (table, new, &position, &is_new));
  ck_assert_ptr_eq (vc_declaration_table_find (table, "d-1"), new);
  ck_assert_uint_eq (vc_declaration_table_get_length (table), 1);

  vc_declaration_table_free (table);
}
END_TEST

TCase *
test_parts_case (void)
{
  TCase *tcase = tcase_create ("parts");

  tcase_add_loop_test (tcase, waits_double_up_to_the_most_and_keep_within_half, 0, 5);
  tcase_add_test (tcase, counters_cut_off_together_do_not_come_back_together);
  tcase_add_test (tcase, a_table_finds_what_it_has_after_every_change);
  tcase_add_test (tcase, a_table_keeps_the_newer_of_two);
  return tcase;
}
