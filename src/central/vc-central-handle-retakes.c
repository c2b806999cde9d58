/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-handlers.h"

#include "vc-central-declarations.h"
#include "vc-central-events.h"
#include "vc-central-files.h"
#include "vc-central-lifecycle.h"
#include "vc-central-pictures.h"
#include "vc-central-retakes.h"
#include "vc-wire.h"

#include <string.h>

/* Photos made at the counter. */

/* What was sent, and what was said of it. */
typedef struct
{
  VcPhotoKind kind;
  char       *sha256;
  const char *media_type;
} Retake;

static void
retake_clear (Retake *self)
{
  g_free (self->sha256);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Retake, retake_clear)

static gboolean
refuse (VcProblem   problem,
        const char *detail,
        GError    **error)
{
  g_set_error_literal (error, VC_PROBLEM, problem, detail);
  return FALSE;
}

static gboolean
read_parameters (VcCentralRequest *request,
                 Retake           *retake,
                 GError          **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *kind = vc_central_request_dup_query (request, "kind", &failure);

  if (failure == NULL)
    retake->sha256 = vc_central_request_dup_query (request, "sha256", &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (kind == NULL || !vc_photo_kind_from_string (kind, &retake->kind))
    return refuse (VC_PROBLEM_INVALID_PARAMETER, "kind is not as agreed", error);

  return (retake->sha256 != NULL && vc_central_request_is_sha256 (retake->sha256)) ||
         refuse (VC_PROBLEM_INVALID_PARAMETER, "sha256 is not as agreed", error);
}

static gboolean
begins_with (GBytes     *bytes,
             const char *mark,
             gsize       length)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, mark, length) == 0;
}

static gboolean
read_body (VcCentralRequest *request,
           Retake           *retake,
           GError          **error)
{
  static const struct
  {
    const char *media_type;
    const char *mark;
    gsize       length;
  } types[] = {
    { "image/jpeg", "\xff\xd8\xff", 3 },
    { "image/png",  "\x89PNG",      4 },
  };
  const char *type = soup_message_headers_get_content_type (request->headers, NULL);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, request->body);

  for (guint i = 0; i < G_N_ELEMENTS (types) && type != NULL; i++)
    if (g_ascii_strcasecmp (type, types[i].media_type) == 0)
      {
        retake->media_type = types[i].media_type;
        if (!g_str_equal (sha256, retake->sha256))
          return refuse (VC_PROBLEM_PHOTO_DAMAGED, "these are not the bytes of that SHA-256", error);

        return begins_with (request->body, types[i].mark, types[i].length) ||
               refuse (VC_PROBLEM_PHOTO_UNREADABLE, "these are not the bytes of such a picture", error);
      }

  return refuse (VC_PROBLEM_UNSUPPORTED_MEDIA_TYPE, "the body must be image/jpeg or image/png", error);
}

/* The case must be in this officer's hands. */
static gboolean
check_standing (VcCentralRequest *request,
                VcDeclaration    *declaration,
                GError          **error)
{
  VcClaim *claim = vc_declaration_get_fields (declaration)->claim;

  if (!vc_central_lifecycle_check (VC_CENTRAL_ADD_RETAKE, vc_declaration_get_state (declaration), error))
    return FALSE;

  if (claim == NULL || !g_str_equal (vc_claim_get_officer_id (claim), vc_officer_get_id (request->officer)))
    return refuse (VC_PROBLEM_CLAIM_NOT_HELD, "this officer does not hold the declaration", error);

  return vc_declaration_get_retakes (declaration)->len < VC_CENTRAL_MAX_RETAKES ||
         refuse (VC_PROBLEM_RETAKES_FULL, "it has as many retakes as it may have", error);
}

static void
keep (VcCentralRequest *request,
      VcDeclaration    *declaration,
      const Retake     *retake)
{
  const char *id = vc_declaration_get_id (declaration);
  VcClaim    *claim = vc_declaration_get_fields (declaration)->claim;

  vc_central_files_add (request->central, retake->sha256, retake->media_type, request->body);
  if (request->picture != NULL)
    vc_central_pictures_add (request->central, retake->sha256, request->picture);

  vc_central_retakes_add (request->central, id, retake->kind, retake->sha256,
                          vc_officer_get_id (request->officer), vc_claim_get_counter (claim));
  vc_central_request_audit (request, "retake.add", id, "sha256", retake->sha256);
  vc_central_events_add (request->central, id);
}

/**
 * vc_central_handle_add_retake:
 */
gboolean
vc_central_handle_add_retake (VcCentralRequest *request,
                              VcCentralAnswer  *answer,
                              GError          **error)
{
  g_auto (Retake) retake = { 0 };
  g_autoptr (VcDeclaration) declaration = NULL;
  g_autoptr (VcDeclaration) now = NULL;

  if (!read_parameters (request, &retake, error))
    return FALSE;

  declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  if (declaration == NULL || !check_standing (request, declaration, error) || !read_body (request, &retake, error))
    return FALSE;

  keep (request, declaration, &retake);
  now = vc_central_declarations_find (request->central, vc_declaration_get_id (declaration));

  /* Not there only when the database has failed; then no answer is sent. */
  if (now != NULL)
    vc_central_answer_set_json (answer, 201, vc_wire_write_declaration (now));
  return TRUE;
}
