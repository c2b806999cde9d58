/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-signed-papers.h"

#include "vc-declaration.h"

/* Copies of forms with a citizen's signature, attached to their declarations. */

static void
clear_outstanding (VcCentral  *central,
                   const char *declaration_id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "UPDATE declarations SET flags = flags & ~?1 WHERE id = ?2");

  vc_central_query_bind_int (query, VC_DECLARATION_PAPER_OUTSTANDING);
  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_run (query);
}

/**
 * vc_central_signed_papers_add:
 * @central: a central with a transaction
 * @declaration_id: a declaration, whose paper is outstanding no more
 * @officer_id: who attached it
 * @paper: what it is; its file is there
 * @n_pages: how many pages it has; 0 where that is not known
 *
 * The event is the caller's.
 */
void
vc_central_signed_papers_add (VcCentral     *central,
                              const char    *declaration_id,
                              const char    *officer_id,
                              VcSignedPaper *paper,
                              guint          n_pages)
{
  const VcSignedPaperFields *fields = vc_signed_paper_get_fields (paper);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO signed_papers (id, declaration_id, ordinal, sha256, n_pages, form_sha256, officer_id, attached_at)"
    " SELECT ?1, ?2, count (*) + 1, ?3, ?4, ?5, ?6, ?7 FROM signed_papers WHERE declaration_id = ?2");

  vc_central_query_bind_text (query, fields->id);
  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, fields->sha256);
  vc_central_query_bind_int (query, n_pages);
  vc_central_query_bind_text (query, fields->form_sha256);
  vc_central_query_bind_text (query, officer_id);
  vc_central_query_bind_time (query, vc_central_get_now (central));
  vc_central_query_run (query);
  clear_outstanding (central, declaration_id);
}

static VcSignedPaper *
read_paper (VcCentralQuery *query)
{
  g_autoptr (GDateTime) attached_at = vc_central_query_dup_time (query, 8);

  return vc_signed_paper_new (&(VcSignedPaperFields) {
    .id = vc_central_query_get_text (query, 0),
    .sha256 = vc_central_query_get_text (query, 1),
    .media_type = vc_central_query_get_text (query, 2),
    .size = (guint64) vc_central_query_get_int (query, 3),
    .n_pages = (guint) vc_central_query_get_int (query, 4),
    .form_sha256 = vc_central_query_get_text (query, 5),
    .officer_id = vc_central_query_get_text (query, 6),
    .officer_name = vc_central_query_get_text (query, 7),
    .attached_at = attached_at,
  });
}

/**
 * vc_central_signed_papers_list:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 *
 * Returns: (transfer full) (element-type VcSignedPaper): the first attached
 *   first
 */
GPtrArray *
vc_central_signed_papers_list (VcCentral  *central,
                               const char *declaration_id)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT p.id, p.sha256, f.media_type, f.size, p.n_pages, p.form_sha256, p.officer_id, o.name, p.attached_at"
    " FROM signed_papers AS p JOIN files AS f ON f.sha256 = p.sha256 JOIN officers AS o ON o.id = p.officer_id"
    " WHERE p.declaration_id = ?1 ORDER BY p.ordinal");

  vc_central_query_bind_text (query, declaration_id);
  while (vc_central_query_next (query))
    g_ptr_array_add (papers, read_paper (query));

  return papers;
}

/**
 * vc_central_signed_papers_dup_place:
 * @central: a central with a transaction
 * @id: a signed paper's id
 * @size: (out): of its file, when it is attached
 *
 * Returns: (transfer full) (nullable): the declaration it is attached to, or
 *   %NULL
 */
char *
vc_central_signed_papers_dup_place (VcCentral  *central,
                                    const char *id,
                                    guint64    *size)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT p.declaration_id, f.size FROM signed_papers AS p JOIN files AS f ON f.sha256 = p.sha256 WHERE p.id = ?1");

  vc_central_query_bind_text (query, id);
  if (!vc_central_query_next (query))
    return NULL;

  *size = (guint64) vc_central_query_get_int (query, 1);
  return g_strdup (vc_central_query_get_text (query, 0));
}

/**
 * vc_central_signed_papers_count:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 *
 * Returns: how many it has, with those on their way
 */
guint
vc_central_signed_papers_count (VcCentral  *central,
                                const char *declaration_id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT (SELECT count (*) FROM signed_papers WHERE declaration_id = ?1)"
    " + (SELECT count (*) FROM uploads WHERE declaration_id = ?1)");

  vc_central_query_bind_text (query, declaration_id);
  return vc_central_query_next (query) ? (guint) vc_central_query_get_int (query, 0) : 0;
}

/**
 * vc_central_signed_papers_find_file:
 * @central: a central with a transaction
 * @declaration_id: the declaration it is attached to
 * @sha256: its name
 * @media_type: (out): what it is
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when this
 *   declaration has none of that name
 */
GBytes *
vc_central_signed_papers_find_file (VcCentral  *central,
                                    const char *declaration_id,
                                    const char *sha256,
                                    char      **media_type)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT media_type, bytes FROM files WHERE sha256 = ?2"
    " AND EXISTS (SELECT 1 FROM signed_papers WHERE declaration_id = ?1 AND sha256 = ?2)");

  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, sha256);
  if (!vc_central_query_next (query))
    return NULL;

  *media_type = g_strdup (vc_central_query_get_text (query, 0));
  return vc_central_query_dup_bytes (query, 1);
}
