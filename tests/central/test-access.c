/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

#include "vc-central-claims.h"
#include "vc-central-declarations.h"
#include "vc-central-decisions.h"

/*
 * Role × office × state × operation, each cell tried over HTTP. What is
 * expected is written here from the contract, not read from the server's own
 * tables: taking away any one rule there is seen here.
 */

/* How far a role reaches: "own" office, the "province", "any"thing, "no". */
typedef struct
{
  const char *operation;
  const char *reach[4]; /* clerk, supervisor, province, administrator */
} Row;

static const Row reading[] = {
  { "me",                { "any", "any", "any",      "any" } },
  { "policy",            { "any", "any", "any",      "any" } },
  { "offices",           { "any", "any", "any",      "any" } },
  { "refusal-reasons",   { "any", "any", "any",      "any" } },
  { "officers",          { "no",  "own", "no",       "no"  } },
  { "list",              { "own", "own", "province", "no"  } },
  { "declaration",       { "own", "own", "province", "no"  } },
  { "form",              { "own", "own", "province", "no"  } },
  { "photo",             { "own", "own", "province", "no"  } },
  { "insured-person",    { "own", "own", "province", "no"  } },
  { "account",           { "own", "own", "province", "no"  } },
  { "sign-out",          { "any", "any", "any",      "any" } },
};

static const Row changing[] = {
  { "take",    { "own", "own", "no",       "no" } },
  { "renew",   { "own", "own", "no",       "no" } },
  { "park",    { "own", "own", "no",       "no" } },
  { "release", { "own", "own", "no",       "no" } },
  { "draft",   { "own", "own", "no",       "no" } },
  { "hand-over", { "no", "own", "no",      "no" } },
  { "retake",  { "own", "own", "no",       "no" } },
  { "view",    { "own", "own", "province", "no" } },
  { "announce", { "own", "own", "province", "no" } },
  { "approve", { "own", "own", "no",       "no" } },
  { "refuse",  { "own", "own", "no",       "no" } },
  { "uphold",  { "no",  "own", "province", "no" } },
  { "overturn", { "no", "own", "province", "no" } },
};

/* What the states answer to those who reach them; NULL: done. */
typedef struct
{
  const char *name;
  const char *take;
  const char *hold;   /* renew, park, release, draft */
  const char *hand_over;
  const char *decide;
  const char *review;
} StateRow;

static const StateRow states[] = {
  { "SUBMITTED",          NULL,          "claim-not-held", "claim-not-held", "claim-not-held",  "wrong-state"     },
  { "CLAIMED by oneself", NULL,          NULL,             NULL,             NULL,              "wrong-state"     },
  { "CLAIMED by another", "claim-held",  "claim-not-held", NULL,             "claim-not-held",  "wrong-state"     },
  { "APPROVED",           "wrong-state", "claim-not-held", "claim-not-held", "already-decided", "wrong-state"     },
  { "ACCOUNT_ISSUED",     "wrong-state", "claim-not-held", "claim-not-held", "already-decided", "wrong-state"     },
  { "REFUSED by oneself", "wrong-state", "claim-not-held", "claim-not-held", "already-decided", "own-refusal"     },
  { "REFUSED by another", "wrong-state", "claim-not-held", "claim-not-held", "already-decided", NULL              },
  { "REFUSAL_CONFIRMED",  "wrong-state", "claim-not-held", "claim-not-held", "already-decided", "already-decided" },
};

static const char * const roles[] = { "KH-DK.clerk", "KH-DK.supervisor", "KH-00.province", "KH-DK.administrator" };

/* Whose declaration it is, and for whom that is their own or their province's. */
static const struct
{
  const char *id;
  gboolean    own;      /* of KH-DK's people */
  gboolean    province; /* of KH-00's province */
} offices[] = {
  { "KH-DK", TRUE, TRUE }, { "KH-NH", FALSE, TRUE }, { "KH-00", FALSE, TRUE }, { "DN-00", FALSE, FALSE },
};

#define N_PAIRS (G_N_ELEMENTS (roles) * G_N_ELEMENTS (offices))

/* The problem that role and office make; NULL: none. */
static const char *
expect_access (const char *reach,
               guint       office)
{
  if (g_str_equal (reach, "no"))
    return "role-not-allowed";
  if (g_str_equal (reach, "any") ||
      (g_str_equal (reach, "own") && offices[office].own) ||
      (g_str_equal (reach, "province") && offices[office].province))
    return NULL;
  return "other-office";
}

