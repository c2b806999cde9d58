/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the outbox, and letting go of what is long over. */

#include "vc-work-outbox.h"

#include "vc-query.h"
#include "vc-work-audit.h"
#include "vc-work-body.h"

#define SELECT_ITEMS \
  "SELECT id, kind, state, declaration_id, officer_id, officer_name, n_attempts, problem, key_id," \
  "  made_at, due_at, tried_at, body, answer" \
  " FROM outbox JOIN decisions USING (id) "

static void
open_content (VcQuery            *row,
              VcKeyRing          *ring,
              VcOutboxItemFields *fields)
{
  VcSecret *key = vc_key_ring_find (ring, vc_query_get_text (row, 8));
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GBytes) answer = NULL;

  if (key == NULL)
    return;

  body = vc_query_dup_bytes (row, 12);
  answer = vc_query_dup_bytes (row, 13);
  if ((body != NULL && !vc_work_body_open (key, body, fields, NULL)) ||
      (answer != NULL && !vc_work_body_open_answer (key, answer, fields, NULL)))
    {
      vc_work_body_clear (fields);
      g_warning ("The content of %s does not open", fields->id);
    }
}

static VcOutboxItem *
read_item (VcQuery   *row,
           VcKeyRing *ring)
{
  g_autoptr (GDateTime) made_at = vc_query_dup_time (row, 9);
  g_autoptr (GDateTime) due_at = vc_query_dup_time (row, 10);
  g_autoptr (GDateTime) tried_at = vc_query_dup_time (row, 11);
  VcOutboxItem      *item;
  VcOutboxItemFields fields = {
    .id = vc_query_get_text (row, 0),
    .declaration_id = vc_query_get_text (row, 3),
    .officer_id = vc_query_get_text (row, 4),
    .officer_name = vc_query_get_text (row, 5),
    .n_attempts = (guint) vc_query_get_int (row, 6),
    .problem = vc_query_get_text (row, 7),
    .made_at = made_at,
    .due_at = due_at,
    .tried_at = tried_at,
  };

  /* In a damaged file anything may be missing. */
  if (fields.id == NULL ||
      !vc_outbox_kind_from_string (vc_query_get_text (row, 1), &fields.kind) ||
      !vc_outbox_state_from_string (vc_query_get_text (row, 2), &fields.state))
    return NULL;

  open_content (row, ring, &fields);
  item = vc_outbox_item_new (&fields);
  vc_work_body_clear (&fields);
  return item;
}

/**
 * vc_work_outbox_find:
 * @sql: a connection with a transaction
 * @ring: (nullable): the open keys
 * @id: an item's
 *
 * Returns: (transfer full) (nullable): the item, with its content where its
 *   key is open; %NULL when it is not there
 */
VcOutboxItem *
vc_work_outbox_find (VcSql      *sql,
                     VcKeyRing  *ring,
                     const char *id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, SELECT_ITEMS "WHERE id = ?1");

  vc_query_bind_text (query, id);
  return vc_query_next (query) ? read_item (query, ring) : NULL;
}

/**
 * vc_work_outbox_list:
 * @sql: a connection with a transaction
 * @ring: (nullable): the open keys
 *
 * Returns: (transfer full) (element-type VcOutboxItem): what waits or was
 *   refused, of every officer, oldest first
 */
GPtrArray *
vc_work_outbox_list (VcSql     *sql,
                     VcKeyRing *ring)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, SELECT_ITEMS "WHERE state IN ('waiting', 'refused') ORDER BY seq");
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  while (vc_query_next (query))
    {
      VcOutboxItem *item = read_item (query, ring);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  return items;
}

static GPtrArray *
list_over (VcSql     *sql,
           GDateTime *before)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "SELECT id FROM outbox WHERE state IN ('delivered', 'withdrawn', 'settled') AND changed_at < ?1");
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  vc_query_bind_time (query, before);
  while (vc_query_next (query))
    g_ptr_array_add (ids, g_strdup (vc_query_get_text (query, 0)));

  return ids;
}

static void
delete_row (VcSql      *sql,
            const char *text,
            const char *id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, text);

  vc_query_bind_text (query, id);
  vc_query_run (query);
}

/**
 * vc_work_outbox_purge:
 * @sql: a connection with a transaction
 * @before: what has been over since before then goes
 * @now: the time
 *
 * Deletes what central has long had, what was taken back long ago, and what
 * was dealt with long ago. The audit's lines stay.
 */
void
vc_work_outbox_purge (VcSql     *sql,
                      GDateTime *before,
                      GDateTime *now)
{
  g_autoptr (GPtrArray) ids = list_over (sql, before);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);

      delete_row (sql, "DELETE FROM outbox WHERE id = ?1", id);
      delete_row (sql, "DELETE FROM withdrawals WHERE id = ?1", id);
      delete_row (sql, "DELETE FROM decisions WHERE id = ?1", id);
      vc_work_audit_add (sql, now, NULL, "decision.purge", id);
    }
}
