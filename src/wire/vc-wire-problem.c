/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Problem details (RFC 9457). */

#include "vc-wire-private.h"

/**
 * vc_wire_write_problem:
 * @problem: what is wrong
 * @detail: (nullable): about this time, in English, for us
 *
 * Returns: (transfer full): a new tree
 */
JsonNode *
vc_wire_write_problem (VcProblem   problem,
                       const char *detail)
{
  JsonObject *object = json_object_new ();

  vc_wire_set_text (object, "type", vc_problem_get_type_uri (problem));
  vc_wire_set_text (object, "title", vc_problem_get_title (problem));
  json_object_set_int_member (object, "status", vc_problem_get_status (problem));
  vc_wire_set_text (object, "detail", detail);
  return vc_wire_write (object);
}

/* A type that a newer central added is taken as the known problem that asks
 * the same of the caller. */
static VcProblem
nearest_problem (guint status)
{
  switch (status)
    {
    case 400:
      return VC_PROBLEM_INVALID_PARAMETER;
    case 401:
      return VC_PROBLEM_NOT_SIGNED_IN;
    case 403:
      return VC_PROBLEM_ROLE_NOT_ALLOWED;
    case 404:
      return VC_PROBLEM_NOT_FOUND;
    case 405:
      return VC_PROBLEM_METHOD_NOT_ALLOWED;
    case 409:
      return VC_PROBLEM_WRONG_STATE;
    case 413:
      return VC_PROBLEM_BODY_TOO_LARGE;
    case 415:
      return VC_PROBLEM_UNSUPPORTED_MEDIA_TYPE;
    case 422:
      return VC_PROBLEM_INVALID_VALUE;
    case 426:
      return VC_PROBLEM_CLIENT_TOO_OLD;
    case 429:
      return VC_PROBLEM_TOO_MANY_ATTEMPTS;
    default:
      return VC_PROBLEM_INTERNAL;
    }
}

/**
 * vc_wire_read_problem:
 * @node: (nullable): a problem document, as far as it is one
 * @status: the HTTP status it came with
 *
 * Always finds a problem: the one that is named, or else the nearest one for
 * @status.
 *
 * Returns: (transfer full): an error of %VC_PROBLEM
 */
GError *
vc_wire_read_problem (JsonNode *node,
                      guint     status)
{
  g_autoptr (VcJsonDecoder) decoder = NULL;
  const char *detail = NULL;
  VcProblem   problem = nearest_problem (status);

  if (node != NULL)
    {
      decoder = vc_json_decoder_new (node);
      vc_problem_from_type (vc_json_decoder_get_optional (decoder, "type"), &problem);
      detail = vc_json_decoder_get_optional_text (decoder, "detail", 2000);
    }

  return g_error_new (VC_PROBLEM, problem, "%s", detail != NULL ? detail : vc_problem_get_title (problem));
}
