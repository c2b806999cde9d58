/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-bhyt-qr.h"
#include "vc-card.h"
#include "vc-cccd-number.h"
#include "vc-cccd-qr.h"
#include "vc-random.h"
#include "vc-test.h"

#include <string.h>

#define CARD_2021 \
  "056188999901|229999901|Âu Dương Thị Hoè|29021988|Nữ|" \
  "Thôn Mẫu 3, Xã Thử Nghiệm, Diên Khánh, Khánh Hòa|15042021"
#define CARD_YEAR_ONLY \
  "056057999902||Trịnh Hữu Mẫu|1957|Nam|Tổ 99, Thử Nghiệm, Nha Trang, Khánh Hòa|02072021"
#define CARD_MONTH_AND_YEAR "001304999903||Đỗ Ỷ Nhiên|112004|Nữ|Số 0 ngõ Không, Thử Nghiệm, Hà Nội|01032022"
#define CARD_2024 \
  "056312999904||Đặng Ngọc Thuỵ Khuê|07092012|Nữ|Thôn Mẫu, Thử Nghiệm, Khánh Hòa|06092024||||"

#define HEALTH_OLD \
  "HS4565699990001|C490E1BAB76E67204E67E1BB8D6320546875E1BBB5204B6875C3AA|07/09/2012|2|" \
  "5468C3B46E204DE1BAAB752C2058C3A3205468E1BBAD204E676869E1BB876D2C2054E1BB896E68204B68C3A16E682048C3B261|" \
  "56 - 999|01/01/2020|31/12/2020|15/12/2019|569956999901|C490E1BAB76E67204B69E1BB836D205468E1BBAD|1|" \
  "01/01/2025|0123456789ABCDEF-0101|$"
#define HEALTH_MIDDLE \
  "GD4565699990002|5472e1bb8b6e682048e1bbaf75204de1baab75|1957|1|" \
  "54e1bb952039392c205068c6b0e1bb9d6e67205468e1bbad204e676869e1bb876d2c205468c3a06e68207068e1bb91204e6861205472616e67|" \
  "56 - 999|01/02/2019|-|24/01/2019|$"
#define HEALTH_NEW \
  "5699990003|c382752044c6b0c6a16e67205468e1bb8b20486fc3a8|29/02/1988|2|-|56 - 999|01/07/2023|-|30/06/2023|" \
  "56995699990003|-|4| 01/10/2027|0123456789abcdef-1202|4|" \
  "5468c3a06e68207068e1bb91204e6861205472616e672c2054e1bb896e68204b68c3a16e682048c3b261|$"

static const struct
{
  const char *text;
  VcCardType  type;
  const char *id_number;
  const char *old_number;
  const char *bhxh_code;
  const char *name;
  VcDate      birth_date;
  VcSex       sex;
  const char *address;
  VcDate      issued;
  const char *parent_name;
  const char *issued_at;
} cards[] = {
  { CARD_2021, VC_CARD_CCCD, "056188999901", "229999901", NULL, "Âu Dương Thị Hoè", { 1988, 2, 29 },
    VC_SEX_FEMALE, "Thôn Mẫu 3, Xã Thử Nghiệm, Diên Khánh, Khánh Hòa", { 2021, 4, 15 } },
  { CARD_YEAR_ONLY, VC_CARD_CCCD, "056057999902", NULL, NULL, "Trịnh Hữu Mẫu", { 1957 },
    VC_SEX_MALE, "Tổ 99, Thử Nghiệm, Nha Trang, Khánh Hòa", { 2021, 7, 2 } },
  { CARD_MONTH_AND_YEAR, VC_CARD_CCCD, "001304999903", NULL, NULL, "Đỗ Ỷ Nhiên", { 2004, 11 },
    VC_SEX_FEMALE, "Số 0 ngõ Không, Thử Nghiệm, Hà Nội", { 2022, 3, 1 } },
  { CARD_2024, VC_CARD_CCCD, "056312999904", NULL, NULL, "Đặng Ngọc Thuỵ Khuê", { 2012, 9, 7 },
    VC_SEX_FEMALE, "Thôn Mẫu, Thử Nghiệm, Khánh Hòa", { 2024, 9, 6 } },
  { "]Q1" CARD_2021 "\r\n", VC_CARD_CCCD, "056188999901", "229999901", NULL, "Âu Dương Thị Hoè",
    { 1988, 2, 29 }, VC_SEX_FEMALE, "Thôn Mẫu 3, Xã Thử Nghiệm, Diên Khánh, Khánh Hòa", { 2021, 4, 15 } },
  { "056057999902||Tri\xcc\xa3nh Hu\xcc\x9b\xcc\x83u Ma\xcc\x82\xcc\x83u|1957|Nam|Tổ 99|02072021\t", VC_CARD_CCCD,
    "056057999902", NULL, NULL, "Trịnh Hữu Mẫu", { 1957 }, VC_SEX_MALE, "Tổ 99", { 2021, 7, 2 } },
  { HEALTH_OLD, VC_CARD_BHYT, NULL, NULL, "5699990001", "Đặng Ngọc Thuỵ Khuê", { 2012, 9, 7 }, VC_SEX_FEMALE,
    "Thôn Mẫu, Xã Thử Nghiệm, Tỉnh Khánh Hòa", { 2019, 12, 15 }, "Đặng Kiểm Thử", NULL },
  { HEALTH_MIDDLE, VC_CARD_BHYT, NULL, NULL, "5699990002", "Trịnh Hữu Mẫu", { 1957 }, VC_SEX_MALE,
    "Tổ 99, Phường Thử Nghiệm, Thành phố Nha Trang", { 2019, 1, 24 }, NULL, NULL },
  { HEALTH_NEW, VC_CARD_BHYT, NULL, NULL, "5699990003", "Âu Dương Thị Hoè", { 1988, 2, 29 }, VC_SEX_FEMALE,
    NULL, { 2023, 6, 30 }, NULL, "Thành phố Nha Trang, Tỉnh Khánh Hòa" },
};

