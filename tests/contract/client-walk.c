/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Walks the client's side of the contract: every call of VcApiClient once,
 * against a real central whose address is the first argument. Run through the
 * recorder, it shows what the client really sends.
 */

#include "vc-api-client.h"
#include "vc-event-stream.h"
#include "vc-random.h"
#include "vc-test.h"

#define PASSWORD "mau-thu-nghiem"

typedef struct
{
  VcApiClient *client;
  VcRandom    *random;
  VcPolicy    *policy;
  char        *event_id;   /* the declaration of the last event */
} Walk;

#define WAIT(walk, call, ...)                                                        \
  ({                                                                                 \
    GAsyncResult *waited_ = NULL;                                                    \
    call (__VA_ARGS__, NULL, vc_test_result_cb, &waited_);                           \
    vc_test_wait_result (&waited_);                                                  \
  })

static void
must (const char *what,
      gboolean    good,
      GError     *error)
{
  if (good)
    return;

  g_printerr ("%s: %s\n", what, error != NULL ? error->message : "not as expected");
  exit (1);
}

static VcOfficer *
sign_in (Walk       *walk,
         const char *account)
{
  g_autoptr (VcSecret) password = vc_secret_new_text (PASSWORD);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  VcOfficer *officer;

  result = WAIT (walk, vc_api_client_sign_in_async, walk->client, account, password);
  officer = vc_api_client_sign_in_finish (walk->client, result, &error);
  must ("sign in", officer != NULL, error);
  return officer;
}

static void
sign_out (Walk *walk)
{
  g_autoptr (GAsyncResult) result = WAIT (walk, vc_api_client_sign_out_async, walk->client);
  g_autoptr (GError) error = NULL;

  must ("sign out", vc_api_client_sign_out_finish (walk->client, result, &error), error);
}

static void
read_rules (Walk *walk)
{
  g_autoptr (GAsyncResult) health = WAIT (walk, vc_api_client_check_health_async, walk->client);
  g_autoptr (GAsyncResult) policy = WAIT (walk, vc_api_client_get_policy_async, walk->client);
  g_autoptr (GAsyncResult) offices = WAIT (walk, vc_api_client_list_offices_async, walk->client);
  g_autoptr (GAsyncResult) reasons = WAIT (walk, vc_api_client_list_reasons_async, walk->client);
  g_autoptr (GPtrArray) office_list = NULL;
  g_autoptr (GPtrArray) reason_list = NULL;
  g_autoptr (GError) error = NULL;

  must ("health", vc_api_client_check_health_finish (walk->client, health, &error), error);
  walk->policy = vc_api_client_get_policy_finish (walk->client, policy, &error);
  must ("policy", walk->policy != NULL, error);
  office_list = vc_api_client_list_offices_finish (walk->client, offices, &error);
  must ("offices", office_list != NULL && office_list->len > 0, error);
  reason_list = vc_api_client_list_reasons_finish (walk->client, reasons, &error);
  must ("reasons", reason_list != NULL && reason_list->len > 0, error);
}

static GPtrArray *
list (Walk       *walk,
      guint       states,
      const char *query,
      guint64     changed_after)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *cursor = NULL;

  do
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GPtrArray) page = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *next = NULL;
      guint64          change;

      result = WAIT (walk, vc_api_client_list_declarations_async, walk->client, states, query,
                     changed_after, cursor);
      page = vc_api_client_list_declarations_finish (walk->client, result, &next, &change, &error);
      must ("list", page != NULL, error);
      g_ptr_array_extend (all, page, (GCopyFunc) (void *) g_object_ref, NULL);
      g_free (cursor);
      cursor = g_steal_pointer (&next);
    }
  while (cursor != NULL);

  return g_steal_pointer (&all);
}

static VcClaim *
finish_claim (Walk         *walk,
              const char   *what,
              GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  VcClaim *claim = vc_api_client_claim_finish (walk->client, result, &error);

  must (what, claim != NULL, error);
  return claim;
}

static VcClaim *
take_claim (Walk       *walk,
            const char *declaration_id)
{
  g_autofree char *key = vc_random_dup_uuid (walk->random);
  g_autoptr (GAsyncResult) result = NULL;

  result = WAIT (walk, vc_api_client_take_claim_async, walk->client, declaration_id, key);
  return finish_claim (walk, "take", result);
}

