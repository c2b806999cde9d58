/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-handlers.h"

#include "vc-central-declarations.h"
#include "vc-central-drafts.h"
#include "vc-central-events.h"
#include "vc-central-files.h"
#include "vc-central-offices.h"
#include "vc-central-photos.h"
#include "vc-wire.h"

#include <string.h>

#define DEFAULT_LIMIT 200
#define MAX_LIMIT     500
#define MAX_TEXT      100
#define MAX_CURSOR    200

/* Reading what citizens filed. */

/* The query of a list, as text. */
typedef struct
{
  char *office;
  char *text;
  char *changed_after;
  char *limit;
  char *cursor;
} ListQuery;

static void
list_query_clear (ListQuery *self)
{
  g_free (self->office);
  g_free (self->text);
  g_free (self->changed_after);
  g_free (self->limit);
  g_free (self->cursor);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ListQuery, list_query_clear)

static gboolean
list_query_read (ListQuery        *self,
                 VcCentralRequest *request,
                 GError          **error)
{
  g_autoptr (GError) failure = NULL;

  self->office = vc_central_request_dup_query (request, "office", &failure);
  if (failure == NULL)
    self->text = vc_central_request_dup_query (request, "q", &failure);
  if (failure == NULL)
    self->changed_after = vc_central_request_dup_query (request, "changed_after", &failure);
  if (failure == NULL)
    self->limit = vc_central_request_dup_query (request, "limit", &failure);
  if (failure == NULL)
    self->cursor = vc_central_request_dup_query (request, "cursor", &failure);

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
refuse (const char *parameter,
        GError    **error)
{
  g_set_error (error, VC_PROBLEM, VC_PROBLEM_INVALID_PARAMETER, "%s is not as agreed", parameter);
  return FALSE;
}

/* The parameter `state`, which may come several times. */
static gboolean
read_states (VcCentralRequest *request,
             guint            *states,
             GError          **error)
{
  GUriParamsIter iter;
  gboolean well = TRUE;
  char *key;
  char *value;

  if (request->query == NULL)
    return TRUE;

  g_uri_params_iter_init (&iter, request->query, -1, "&", G_URI_PARAMS_WWW_FORM);
  while (well && g_uri_params_iter_next (&iter, &key, &value, NULL))
    {
      VcDeclarationState state;

      if (!g_str_equal (key, "state"))
        well = TRUE;
      else if (vc_declaration_state_from_string (value, &state))
        *states |= 1u << state;
      else
        well = FALSE;

      g_free (key);
      g_free (value);
    }

  return well || refuse ("state", error);
}

static gboolean
read_number (const char *text,
             guint64     minimum,
             guint64     maximum,
             guint64    *number)
{
  return text == NULL || g_ascii_string_to_unsigned (text, 10, minimum, maximum, number, NULL);
}

static gboolean
read_filter (VcCentralRequest *request,
             const ListQuery  *query,
             VcCentralFilter  *filter,
             GError          **error)
{
  guint64 limit = DEFAULT_LIMIT;

  if (!read_states (request, &filter->states, error))
    return FALSE;
  if (query->text != NULL && (*query->text == '\0' || g_utf8_strlen (query->text, -1) > MAX_TEXT))
    return refuse ("q", error);
  if (query->cursor != NULL && strlen (query->cursor) > MAX_CURSOR)
    return refuse ("cursor", error);
  if (!read_number (query->changed_after, 0, G_MAXINT64, &filter->changed_after))
    return refuse ("changed_after", error);
  if (!read_number (query->limit, 1, MAX_LIMIT, &limit))
    return refuse ("limit", error);
  if (query->office != NULL && !vc_central_offices_exists (request->central, query->office))
    return refuse ("office", error);
  if (query->office != NULL &&
      !vc_central_access_check_office (request->central, request->officer, request->operation, query->office, error))
    return FALSE;

  filter->only_office = query->office;
  filter->text = query->text;
  filter->cursor = query->cursor;
  filter->limit = (guint) limit;
  return TRUE;
}

static JsonObject *
write_page (VcCentral  *central,
            GPtrArray  *declarations,
            const char *next_cursor)
{
  JsonObject *page = json_object_new ();
  JsonArray *items = json_array_new ();

  for (guint i = 0; i < declarations->len; i++)
    json_array_add_element (items, vc_wire_write_declaration (g_ptr_array_index (declarations, i)));

  json_object_set_array_member (page, "items", items);
  if (next_cursor != NULL)
    json_object_set_string_member (page, "next_cursor", next_cursor);
  json_object_set_int_member (page, "change", (gint64) vc_central_events_get_change (central));
  return page;
}

/**
 * vc_central_handle_list_declarations:
 */
gboolean
vc_central_handle_list_declarations (VcCentralRequest *request,
                                     VcCentralAnswer  *answer,
                                     GError          **error)
{
  VcCentralScope scope = vc_central_access_get_scope (vc_officer_get_role (request->officer), request->operation);
  VcCentralFilter filter = {
    .office_id = vc_officer_get_office_id (request->officer),
    .offices_below = scope == VC_CENTRAL_SCOPE_PROVINCE,
  };
  g_auto (ListQuery) query = { 0 };
  g_autofree char *next_cursor = NULL;
  g_autoptr (GPtrArray) declarations = NULL;

  if (!list_query_read (&query, request, error) || !read_filter (request, &query, &filter, error))
    return FALSE;

  declarations = vc_central_declarations_list (request->central, &filter, &next_cursor, error);
  if (declarations == NULL)
    return FALSE;

  vc_central_answer_set_object (answer, 200, write_page (request->central, declarations, next_cursor));
  return TRUE;
}

/* Whether the caller has this representation already (RFC 9110, 13.1.2). */
static gboolean
has_etag (VcCentralRequest *request,
          const char       *etag)
{
  const char *header = soup_message_headers_get_list (request->headers, "If-None-Match");

  return header != NULL && (g_str_equal (header, "*") || strstr (header, etag) != NULL);
}

/* What was written about a case is for whoever holds it, and for the office's
 * supervisors, who hand it over. */
static gboolean
may_see_draft (VcOfficer *officer,
               VcClaim   *claim)
{
  return vc_officer_get_role (officer) == VC_ROLE_SUPERVISOR ||
         g_str_equal (vc_claim_get_officer_id (claim), vc_officer_get_id (officer));
}

static VcDeclaration *
add_draft (VcCentralRequest *request,
           VcDeclaration    *declaration)
{
  VcDeclarationFields fields = *vc_declaration_get_fields (declaration);
  g_autoptr (VcClaim) claim = NULL;

  if (fields.claim == NULL || !may_see_draft (request->officer, fields.claim))
    return g_object_ref (declaration);

  fields.claim = claim = vc_central_drafts_add_to (request->central, fields.claim);
  return vc_declaration_new (&fields);
}

/**
 * vc_central_handle_get_declaration:
 */
gboolean
vc_central_handle_get_declaration (VcCentralRequest *request,
                                   VcCentralAnswer  *answer,
                                   GError          **error)
{
  g_autoptr (VcDeclaration) declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  g_autoptr (VcDeclaration) whole = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *etag = NULL;

  if (declaration == NULL)
    return FALSE;

  whole = add_draft (request, declaration);
  vc_central_answer_set_json (answer, 200, vc_wire_write_declaration (whole));

  /* Of the body, since a guardian's account changes it without a change of
   * the declaration itself. */
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, answer->body);
  etag = g_strdup_printf ("\"%s\"", hash);
  if (has_etag (request, etag))
    vc_central_answer_set_empty (answer, 304);

  answer->etag = g_steal_pointer (&etag);
  return TRUE;
}