static void
expect (VcTestCentral    *central,
        const VcTestCall *call,
        const char       *problem,
        const char       *what)
{
  g_autoptr (VcTestReply) reply = vc_test_call (central, call);

  ck_assert_msg (g_strcmp0 (vc_test_reply_get_problem (reply), problem) == 0 && (problem != NULL || reply->status < 300),
                 "%s as %s: wanted %s, got %u %s", what, call->as, problem != NULL ? problem : "yes",
                 reply->status, vc_test_reply_get_problem (reply));
}

static char *
dup_reading_path (const char *operation,
                  guint       office)
{
  g_autoptr (GBytes) portrait = vc_test_photo_new (1, VC_PHOTO_PORTRAIT);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, portrait);

  if (g_str_equal (operation, "officers"))
    return g_strdup_printf ("offices/%s/officers", offices[office].id);
  if (g_str_equal (operation, "list"))
    return g_strdup_printf ("declarations?office=%s", offices[office].id);
  if (g_str_equal (operation, "declaration"))
    return g_strdup ("declarations/D1");
  if (g_str_equal (operation, "form"))
    return g_strdup ("declarations/D1/form");
  if (g_str_equal (operation, "photo"))
    return g_strdup_printf ("declarations/D1/photos/%s", sha256);
  if (g_str_equal (operation, "insured-person"))
    return g_strdup ("insured-persons/5699990001?declaration=D1");
  if (g_str_equal (operation, "account"))
    return g_strdup ("accounts/5699998888");
  if (g_str_equal (operation, "sign-out"))
    return g_strdup ("sessions/current");
  return g_strdup (operation);
}

START_TEST (each_role_reads_what_its_office_handles_and_no_more)
{
  guint role = (guint) _i / G_N_ELEMENTS (offices);
  guint office = (guint) _i % G_N_ELEMENTS (offices);
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autoptr (GBytes) form = g_bytes_new_static ("%PDF-1.7 MẪU", strlen ("%PDF-1.7 MẪU"));
  const VcTestCitizen citizen = { .number = 1, .office = offices[office].id, .form = form };

  vc_test_central_file (central, &citizen);
  vc_test_central_add_account (central, "5699998888", "active", NULL, NULL);
  vc_test_central_run_sql (central, "UPDATE accounts SET declaration_id = 'D1'");

  for (guint i = 0; i < G_N_ELEMENTS (reading); i++)
    {
      g_autofree char *path = dup_reading_path (reading[i].operation, office);
      const VcTestCall call = { .as = roles[role], .path = path,
                                .method = g_str_equal (reading[i].operation, "sign-out") ? "DELETE" : "GET" };

      expect (central, &call, expect_access (reading[i].reach[role], office), reading[i].operation);
    }
}
END_TEST

static void
add_decision (VcTestCentral *central,
              const char    *id,
              const char    *officer,
              VcDecisionKind kind,
              const char    *decision_id)
{
  g_autoptr (GDateTime) now = vc_clock_now (central->clock);
  const char * const reasons[] = { "R01", NULL };
  VcDecisionFields fields = { .id = decision_id, .kind = kind, .version = 1, .counter = VC_TEST_COUNTER,
                              .reasons = kind == VC_DECISION_REFUSE ? reasons : NULL, .decided_at = now };
  g_autoptr (VcDecision) decision = vc_decision_new (&fields);

  vc_central_decisions_add (central->central, id, officer, decision);
}

static void
add_review (VcTestCentral *central,
            const char    *decision_id)
{
  g_autofree char *id = vc_test_dup_key ();
  g_autoptr (GDateTime) now = vc_clock_now (central->clock);
  g_autoptr (VcReview) review = vc_review_new (id, decision_id, VC_REVIEW_UPHOLD, NULL, "DN-00.province", NULL, now);

  vc_central_decisions_add_review (central->central, review);
}

