/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-handlers.h"

#include "vc-central-events.h"
#include "vc-central-files.h"
#include "vc-central-pieces.h"
#include "vc-central-signed-papers.h"
#include "vc-wire.h"

#include <string.h>

/* Signed papers: announced, sent in pieces, attached when all has come. */

static gboolean
refuse (VcProblem   problem,
        const char *detail,
        GError    **error)
{
  g_set_error_literal (error, VC_PROBLEM, problem, detail);
  return FALSE;
}

static void
answer_upload (VcCentralAnswer *answer,
               guint            status,
               const char      *id,
               guint64          received,
               gboolean         attached)
{
  g_autoptr (VcUpload) upload = vc_upload_new (id, received, attached);

  vc_central_answer_set_json (answer, status, vc_wire_write_upload (upload));
}

/* Answers when the paper is attached already: to this declaration, so that
 * nothing is left to send, or to another one. */
static gboolean
answer_attached (VcCentralRequest *request,
                 VcCentralAnswer  *answer,
                 const char       *id,
                 VcDeclaration    *declaration,
                 gboolean         *attached,
                 GError          **error)
{
  guint64 size = 0;
  g_autofree char *place = vc_central_signed_papers_dup_place (request->central, id, &size);

  *attached = FALSE;
  if (place == NULL)
    return TRUE;

  if (!g_str_equal (place, vc_declaration_get_id (declaration)))
    return refuse (VC_PROBLEM_KEY_REUSED, "another declaration has the paper of this id", error);

  answer_upload (answer, 200, id, size, TRUE);
  *attached = TRUE;
  return TRUE;
}

static gboolean
is_same (VcCentralRequest *request,
         VcCentralPieces  *pieces,
         VcDeclaration    *declaration,
         VcSignedPaper    *paper)
{
  const VcSignedPaperFields *one = vc_signed_paper_get_fields (pieces->paper);
  const VcSignedPaperFields *other = vc_signed_paper_get_fields (paper);

  return g_str_equal (pieces->declaration_id, vc_declaration_get_id (declaration)) &&
         g_str_equal (pieces->officer_id, vc_officer_get_id (request->officer)) &&
         g_str_equal (one->sha256, other->sha256) && g_str_equal (one->media_type, other->media_type) &&
         one->size == other->size && g_strcmp0 (one->form_sha256, other->form_sha256) == 0;
}

/* Announced before, by a counter that does not know any more how far it was. */
static gboolean
go_on (VcCentralRequest *request,
       VcCentralAnswer  *answer,
       VcCentralPieces  *pieces,
       VcDeclaration    *declaration,
       VcSignedPaper    *paper,
       GError          **error)
{
  if (!is_same (request, pieces, declaration, paper))
    return refuse (VC_PROBLEM_KEY_REUSED, "another paper was announced with this id", error);

  answer_upload (answer, 200, vc_signed_paper_get_fields (paper)->id, pieces->received, FALSE);
  return TRUE;
}

/**
 * vc_central_handle_announce_paper:
 */
gboolean
vc_central_handle_announce_paper (VcCentralRequest *request,
                                  VcCentralAnswer  *answer,
                                  GError          **error)
{
  g_autoptr (VcSignedPaper) paper = vc_wire_read_announcement (request->json, error);
  g_autoptr (VcDeclaration) declaration = NULL;
  g_autoptr (VcCentralPieces) pieces = NULL;
  const char *id;
  gboolean attached;

  if (paper == NULL)
    return FALSE;

  declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  if (declaration == NULL)
    return FALSE;

  id = vc_signed_paper_get_fields (paper)->id;
  if (!answer_attached (request, answer, id, declaration, &attached, error) || attached)
    return attached;

  pieces = vc_central_pieces_find (request->central, id);
  if (pieces != NULL)
    return go_on (request, answer, pieces, declaration, paper, error);

  if (vc_central_signed_papers_count (request->central, vc_declaration_get_id (declaration)) >=
      VC_CENTRAL_MAX_SIGNED_PAPERS)
    return refuse (VC_PROBLEM_RETAKES_FULL, "it has as many signed papers as it may have", error);

  vc_central_pieces_announce (request->central, vc_declaration_get_id (declaration),
                              vc_officer_get_id (request->officer), paper);
  answer_upload (answer, 201, id, 0, FALSE);
  return TRUE;
}

