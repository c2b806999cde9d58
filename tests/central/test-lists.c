/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

static VcTestReply *
get (VcTestCentral *central,
     const char    *as,
     const char    *path)
{
  const VcTestCall call = { .as = as, .method = "GET", .path = path };

  return vc_test_call (central, &call);
}

/* What a list gives, as "D1 D2 ". */
static char *
dup_ids (VcTestReply *list)
{
  GString *ids = g_string_new (NULL);

  for (gint64 i = 0; i < vc_test_reply_get_int (list, "items.#"); i++)
    {
      g_autofree char *path = g_strdup_printf ("items.%" G_GINT64_FORMAT ".id", i);

      g_string_append_printf (ids, "%s ", vc_test_reply_get (list, path));
    }

  return g_string_free (ids, FALSE);
}

static void
file_some (VcTestCentral *central)
{
  const VcTestCitizen citizens[] = {
    { .number = 1 },
    { .number = 2, .name = "Trịnh Hữu Mẫu" },
    { .number = 3, .name = "Đặng Ngọc Thuỵ Khuê", .phone = "+84 992 777 003" },
    { .number = 4, .office = "KH-NH" },
    { .number = 5, .guardian_code = "5699991234", .phone = "0992888005" },
    { .number = 6, .resubmission_of = "D1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (citizens); i++)
    vc_test_central_file (central, &citizens[i]);
}

static const struct
{
  const char *as;
  const char *query;
  const char *ids;
} lists[] = {
  { "KH-DK.clerk", "", "D1 D2 D3 D5 D6 " },
  { "KH-NH.clerk", "", "D4 " },
  { "KH-00.clerk", "", "" },
  { "KH-00.province", "", "D1 D2 D3 D4 D5 D6 " },
  { "KH-00.province", "?office=KH-NH", "D4 " },
  { "KH-DK.clerk", "?state=SUBMITTED", "D1 D2 D3 D5 D6 " },
  { "KH-DK.clerk", "?state=CLAIMED&state=REFUSED", "" },
  { "KH-DK.clerk", "?state=CLAIMED&state=SUBMITTED&limit=1", "D1 " },
  { "KH-DK.clerk", "?q=hoe", "D1 D5 D6 " },
  { "KH-DK.clerk", "?q=%C3%82u%20D%C6%B0%C6%A1ng", "D1 D5 D6 " },
  { "KH-DK.clerk", "?q=dang+ngoc", "D3 " },
  { "KH-DK.clerk", "?q=90002.GD/2026/056", "D2 " },
  { "KH-DK.clerk", "?q=90002.gd/2026/056", "D2 " },
  { "KH-DK.clerk", "?q=90002", "D2 " },
  { "KH-DK.clerk", "?q=0090002", "D2 " },
  { "KH-DK.clerk", "?q=5699990003", "D3 " },
  { "KH-DK.clerk", "?q=056188999001", "D1 " },
  { "KH-DK.clerk", "?q=0992777003", "D3 " },
  { "KH-DK.clerk", "?q=0992.777.003", "D3 " },
  { "KH-DK.clerk", "?q=0992888005", "D5 " },
  { "KH-DK.clerk", "?q=9999", "" },
  { "KH-DK.clerk", "?q=%25", "" },
  { "KH-DK.clerk", "?q='", "" },
  { "KH-DK.clerk", "?changed_after=4", "D5 D6 " },
  { "KH-DK.clerk", "?unknown=1", "D1 D2 D3 D5 D6 " },
};

START_TEST (a_list_holds_what_the_filter_says_oldest_due_first)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *path = g_strconcat ("declarations", lists[_i].query, NULL);
  g_autoptr (VcTestReply) list = NULL;
  g_autofree char *ids = NULL;

  file_some (central);
  list = get (central, lists[_i].as, path);
  vc_test_assert_status (list, 200);
  ids = dup_ids (list);
  ck_assert_str_eq (ids, lists[_i].ids);
  ck_assert_int_eq (vc_test_reply_get_int (list, "change"), 6);
}
END_TEST

static const char * const bad_queries[] = {
  "?state=LOST", "?state=", "?limit=0", "?limit=501", "?limit=x", "?changed_after=-1", "?q=",
  "?cursor=x", "?cursor=12.", "?office=NOWHERE", "?q=%ff", "?q=%00",
};

START_TEST (a_parameter_that_makes_no_sense_is_refused)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *path = g_strconcat ("declarations", bad_queries[_i], NULL);
  g_autoptr (VcTestReply) reply = get (central, "KH-DK.clerk", path);

  vc_test_assert_problem (reply, "invalid-parameter");
}
END_TEST

