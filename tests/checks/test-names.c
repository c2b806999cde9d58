/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-name-fold.h"
#include "vc-name-match.h"
#include "vc-name-sort.h"
#include "vc-test.h"

#include <string.h>

/* The same letters spelt another way in Unicode are written as escapes. */
#define NGUYEN_THU_NFD     "Nguye\xcc\x82\xcc\x83n Thu\xcc\x9b\xcc\x89"
#define NGUYEN_THU_1258    "Nguy\xc3\xaa\xcc\x83n Th\xc6\xb0\xcc\x89"
#define DANG_KHUE_WITH_ETH "\xc3\x90\xe1\xba\xb7ng Khu\xc3\xaa"

static const struct
{
  const char *typed;
  const char *folded;
} folds[] = {
  { "ĐẶNG NGỌC THỤY KHUÊ",        "dang ngoc thuy khue" },
  { "  Đặng \t Ngọc  Khuê ",      "dang ngoc khue" },
  { DANG_KHUE_WITH_ETH,           "dang khue" },
  { NGUYEN_THU_NFD,               "nguyen thu" },
  { NGUYEN_THU_1258,              "nguyen thu" },
  { "Đỗ Ỷ Nhiên",                 "do y nhien" },
  { "H’Mẫu Niê",                  "hmau nie" },
  { "Y-Thử Byă",                  "y thu bya" },
  { "Âu Dương Thị Hoè",           "au duong thi hoe" },
  { "Ưng Ơn Ăn",                  "ung on an" },
  { "č ŏ ŭ ĕ ĭ ñ",                "c o u e i n" },
  { "Khuê\xc2\xa0Mẫu\xe2\x80\x8b", "khue mau" },
  { "0561 99!",                   "" },
  { "",                           "" },
};

START_TEST (a_folded_name_keeps_only_plain_letters_and_single_spaces)
{
  g_autofree char *folded = vc_name_fold (folds[_i].typed);

  ck_assert_str_eq (folded, folds[_i].folded);
}
END_TEST

START_TEST (folding_never_fails_on_bytes_that_are_no_text)
{
  g_autofree char *folded = vc_name_fold ("\xc3" "a\xff\x80 b\xe1\xba");

  ck_assert_str_eq (folded, "a b");
}
END_TEST

START_TEST (folding_a_list_of_five_thousand_names_takes_less_than_a_keystroke)
{
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *folded = vc_name_fold ("Đặng Ngọc Thuỵ Khuê");

      ck_assert_int_eq (folded[0], 'd');
    }

  /* Some ten milliseconds; with sanitizers and a loaded machine far more. */
  ck_assert_int_lt (g_get_monotonic_time () - start, G_USEC_PER_SEC);
}
END_TEST

static const struct
{
  const char  *a;
  const char  *b;
  VcNameMatch  match;
} matches[] = {
  { "Đặng Ngọc Thuỵ Khuê", "ĐẶNG NGỌC THỤY KHUÊ", VC_NAME_TONE_PLACEMENT },
  { "Âu Dương Thị Hoè",    "Âu Dương Thị Hòe",    VC_NAME_TONE_PLACEMENT },
  { "Trịnh Hữu Lý",        "Trịnh Hữu Lí",        VC_NAME_I_Y_VARIANT },
  { "Quách Thị Quý",       "Quách Thị Quí",       VC_NAME_I_Y_VARIANT },
  { "Tạ Văn Tay",          "Tạ Văn Tai",          VC_NAME_DIFFERENT },
  { DANG_KHUE_WITH_ETH,    "Đặng Khuê",           VC_NAME_EQUAL },
  { "Đặng Khuê",           "dang khue",           VC_NAME_DIACRITICS_ONLY },
  { NGUYEN_THU_NFD,        "Nguyễn Thử",          VC_NAME_EQUAL },
  { NGUYEN_THU_1258,       "Nguyễn Thử",          VC_NAME_EQUAL },
  { "Nguyễn Thử",          "Nguyễn Thứ",          VC_NAME_DIACRITICS_ONLY },
  { "H’Mẫu Niê",           "H'Mẫu Niê",           VC_NAME_EQUAL },
  { "Y-Thử Byă",           "Y Thử Byă",           VC_NAME_EQUAL },
  { "Hoàng Thử",           "Huỳnh Thử",           VC_NAME_DIFFERENT },
  { " đặng  khuê ",        "ĐẶNG KHUÊ",           VC_NAME_EQUAL },
  { "H'Mẫu Niê",           "H Mẫu Niê",           VC_NAME_DIACRITICS_ONLY },
  { "Đặng Khuê",           "Đặng Ngọc Khuê",      VC_NAME_DIFFERENT },
  { "Lê Thị Thúy",         "Lê Thị Thuý",         VC_NAME_TONE_PLACEMENT },
  { "Lê Thị Thuý",         "Lê Thị Thuí",         VC_NAME_DIFFERENT },
  { "Đỗ Ỷ Nhiên",          "Đỗ Ỉ Nhiên",          VC_NAME_DIFFERENT },
  { "Lê Mỹ",               "Lê Mị",               VC_NAME_DIFFERENT },
  { "Hoà Lý",              "Hòa Lí",              VC_NAME_I_Y_VARIANT },
  { "Đức",                 "Dức",                 VC_NAME_DIACRITICS_ONLY },
  { "",                    "",                    VC_NAME_EQUAL },
  { "1",                   "2",                   VC_NAME_DIFFERENT },
};

