/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-json.h"

#include <string.h>

#include "vc-json-scan.h"
#include "vc-problem.h"

/**
 * vc_json_parse:
 * @body: what came from outside
 * @max_size: how many bytes it may have
 * @error: return location for a #GError
 *
 * Reads a body that may be anything. The tree is immutable, so that it may be
 * made on one thread and read on another.
 *
 * Errors: %VC_PROBLEM_BODY_TOO_LARGE, %VC_PROBLEM_BODY_TOO_DEEP,
 * %VC_PROBLEM_MALFORMED_BODY.
 *
 * Returns: (transfer full): an array or an object; %NULL with @error set
 */
JsonNode *
vc_json_parse (GBytes  *body,
               gsize    max_size,
               GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) parser_error = NULL;
  const char *text;
  gsize       length;

  g_return_val_if_fail (body != NULL, NULL);

  text = g_bytes_get_data (body, &length);
  if (length > max_size)
    {
      g_set_error (error, VC_PROBLEM, VC_PROBLEM_BODY_TOO_LARGE, "more than %" G_GSIZE_FORMAT " bytes", max_size);
      return NULL;
    }

  if (length == 0 || !g_utf8_validate_len (text, length, NULL))
    {
      g_set_error (error, VC_PROBLEM, VC_PROBLEM_MALFORMED_BODY, length == 0 ? "empty" : "not UTF-8");
      return NULL;
    }

  if (!vc_json_scan (text, length, VC_JSON_MAX_DEPTH, error))
    return NULL;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, &parser_error))
    {
      g_set_error (error, VC_PROBLEM, VC_PROBLEM_MALFORMED_BODY, "not JSON: %s", parser_error->message);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

/**
 * vc_json_to_bytes:
 * @node: a tree of ours
 *
 * Returns: (transfer full): the tree as UTF-8 text without spaces
 */
GBytes *
vc_json_to_bytes (JsonNode *node)
{
  char *text = vc_json_to_string (node);

  return g_bytes_new_take (text, strlen (text));
}

/**
 * vc_json_to_string:
 * @node: a tree of ours
 *
 * Returns: (transfer full): the tree as text without spaces
 */
char *
vc_json_to_string (JsonNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return json_to_string (node, FALSE);
}