START_TEST (a_text_longer_than_agreed_is_refused)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *text = g_strnfill (101, 'a');
  g_autofree char *path = g_strconcat ("declarations?q=", text, NULL);
  g_autoptr (VcTestReply) reply = get (central, "KH-DK.clerk", path);

  vc_test_assert_problem (reply, "invalid-parameter");
}
END_TEST

START_TEST (pages_follow_one_another_while_things_change)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *path = g_strdup ("declarations?limit=2&state=SUBMITTED");
  guint n_pages = 0;

  for (guint i = 1; i <= 7; i++)
    vc_test_central_file (central, &(const VcTestCitizen) { .number = i });

  while (path != NULL)
    {
      g_autoptr (VcTestReply) page = get (central, "KH-DK.clerk", path);
      g_autofree char *some = dup_ids (page);
      const char *cursor = vc_test_reply_get (page, "next_cursor");

      g_string_append (ids, some);
      n_pages++;

      /* What the last page ended with leaves the list; nothing is skipped. */
      if (n_pages == 1)
        g_free (vc_test_take_claim (central, "KH-DK.clerk", "D2"));

      g_free (path);
      path = cursor != NULL ? g_strdup_printf ("declarations?limit=2&state=SUBMITTED&cursor=%s", cursor) : NULL;
    }

  ck_assert_str_eq (ids->str, "D1 D2 D3 D4 D5 D6 D7 ");
  ck_assert_uint_eq (n_pages, 4);
}
END_TEST

START_TEST (a_declaration_comes_whole_and_says_when_it_is_unchanged)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  const VcTestCitizen citizen = { .number = 6, .resubmission_of = "D1", .email = "d6@example.com" };
  g_autoptr (VcTestReply) first = NULL;
  g_autoptr (VcTestReply) second = NULL;
  g_autoptr (VcTestReply) third = NULL;
  g_autofree char *etag = NULL;
  VcTestCall call = { .as = "KH-DK.clerk", .method = "GET", .path = "declarations/D6", .header = "If-None-Match" };

  vc_test_central_file (central, &citizen);
  first = get (central, "KH-DK.clerk", "declarations/D6");
  ck_assert_str_eq (vc_test_reply_get (first, "filed.person.name"), "Âu Dương Thị Hoè");
  ck_assert_str_eq (vc_test_reply_get (first, "filed.person.birth_date"), "1988-02-29");
  ck_assert_str_eq (vc_test_reply_get (first, "filed.contact.email"), "d6@example.com");
  ck_assert_str_eq (vc_test_reply_get (first, "filed.address.district"), "Huyện Diên Khánh");
  ck_assert_str_eq (vc_test_reply_get (first, "resubmission_of"), "D1");
  ck_assert_int_eq (vc_test_reply_get_int (first, "filed.photos.#"), 3);

  etag = g_strdup (soup_message_headers_get_one (first->headers, "ETag"));
  call.value = etag;
  second = vc_test_call (central, &call);
  vc_test_assert_status (second, 304);
  ck_assert_uint_eq (g_bytes_get_size (second->body), 0);

  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D6"));
  third = vc_test_call (central, &call);
  vc_test_assert_status (third, 200);
  ck_assert_str_eq (vc_test_reply_get (third, "claim.officer_id"), "KH-DK.clerk");
}
END_TEST

START_TEST (photos_and_form_come_back_byte_for_byte)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (GBytes) form = g_bytes_new_static ("%PDF-1.7 MẪU\0\xff", 16);
  g_autoptr (GBytes) portrait = vc_test_photo_new (1, VC_PHOTO_PORTRAIT);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, portrait);
  g_autofree char *path = g_strdup_printf ("declarations/D1/photos/%s", sha256);
  g_autofree char *through_another = g_strdup_printf ("declarations/D2/photos/%s", sha256);
  g_autoptr (VcTestReply) photo = NULL;
  g_autoptr (VcTestReply) paper = NULL;
  g_autoptr (VcTestReply) none = NULL;
  g_autoptr (VcTestReply) stranger = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1, .form = form });
  vc_test_central_file (central, &(const VcTestCitizen) { .number = 2 });

  photo = get (central, "KH-DK.clerk", path);
  vc_test_assert_status (photo, 200);
  ck_assert (g_bytes_equal (photo->body, portrait));
  ck_assert_str_eq (soup_message_headers_get_one (photo->headers, "Content-Type"), "image/jpeg");
  ck_assert_ptr_nonnull (strstr (soup_message_headers_get_one (photo->headers, "ETag"), sha256));
  ck_assert_ptr_nonnull (strstr (soup_message_headers_get_one (photo->headers, "Cache-Control"), "immutable"));

  paper = get (central, "KH-DK.clerk", "declarations/D1/form");
  vc_test_assert_status (paper, 200);
  ck_assert (g_bytes_equal (paper->body, form));
  ck_assert_str_eq (soup_message_headers_get_one (paper->headers, "Content-Type"), "application/pdf");

  none = get (central, "KH-DK.clerk", "declarations/D2/form");
  vc_test_assert_problem (none, "not-found");
  /* Never by hash alone: the photo is not this declaration's. */
  stranger = get (central, "KH-DK.clerk", through_another);
  vc_test_assert_problem (stranger, "not-found");
}
END_TEST