START_TEST (two_names_match_at_the_first_level_that_holds)
{
  ck_assert_int_eq (vc_name_match (matches[_i].a, matches[_i].b), matches[_i].match);
}
END_TEST

START_TEST (names_match_the_same_way_round_or_the_other)
{
  ck_assert_int_eq (vc_name_match (matches[_i].b, matches[_i].a), matches[_i].match);
}
END_TEST

static const char * const in_order[] = {
  "Dư Thị An", "Đỗ Thị An", "Trịnh Hữu Ánh", "Âu Thị Ân", "Đặng Văn Ẩn", "Cù Thị Ấn",
  "Lê Thị Ban", "Lê Thị Bàn", "Lê Thị Bạn", "Lê Thị Dung", "Lê Thị Đan", "Lê Thị Oanh",
  "Lê Thị Ơn", "Lê Thị Uyên", "Lê Thị Ưng",
};

START_TEST (lists_go_by_given_name_family_and_middle_in_the_vietnamese_alphabet)
{
  g_autofree char *key = vc_name_sort_key (in_order[_i]);
  g_autofree char *next = vc_name_sort_key (in_order[_i + 1]);

  ck_assert_msg (strcmp (key, next) < 0, "%s does not come before %s", in_order[_i], in_order[_i + 1]);
}
END_TEST

static const struct
{
  const char *first;
  const char *second;
} ordered_pairs[] = {
  { "Lê Thị An",     "Lê Văn An" },       /* middle names come last */
  { "Lê Văn An",     "Ngô Thị An" },      /* after the family name */
  { "Lê An",         "Lê Thị An" },
  { "Lê Thị An",     "Lê Thị Anh" },
  { "An",            "Lê An" },
  { "Lê Thị Hoa",    "Lê Thị Hòa" },
  { "Lê Thị Hòa",    "Lê Thị Hỏa" },
  { "Lê Thị Hỏa",    "Lê Thị Hõa" },
  { "Lê Thị Hõa",    "Lê Thị Hóa" },
  { "Lê Thị Hóa",    "Lê Thị Họa" },
  { "Lê Thị Xuân",   "Lê Thị Yến" },
  { "Lê Thị Tô",     "Lê Thị Tơ" },
  { "Lê Thị Ăn",     "Lê Thị Ân" },
};

START_TEST (of_two_names_the_first_sorts_first)
{
  g_autofree char *first = vc_name_sort_key (ordered_pairs[_i].first);
  g_autofree char *second = vc_name_sort_key (ordered_pairs[_i].second);

  ck_assert_msg (strcmp (first, second) < 0, "%s does not come before %s",
                 ordered_pairs[_i].first, ordered_pairs[_i].second);
}
END_TEST

START_TEST (case_and_the_form_of_unicode_do_not_change_the_order)
{
  g_autofree char *key = vc_name_sort_key ("Nguyễn Thử");
  g_autofree char *nfd = vc_name_sort_key (NGUYEN_THU_NFD);
  g_autofree char *capitals = vc_name_sort_key ("NGUYỄN  THỬ");

  ck_assert_str_eq (key, nfd);
  ck_assert_str_eq (key, capitals);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("names");
  TCase *fold = tcase_create ("fold");
  TCase *match = tcase_create ("match");
  TCase *sort = tcase_create ("sort");

  tcase_add_loop_test (fold, a_folded_name_keeps_only_plain_letters_and_single_spaces, 0, G_N_ELEMENTS (folds));
  tcase_add_test (fold, folding_never_fails_on_bytes_that_are_no_text);
  tcase_add_test (fold, folding_a_list_of_five_thousand_names_takes_less_than_a_keystroke);
  suite_add_tcase (suite, fold);

  tcase_add_loop_test (match, two_names_match_at_the_first_level_that_holds, 0, G_N_ELEMENTS (matches));
  tcase_add_loop_test (match, names_match_the_same_way_round_or_the_other, 0, G_N_ELEMENTS (matches));
  suite_add_tcase (suite, match);

  tcase_add_loop_test (sort, lists_go_by_given_name_family_and_middle_in_the_vietnamese_alphabet,
                       0, G_N_ELEMENTS (in_order) - 1);
  tcase_add_loop_test (sort, of_two_names_the_first_sorts_first, 0, G_N_ELEMENTS (ordered_pairs));
  tcase_add_test (sort, case_and_the_form_of_unicode_do_not_change_the_order);
  suite_add_tcase (suite, sort);

  return vc_test_run (suite);
}
