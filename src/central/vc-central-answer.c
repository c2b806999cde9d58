/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-answer.h"

#include "vc-json.h"
#include "vc-wire.h"

/**
 * vc_central_answer_set_json:
 * @self: an answer
 * @status: an HTTP status
 * @node: (transfer full): the body
 */
void
vc_central_answer_set_json (VcCentralAnswer *self,
                            guint            status,
                            JsonNode        *node)
{
  vc_central_answer_clear (self);
  self->status = status;
  self->media_type = "application/json";
  self->body = vc_json_to_bytes (node);
  json_node_unref (node);
}

/**
 * vc_central_answer_set_object:
 * @self: an answer
 * @status: an HTTP status
 * @object: (transfer full): the body
 */
void
vc_central_answer_set_object (VcCentralAnswer *self,
                              guint            status,
                              JsonObject      *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  vc_central_answer_set_json (self, status, node);
}

/**
 * vc_central_answer_set_empty:
 * @self: an answer
 * @status: an HTTP status that says it all
 */
void
vc_central_answer_set_empty (VcCentralAnswer *self,
                             guint            status)
{
  vc_central_answer_clear (self);
  self->status = status;
}

/**
 * vc_central_answer_set_file:
 * @self: an answer
 * @media_type: one of central's own words for it
 * @bytes: a file as filed
 * @sha256: its name
 */
void
vc_central_answer_set_file (VcCentralAnswer *self,
                            const char      *media_type,
                            GBytes          *bytes,
                            const char      *sha256)
{
  vc_central_answer_clear (self);
  self->status = 200;
  self->media_type = g_intern_string (media_type);
  self->body = g_bytes_ref (bytes);
  self->etag = g_strdup_printf ("\"%s\"", sha256);
  self->immutable = TRUE;
}

/**
 * vc_central_answer_set_problem:
 * @self: an answer
 * @problem: why not
 * @detail: (nullable): this time, in English, for us
 */
void
vc_central_answer_set_problem (VcCentralAnswer *self,
                               VcProblem        problem,
                               const char      *detail)
{
  vc_central_answer_set_json (self, vc_problem_get_status (problem), vc_wire_write_problem (problem, detail));
  self->media_type = "application/problem+json";
}

/**
 * vc_central_answer_set_error:
 * @self: an answer
 * @error: what a rule said
 *
 * A %VC_PROBLEM is told as it is. Anything else is central's own trouble: it
 * is logged, and the caller learns only that.
 */
void
vc_central_answer_set_error (VcCentralAnswer *self,
                             const GError    *error)
{
  if (error->domain == VC_PROBLEM)
    {
      vc_central_answer_set_problem (self, (VcProblem) error->code, error->message);
      return;
    }

  g_warning ("%s", error->message);
  vc_central_answer_set_problem (self, VC_PROBLEM_INTERNAL, NULL);
}

/**
 * vc_central_answer_clear:
 * @self: an answer
 *
 * Forgets what was going to be said.
 */
void
vc_central_answer_clear (VcCentralAnswer *self)
{
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->audit_head, g_free);
  *self = (VcCentralAnswer) { 0 };
}
