/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-work-outbox.h"

#include "vc-query.h"
#include "vc-work-audit.h"
#include "vc-work-body.h"

/* How an item stands, as far as changing it needs to know. */
typedef struct
{
  VcOutboxState  state;
  char          *officer_id;
  char          *key_id;
  guint          n_attempts;
  GDateTime     *tried_at;
  char          *problem;
  GBytes        *answer;
} Standing;

static void
standing_clear (Standing *self)
{
  g_free (self->officer_id);
  g_free (self->key_id);
  g_clear_pointer (&self->tried_at, g_date_time_unref);
  g_free (self->problem);
  g_clear_pointer (&self->answer, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

/**
 * vc_work_outbox_add:
 * @sql: a connection with a transaction
 * @ring: the keys of who made it
 * @fields: a new item with its content
 *
 * Stores the decision or the review, its place in the outbox and a line of the
 * audit.
 */
void
vc_work_outbox_add (VcSql                    *sql,
                    VcKeyRing                *ring,
                    const VcOutboxItemFields *fields)
{
  g_autoptr (GBytes) body = vc_work_body_close (vc_key_ring_get_key (ring), fields);
  g_autoptr (VcQuery) decision = vc_query_new (sql,
    "INSERT INTO decisions (id, kind, declaration_id, officer_id, officer_name, key_id, made_at, body, sum)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, vc_sum ('decisions', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))");
  g_autoptr (VcQuery) outbox = vc_query_new (sql,
    "INSERT INTO outbox (id, state, due_at, n_attempts, changed_at, sum)"
    " VALUES (?1, 'waiting', ?2, 0, ?3, vc_sum ('outbox', ?1, 'waiting', ?2, 0, NULL, ?3, NULL, NULL))");

  vc_query_bind_text (decision, fields->id);
  vc_query_bind_text (decision, vc_outbox_kind_to_string (fields->kind));
  vc_query_bind_text (decision, fields->declaration_id);
  vc_query_bind_text (decision, fields->officer_id);
  vc_query_bind_text (decision, fields->officer_name);
  vc_query_bind_text (decision, vc_key_ring_get_key_id (ring));
  vc_query_bind_time (decision, fields->made_at);
  vc_query_bind_bytes (decision, body);
  vc_query_run (decision);

  vc_query_bind_text (outbox, fields->id);
  vc_query_bind_time (outbox, fields->due_at);
  vc_query_bind_time (outbox, fields->made_at);
  vc_query_run (outbox);

  vc_work_audit_add (sql, fields->made_at, fields->officer_id,
                     fields->kind == VC_OUTBOX_DECISION ? "decision.make" : "review.make", fields->id);
}

static gboolean
read_standing (VcSql      *sql,
               const char *id,
               Standing   *standing)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "SELECT state, officer_id, key_id, n_attempts, tried_at, problem, answer"
    " FROM outbox JOIN decisions USING (id) WHERE id = ?1");

  vc_query_bind_text (query, id);
  if (!vc_query_next (query))
    {
      vc_sql_fail (sql, VC_STORE_ERROR_NOT_FOUND, "%s is not in the outbox", id);
      return FALSE;
    }

  if (!vc_outbox_state_from_string (vc_query_get_text (query, 0), &standing->state))
    {
      vc_sql_fail (sql, VC_STORE_ERROR_DAMAGED, "the state of %s makes no sense", id);
      return FALSE;
    }

  standing->officer_id = g_strdup (vc_query_get_text (query, 1));
  standing->key_id = g_strdup (vc_query_get_text (query, 2));
  standing->n_attempts = (guint) vc_query_get_int (query, 3);
  standing->tried_at = vc_query_dup_time (query, 4);
  standing->problem = g_strdup (vc_query_get_text (query, 5));
  standing->answer = vc_query_dup_bytes (query, 6);
  return TRUE;
}