/* What this officer sends for this declaration. */
static VcCentralPieces *
find_pieces (VcCentralRequest *request,
             VcDeclaration    *declaration,
             GError          **error)
{
  g_autoptr (VcCentralPieces) pieces = vc_central_pieces_find (request->central, request->parameters[1]);

  if (pieces != NULL && g_str_equal (pieces->declaration_id, vc_declaration_get_id (declaration)) &&
      g_str_equal (pieces->officer_id, vc_officer_get_id (request->officer)))
    return g_steal_pointer (&pieces);

  refuse (VC_PROBLEM_NOT_FOUND, "nothing is on its way under this id", error);
  return NULL;
}

/**
 * vc_central_handle_get_upload:
 */
gboolean
vc_central_handle_get_upload (VcCentralRequest *request,
                              VcCentralAnswer  *answer,
                              GError          **error)
{
  g_autoptr (VcDeclaration) declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  g_autoptr (VcCentralPieces) pieces = NULL;
  const char *id = request->parameters[1];
  gboolean attached;

  if (declaration == NULL || !vc_central_request_check_id (id, error))
    return FALSE;

  if (!answer_attached (request, answer, id, declaration, &attached, error) || attached)
    return attached;

  pieces = find_pieces (request, declaration, error);
  if (pieces == NULL)
    return FALSE;

  answer_upload (answer, 200, id, pieces->received, FALSE);
  return TRUE;
}

static gboolean
read_offset (VcCentralRequest *request,
             guint64          *offset,
             GError          **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = vc_central_request_dup_query (request, "offset", &failure);

  if (text != NULL && g_ascii_string_to_unsigned (text, 10, 0, VC_SIGNED_PAPER_MAX_SIZE, offset, NULL))
    return TRUE;

  return refuse (VC_PROBLEM_INVALID_PARAMETER, "offset is not as agreed", error);
}

static gboolean
check_piece (VcCentralRequest *request,
             VcCentralPieces  *pieces,
             GError          **error)
{
  const char *type = soup_message_headers_get_content_type (request->headers, NULL);
  gsize size = g_bytes_get_size (request->body);

  if (type == NULL || g_ascii_strcasecmp (type, "application/octet-stream") != 0)
    return refuse (VC_PROBLEM_UNSUPPORTED_MEDIA_TYPE, "the body must be application/octet-stream", error);

  return (size > 0 && size <= vc_signed_paper_get_fields (pieces->paper)->size - pieces->received) ||
         refuse (VC_PROBLEM_INVALID_PARAMETER, "a piece is neither empty nor longer than what is missing", error);
}

/* The counter is elsewhere in the file: an answer may have been lost. */
static void
answer_other_offset (VcCentralAnswer *answer,
                     guint64          received)
{
  JsonNode *node = vc_wire_write_problem (VC_PROBLEM_WRONG_STATE, "the next piece begins elsewhere");

  json_object_set_int_member (json_node_get_object (node), "received", (gint64) received);
  vc_central_answer_set_json (answer, vc_problem_get_status (VC_PROBLEM_WRONG_STATE), node);
  answer->media_type = "application/problem+json";
}

static void
attach (VcCentralRequest *request,
        VcCentralPieces  *pieces,
        GBytes           *whole)
{
  const VcSignedPaperFields *fields = vc_signed_paper_get_fields (pieces->paper);

  vc_central_files_add (request->central, fields->sha256, fields->media_type, whole);
  vc_central_signed_papers_add (request->central, pieces->declaration_id, pieces->officer_id, pieces->paper,
                                request->n_pages);
  vc_central_pieces_drop (request->central, fields->id);
  vc_central_request_audit (request, "paper.attach", pieces->declaration_id, "sha256", fields->sha256);
  vc_central_events_add (request->central, pieces->declaration_id);
}