START_TEST (a_card_gives_what_is_printed_on_it)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcCard) card = vc_card_read (cards[_i].text, -1, &error);
  const VcCardFields *fields;

  ck_assert_msg (card != NULL, "%s", error != NULL ? error->message : "");
  fields = vc_card_get_fields (card);
  ck_assert_int_eq (fields->type, cards[_i].type);
  ck_assert_pstr_eq (fields->id_number, cards[_i].id_number);
  ck_assert_pstr_eq (fields->old_number, cards[_i].old_number);
  ck_assert_pstr_eq (fields->bhxh_code, cards[_i].bhxh_code);
  ck_assert_str_eq (fields->name, cards[_i].name);
  ck_assert_int_eq (vc_date_compare (fields->birth_date, cards[_i].birth_date), 0);
  ck_assert_int_eq (fields->sex, cards[_i].sex);
  ck_assert_pstr_eq (fields->address, cards[_i].address);
  ck_assert_int_eq (vc_date_compare (fields->issued, cards[_i].issued), 0);
  ck_assert_pstr_eq (fields->parent_name, cards[_i].parent_name);
  ck_assert_pstr_eq (fields->issued_at, cards[_i].issued_at);
  ck_assert (!fields->incomplete);
}
END_TEST

static const struct
{
  const char  *text;
  VcCardError  code;
} refusals[] = {
  { "", VC_CARD_ERROR_NOT_RECOGNISED },
  { "0992000001", VC_CARD_ERROR_NOT_RECOGNISED },
  { "https://example.com/|", VC_CARD_ERROR_NOT_RECOGNISED },
  { "056188999901", VC_CARD_ERROR_NOT_RECOGNISED },
  /* six fields; eleven digits, a lost leading zero; eight fields */
  { "056188999901|Âu Dương Thị Hoè|29021988|Nữ|x|15042021", VC_CARD_ERROR_NOT_RECOGNISED },
  { "56188999901|229999901|Âu Dương Thị Hoè|29021988|Nữ|x|15042021", VC_CARD_ERROR_NOT_RECOGNISED },
  { CARD_2021 "|", VC_CARD_ERROR_NOT_RECOGNISED },
  { CARD_2024 "|", VC_CARD_ERROR_NOT_RECOGNISED },
  { "056188999901|22999990|Âu Dương Thị Hoè|29021988|Nữ|x|15042021", VC_CARD_ERROR_DAMAGED },
  { "056188999901|229999901||29021988|Nữ|x|15042021", VC_CARD_ERROR_DAMAGED },
  { "056188999901|229999901|Âu Dương Thị Hoè|29021989|Nữ|x|15042021", VC_CARD_ERROR_DAMAGED },
  { "056188999901|229999901|Âu Dương Thị Hoè|00001988|Nữ|x|15042021", VC_CARD_ERROR_DAMAGED },
  { "056188999901|229999901|Âu Dương Thị Hoè|29021988|N?|x|15042021", VC_CARD_ERROR_DAMAGED },
  { "056188999901|229999901|Âu Dương Thị Hoè|29021988|Nữ|x|2021", VC_CARD_ERROR_DAMAGED },
  { "056188999901|229999901|Âu Dương Thị Hoè|29/02/1988|Nữ|x|15042021", VC_CARD_ERROR_DAMAGED },
  { "056188999901|229999901|Âu Dương Thị Hoè|2902198ả|Nữ|x|15042021", VC_CARD_ERROR_INPUT_METHOD },
  { "5699990003|c382752044c6b0c6a16e67205468é bb8b20486fc3a8|29/02/1988|2|-|56 - 999|$",
    VC_CARD_ERROR_INPUT_METHOD },
  { "ĐN4565699990001|4d|1957|1|-|56 - 999|01/02/2019|-|24/01/2019|$", VC_CARD_ERROR_INPUT_METHOD },
  { "5699990003|c382752|29/02/1988|2|-|56 - 999|$", VC_CARD_ERROR_DAMAGED },
  { "5699990003|c38275|29/02/1988|2|-|56 - 999|01/07/2023", VC_CARD_ERROR_DAMAGED },
  { "5699990003|c382zz|29/02/1988|2|-|56 - 999|$", VC_CARD_ERROR_DAMAGED },
  { "5699990003|c3|29/02/1988|2|-|56 - 999|$", VC_CARD_ERROR_DAMAGED },
  { "5699990003|4d0a4d|29/02/1988|2|-|56 - 999|$", VC_CARD_ERROR_DAMAGED },
  { "5699990003|4d004d|29/02/1988|2|-|56 - 999|$", VC_CARD_ERROR_DAMAGED },
  { "5699990003|-|29/02/1988|2|-|56 - 999|$", VC_CARD_ERROR_DAMAGED },
  { "5699990003|4d|30/02/1988|2|-|56 - 999|$", VC_CARD_ERROR_DAMAGED },
  { "5699990003|4d|29/02/1988|3|-|56 - 999|$", VC_CARD_ERROR_DAMAGED },
  { "GD9565699990002|4d|1957|1|-|56 - 999|$", VC_CARD_ERROR_DAMAGED },
  { "5699990003|4d|$", VC_CARD_ERROR_DAMAGED },
  { "056057999902||Tr\xecnh H\xfau M\xe3u|1957|Nam|T\xf5|02072021", VC_CARD_ERROR_NOT_UTF8 },
};