/* @action is what is told to the audit as well. */
static gboolean
require_state (VcSql          *sql,
               const char     *id,
               const Standing *standing,
               VcOutboxState   state,
               const char     *action)
{
  if (standing->state == state)
    return TRUE;

  vc_sql_fail (sql, VC_STORE_ERROR_STATE, "%s: %s is %s", action, id, vc_outbox_state_to_string (standing->state));
  return FALSE;
}

static gboolean
require_officer (VcSql          *sql,
                 const char     *id,
                 const Standing *standing,
                 VcKeyRing      *ring)
{
  if (ring != NULL && g_strcmp0 (standing->officer_id, vc_key_ring_get_officer_id (ring)) == 0)
    return TRUE;

  vc_sql_fail (sql, VC_STORE_ERROR_LOCKED, "who made %s is not signed in", id);
  return FALSE;
}

static void
note_try (Standing   *standing,
          const char *problem,
          GDateTime  *now)
{
  standing->n_attempts++;
  g_clear_pointer (&standing->tried_at, g_date_time_unref);
  standing->tried_at = g_date_time_ref (now);
  g_free (standing->problem);
  standing->problem = g_strdup (problem);
}

static void
write_standing (VcSql          *sql,
                const char     *id,
                const Standing *standing,
                const char     *action,
                GDateTime      *now)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "UPDATE outbox SET state = ?2, n_attempts = ?3, tried_at = ?4, changed_at = ?5, problem = ?6, answer = ?7,"
    " sum = vc_sum ('outbox', id, ?2, due_at, ?3, ?4, ?5, ?6, ?7) WHERE id = ?1");

  vc_query_bind_text (query, id);
  vc_query_bind_text (query, vc_outbox_state_to_string (standing->state));
  vc_query_bind_int (query, standing->n_attempts);
  vc_query_bind_time (query, standing->tried_at);
  vc_query_bind_time (query, now);
  vc_query_bind_text (query, standing->problem);
  vc_query_bind_bytes (query, standing->answer);
  vc_query_run (query);

  vc_work_audit_add (sql, now, standing->officer_id, action, id);
}

/**
 * vc_work_outbox_withdraw:
 * @sql: a connection with a transaction
 * @ring: (nullable): the open keys
 * @id: what is taken back before it left
 * @now: the time
 *
 * Errors: %VC_STORE_ERROR_STATE unless it waits, %VC_STORE_ERROR_LOCKED for
 * any other officer, %VC_STORE_ERROR_NOT_FOUND.
 */
void
vc_work_outbox_withdraw (VcSql      *sql,
                         VcKeyRing  *ring,
                         const char *id,
                         GDateTime  *now)
{
  g_auto (Standing) standing = { 0 };
  g_autoptr (VcQuery) query = NULL;

  if (!read_standing (sql, id, &standing) || !require_officer (sql, id, &standing, ring) ||
      !require_state (sql, id, &standing, VC_OUTBOX_WAITING, "withdraw"))
    return;

  standing.state = VC_OUTBOX_WITHDRAWN;
  write_standing (sql, id, &standing, "decision.withdraw", now);

  query = vc_query_new (sql,
    "INSERT INTO withdrawals (id, officer_id, withdrawn_at, sum)"
    " VALUES (?1, ?2, ?3, vc_sum ('withdrawals', ?1, ?2, ?3))");
  vc_query_bind_text (query, id);
  vc_query_bind_text (query, standing.officer_id);
  vc_query_bind_time (query, now);
  vc_query_run (query);
}

/**
 * vc_work_outbox_attempt:
 * @sql: a connection with a transaction
 * @id: what did not arrive
 * @problem: why
 * @now: the time
 *
 * Errors: %VC_STORE_ERROR_STATE unless it waits, %VC_STORE_ERROR_NOT_FOUND.
 */
void
vc_work_outbox_attempt (VcSql      *sql,
                        const char *id,
                        const char *problem,
                        GDateTime  *now)
{
  g_auto (Standing) standing = { 0 };

  if (!read_standing (sql, id, &standing) ||
      !require_state (sql, id, &standing, VC_OUTBOX_WAITING, "attempt"))
    return;

  note_try (&standing, problem, now);
  write_standing (sql, id, &standing, "decision.attempt", now);
}