static const struct
{
  const char *path;
  const char *problem;
} unknown[] = {
  { "declarations/D99", "not-found" },
  { "declarations/D99/form", "not-found" },
  { "declarations/%20", "invalid-parameter" },
  { "declarations/a%2Fb", "invalid-parameter" },
  { "declarations/D1/photos/abc", "invalid-parameter" },
  { "declarations/D1/photos/0000000000000000000000000000000000000000000000000000000000000000", "not-found" },
  { "insured-persons/5699990001", "invalid-parameter" },
  { "insured-persons/123?declaration=D1", "invalid-parameter" },
  { "insured-persons/5699999999?declaration=D1", "not-found" },
  { "insured-persons/5699990001?declaration=D99", "not-found" },
  { "accounts/5699999999", "not-found" },
  { "accounts/x", "invalid-parameter" },
  { "declarations/", "invalid-parameter" },
  { "declaration", "route-unknown" },
  { "declarations/D1/photos", "route-unknown" },
  { "declarations/D1/photos/x/y", "route-unknown" },
  { "%ff", "route-unknown" },
};

START_TEST (what_is_not_there_is_a_documented_no)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) reply = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  reply = get (central, "KH-DK.clerk", unknown[_i].path);
  vc_test_assert_problem (reply, unknown[_i].problem);
}
END_TEST

START_TEST (a_method_the_address_does_not_have_is_told_which_it_has)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  const VcTestCall call = { .as = "KH-DK.clerk", .method = "PUT", .path = "declarations/D1/claim", .body = "{}" };
  g_autoptr (VcTestReply) reply = vc_test_call (central, &call);

  vc_test_assert_problem (reply, "method-not-allowed");
  ck_assert_str_eq (soup_message_headers_get_one (reply->headers, "Allow"), "POST");
}
END_TEST

START_TEST (the_record_says_whether_the_code_has_an_account)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (VcTestReply) before = NULL;
  g_autoptr (VcTestReply) after = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  before = get (central, "KH-DK.clerk", "insured-persons/5699990001?declaration=D1");
  vc_test_assert_status (before, 200);
  ck_assert_str_eq (vc_test_reply_get (before, "account_state"), "none");
  ck_assert_str_eq (vc_test_reply_get (before, "id_number"), "056188999001");

  vc_test_central_add_account (central, "5699990001", "suspended", NULL, NULL);
  after = get (central, "KH-DK.clerk", "insured-persons/5699990001?declaration=D1");
  ck_assert_str_eq (vc_test_reply_get (after, "account_state"), "suspended");
}
END_TEST

TCase *
test_lists_new (void)
{
  TCase *tcase = tcase_create ("lists");

  tcase_add_loop_test (tcase, a_list_holds_what_the_filter_says_oldest_due_first, 0, G_N_ELEMENTS (lists));
  tcase_add_loop_test (tcase, a_parameter_that_makes_no_sense_is_refused, 0, G_N_ELEMENTS (bad_queries));
  tcase_add_test (tcase, a_text_longer_than_agreed_is_refused);
  tcase_add_test (tcase, pages_follow_one_another_while_things_change);
  tcase_add_test (tcase, a_declaration_comes_whole_and_says_when_it_is_unchanged);
  tcase_add_test (tcase, photos_and_form_come_back_byte_for_byte);
  tcase_add_loop_test (tcase, what_is_not_there_is_a_documented_no, 0, G_N_ELEMENTS (unknown));
  tcase_add_test (tcase, a_method_the_address_does_not_have_is_told_which_it_has);
  tcase_add_test (tcase, the_record_says_whether_the_code_has_an_account);
  return tcase;
}
