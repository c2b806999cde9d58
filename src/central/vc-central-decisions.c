/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-decisions.h"

#include "vc-json.h"
#include "vc-wire.h"

/* Decisions and their reviews, as they came. Neither is ever edited. */

/**
 * vc_central_decisions_add:
 * @central: a central with a transaction
 * @declaration_id: what was decided
 * @officer_id: who decided
 * @decision: as it came
 */
void
vc_central_decisions_add (VcCentral  *central,
                          const char *declaration_id,
                          const char *officer_id,
                          VcDecision *decision)
{
  g_autoptr (JsonNode) node = vc_wire_write_decision (decision);
  g_autofree char *body = vc_json_to_string (node);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO decisions (id, declaration_id, ordinal, kind, officer_id, body, received_at)"
    " SELECT ?1, ?2, count (*) + 1, ?3, ?4, ?5, ?6 FROM decisions WHERE declaration_id = ?2");

  vc_central_query_bind_text (query, vc_decision_get_id (decision));
  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, vc_decision_kind_to_string (vc_decision_get_kind (decision)));
  vc_central_query_bind_text (query, officer_id);
  vc_central_query_bind_text (query, body);
  vc_central_query_bind_time (query, vc_central_get_now (central));
  vc_central_query_run (query);
}

/**
 * vc_central_decisions_exists:
 * @central: a central with a transaction
 * @id: a decision's UUID
 *
 * Returns: whether central has a decision of that name
 */
gboolean
vc_central_decisions_exists (VcCentral  *central,
                             const char *id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "SELECT 1 FROM decisions WHERE id = ?1");

  vc_central_query_bind_text (query, id);
  return vc_central_query_next (query);
}

/**
 * vc_central_decisions_has:
 * @central: a central with a transaction
 * @declaration_id: what was decided
 * @officer_id: who decided
 * @decision: as it came
 *
 * Returns: whether central has this very decision of that officer's
 */
gboolean
vc_central_decisions_has (VcCentral  *central,
                          const char *declaration_id,
                          const char *officer_id,
                          VcDecision *decision)
{
  g_autoptr (JsonNode) node = vc_wire_write_decision (decision);
  g_autofree char *body = vc_json_to_string (node);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT 1 FROM decisions WHERE id = ?1 AND declaration_id = ?2 AND officer_id = ?3 AND body = ?4");

  vc_central_query_bind_text (query, vc_decision_get_id (decision));
  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, officer_id);
  vc_central_query_bind_text (query, body);
  return vc_central_query_next (query);
}

static VcDecision *
read_decision (VcCentral      *central,
               VcCentralQuery *query,
               const char     *declaration_id)
{
  g_autoptr (JsonNode) node = json_from_string (vc_central_query_get_text (query, 0), NULL);
  g_autoptr (VcDecision) decision = node != NULL ? vc_wire_read_decision (node, NULL) : NULL;
  VcDecisionFields fields;

  if (decision == NULL)
    {
      vc_central_fail (central, "a decision cannot be read");
      return NULL;
    }

  fields = *vc_decision_get_fields (decision);
  fields.declaration_id = declaration_id;
  fields.officer_id = vc_central_query_get_text (query, 1);
  fields.officer_name = vc_central_query_get_text (query, 2);
  return vc_decision_new (&fields);
}

/**
 * vc_central_decisions_find_last:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 *
 * Returns: (transfer full) (nullable): its last decision with the officer who
 *   made it, or %NULL
 */
VcDecision *
vc_central_decisions_find_last (VcCentral  *central,
                                const char *declaration_id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT d.body, d.officer_id, o.name FROM decisions AS d JOIN officers AS o ON o.id = d.officer_id"
    " WHERE d.declaration_id = ?1 ORDER BY d.ordinal DESC LIMIT 1");

  vc_central_query_bind_text (query, declaration_id);
  return vc_central_query_next (query) ? read_decision (central, query, declaration_id) : NULL;
}

/**
 * vc_central_decisions_add_review:
 * @central: a central with a transaction
 * @review: a review of a decision that has none
 */
void
vc_central_decisions_add_review (VcCentral *central,
                                 VcReview  *review)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO reviews (id, decision_id, kind, note, officer_id, reviewed_at)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

  vc_central_query_bind_text (query, vc_review_get_id (review));
  vc_central_query_bind_text (query, vc_review_get_decision_id (review));
  vc_central_query_bind_text (query, vc_review_kind_to_string (vc_review_get_kind (review)));
  vc_central_query_bind_text (query, vc_review_get_note (review));
  vc_central_query_bind_text (query, vc_review_get_officer_id (review));
  vc_central_query_bind_time (query, vc_review_get_reviewed_at (review));
  vc_central_query_run (query);
}

/**
 * vc_central_decisions_review_exists:
 * @central: a central with a transaction
 * @id: a review's UUID
 *
 * Returns: whether central has a review of that name
 */
gboolean
vc_central_decisions_review_exists (VcCentral  *central,
                                    const char *id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "SELECT 1 FROM reviews WHERE id = ?1");

  vc_central_query_bind_text (query, id);
  return vc_central_query_next (query);
}

/**
 * vc_central_decisions_find_review:
 * @central: a central with a transaction
 * @decision_id: a decision
 *
 * Returns: (transfer full) (nullable): its review, or %NULL
 */
VcReview *
vc_central_decisions_find_review (VcCentral  *central,
                                  const char *decision_id)
{
  g_autoptr (GDateTime) reviewed_at = NULL;
  VcReviewKind kind = VC_REVIEW_UPHOLD;
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT r.id, r.kind, r.note, r.officer_id, o.name, r.reviewed_at"
    " FROM reviews AS r JOIN officers AS o ON o.id = r.officer_id WHERE r.decision_id = ?1");

  vc_central_query_bind_text (query, decision_id);
  if (!vc_central_query_next (query))
    return NULL;

  vc_review_kind_from_string (vc_central_query_get_text (query, 1), &kind);
  reviewed_at = vc_central_query_dup_time (query, 5);
  return vc_review_new (vc_central_query_get_text (query, 0), decision_id, kind,
                        vc_central_query_get_text (query, 2),
                        vc_central_query_get_text (query, 3),
                        vc_central_query_get_text (query, 4), reviewed_at);
}