static void
release (Walk    *walk,
         VcClaim *claim)
{
  g_autofree char *key = vc_random_dup_uuid (walk->random);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  result = WAIT (walk, vc_api_client_release_claim_async, walk->client, vc_claim_get_id (claim), key);
  must ("release", vc_api_client_release_claim_finish (walk->client, result, &error), error);
}

static GBytes *
fetch (Walk       *walk,
       const char *declaration_id,
       const char *sha256)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *file;

  result = WAIT (walk, vc_api_client_get_photo_async, walk->client, declaration_id, sha256);
  file = vc_api_client_get_photo_finish (walk->client, result, &error);
  must ("photo", file != NULL, error);
  return file;
}

/* One that was made at the counter: here of the screen that showed the first. */
static void
add_retake (Walk          *walk,
            VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  const char *sha256 = vc_photo_get_preview_sha256 (fields->photos->pdata[0]);
  g_autoptr (VcPhoto) photo = vc_photo_new (VC_PHOTO_FRONT, sha256, "image/jpeg", 1);
  g_autoptr (GBytes) file = fetch (walk, fields->id, sha256);
  g_autofree char *key = vc_random_dup_uuid (walk->random);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcDeclaration) now = NULL;
  g_autoptr (GError) error = NULL;

  result = WAIT (walk, vc_api_client_add_retake_async, walk->client, fields->id, photo, file, key);
  now = vc_api_client_add_retake_finish (walk->client, result, &error);
  must ("retake", now != NULL, error);
  must ("the retake", vc_declaration_get_retake (now, VC_PHOTO_FRONT) != NULL, NULL);
}

static void
finish_upload (Walk         *walk,
               const char   *what,
               GAsyncResult *result,
               guint64       received)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcUpload) upload = vc_api_client_upload_finish (walk->client, result, &error);

  must (what, upload != NULL && vc_upload_get_received (upload) == received, error);
}

static void
send_piece (Walk       *walk,
            const char *declaration_id,
            const char *id,
            GBytes     *file,
            gsize       offset,
            gsize       length)
{
  g_autoptr (GBytes) piece = g_bytes_new_from_bytes (file, offset, length);
  g_autofree char *key = vc_random_dup_uuid (walk->random);
  g_autoptr (GAsyncResult) result = NULL;

  result = WAIT (walk, vc_api_client_put_piece_async, walk->client, declaration_id, id, offset, piece, key);
  finish_upload (walk, "a piece", result, offset + length);
}

static void
ask_upload (Walk       *walk,
            const char *declaration_id,
            const char *id,
            gsize       received)
{
  g_autoptr (GAsyncResult) result = WAIT (walk, vc_api_client_get_upload_async, walk->client, declaration_id, id);

  finish_upload (walk, "how much", result, received);
}

/* A signed paper, in two pieces: here of what the first photo shows. */
static void
attach_paper (Walk          *walk,
              VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  const char *sha256 = vc_photo_get_preview_sha256 (fields->photos->pdata[0]);
  g_autoptr (GBytes) file = fetch (walk, fields->id, sha256);
  gsize middle = g_bytes_get_size (file) / 2;
  g_autofree char *id = vc_random_dup_uuid (walk->random);
  g_autoptr (VcSignedPaper) paper = vc_signed_paper_new (&(VcSignedPaperFields) {
    .id = id, .sha256 = sha256, .media_type = "image/jpeg", .size = g_bytes_get_size (file),
  });
  g_autofree char *key = vc_random_dup_uuid (walk->random);
  g_autoptr (GAsyncResult) announced = NULL;
  g_autoptr (GAsyncResult) fetched = NULL;
  g_autoptr (GBytes) back = NULL;
  g_autoptr (GError) error = NULL;

  announced = WAIT (walk, vc_api_client_announce_paper_async, walk->client, fields->id, paper, key);
  finish_upload (walk, "announce", announced, 0);
  send_piece (walk, fields->id, id, file, 0, middle);
  ask_upload (walk, fields->id, id, middle);
  send_piece (walk, fields->id, id, file, middle, g_bytes_get_size (file) - middle);

  fetched = WAIT (walk, vc_api_client_get_signed_paper_async, walk->client, fields->id, sha256);
  back = vc_api_client_get_signed_paper_finish (walk->client, fetched, &error);
  must ("fetch the paper", back != NULL && g_bytes_equal (back, file), error);
}