/* Puts a declaration into a state; says the claim or the decision there. */
static char *
arrange (VcTestCentral *central,
         const char    *id,
         const char    *state,
         const char    *oneself)
{
  gboolean by_oneself = g_str_has_suffix (state, "oneself");
  const char *officer = by_oneself ? oneself : "KH-DK.clerk2";
  g_auto (GStrv) words = g_strsplit (state, " ", 2);
  VcDeclarationState value = VC_DECLARATION_SUBMITTED;
  g_autofree char *name = vc_test_dup_key ();
  VcCentral *rules = central->central;

  ck_assert (vc_declaration_state_from_string (words[0], &value));
  ck_assert (vc_central_begin (rules, NULL));
  vc_central_declarations_set_state (rules, id, value);
  if (value == VC_DECLARATION_CLAIMED)
    {
      g_autoptr (VcClaim) claim = NULL;

      vc_central_claims_take (rules, id, officer, VC_TEST_COUNTER);
      claim = vc_central_claims_find_held (rules, id);
      g_free (name);
      name = g_strdup (vc_claim_get_id (claim));
    }
  else if (value != VC_DECLARATION_SUBMITTED)
    {
      gboolean refused = value == VC_DECLARATION_REFUSED || value == VC_DECLARATION_REFUSAL_CONFIRMED;

      add_decision (central, id, officer, refused ? VC_DECISION_REFUSE : VC_DECISION_APPROVE, name);
      if (value == VC_DECLARATION_REFUSAL_CONFIRMED)
        add_review (central, name);
    }
  ck_assert (vc_central_commit (rules, NULL));
  return g_steal_pointer (&name);
}

/* Sees everything in Khánh Hòa and in Đà Nẵng: to know what to approve. */
static const char *
get_onlooker (guint office)
{
  return g_str_has_prefix (offices[office].id, "DN") ? "DN-00.province" : "KH-00.province";
}

static const char *
expect_change (const char     *operation,
               const StateRow *state)
{
  /* Whatever has become of the case, it was looked at, and was signed. */
  if (g_str_equal (operation, "view") || g_str_equal (operation, "announce"))
    return NULL;
  if (g_str_equal (operation, "take"))
    return state->take;
  if (g_str_equal (operation, "approve") || g_str_equal (operation, "refuse") || g_str_equal (operation, "retake"))
    return state->decide;
  if (g_str_equal (operation, "uphold") || g_str_equal (operation, "overturn"))
    return state->review;
  if (g_str_equal (operation, "hand-over"))
    return state->hand_over;
  return state->hold;
}

/* Where an operation goes. */
static char *
dup_changing_path (const char *operation,
                   const char *id,
                   const char *name)
{
  g_autoptr (GBytes) photo = vc_test_photo_new (1, VC_PHOTO_FRONT);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, photo);

  if (g_str_equal (operation, "take"))
    return g_strdup_printf ("declarations/%s/claim", id);
  if (g_str_equal (operation, "renew"))
    return g_strdup_printf ("claims/%s/renewal", name);
  if (g_str_equal (operation, "park"))
    return g_strdup_printf ("claims/%s/parking", name);
  if (g_str_equal (operation, "release"))
    return g_strdup_printf ("claims/%s", name);
  if (g_str_equal (operation, "draft"))
    return g_strdup_printf ("claims/%s/draft", name);
  if (g_str_equal (operation, "hand-over"))
    return g_strdup_printf ("claims/%s/handover", name);
  if (g_str_equal (operation, "retake"))
    return g_strdup_printf ("declarations/%s/retakes?kind=front&sha256=%s", id, sha256);
  if (g_str_equal (operation, "view"))
    return g_strdup_printf ("declarations/%s/views", id);
  if (g_str_equal (operation, "announce"))
    return g_strdup_printf ("declarations/%s/signed-papers", id);
  if (g_str_equal (operation, "approve") || g_str_equal (operation, "refuse"))
    return g_strdup_printf ("declarations/%s/decisions", id);
  return g_strdup_printf ("declarations/%s/reviews", id);
}

static const char *
get_method (const char *operation)
{
  if (g_str_equal (operation, "release"))
    return "DELETE";
  return g_str_equal (operation, "draft") ? "PUT" : "POST";
}

/* That the portrait of D<number> was looked at. */
static char *
dup_viewing (const char *id)
{
  g_autoptr (GBytes) portrait = vc_test_photo_new ((guint) g_ascii_strtoull (id + 1, NULL, 10), VC_PHOTO_PORTRAIT);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, portrait);

  return g_strdup_printf ("{\"photos\":[\"%s\"],\"seen_at\":\"2026-11-20T02:00:00Z\",\"counter\":\"1\"}", sha256);
}

