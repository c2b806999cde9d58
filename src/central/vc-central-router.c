/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-router.h"

#include "vc-central-claims.h"
#include "vc-central-handlers.h"
#include "vc-central-idempotency.h"
#include "vc-central-sessions.h"

#include <string.h>

#define PREFIX       "/v1/"
#define MAX_SEGMENTS 8

struct _VcCentralRoute
{
  const char        *method;
  const char        *pattern; /* a ? stands for a parameter */
  VcCentralRouteKind kind;
  VcCentralOperation operation;
  gboolean           has_body;
  VcCentralHandler   handler;
};

#define OPEN   VC_CENTRAL_ROUTE_OPEN
#define READ   VC_CENTRAL_ROUTE_READ
#define CHANGE VC_CENTRAL_ROUTE_CHANGE

/* The contract's paths. Signing out needs no key: a token that has ended has
 * ended, however often it is asked. */
static const VcCentralRoute routes[] = {
  { "GET", "health", OPEN, 0, FALSE, vc_central_handle_get_health },
  { "POST", "sessions", VC_CENTRAL_ROUTE_SIGN_IN, 0, TRUE, NULL },
  { "DELETE", "sessions/current", READ, VC_CENTRAL_SIGN_OUT, FALSE, vc_central_handle_sign_out },
  { "GET", "me", READ, VC_CENTRAL_GET_ME, FALSE, vc_central_handle_get_me },
  { "GET", "policy", READ, VC_CENTRAL_GET_POLICY, FALSE, vc_central_handle_get_policy },
  { "GET", "offices", READ, VC_CENTRAL_LIST_OFFICES, FALSE, vc_central_handle_list_offices },
  { "GET", "refusal-reasons", READ, VC_CENTRAL_LIST_REASONS, FALSE, vc_central_handle_list_reasons },
  { "GET", "offices/?/officers", READ, VC_CENTRAL_LIST_OFFICERS, FALSE, vc_central_handle_list_officers },
  { "GET", "declarations", READ, VC_CENTRAL_LIST_DECLARATIONS, FALSE, vc_central_handle_list_declarations },
  { "GET", "declarations/?", READ, VC_CENTRAL_GET_DECLARATION, FALSE, vc_central_handle_get_declaration },
  { "GET", "declarations/?/form", READ, VC_CENTRAL_GET_FORM, FALSE, vc_central_handle_get_form },
  { "GET", "declarations/?/photos/?", READ, VC_CENTRAL_GET_PHOTO, FALSE, vc_central_handle_get_photo },
  { "POST", "declarations/?/retakes", VC_CENTRAL_ROUTE_PICTURE, VC_CENTRAL_ADD_RETAKE, FALSE,
    vc_central_handle_add_retake },
  { "POST", "declarations/?/signed-papers", CHANGE, VC_CENTRAL_ANNOUNCE_PAPER, TRUE, vc_central_handle_announce_paper },
  { "GET", "declarations/?/signed-papers/?", READ, VC_CENTRAL_GET_PAPER, FALSE, vc_central_handle_get_signed_paper },
  { "GET", "declarations/?/uploads/?", READ, VC_CENTRAL_GET_UPLOAD, FALSE, vc_central_handle_get_upload },
  { "PUT", "declarations/?/uploads/?", VC_CENTRAL_ROUTE_PICTURE, VC_CENTRAL_PUT_PIECE, FALSE,
    vc_central_handle_put_piece },
  { "POST", "declarations/?/views", CHANGE, VC_CENTRAL_ADD_VIEW, TRUE, vc_central_handle_add_view },
  { "POST", "declarations/?/claim", CHANGE, VC_CENTRAL_TAKE_CLAIM, TRUE, vc_central_handle_take_claim },
  { "DELETE", "claims/?", CHANGE, VC_CENTRAL_RELEASE_CLAIM, FALSE, vc_central_handle_release_claim },
  { "POST", "claims/?/renewal", CHANGE, VC_CENTRAL_RENEW_CLAIM, FALSE, vc_central_handle_renew_claim },
  { "POST", "claims/?/parking", CHANGE, VC_CENTRAL_PARK_CLAIM, TRUE, vc_central_handle_park_claim },
  { "PUT", "claims/?/draft", CHANGE, VC_CENTRAL_PUT_DRAFT, TRUE, vc_central_handle_put_draft },
  { "POST", "claims/?/handover", CHANGE, VC_CENTRAL_HAND_OVER_CLAIM, TRUE, vc_central_handle_hand_over_claim },
  { "POST", "declarations/?/decisions", CHANGE, VC_CENTRAL_DECIDE, TRUE, vc_central_handle_decide },
  { "POST", "declarations/?/reviews", CHANGE, VC_CENTRAL_REVIEW, TRUE, vc_central_handle_review },
  { "GET", "insured-persons/?", READ, VC_CENTRAL_GET_INSURED_PERSON, FALSE, vc_central_handle_get_insured_person },
  { "GET", "accounts/?", READ, VC_CENTRAL_GET_ACCOUNT, FALSE, vc_central_handle_get_account },
  { "GET", "events", VC_CENTRAL_ROUTE_STREAM, VC_CENTRAL_STREAM_EVENTS, FALSE, NULL },
};

