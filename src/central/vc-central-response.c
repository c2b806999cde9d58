/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-response.h"

#include "vc-central-sessions.h"

static void
set_headers (SoupMessageHeaders    *headers,
             const VcCentralAnswer *answer)
{
  soup_message_headers_replace (headers, "Cache-Control",
                                answer->immutable ? "private, max-age=31536000, immutable" : "no-store");
  soup_message_headers_replace (headers, "X-Content-Type-Options", "nosniff");
  if (answer->media_type != NULL)
    soup_message_headers_replace (headers, "Content-Type", answer->media_type);
  if (answer->etag != NULL)
    soup_message_headers_replace (headers, "ETag", answer->etag);
  if (answer->audit_head != NULL)
    soup_message_headers_replace (headers, "Audit-Head", answer->audit_head);
  if (answer->replayed)
    soup_message_headers_replace (headers, "Idempotency-Replayed", "true");
  if (answer->status == SOUP_STATUS_UNAUTHORIZED)
    soup_message_headers_replace (headers, "WWW-Authenticate", "Bearer");
  if (answer->status == 429)
    soup_message_headers_replace (headers, "Retry-After", G_STRINGIFY (VC_CENTRAL_ATTEMPT_SECONDS));
}

/**
 * vc_central_response_set:
 * @message: a request that libsoup brought
 * @answer: what to say
 *
 * Makes an answer the response; it leaves when the message is not paused.
 */
void
vc_central_response_set (SoupServerMessage     *message,
                         const VcCentralAnswer *answer)
{
  set_headers (soup_server_message_get_response_headers (message), answer);
  soup_server_message_set_status (message, answer->status, NULL);
  if (answer->body != NULL)
    soup_message_body_append_bytes (soup_server_message_get_response_body (message), answer->body);
}

/**
 * vc_central_response_set_error:
 * @message: a request that libsoup brought
 * @error: why not
 *
 * Makes a problem document the response.
 */
void
vc_central_response_set_error (SoupServerMessage *message,
                               const GError      *error)
{
  g_auto (VcCentralAnswer) answer = { 0 };

  vc_central_answer_set_error (&answer, error);
  vc_central_response_set (message, &answer);
}