/* That a signed paper follows. */
static char *
dup_announcement (const char *id)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);

  return g_strdup_printf ("{\"id\":\"%s\",\"sha256\":\"%s\",\"media_type\":\"application/pdf\",\"size\":9}",
                          id, sha256);
}

/* And what it says, with nothing missing. */
static char *
dup_changing_body (VcTestCentral *central,
                   const char    *operation,
                   const char    *onlooker,
                   const char    *key,
                   const char    *id,
                   const char    *name)
{
  if (g_str_equal (operation, "take"))
    return g_strdup ("{\"counter\":\"1\"}");
  if (g_str_equal (operation, "park"))
    return g_strdup ("{\"parked\":true}");
  if (g_str_equal (operation, "draft"))
    return vc_test_dup_draft (id, "Gọi lại");
  if (g_str_equal (operation, "view"))
    return dup_viewing (id);
  if (g_str_equal (operation, "announce"))
    return dup_announcement (key);
  if (g_str_equal (operation, "hand-over"))
    return g_strdup ("{\"officer_id\":\"KH-DK.clerk\"}");
  if (g_str_equal (operation, "approve"))
    return vc_test_dup_approval (central, onlooker, key, id);
  if (g_str_equal (operation, "refuse"))
    return vc_test_dup_refusal (key, "R02", NULL);
  if (g_str_equal (operation, "renew") || g_str_equal (operation, "release"))
    return NULL;
  return g_strdup_printf ("{\"id\":\"%s\",\"decision_id\":\"%s\",\"kind\":\"%s\",\"note\":\"Xem lại\"}",
                          key, name, operation);
}

/* Without a claim of one's own there is no office to speak of. */
static gboolean
is_about_no_office (const Row      *row,
                    const StateRow *state)
{
  return strstr ("renew park release draft hand-over", row->operation) != NULL &&
         expect_change (row->operation, state) != NULL;
}

static void
try_change (VcTestCentral  *central,
            const Row      *row,
            const StateRow *state,
            guint           role,
            guint           office,
            guint           number)
{
  const VcTestCitizen citizen = { .number = number, .office = offices[office].id };
  g_autofree char *id = g_strdup_printf ("D%u", number);
  g_autofree char *key = vc_test_dup_key ();
  g_autofree char *what = g_strdup_printf ("%s, %s of %s", row->operation, state->name, offices[office].id);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *body = NULL;
  g_autoptr (GBytes) photo = vc_test_photo_new (1, VC_PHOTO_FRONT);
  const char *problem = expect_access (row->reach[role], office);
  VcTestCall call = { .as = roles[role], .key = key, .method = get_method (row->operation) };

  vc_test_central_file (central, &citizen);
  name = arrange (central, id, state->name, roles[role]);
  call.path = path = dup_changing_path (row->operation, id, name);
  if (g_str_equal (row->operation, "retake"))
    {
      call.file = photo;
      call.content_type = "image/jpeg";
    }
  else
    {
      call.body = body = dup_changing_body (central, row->operation, get_onlooker (office), key, id, name);
    }

  if (problem == NULL || (g_str_equal (problem, "other-office") && is_about_no_office (row, state)))
    problem = expect_change (row->operation, state);
  expect (central, &call, problem, what);
}

START_TEST (each_role_changes_what_its_office_and_the_state_allow_and_no_more)
{
  guint role = (guint) _i / G_N_ELEMENTS (offices);
  guint office = (guint) _i % G_N_ELEMENTS (offices);
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  guint number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    for (guint j = 0; j < G_N_ELEMENTS (states); j++)
      try_change (central, &changing[i], &states[j], role, office, ++number);
}
END_TEST

START_TEST (only_those_who_see_declarations_may_follow_their_events)
{
  /* A stream has no end, so only the refusal is read here. */
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  const VcTestCall call = { .as = "KH-DK.administrator", .method = "GET", .path = "events" };

  expect (central, &call, "role-not-allowed", "events");
}
END_TEST

TCase *
test_access_new (void)
{
  TCase *tcase = tcase_create ("access");

  tcase_set_timeout (tcase, 120);
  tcase_add_loop_test (tcase, each_role_reads_what_its_office_handles_and_no_more, 0, N_PAIRS);
  tcase_add_loop_test (tcase, each_role_changes_what_its_office_and_the_state_allow_and_no_more, 0, N_PAIRS);
  tcase_add_test (tcase, only_those_who_see_declarations_may_follow_their_events);
  return tcase;
}