/* The segments of a path after the prefix, decoded; NULL when it is none of
 * ours. A slash that was encoded stays inside its segment. */
static char **
split_path (const char *path)
{
  g_auto (GStrv) segments = NULL;

  if (!g_str_has_prefix (path, PREFIX))
    return NULL;

  segments = g_strsplit (path + strlen (PREFIX), "/", MAX_SEGMENTS + 1);
  for (guint i = 0; segments[i] != NULL; i++)
    {
      char *decoded = g_uri_unescape_string (segments[i], NULL);

      if (decoded == NULL || !g_utf8_validate (decoded, -1, NULL))
        {
          g_free (decoded);
          return NULL;
        }

      g_free (segments[i]);
      segments[i] = decoded;
    }

  return g_steal_pointer (&segments);
}

static gboolean
matches (const char *pattern,
         char      **segments)
{
  g_auto (GStrv) wanted = g_strsplit (pattern, "/", -1);

  if (g_strv_length (wanted) != g_strv_length (segments))
    return FALSE;

  for (guint i = 0; wanted[i] != NULL; i++)
    if (!g_str_equal (wanted[i], "?") && !g_str_equal (wanted[i], segments[i]))
      return FALSE;

  return TRUE;
}

static void
keep_parameters (VcCentralRequest *request,
                 const char       *pattern,
                 char            **segments)
{
  g_auto (GStrv) wanted = g_strsplit (pattern, "/", -1);
  guint n_parameters = 0;

  for (guint i = 0; wanted[i] != NULL; i++)
    if (g_str_equal (wanted[i], "?"))
      request->parameters[n_parameters++] = g_strdup (segments[i]);
}

/**
 * vc_central_router_find:
 * @request: a request; its parameters and its operation are filled in
 *
 * Returns: (transfer none): which route it takes, or %NULL with %VC_PROBLEM
 */
const VcCentralRoute *
vc_central_router_find (VcCentralRequest *request,
                        GError          **error)
{
  g_auto (GStrv) segments = split_path (request->path);
  gboolean known = FALSE;

  for (guint i = 0; segments != NULL && i < G_N_ELEMENTS (routes); i++)
    {
      if (!matches (routes[i].pattern, segments))
        continue;

      known = TRUE;
      if (g_str_equal (routes[i].method, request->method))
        {
          request->operation = routes[i].operation;
          keep_parameters (request, routes[i].pattern, segments);
          return &routes[i];
        }
    }

  g_set_error_literal (error, VC_PROBLEM,
                       known ? VC_PROBLEM_METHOD_NOT_ALLOWED : VC_PROBLEM_ROUTE_UNKNOWN,
                       known ? "this address has other methods" : "the contract has no such address");
  return NULL;
}

/**
 * vc_central_router_dup_methods:
 * @path: an address of the contract
 *
 * Returns: (transfer full): the methods it has, for the header Allow
 */
char *
vc_central_router_dup_methods (const char *path)
{
  g_auto (GStrv) segments = split_path (path);
  g_autoptr (GString) methods = g_string_new (NULL);

  for (guint i = 0; segments != NULL && i < G_N_ELEMENTS (routes); i++)
    if (matches (routes[i].pattern, segments))
      g_string_append_printf (methods, "%s%s", methods->len > 0 ? ", " : "", routes[i].method);

  return g_strdup (methods->str);
}