static gboolean
answer_file (VcCentralAnswer *answer,
             GBytes          *bytes,
             const char      *media_type,
             const char      *sha256,
             GError         **error)
{
  if (bytes == NULL)
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_NOT_FOUND, "the declaration has no such file");
      return FALSE;
    }

  vc_central_answer_set_file (answer, media_type, bytes, sha256);
  return TRUE;
}

/**
 * vc_central_handle_get_form:
 */
gboolean
vc_central_handle_get_form (VcCentralRequest *request,
                            VcCentralAnswer  *answer,
                            GError          **error)
{
  g_autoptr (VcDeclaration) declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  g_autofree char *media_type = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *sha256;

  if (declaration == NULL)
    return FALSE;

  sha256 = vc_declaration_get_fields (declaration)->form_sha256;
  if (sha256 != NULL)
    bytes = vc_central_files_find (request->central, sha256, &media_type);
  if (!answer_file (answer, bytes, media_type, sha256, error))
    return FALSE;

  vc_central_request_audit (request, "form.fetch", vc_declaration_get_id (declaration), "sha256", sha256);
  return TRUE;
}

/**
 * vc_central_handle_get_photo:
 */
gboolean
vc_central_handle_get_photo (VcCentralRequest *request,
                             VcCentralAnswer  *answer,
                             GError          **error)
{
  const char *sha256 = request->parameters[1];
  g_autoptr (VcDeclaration) declaration = NULL;
  g_autofree char *media_type = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!vc_central_request_is_sha256 (sha256))
    return refuse ("sha256", error);

  declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  if (declaration == NULL)
    return FALSE;

  bytes = vc_central_photos_find (request->central, vc_declaration_get_id (declaration), sha256, &media_type);
  if (!answer_file (answer, bytes, media_type, sha256, error))
    return FALSE;

  vc_central_request_audit (request, "photo.fetch", vc_declaration_get_id (declaration), "sha256", sha256);
  return TRUE;
}