static void
keep_draft (Walk          *walk,
            VcDeclaration *declaration,
            const char    *claim_id)
{
  g_autofree char *key = vc_random_dup_uuid (walk->random);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (VcDraft) draft = vc_draft_new (&(VcDraftFields) {
    .declaration_id = vc_declaration_get_id (declaration),
    .version = vc_declaration_get_fields (declaration)->version,
    .refusing = TRUE,
    .note = "Gọi lại.",
    .written_at = now,
  });
  g_autoptr (GAsyncResult) result = WAIT (walk, vc_api_client_put_draft_async, walk->client, claim_id, draft, key);
  g_autoptr (GError) error = NULL;
  g_autoptr (VcClaim) again = NULL;

  must ("keep a draft", vc_api_client_put_draft_finish (walk->client, result, &error), error);
  again = take_claim (walk, vc_declaration_get_id (declaration));
  must ("the draft", vc_claim_get_draft (again) != NULL, NULL);
}

/* Take, park, take up, renew, write, release: the life of a claim. */
static void
walk_claim (Walk          *walk,
            VcDeclaration *declaration)
{
  g_autoptr (VcClaim) claim = take_claim (walk, vc_declaration_get_id (declaration));
  const char *id = vc_claim_get_id (claim);

  for (int parked = 1; parked >= 0; parked--)
    {
      g_autofree char *key = vc_random_dup_uuid (walk->random);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (VcClaim) now = NULL;

      result = WAIT (walk, vc_api_client_park_claim_async, walk->client, id, parked, key);
      now = finish_claim (walk, "park", result);
      must ("park", vc_claim_get_parked (now) == parked, NULL);
    }

  {
    g_autofree char *key = vc_random_dup_uuid (walk->random);
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (VcClaim) now = NULL;

    result = WAIT (walk, vc_api_client_renew_claim_async, walk->client, id, key);
    now = finish_claim (walk, "renew", result);
  }

  keep_draft (walk, declaration, id);
  add_retake (walk, declaration);
  attach_paper (walk, declaration);

  release (walk, claim);
}

static void
say_viewed (Walk       *walk,
            const char *declaration_id,
            const char *sha256)
{
  const char * const photos[] = { sha256, NULL };
  g_autofree char *key = vc_random_dup_uuid (walk->random);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (VcViewing) viewing = vc_viewing_new (&(VcViewingFields) {
    .id = key, .declaration_id = declaration_id, .photos = photos, .seen_at = now, .counter = "Q1",
  });
  g_autoptr (GAsyncResult) result = WAIT (walk, vc_api_client_add_view_async, walk->client, viewing);
  g_autoptr (GError) error = NULL;

  must ("viewed", vc_api_client_add_view_finish (walk->client, result, &error), error);
}

static void
look_at (Walk          *walk,
         VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autoptr (GAsyncResult) one = NULL;
  g_autoptr (GAsyncResult) record = NULL;
  g_autoptr (VcDeclaration) again = NULL;
  g_autoptr (VcInsuredPerson) person = NULL;
  g_autoptr (GError) error = NULL;

  one = WAIT (walk, vc_api_client_get_declaration_async, walk->client, fields->id);
  again = vc_api_client_get_declaration_finish (walk->client, one, &error);
  must ("one declaration", again != NULL, error);

  record = WAIT (walk, vc_api_client_get_insured_person_async, walk->client, fields->bhxh_code, fields->id);
  person = vc_api_client_get_insured_person_finish (walk->client, record, &error);
  must ("record", person != NULL || g_error_matches (error, VC_PROBLEM, VC_PROBLEM_NOT_FOUND), error);

  for (guint i = 0; i < fields->photos->len; i++)
    {
      VcPhoto *photo = fields->photos->pdata[i];
      g_autoptr (GBytes) original = fetch (walk, fields->id, vc_photo_get_sha256 (photo));
      g_autoptr (GBytes) preview = fetch (walk, fields->id, vc_photo_get_preview_sha256 (photo));

      must ("a preview", g_bytes_get_size (preview) < g_bytes_get_size (original), NULL);
      say_viewed (walk, fields->id, vc_photo_get_sha256 (photo));
    }
}