/**
 * vc_work_outbox_refuse:
 * @sql: a connection with a transaction
 * @ring: (nullable): the open keys
 * @id: what central will not have
 * @problem: why
 * @detail: (nullable): in central's words
 * @declaration: (nullable): what central has instead
 * @now: the time
 *
 * Errors: %VC_STORE_ERROR_STATE unless it waits, %VC_STORE_ERROR_LOCKED
 * without the key to seal the answer with, %VC_STORE_ERROR_NOT_FOUND.
 */
void
vc_work_outbox_refuse (VcSql         *sql,
                       VcKeyRing     *ring,
                       const char    *id,
                       const char    *problem,
                       const char    *detail,
                       VcDeclaration *declaration,
                       GDateTime     *now)
{
  g_auto (Standing) standing = { 0 };
  VcSecret *key;

  if (!read_standing (sql, id, &standing) ||
      !require_state (sql, id, &standing, VC_OUTBOX_WAITING, "refuse"))
    return;

  key = vc_key_ring_find (ring, standing.key_id);
  if (key == NULL)
    {
      vc_sql_fail (sql, VC_STORE_ERROR_LOCKED, "the key of %s is not open", id);
      return;
    }

  note_try (&standing, problem, now);
  standing.state = VC_OUTBOX_REFUSED;
  g_clear_pointer (&standing.answer, g_bytes_unref);
  standing.answer = vc_work_body_close_answer (key, id, detail, declaration);
  write_standing (sql, id, &standing, "decision.refused", now);
}

static void
drop_draft_of (VcSql      *sql,
               const char *id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "DELETE FROM drafts WHERE (declaration_id, officer_id) ="
    " (SELECT declaration_id, officer_id FROM decisions WHERE id = ?1)");

  vc_query_bind_text (query, id);
  vc_query_run (query);
}

/**
 * vc_work_outbox_deliver:
 * @sql: a connection with a transaction
 * @id: what central has
 * @now: the time
 *
 * Drops the case's draft as well. Doing it twice changes nothing.
 *
 * Errors: %VC_STORE_ERROR_STATE when it was taken back or dealt with,
 * %VC_STORE_ERROR_NOT_FOUND.
 */
void
vc_work_outbox_deliver (VcSql      *sql,
                        const char *id,
                        GDateTime  *now)
{
  g_auto (Standing) standing = { 0 };

  if (!read_standing (sql, id, &standing) || standing.state == VC_OUTBOX_DELIVERED)
    return;

  if (standing.state != VC_OUTBOX_REFUSED &&
      !require_state (sql, id, &standing, VC_OUTBOX_WAITING, "deliver"))
    return;

  note_try (&standing, NULL, now);
  standing.state = VC_OUTBOX_DELIVERED;
  write_standing (sql, id, &standing, "decision.delivered", now);
  drop_draft_of (sql, id);
}

/**
 * vc_work_outbox_settle:
 * @sql: a connection with a transaction
 * @ring: (nullable): the open keys
 * @id: what was refused, and has been dealt with
 * @now: the time
 *
 * Errors: %VC_STORE_ERROR_STATE unless it was refused, %VC_STORE_ERROR_LOCKED
 * for any other officer, %VC_STORE_ERROR_NOT_FOUND.
 */
void
vc_work_outbox_settle (VcSql      *sql,
                       VcKeyRing  *ring,
                       const char *id,
                       GDateTime  *now)
{
  g_auto (Standing) standing = { 0 };

  if (!read_standing (sql, id, &standing) || !require_officer (sql, id, &standing, ring) ||
      !require_state (sql, id, &standing, VC_OUTBOX_REFUSED, "settle"))
    return;

  standing.state = VC_OUTBOX_SETTLED;
  write_standing (sql, id, &standing, "decision.settle", now);
}