START_TEST (what_is_not_exactly_a_card_is_refused_with_what_to_do)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcCard) card = vc_card_read (refusals[_i].text, -1, &error);

  ck_assert_ptr_null (card);
  ck_assert_msg (g_error_matches (error, VC_CARD_ERROR, refusals[_i].code), "code %d: %s",
                 error->code, error->message);
}
END_TEST

START_TEST (a_card_may_say_what_the_number_does_not)
{
  g_autoptr (VcCard) other_sex =
    vc_card_read ("056212999904||Đặng Ngọc Thuỵ Khuê|07092012|Nữ|Thôn Mẫu, Thử Nghiệm, Khánh Hòa|06092024||||",
                  -1, NULL);
  g_autoptr (VcCard) abroad =
    vc_card_read ("101090999905||Lâm Thử Nghiệm|01011990|Nam|Số 0 Thử Nghiệm, Hà Nội|01032022", -1, NULL);

  ck_assert_int_eq (vc_cccd_number_check_sex (vc_card_get_fields (other_sex)->id_number,
                                              vc_card_get_fields (other_sex)->sex),
                    VC_FINDING_CCCD_SEX_DIFFERS);
  ck_assert_int_eq (vc_cccd_number_check (vc_card_get_fields (abroad)->id_number),
                    VC_FINDING_CCCD_PROVINCE_UNKNOWN);
}
END_TEST

START_TEST (of_an_unknown_layout_only_the_common_fields_are_read)
{
  g_autoptr (VcCard) card = vc_card_read ("5699990003|4de1baab75|1/2/1988|2|what|ever|$", -1, NULL);

  ck_assert_ptr_nonnull (card);
  ck_assert (vc_card_get_fields (card)->incomplete);
  ck_assert_str_eq (vc_card_get_fields (card)->name, "Mẫu");
  ck_assert_int_eq (vc_card_get_fields (card)->birth_date.day, 1);
  ck_assert_ptr_null (vc_card_get_fields (card)->address);
}
END_TEST

START_TEST (the_number_of_a_card_before_2018_holds_no_bhxh_code)
{
  g_autoptr (VcCard) card =
    vc_card_read ("GD4565699990002|4de1baab75|1957|1|-|56 – 999|01/02/2016|-|24/01/2016|$", -1, NULL);

  ck_assert_ptr_nonnull (card);
  ck_assert_ptr_null (vc_card_get_fields (card)->bhxh_code);
  ck_assert_str_eq (vc_card_get_fields (card)->card_number, "GD4565699990002");
}
END_TEST

static const char * const written[] = { CARD_2021, CARD_YEAR_ONLY, CARD_MONTH_AND_YEAR };

