/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-claims.h"

#include "vc-central-audit.h"
#include "vc-central-declarations.h"
#include "vc-central-events.h"
#include "vc-central-policy.h"

/* Leases on declarations. One that has ended stays in the table; a
 * declaration has at most one that has not. */
#define SELECT_CLAIM \
  "SELECT c.id, c.declaration_id, c.officer_id, o.name, c.counter, c.parked, c.taken_at, c.expires_at," \
  " s.name, c.handover_note" \
  " FROM claims AS c JOIN officers AS o ON o.id = c.officer_id" \
  " LEFT JOIN officers AS s ON s.id = c.handed_over_by WHERE c.ended_at IS NULL"

static VcClaim *
read_claim (VcCentralQuery *query)
{
  g_autoptr (GDateTime) taken_at = NULL;
  g_autoptr (GDateTime) expires_at = NULL;

  if (!vc_central_query_next (query))
    return NULL;

  taken_at = vc_central_query_dup_time (query, 6);
  expires_at = vc_central_query_dup_time (query, 7);
  return vc_claim_new (&(VcClaimFields) {
    .id = vc_central_query_get_text (query, 0),
    .declaration_id = vc_central_query_get_text (query, 1),
    .officer_id = vc_central_query_get_text (query, 2),
    .officer_name = vc_central_query_get_text (query, 3),
    .counter = vc_central_query_get_text (query, 4),
    .parked = vc_central_query_get_int (query, 5) != 0,
    .taken_at = taken_at,
    .expires_at = expires_at,
    .handed_over_by = vc_central_query_get_text (query, 8),
    .handover_note = vc_central_query_get_text (query, 9),
  });
}

static GDateTime *
dup_end_of_lease (VcCentral *central)
{
  return g_date_time_add_seconds (vc_central_get_now (central), vc_central_policy_get_lease_seconds (central));
}

/**
 * vc_central_claims_take:
 * @central: a central with a transaction
 * @declaration_id: a declaration nobody holds
 * @officer_id: who takes it
 * @counter: where
 */
void
vc_central_claims_take (VcCentral  *central,
                        const char *declaration_id,
                        const char *officer_id,
                        const char *counter)
{
  g_autofree char *id = vc_central_dup_uuid (central);
  g_autoptr (GDateTime) expires_at = dup_end_of_lease (central);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "INSERT INTO claims (id, declaration_id, officer_id, counter, parked, taken_at, expires_at)"
    " VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6)");

  vc_central_query_bind_text (query, id);
  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_bind_text (query, officer_id);
  vc_central_query_bind_text (query, counter);
  vc_central_query_bind_time (query, vc_central_get_now (central));
  vc_central_query_bind_time (query, expires_at);
  vc_central_query_run (query);
}

/**
 * vc_central_claims_hand_over:
 * @central: a central with a transaction
 * @claim: a claim that has not ended
 * @officer_id: who goes on
 * @by_officer_id: who says so
 * @note: (nullable): what they say with it
 *
 * Ends the claim and begins one of the other officer, put aside until they
 * take it up.
 */
void
vc_central_claims_hand_over (VcCentral  *central,
                             VcClaim    *claim,
                             const char *officer_id,
                             const char *by_officer_id,
                             const char *note)
{
  const VcClaimFields *fields = vc_claim_get_fields (claim);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "UPDATE claims SET parked = 1, handed_over_by = ?1, handover_note = ?2"
    " WHERE declaration_id = ?3 AND ended_at IS NULL");

  vc_central_claims_end (central, fields->declaration_id);
  vc_central_claims_take (central, fields->declaration_id, officer_id, fields->counter);

  vc_central_query_bind_text (query, by_officer_id);
  vc_central_query_bind_text (query, note);
  vc_central_query_bind_text (query, fields->declaration_id);
  vc_central_query_run (query);
}

/**
 * vc_central_claims_find_held:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 *
 * Returns: (transfer full) (nullable): who holds it, or %NULL
 */
VcClaim *
vc_central_claims_find_held (VcCentral  *central,
                             const char *declaration_id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central, SELECT_CLAIM " AND c.declaration_id = ?1");

  vc_central_query_bind_text (query, declaration_id);
  return read_claim (query);
}

/**
 * vc_central_claims_find:
 * @central: a central with a transaction
 * @id: a claim
 *
 * Returns: (transfer full) (nullable): the claim, or %NULL when it has ended
 */
VcClaim *
vc_central_claims_find (VcCentral  *central,
                        const char *id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central, SELECT_CLAIM " AND c.id = ?1");

  vc_central_query_bind_text (query, id);
  return read_claim (query);
}

/**
 * vc_central_claims_renew:
 * @central: a central with a transaction
 * @id: a claim that has not ended
 * @counter: where its officer is now
 * @parked: whether it is put aside
 *
 * Holds it for another lease.
 */
void
vc_central_claims_renew (VcCentral  *central,
                         const char *id,
                         const char *counter,
                         gboolean    parked)
{
  g_autoptr (GDateTime) expires_at = dup_end_of_lease (central);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "UPDATE claims SET expires_at = ?1, counter = ?2, parked = ?3 WHERE id = ?4");

  vc_central_query_bind_time (query, expires_at);
  vc_central_query_bind_text (query, counter);
  vc_central_query_bind_int (query, parked);
  vc_central_query_bind_text (query, id);
  vc_central_query_run (query);
}

/**
 * vc_central_claims_end:
 * @central: a central with a transaction
 * @declaration_id: a declaration
 *
 * Ends the claim on it.
 */
void
vc_central_claims_end (VcCentral  *central,
                       const char *declaration_id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "UPDATE claims SET ended_at = ?1 WHERE declaration_id = ?2 AND ended_at IS NULL");

  vc_central_query_bind_time (query, vc_central_get_now (central));
  vc_central_query_bind_text (query, declaration_id);
  vc_central_query_run (query);
}

/* Declarations whose lease has ended, with the officers who held them. */
static GPtrArray *
list_due (VcCentral *central)
{
  GPtrArray *due = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT declaration_id, officer_id FROM claims WHERE ended_at IS NULL AND expires_at <= ?1");

  vc_central_query_bind_time (query, vc_central_get_now (central));
  while (vc_central_query_next (query))
    {
      const char *pair[] = { vc_central_query_get_text (query, 0), vc_central_query_get_text (query, 1), NULL };

      g_ptr_array_add (due, g_strdupv ((char **) pair));
    }

  return due;
}

/**
 * vc_central_claims_end_due:
 * @central: a central without a transaction
 *
 * Gives back what leases have let go, in a transaction of its own. Nothing
 * else is discarded.
 *
 * Returns: %TRUE, or %FALSE with %VC_CENTRAL_ERROR
 */
gboolean
vc_central_claims_end_due (VcCentral *central,
                           GError   **error)
{
  g_autoptr (GPtrArray) due = NULL;

  if (!vc_central_begin (central, error))
    return FALSE;

  due = list_due (central);
  for (guint i = 0; i < due->len; i++)
    {
      char **pair = g_ptr_array_index (due, i);

      vc_central_claims_end (central, pair[0]);
      vc_central_declarations_set_state (central, pair[0], VC_DECLARATION_SUBMITTED);
      vc_central_events_add (central, pair[0]);
      vc_central_audit_add (central, NULL, "claim.end", pair[0], "held_by", pair[1], NULL);
    }

  return vc_central_commit (central, error);
}
