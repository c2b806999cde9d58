/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

/* What officers wrote before deciding, and who gets it back. */

static VcTestReply *
ask (VcTestCentral *central,
     const char    *as,
     const char    *method,
     const char    *path,
     const char    *body)
{
  g_autofree char *key = vc_test_dup_key ();
  const VcTestCall call = { .as = as, .method = method, .path = path, .key = key, .body = body };

  return vc_test_call (central, &call);
}

static void
put_draft (VcTestCentral *central,
           const char    *as,
           const char    *claim,
           const char    *note)
{
  g_autofree char *path = g_strdup_printf ("claims/%s/draft", claim);
  g_autofree char *body = vc_test_dup_draft ("D1", note);
  g_autoptr (VcTestReply) kept = ask (central, as, "PUT", path, body);

  vc_test_assert_status (kept, 204);
}

/* The claim of D1 with a draft, held by the clerk. */
static char *
arrange (VcTestCentral *central,
         const char    *note)
{
  char *claim;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  claim = vc_test_take_claim (central, "KH-DK.clerk", "D1");
  put_draft (central, "KH-DK.clerk", claim, note);
  return claim;
}

/* What the officer gets with the claim; NULL: nothing. */
static char *
take_note (VcTestCentral *central,
           const char    *as)
{
  g_autoptr (VcTestReply) taken = ask (central, as, "POST", "declarations/D1/claim", "{\"counter\":\"Quầy 4\"}");

  vc_test_assert_status (taken, 201);
  return g_strdup (vc_test_reply_get (taken, "draft.note"));
}

typedef void (*End) (VcTestCentral *central,
                     const char    *claim);

static void
end_by_release (VcTestCentral *central,
                const char    *claim)
{
  g_autofree char *path = g_strdup_printf ("claims/%s", claim);
  g_autoptr (VcTestReply) released = ask (central, "KH-DK.clerk", "DELETE", path, NULL);

  vc_test_assert_status (released, 204);
}

static void
end_by_time (VcTestCentral *central,
             const char    *claim)
{
  vc_test_central_advance (central, 900);
}

/* The program died, and came back while the lease still held. */
static void
end_by_crash (VcTestCentral *central,
              const char    *claim)
{
  vc_test_central_advance (central, 60);
}

static const End ends[] = { end_by_release, end_by_time, end_by_crash };

START_TEST (however_a_claim_ends_its_officer_gets_the_draft_back)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central, "Gọi lại trước 16 giờ");
  g_autofree char *note = NULL;

  ends[_i] (central, claim);
  note = take_note (central, "KH-DK.clerk");
  ck_assert_pstr_eq (note, "Gọi lại trước 16 giờ");
}
END_TEST

START_TEST (another_officer_gets_no_draft_and_takes_none_away)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central, "Của người thứ nhất");
  g_autofree char *other_claim = NULL;
  g_autofree char *other_note = NULL;
  g_autofree char *note = NULL;

  end_by_release (central, claim);
  other_note = take_note (central, "KH-DK.clerk2");
  ck_assert_pstr_eq (other_note, NULL);
  other_claim = vc_test_take_claim (central, "KH-DK.clerk2", "D1");
  put_draft (central, "KH-DK.clerk2", other_claim, "Của người thứ hai");

  vc_test_central_advance (central, 900);
  note = take_note (central, "KH-DK.clerk");
  ck_assert_pstr_eq (note, "Của người thứ nhất");
}
END_TEST

START_TEST (the_last_draft_counts_and_an_empty_one_leaves_nothing)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central, "Trước");
  g_autofree char *last = NULL;
  g_autofree char *none = NULL;

  put_draft (central, "KH-DK.clerk", claim, "Sau");
  last = take_note (central, "KH-DK.clerk");
  ck_assert_pstr_eq (last, "Sau");

  put_draft (central, "KH-DK.clerk", claim, NULL);
  none = take_note (central, "KH-DK.clerk");
  ck_assert_pstr_eq (none, NULL);
  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM drafts"), 0);
}
END_TEST

static const struct
{
  const char *as;
  gboolean    sees;
} readers[] = {
  { "KH-DK.clerk",      TRUE  },
  { "KH-DK.clerk2",     FALSE },
  { "KH-DK.supervisor", TRUE  },
  { "KH-00.province",   FALSE },
};

START_TEST (a_draft_is_for_its_holder_and_the_supervisors)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central, "Riêng");
  g_autoptr (VcTestReply) declaration = ask (central, readers[_i].as, "GET", "declarations/D1", NULL);
  g_autoptr (VcTestReply) list = ask (central, readers[_i].as, "GET", "declarations", NULL);

  ck_assert_pstr_eq (vc_test_reply_get (declaration, "claim.id"), claim);
  ck_assert_pstr_eq (vc_test_reply_get (declaration, "claim.draft.note"), readers[_i].sees ? "Riêng" : NULL);
  ck_assert_pstr_eq (vc_test_reply_get (list, "items.0.claim.id"), claim);
  ck_assert_ptr_null (vc_test_reply_find (list, "items.0.claim.draft"));
}
END_TEST

START_TEST (a_draft_goes_when_the_case_is_decided)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central, "Xong");
  g_autofree char *decision = vc_test_refuse (central, "KH-DK.clerk", "D1");

  ck_assert_int_eq (vc_test_central_get_number (central, "SELECT count (*) FROM drafts"), 0);
}
END_TEST

START_TEST (keeping_a_draft_is_on_record_without_its_words)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central, "Lời riêng");

  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM audit WHERE instr (line, 'draft.keep') > 0 AND instr (line, '\"D1\"') > 0"), 1);
  ck_assert_int_eq (vc_test_central_get_number (central,
    "SELECT count (*) FROM audit WHERE instr (line, 'Lời riêng') > 0"), 0);
}
END_TEST

static const struct
{
  const char *as;
  const char *about;
  const char *problem;
} wrong[] = {
  { "KH-DK.clerk2", "D1", "claim-not-held" },
  { "KH-DK.clerk",  "D2", "invalid-value"  },
};

START_TEST (a_draft_is_written_under_ones_own_claim_about_its_case)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *claim = arrange (central, "Trước");
  g_autofree char *path = g_strdup_printf ("claims/%s/draft", claim);
  g_autofree char *body = vc_test_dup_draft (wrong[_i].about, "Khác");
  g_autoptr (VcTestReply) reply = ask (central, wrong[_i].as, "PUT", path, body);
  g_autofree char *note = take_note (central, "KH-DK.clerk");

  vc_test_assert_problem (reply, wrong[_i].problem);
  ck_assert_pstr_eq (note, "Trước");
}
END_TEST

TCase *
test_drafts_new (void)
{
  TCase *tcase = tcase_create ("drafts");

  tcase_add_loop_test (tcase, however_a_claim_ends_its_officer_gets_the_draft_back, 0, G_N_ELEMENTS (ends));
  tcase_add_test (tcase, another_officer_gets_no_draft_and_takes_none_away);
  tcase_add_test (tcase, the_last_draft_counts_and_an_empty_one_leaves_nothing);
  tcase_add_loop_test (tcase, a_draft_is_for_its_holder_and_the_supervisors, 0, G_N_ELEMENTS (readers));
  tcase_add_test (tcase, a_draft_goes_when_the_case_is_decided);
  tcase_add_test (tcase, keeping_a_draft_is_on_record_without_its_words);
  tcase_add_loop_test (tcase, a_draft_is_written_under_ones_own_claim_about_its_case, 0, G_N_ELEMENTS (wrong));
  return tcase;
}