START_TEST (a_citizen_cards_text_can_be_written_as_it_was_read)
{
  g_autoptr (VcCard) card = vc_card_read (written[_i], -1, NULL);
  g_autofree char *text = vc_cccd_qr_write (vc_card_get_fields (card));

  ck_assert_str_eq (text, written[_i]);
}
END_TEST

START_TEST (a_card_gives_the_fields_to_compare)
{
  g_autoptr (VcCard) card = vc_card_read (CARD_2021, -1, NULL);
  VcDocumentFields fields = vc_card_get_document_fields (card);

  ck_assert_str_eq (fields.id_number, "056188999901");
  ck_assert_str_eq (fields.old_number, "229999901");
  ck_assert_str_eq (fields.name, "Âu Dương Thị Hoè");
  ck_assert_int_eq (fields.sex, VC_SEX_FEMALE);
  ck_assert_ptr_null (fields.bhxh_code);
}
END_TEST

START_TEST (a_text_longer_than_any_qr_code_is_refused)
{
  g_autofree char *text = g_strnfill (100000, '|');
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (vc_card_read (text, -1, &error));
  ck_assert (g_error_matches (error, VC_CARD_ERROR, VC_CARD_ERROR_NOT_RECOGNISED));
}
END_TEST

START_TEST (bytes_behind_a_zero_byte_are_not_ignored)
{
  const char text[] = CARD_2021 "\0" "more";
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (vc_card_read (text, sizeof text - 1, &error));
  ck_assert (g_error_matches (error, VC_CARD_ERROR, VC_CARD_ERROR_NOT_UTF8));
}
END_TEST

/* Changes, removes, repeats or inserts a few bytes of one of the cards. */
static void
mutate (VcRandom *random,
        GString  *text)
{
  static const char likely[] = "|$-/0129aAfN \xc3\xa9\xe1\xbb\x87\0";
  guint n_changes = 1 + vc_random_below (random, 4);

  for (guint i = 0; i < n_changes; i++)
    {
      gssize position = text->len > 0 ? vc_random_below (random, (guint) text->len) : 0;
      char   byte = vc_random_below (random, 2) == 0 ? likely[vc_random_below (random, sizeof likely)]
                                                     : (char) vc_random_below (random, 256);

      switch (vc_random_below (random, 4))
        {
        case 0:
          g_string_truncate (text, (gsize) position);
          break;
        case 1:
          g_string_insert_c (text, position, byte);
          break;
        case 2:
          if (text->len > 0)
            g_string_erase (text, position, 1);
          break;
        default:
          if (text->len > 0)
            text->str[position] = byte;
          break;
        }
    }
}

START_TEST (no_damaged_text_is_ever_taken_for_a_card_without_a_name)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded (2026);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_read = 0;

  for (guint i = 0; i < 100000; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VcCard) card = NULL;

      g_string_assign (text, cards[i % G_N_ELEMENTS (cards)].text);
      mutate (random, text);
      card = vc_card_read (text->str, (gssize) text->len, &error);

      ck_assert ((card == NULL) == (error != NULL));
      if (card == NULL)
        continue;

      n_read++;
      ck_assert_int_ne (vc_card_get_fields (card)->name[0], '\0');
      ck_assert (g_utf8_validate (vc_card_get_fields (card)->name, -1, NULL));
    }

  /* Some changes leave a card a card: those in its address, for one. */
  ck_assert_uint_gt (n_read, 1000);
  ck_assert_uint_lt (n_read, 99000);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cards");
  TCase *read = tcase_create ("read");
  TCase *refuse = tcase_create ("refuse");

  tcase_add_loop_test (read, a_card_gives_what_is_printed_on_it, 0, G_N_ELEMENTS (cards));
  tcase_add_test (read, a_card_may_say_what_the_number_does_not);
  tcase_add_test (read, of_an_unknown_layout_only_the_common_fields_are_read);
  tcase_add_test (read, the_number_of_a_card_before_2018_holds_no_bhxh_code);
  tcase_add_loop_test (read, a_citizen_cards_text_can_be_written_as_it_was_read, 0, G_N_ELEMENTS (written));
  tcase_add_test (read, a_card_gives_the_fields_to_compare);
  suite_add_tcase (suite, read);

  tcase_add_loop_test (refuse, what_is_not_exactly_a_card_is_refused_with_what_to_do,
                       0, G_N_ELEMENTS (refusals));
  tcase_add_test (refuse, a_text_longer_than_any_qr_code_is_refused);
  tcase_add_test (refuse, bytes_behind_a_zero_byte_are_not_ignored);
  tcase_add_test (refuse, no_damaged_text_is_ever_taken_for_a_card_without_a_name);
  suite_add_tcase (suite, refuse);

  return vc_test_run (suite);
}