static VcDecision *
make_decision (Walk           *walk,
               VcDeclaration  *declaration,
               VcDecisionKind  kind)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  const char * const reasons[] = { "R01", NULL };
  g_autofree char *id = vc_random_dup_uuid (walk->random);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func (g_object_unref);
  guint needed = vc_policy_get_required_checks (walk->policy, declaration);

  for (guint i = 0; i < fields->photos->len; i++)
    g_ptr_array_add (seen, (char *) vc_photo_get_sha256 (fields->photos->pdata[i]));
  g_ptr_array_add (seen, NULL);
  for (guint kind_of_check = 0; kind_of_check < VC_N_CHECK_KINDS; kind_of_check++)
    if ((needed & (1u << kind_of_check)) != 0)
      g_ptr_array_add (checks, vc_check_new (kind_of_check, VC_ANSWER_YES, VC_ANSWERED_BY_CLERK));

  return vc_decision_new (&(VcDecisionFields) {
    .id = id, .declaration_id = fields->id, .kind = kind, .version = fields->version,
    .seen = (const char * const *) seen->pdata, .checks = checks,
    .reasons = kind == VC_DECISION_REFUSE ? reasons : NULL,
    .message = kind == VC_DECISION_REFUSE ? "Ảnh chân dung không rõ." : NULL,
    .counter = "Q1", .decided_at = now });
}

static VcDeclaration *
decide (Walk           *walk,
        VcDeclaration  *declaration,
        VcDecisionKind  kind)
{
  g_autoptr (VcDecision) decision = make_decision (walk, declaration, kind);
  g_autoptr (VcClaim) claim = take_claim (walk, vc_declaration_get_id (declaration));
  g_autoptr (GAsyncResult) result = WAIT (walk, vc_api_client_decide_async, walk->client, decision);
  g_autoptr (GError) error = NULL;
  VcDeclaration *now = vc_api_client_decide_finish (walk->client, result, &error);

  must ("decide", now != NULL, error);
  return now;
}

static void
review (Walk          *walk,
        VcDeclaration *declaration,
        VcReviewKind   kind)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  g_autofree char *id = vc_random_dup_uuid (walk->random);
  g_autoptr (VcReview) made = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcDeclaration) now = NULL;
  g_autoptr (GError) error = NULL;

  made = vc_review_new (id, vc_decision_get_id (fields->decision), kind, "Xem lại ảnh.", NULL, NULL, NULL);
  result = WAIT (walk, vc_api_client_review_async, walk->client, fields->id, made);
  now = vc_api_client_review_finish (walk->client, result, &error);
  must ("review", now != NULL, error);
}

static void
event_cb (VcEventStream *stream,
          guint64        change,
          const char    *declaration_id,
          Walk          *walk)
{
  g_free (walk->event_id);
  walk->event_id = g_strdup (declaration_id);
}

/* The first declaration that an approval can be given to. */
static VcDeclaration *
find_approvable (Walk      *walk,
                 GPtrArray *declarations)
{
  for (guint i = 0; i < declarations->len; i++)
    {
      VcDeclaration *declaration = declarations->pdata[i];
      const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (VcInsuredPerson) record = NULL;

      if (fields->subject_type != VC_SUBJECT_ADULT)
        continue;
      result = WAIT (walk, vc_api_client_get_insured_person_async, walk->client, fields->bhxh_code, fields->id);
      record = vc_api_client_get_insured_person_finish (walk->client, result, NULL);
      if (record != NULL && vc_insured_person_get_account_state (record) == VC_ACCOUNT_NONE &&
          g_strcmp0 (vc_person_get_name (vc_insured_person_get_person (record)),
                     vc_declaration_get_name (declaration)) == 0)
        return declaration;
    }

  must ("a declaration to approve", FALSE, NULL);
  return NULL;
}

