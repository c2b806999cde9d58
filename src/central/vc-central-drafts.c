/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-drafts.h"

#include "vc-json.h"
#include "vc-wire.h"

/* What officers wrote about cases that are not decided. It belongs to the
 * officer, not to the claim: a lease may end, the draft stays. */

static void
forget_one (VcCentral  *central,
            const char *declaration_id,
            const char *officer_id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "DELETE FROM drafts WHERE declaration_id = ?1 AND officer_id = ?2");

  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, officer_id);
  vc_central_query_run (query);
}

/**
 * vc_central_drafts_keep:
 * @central: a central with a transaction
 * @officer_id: who wrote it
 * @draft: what was written; it takes the place of what that officer wrote
 *   before, and an empty one leaves nothing
 */
void
vc_central_drafts_keep (VcCentral  *central,
                        const char *officer_id,
                        VcDraft    *draft)
{
  const char *declaration_id = vc_draft_get_fields (draft)->declaration_id;
  g_autoptr (JsonNode) node = vc_wire_write_draft (draft);
  g_autofree char *body = vc_json_to_string (node);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO drafts (declaration_id, officer_id, body, kept_at) VALUES (?1, ?2, ?3, ?4)");

  forget_one (central, declaration_id, officer_id);
  if (vc_draft_is_empty (draft))
    return;

  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, officer_id);
  vc_central_query_bind_text (query, body);
  vc_central_query_bind_time (query, vc_central_get_now (central));
  vc_central_query_run (query);
}

/**
 * vc_central_drafts_find:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 * @officer_id: an officer
 *
 * Returns: (transfer full) (nullable): what that officer wrote about it, or
 *   was handed, or %NULL
 */
VcDraft *
vc_central_drafts_find (VcCentral  *central,
                        const char *declaration_id,
                        const char *officer_id)
{
  g_autoptr (JsonNode) node = NULL;
  VcDraft *draft;
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT body FROM drafts WHERE declaration_id = ?1 AND officer_id = ?2");

  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, officer_id);
  if (!vc_central_query_next (query))
    return NULL;

  node = json_from_string (vc_central_query_get_text (query, 0), NULL);
  draft = node != NULL ? vc_wire_read_draft (node, NULL) : NULL;
  if (draft == NULL)
    vc_central_fail (central, "a draft cannot be read");
  return draft;
}

/**
 * vc_central_drafts_hand_over:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 * @from_officer_id: who worked on it
 * @to_officer_id: who goes on
 *
 * Gives a copy of what the one wrote to the other. Where the one wrote
 * nothing, the other keeps what they have.
 */
void
vc_central_drafts_hand_over (VcCentral  *central,
                             const char *declaration_id,
                             const char *from_officer_id,
                             const char *to_officer_id)
{
  g_autoptr (VcDraft) draft = vc_central_drafts_find (central, declaration_id, from_officer_id);

  if (draft != NULL)
    vc_central_drafts_keep (central, to_officer_id, draft);
}

/**
 * vc_central_drafts_forget:
 * @central: a central with a transaction
 * @declaration_id: a declaration that was decided
 */
void
vc_central_drafts_forget (VcCentral  *central,
                          const char *declaration_id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "DELETE FROM drafts WHERE declaration_id = ?1");

  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_run (query);
}

/**
 * vc_central_drafts_add_to:
 * @central: a central with a transaction
 * @claim: a claim
 *
 * Returns: (transfer full): the claim with its holder's draft
 */
VcClaim *
vc_central_drafts_add_to (VcCentral *central,
                          VcClaim   *claim)
{
  VcClaimFields fields = *vc_claim_get_fields (claim);
  g_autoptr (VcDraft) draft = vc_central_drafts_find (central, fields.declaration_id, fields.officer_id);

  fields.draft = draft;
  return vc_claim_new (&fields);
}