/* What came is not what was announced. It is sent from its beginning, so what
 * is there has to go, which a "no" alone would undo. */
static void
answer_damaged (VcCentralRequest *request,
                VcCentralAnswer  *answer,
                VcCentralPieces  *pieces)
{
  vc_central_pieces_drop (request->central, vc_signed_paper_get_fields (pieces->paper)->id);
  vc_central_answer_set_problem (answer, VC_PROBLEM_PHOTO_DAMAGED, "these are not the bytes of that SHA-256");
}

static gboolean
complete (VcCentralRequest *request,
          VcCentralAnswer  *answer,
          VcCentralPieces  *pieces,
          GError          **error)
{
  const VcSignedPaperFields *fields = vc_signed_paper_get_fields (pieces->paper);
  g_autoptr (GBytes) whole = vc_central_pieces_join (request->central, fields->id);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, whole);

  g_clear_pointer (&request->whole, g_bytes_unref);
  if (!g_str_equal (sha256, fields->sha256))
    {
      answer_damaged (request, answer, pieces);
      return TRUE;
    }

  if (g_strcmp0 (vc_signed_paper_find_media_type (whole), fields->media_type) != 0)
    return refuse (VC_PROBLEM_PHOTO_UNREADABLE, "these are not the bytes of such a file", error);

  attach (request, pieces, whole);
  answer_upload (answer, 200, fields->id, fields->size, TRUE);
  request->whole = g_steal_pointer (&whole);
  return TRUE;
}

/**
 * vc_central_handle_put_piece:
 */
gboolean
vc_central_handle_put_piece (VcCentralRequest *request,
                             VcCentralAnswer  *answer,
                             GError          **error)
{
  g_autoptr (VcDeclaration) declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  g_autoptr (VcCentralPieces) pieces = NULL;
  const char *id = request->parameters[1];
  guint64 offset;
  gboolean attached;

  if (declaration == NULL || !vc_central_request_check_id (id, error) || !read_offset (request, &offset, error))
    return FALSE;

  if (!answer_attached (request, answer, id, declaration, &attached, error) || attached)
    return attached;

  pieces = find_pieces (request, declaration, error);
  if (pieces == NULL)
    return FALSE;

  if (offset != pieces->received)
    {
      answer_other_offset (answer, pieces->received);
      return TRUE;
    }

  if (!check_piece (request, pieces, error))
    return FALSE;

  vc_central_pieces_add (request->central, pieces, request->body);
  if (pieces->received == vc_signed_paper_get_fields (pieces->paper)->size)
    return complete (request, answer, pieces, error);

  answer_upload (answer, 200, id, pieces->received, FALSE);
  return TRUE;
}

/**
 * vc_central_handle_get_signed_paper:
 */
gboolean
vc_central_handle_get_signed_paper (VcCentralRequest *request,
                                    VcCentralAnswer  *answer,
                                    GError          **error)
{
  const char *sha256 = request->parameters[1];
  g_autoptr (VcDeclaration) declaration = NULL;
  g_autofree char *media_type = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!vc_central_request_is_sha256 (sha256))
    return refuse (VC_PROBLEM_INVALID_PARAMETER, "sha256 is not as agreed", error);

  declaration = vc_central_request_find_declaration (request, request->parameters[0], error);
  if (declaration == NULL)
    return FALSE;

  bytes = vc_central_signed_papers_find_file (request->central, vc_declaration_get_id (declaration), sha256,
                                              &media_type);
  if (bytes == NULL)
    return refuse (VC_PROBLEM_NOT_FOUND, "the declaration has no such paper", error);

  vc_central_answer_set_file (answer, media_type, bytes, sha256);
  vc_central_request_audit (request, "paper.fetch", vc_declaration_get_id (declaration), "sha256", sha256);
  return TRUE;
}