static void
clerk_works (Walk *walk)
{
  g_autoptr (VcOfficer) officer = sign_in (walk, "kh-00.clerk1");
  g_autoptr (VcEventStream) events = vc_event_stream_new (walk->client);
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (VcDeclaration) approved = NULL;
  g_autoptr (VcDeclaration) refused = NULL;
  g_autoptr (VcDeclaration) other = NULL;
  VcDeclaration *approvable;

  read_rules (walk);
  waiting = list (walk, 1u << VC_DECLARATION_SUBMITTED, NULL, 0);
  must ("three declarations", waiting->len >= 3, NULL);
  found = list (walk, 0, vc_declaration_get_name (waiting->pdata[0]), 0);
  must ("a search by name", found->len >= 1, NULL);

  g_signal_connect (events, "event", G_CALLBACK (event_cb), walk);
  vc_event_stream_start (events, 0);
  approvable = find_approvable (walk, waiting);
  for (guint i = 0, n = 0; i < waiting->len && n < 3; i++)
    {
      if (waiting->pdata[i] == approvable)
        continue;
      look_at (walk, waiting->pdata[i]);
      if (n++ == 0)
        walk_claim (walk, waiting->pdata[i]);
      else if (refused == NULL)
        refused = decide (walk, waiting->pdata[i], VC_DECISION_REFUSE);
      else
        other = decide (walk, waiting->pdata[i], VC_DECISION_REFUSE);
    }
  approved = decide (walk, approvable, VC_DECISION_APPROVE);
  must ("the account", vc_declaration_get_state (approved) == VC_DECLARATION_ACCOUNT_ISSUED, NULL);

  while (walk->event_id == NULL)
    g_main_context_iteration (NULL, TRUE);
  vc_event_stream_stop (events);
  sign_out (walk);
}

static VcOfficer *
find_colleague (Walk      *walk,
                VcOfficer *officer)
{
  const char *office_id = vc_officer_get_office_id (officer);
  g_autoptr (GAsyncResult) result = WAIT (walk, vc_api_client_list_officers_async, walk->client, office_id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) colleagues = vc_api_client_list_officers_finish (walk->client, result, &error);

  must ("the colleagues", colleagues != NULL, error);
  for (guint i = 0; i < colleagues->len; i++)
    if (vc_officer_get_role (colleagues->pdata[i]) == VC_ROLE_CLERK)
      return g_object_ref (colleagues->pdata[i]);

  must ("a clerk", FALSE, NULL);
  return NULL;
}

static VcClaim *
hand_over (Walk      *walk,
           VcClaim   *claim,
           VcOfficer *to)
{
  g_autofree char *key = vc_random_dup_uuid (walk->random);
  g_autoptr (GAsyncResult) result = WAIT (walk, vc_api_client_hand_over_claim_async, walk->client,
                                          vc_claim_get_id (claim), vc_officer_get_id (to), "Người cũ nghỉ ốm.", key);
  g_autoptr (GError) error = NULL;
  VcClaim *handed = vc_api_client_hand_over_claim_finish (walk->client, result, &error);

  must ("hand over", handed != NULL, error);
  must ("the other's claim", g_str_equal (vc_claim_get_officer_id (handed), vc_officer_get_id (to)), NULL);
  return handed;
}

/* To a clerk and back, and to the queue. */
static void
walk_handover (Walk      *walk,
               VcOfficer *officer)
{
  g_autoptr (VcOfficer) colleague = find_colleague (walk, officer);
  g_autoptr (GPtrArray) waiting = list (walk, 1u << VC_DECLARATION_SUBMITTED, NULL, 0);
  g_autoptr (VcClaim) claim = NULL;
  g_autoptr (VcClaim) there = NULL;
  g_autoptr (VcClaim) back = NULL;

  must ("a declaration to hand over", waiting->len > 0, NULL);
  claim = take_claim (walk, vc_declaration_get_id (waiting->pdata[0]));
  there = hand_over (walk, claim, colleague);
  back = hand_over (walk, there, officer);
  release (walk, back);
}

static void
supervisor_works (Walk *walk)
{
  g_autoptr (VcOfficer) officer = sign_in (walk, "kh-00.supervisor");
  g_autoptr (GPtrArray) refused = list (walk, 1u << VC_DECLARATION_REFUSED, NULL, 0);

  must ("two refusals", refused->len >= 2, NULL);
  review (walk, refused->pdata[0], VC_REVIEW_UPHOLD);
  review (walk, refused->pdata[1], VC_REVIEW_OVERTURN);
  walk_handover (walk, officer);
  sign_out (walk);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  Walk walk = { 0 };

  if (argc != 2)
    return 2;

  walk.random = vc_random_new_system ();
  walk.client = vc_api_client_new (argv[1], NULL, "Q1", &error);
  must ("client", walk.client != NULL, error);
  clerk_works (&walk);
  supervisor_works (&walk);

  g_clear_object (&walk.client);
  g_clear_object (&walk.random);
  g_clear_object (&walk.policy);
  g_free (walk.event_id);
  return 0;
}
