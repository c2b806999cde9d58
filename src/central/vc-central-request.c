/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-request.h"

#include "vc-central-audit.h"
#include "vc-central-declarations.h"
#include "vc-json.h"

#include <string.h>

#define MAX_JSON    (256 * 1024)
#define MAX_ID      64
#define ID_LETTERS  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"
#define DIGITS      "0123456789"

/**
 * vc_central_request_describe:
 * @self: (out caller-allocates): what is asked, as far as the headers tell it;
 *   lent by @message
 * @central: who is asked
 * @message: a request whose headers have been read
 */
void
vc_central_request_describe (VcCentralRequest  *self,
                             VcCentral         *central,
                             SoupServerMessage *message)
{
  GUri *uri = soup_server_message_get_uri (message);

  *self = (VcCentralRequest) {
    .central = central,
    .method = soup_server_message_get_method (message),
    .path = g_uri_get_path (uri),
    .query = g_uri_get_query (uri),
    .headers = soup_server_message_get_request_headers (message),
  };
}

/**
 * vc_central_request_get_token:
 * @self: a request
 *
 * Returns: (transfer none) (nullable): the bearer token it carries, or %NULL
 */
const char *
vc_central_request_get_token (VcCentralRequest *self)
{
  const char *header = soup_message_headers_get_one (self->headers, "Authorization");

  if (header == NULL || g_ascii_strncasecmp (header, "Bearer ", strlen ("Bearer ")) != 0)
    return NULL;

  return header + strlen ("Bearer ");
}

static gboolean
refuse_parameter (const char *name,
                  GError    **error)
{
  g_set_error (error, VC_PROBLEM, VC_PROBLEM_INVALID_PARAMETER, "%s is not as agreed", name);
  return FALSE;
}

/**
 * vc_central_request_dup_query:
 * @self: a request
 * @name: a parameter of the query
 *
 * Returns: (transfer full) (nullable): its last value; %NULL when it is not
 *   there, or with %VC_PROBLEM_INVALID_PARAMETER when the query is malformed
 */
char *
vc_central_request_dup_query (VcCentralRequest *self,
                              const char       *name,
                              GError          **error)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) malformed = NULL;
  GUriParamsIter iter;
  char *key;
  char *value;

  if (self->query == NULL)
    return NULL;

  g_uri_params_iter_init (&iter, self->query, -1, "&", G_URI_PARAMS_WWW_FORM);
  while (g_uri_params_iter_next (&iter, &key, &value, &malformed))
    {
      if (g_str_equal (key, name))
        {
          g_free (found);
          found = g_steal_pointer (&value);
        }

      g_clear_pointer (&key, g_free);
      g_clear_pointer (&value, g_free);
    }

  if (malformed != NULL || (found != NULL && !g_utf8_validate (found, -1, NULL)))
    {
      refuse_parameter (name, error);
      return NULL;
    }

  return g_steal_pointer (&found);
}

static gboolean
is_uuid (const char *text)
{
  return g_uuid_string_is_valid (text) && strpbrk (text, "ABCDEF") == NULL;
}

/**
 * vc_central_request_read_key:
 * @self: a request that changes something
 *
 * Returns: %TRUE with the key set, or %FALSE with %VC_PROBLEM
 */
gboolean
vc_central_request_read_key (VcCentralRequest *self,
                             GError          **error)
{
  self->key = soup_message_headers_get_one (self->headers, "Idempotency-Key");
  if (self->key == NULL)
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_KEY_MISSING, "a change needs an Idempotency-Key");
      return FALSE;
    }

  return is_uuid (self->key) || refuse_parameter ("Idempotency-Key", error);
}

/**
 * vc_central_request_read_json:
 * @self: a request with a body
 *
 * Returns: %TRUE with the JSON set, an object; or %FALSE with %VC_PROBLEM
 */
gboolean
vc_central_request_read_json (VcCentralRequest *self,
                              GError          **error)
{
  const char *type = soup_message_headers_get_content_type (self->headers, NULL);

  if (type == NULL || g_ascii_strcasecmp (type, "application/json") != 0)
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_UNSUPPORTED_MEDIA_TYPE, "the body must be application/json");
      return FALSE;
    }

  self->json = vc_json_parse (self->body, MAX_JSON, error);
  if (self->json == NULL)
    return FALSE;

  if (!JSON_NODE_HOLDS_OBJECT (self->json))
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_MALFORMED_BODY, "the body is no object");
      return FALSE;
    }

  return TRUE;
}

/**
 * vc_central_request_find_declaration:
 * @self: a request of an officer
 * @id: what the caller calls a declaration
 *
 * Returns: (transfer full): the declaration, which this officer may reach; or
 *   %NULL with %VC_PROBLEM
 */
VcDeclaration *
vc_central_request_find_declaration (VcCentralRequest *self,
                                     const char       *id,
                                     GError          **error)
{
  g_autoptr (VcDeclaration) declaration = NULL;

  if (!vc_central_request_check_id (id, error))
    return NULL;

  declaration = vc_central_declarations_find (self->central, id);
  if (declaration == NULL)
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_NOT_FOUND, "no declaration has this id");
      return NULL;
    }

  if (!vc_central_access_check_office (self->central, self->officer, self->operation,
                                       vc_declaration_get_fields (declaration)->handling_office, error))
    return NULL;

  return g_steal_pointer (&declaration);
}

/**
 * vc_central_request_check_id:
 * @id: what the caller calls one of our records
 *
 * Returns: whether it can be an identifier at all; if not, with %VC_PROBLEM
 */
gboolean
vc_central_request_check_id (const char *id,
                             GError    **error)
{
  gsize length = strlen (id);

  return (length > 0 && length <= MAX_ID && strspn (id, ID_LETTERS) == length) || refuse_parameter ("the id", error);
}

/**
 * vc_central_request_is_sha256:
 * @text: what the caller calls a file
 *
 * Returns: whether it is 64 lower-case hexadecimal digits
 */
gboolean
vc_central_request_is_sha256 (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

/**
 * vc_central_request_check_bhxh_code:
 * @code: perhaps a BHXH code
 *
 * Returns: whether it has the form of one; if not, with %VC_PROBLEM
 */
gboolean
vc_central_request_check_bhxh_code (const char *code,
                                    GError    **error)
{
  gsize length = strlen (code);

  return ((length == 10 || length == 12) && strspn (code, DIGITS) == length) || refuse_parameter ("the code", error);
}

/**
 * vc_central_request_audit:
 * @self: a request of an officer
 * @action: what it did
 * @subject: (nullable): to which record
 * @name: (nullable): the name of one thing more to say
 * @value: (nullable): that thing
 *
 * Appends what the officer did to the audit.
 */
void
vc_central_request_audit (VcCentralRequest *self,
                          const char       *action,
                          const char       *subject,
                          const char       *name,
                          const char       *value)
{
  vc_central_audit_add (self->central, vc_officer_get_id (self->officer), action, subject, name, value, NULL);
}

/**
 * vc_central_request_clear:
 * @self: a request
 *
 * Releases what was found on the way.
 */
void
vc_central_request_clear (VcCentralRequest *self)
{
  g_clear_object (&self->officer);
  g_clear_pointer (&self->json, json_node_unref);
  g_clear_pointer (&self->whole, g_bytes_unref);
  for (guint i = 0; i < VC_CENTRAL_MAX_PARAMETERS; i++)
    g_clear_pointer (&self->parameters[i], g_free);
}
