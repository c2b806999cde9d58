/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-pieces.h"

/* Files on their way. A piece is a row of its own, since the line may break
 * before the next one, for minutes or for days. */

/**
 * vc_central_pieces_announce:
 * @central: a central with a transaction
 * @declaration_id: what it belongs to
 * @officer_id: who is going to send it
 * @paper: what it will be; its id is not known yet
 */
void
vc_central_pieces_announce (VcCentral     *central,
                            const char    *declaration_id,
                            const char    *officer_id,
                            VcSignedPaper *paper)
{
  const VcSignedPaperFields *fields = vc_signed_paper_get_fields (paper);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO uploads (id, declaration_id, officer_id, sha256, media_type, size, form_sha256, received, touched_at)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8)");

  vc_central_query_bind_text (query, fields->id);
  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, officer_id);
  vc_central_query_bind_text (query, fields->sha256);
  vc_central_query_bind_text (query, fields->media_type);
  vc_central_query_bind_int (query, (gint64) fields->size);
  vc_central_query_bind_text (query, fields->form_sha256);
  vc_central_query_bind_time (query, vc_central_get_now (central));
  vc_central_query_run (query);
}

/**
 * vc_central_pieces_find:
 * @central: a central with a transaction
 * @id: a signed paper's id
 *
 * Returns: (transfer full) (nullable): what has come of it, or %NULL when it
 *   was not announced, has all come, or was forgotten
 */
VcCentralPieces *
vc_central_pieces_find (VcCentral  *central,
                        const char *id)
{
  VcCentralPieces *self;
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT declaration_id, officer_id, sha256, media_type, size, form_sha256, received FROM uploads WHERE id = ?1");

  vc_central_query_bind_text (query, id);
  if (!vc_central_query_next (query))
    return NULL;

  self = g_new0 (VcCentralPieces, 1);
  self->declaration_id = g_strdup (vc_central_query_get_text (query, 0));
  self->officer_id = g_strdup (vc_central_query_get_text (query, 1));
  self->received = (guint64) vc_central_query_get_int (query, 6);
  self->paper = vc_signed_paper_new (&(VcSignedPaperFields) {
    .id = id,
    .sha256 = vc_central_query_get_text (query, 2),
    .media_type = vc_central_query_get_text (query, 3),
    .size = (guint64) vc_central_query_get_int (query, 4),
    .form_sha256 = vc_central_query_get_text (query, 5),
  });
  return self;
}

static void
move_on (VcCentral       *central,
         VcCentralPieces *pieces)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "UPDATE uploads SET received = ?2, touched_at = ?3 WHERE id = ?1");

  vc_central_query_bind_text (query, vc_signed_paper_get_fields (pieces->paper)->id);
  vc_central_query_bind_int (query, (gint64) pieces->received);
  vc_central_query_bind_time (query, vc_central_get_now (central));
  vc_central_query_run (query);
}

/**
 * vc_central_pieces_add:
 * @central: a central with a transaction
 * @pieces: what has come
 * @piece: what comes after it; not empty
 */
void
vc_central_pieces_add (VcCentral       *central,
                       VcCentralPieces *pieces,
                       GBytes          *piece)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO pieces (upload_id, start, bytes) VALUES (?1, ?2, ?3)");

  vc_central_query_bind_text (query, vc_signed_paper_get_fields (pieces->paper)->id);
  vc_central_query_bind_int (query, (gint64) pieces->received);
  vc_central_query_bind_bytes (query, piece);
  vc_central_query_run (query);

  pieces->received += g_bytes_get_size (piece);
  move_on (central, pieces);
}

/**
 * vc_central_pieces_join:
 * @central: a central with a transaction
 * @id: a signed paper's id
 *
 * Returns: (transfer full): all that has come of it
 */
GBytes *
vc_central_pieces_join (VcCentral  *central,
                        const char *id)
{
  GByteArray *whole = g_byte_array_new ();
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT bytes FROM pieces WHERE upload_id = ?1 ORDER BY start");

  vc_central_query_bind_text (query, id);
  while (vc_central_query_next (query))
    {
      g_autoptr (GBytes) piece = vc_central_query_dup_bytes (query, 0);

      g_byte_array_append (whole, g_bytes_get_data (piece, NULL), (guint) g_bytes_get_size (piece));
    }

  return g_byte_array_free_to_bytes (whole);
}

/**
 * vc_central_pieces_drop:
 * @central: a central with a transaction
 * @id: a signed paper's id
 *
 * Forgets its pieces and that it was announced.
 */
void
vc_central_pieces_drop (VcCentral  *central,
                        const char *id)
{
  g_autoptr (VcCentralQuery) pieces = vc_central_query (central, "DELETE FROM pieces WHERE upload_id = ?1");
  g_autoptr (VcCentralQuery) upload = vc_central_query (central, "DELETE FROM uploads WHERE id = ?1");

  vc_central_query_bind_text (pieces, id);
  vc_central_query_run (pieces);
  vc_central_query_bind_text (upload, id);
  vc_central_query_run (upload);
}

/**
 * vc_central_pieces_drop_stopped:
 * @central: a central with a transaction
 * @before: what was not touched since then is not waited for
 */
void
vc_central_pieces_drop_stopped (VcCentral *central,
                                GDateTime *before)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "SELECT id FROM uploads WHERE touched_at <= ?1");

  vc_central_query_bind_time (query, before);
  while (vc_central_query_next (query))
    g_ptr_array_add (ids, g_strdup (vc_central_query_get_text (query, 0)));

  for (guint i = 0; i < ids->len; i++)
    vc_central_pieces_drop (central, g_ptr_array_index (ids, i));
}

/**
 * vc_central_pieces_free:
 * @self: (transfer full): what has come of a file
 */
void
vc_central_pieces_free (VcCentralPieces *self)
{
  g_object_unref (self->paper);
  g_free (self->declaration_id);
  g_free (self->officer_id);
  g_free (self);
}