/**
 * vc_central_route_get_kind:
 * @route: a route
 *
 * Returns: how it is answered
 */
VcCentralRouteKind
vc_central_route_get_kind (const VcCentralRoute *route)
{
  return route->kind;
}

/**
 * vc_central_router_authorise:
 * @request: a request whose operation is known
 *
 * Finds the officer whose token it carries and looks into the role table.
 *
 * Returns: %TRUE, or %FALSE with %VC_PROBLEM
 */
gboolean
vc_central_router_authorise (VcCentralRequest *request,
                             GError          **error)
{
  request->token = vc_central_request_get_token (request);
  request->officer = vc_central_sessions_find (request->central, request->token, error);

  return request->officer != NULL &&
         vc_central_access_check_role (request->officer, request->operation, error);
}

static gboolean
change (const VcCentralRoute *route,
        VcCentralRequest     *request,
        VcCentralAnswer      *answer,
        GError              **error)
{
  gboolean replayed;

  if (!vc_central_request_read_key (request, error) ||
      !vc_central_idempotency_replay (request, answer, &replayed, error))
    return FALSE;

  if (replayed)
    return TRUE;

  if ((route->has_body && !vc_central_request_read_json (request, error)) ||
      !route->handler (request, answer, error))
    return FALSE;

  /* A "no" for which something had to be written down is no answer to keep. */
  if (!SOUP_STATUS_IS_CLIENT_ERROR (answer->status))
    vc_central_idempotency_keep (request, answer);
  return TRUE;
}

static gboolean
handle (const VcCentralRoute *route,
        VcCentralRequest     *request,
        VcCentralAnswer      *answer,
        GError              **error)
{
  if (route->kind == OPEN)
    return route->handler (request, answer, error);

  if (!vc_central_router_authorise (request, error))
    return FALSE;

  if (route->kind == CHANGE || route->kind == VC_CENTRAL_ROUTE_PICTURE)
    return change (route, request, answer, error);

  return route->handler (request, answer, error);
}

/* The whole of a request in one transaction: all of it lasts, or none. */
static gboolean
handle_in_transaction (const VcCentralRoute *route,
                       VcCentralRequest     *request,
                       VcCentralAnswer      *answer,
                       GError              **error)
{
  g_autoptr (GError) no = NULL;
  g_autoptr (GError) failure = NULL;

  if (!vc_central_begin (request->central, error))
    return FALSE;

  if (handle (route, request, answer, &no))
    return vc_central_commit (request->central, error);

  /* A failed database makes rules see nothing and say no for wrong reasons. */
  if (!vc_central_is_well (request->central, &failure))
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_propagate_error (error, g_steal_pointer (&no));

  vc_central_rollback (request->central);
  return FALSE;
}

/**
 * vc_central_router_rehearse:
 * @route: which way
 * @request: what is asked
 * @answer: (inout): what to say already, when it returns %FALSE
 *
 * Does what is asked and takes all of it back.
 *
 * Returns: whether it would be done; %FALSE when it would be refused, or was
 *   done before
 */
gboolean
vc_central_router_rehearse (const VcCentralRoute *route,
                            VcCentralRequest     *request,
                            VcCentralAnswer      *answer)
{
  g_autoptr (GError) error = NULL;
  gboolean would = FALSE;

  if (vc_central_claims_end_due (request->central, &error) && vc_central_begin (request->central, &error))
    {
      g_autoptr (GError) no = NULL;

      would = handle (route, request, answer, &no);
      if (vc_central_is_well (request->central, &error) && no != NULL)
        g_propagate_error (&error, g_steal_pointer (&no));
      vc_central_rollback (request->central);
      g_clear_object (&request->officer);
    }

  if (error != NULL)
    vc_central_answer_set_error (answer, error);

  return would && error == NULL && !answer->replayed;
}

/**
 * vc_central_router_answer:
 * @route: which way
 * @request: what is asked
 * @answer: (inout): what to say
 *
 * Answers a request that is answered at once.
 */
void
vc_central_router_answer (const VcCentralRoute *route,
                          VcCentralRequest     *request,
                          VcCentralAnswer      *answer)
{
  g_autoptr (GError) error = NULL;

  if (!vc_central_claims_end_due (request->central, &error) ||
      !handle_in_transaction (route, request, answer, &error))
    vc_central_answer_set_error (answer, error);
}
