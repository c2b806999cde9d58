/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-work-prints.h"

#include <string.h>

#include "vc-query.h"
#include "vc-seal.h"
#include "vc-work-audit.h"

#define SUM_OF(state, job_id, words, changed_at) \
  "vc_sum ('prints', id, declaration_id, kind, copies, printer, " job_id ", " state ", " words "," \
  "        officer_id, officer_name, key_id, asked_at, " changed_at ", reason)"

#define SELECT_ROWS \
  "SELECT id, declaration_id, kind, copies, printer, job_id, state, words, officer_id, officer_name, key_id," \
  "  asked_at, changed_at, reason FROM prints "

static VcSealPlace
place_of_reason (const char *id)
{
  return (VcSealPlace) { "prints", id, NULL, "reason" };
}

static GBytes *
close_reason (VcKeyRing              *ring,
              const VcPrintRowFields *fields)
{
  const VcSealPlace place = place_of_reason (fields->id);
  g_autoptr (GBytes) plain = NULL;

  if (fields->reason == NULL)
    return NULL;

  plain = g_bytes_new_static (fields->reason, strlen (fields->reason));
  return vc_seal_close (vc_key_ring_get_key (ring), &place, plain);
}

/* What is asked for a second time needs a reason, unless the first failed. */
static gboolean
needs_reason (VcSql                  *sql,
              const VcPrintRowFields *fields)
{
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "SELECT 1 FROM prints WHERE declaration_id = ?1 AND kind = ?2 AND state <> 'failed'");

  vc_query_bind_text (query, fields->declaration_id);
  vc_query_bind_text (query, fields->kind);
  return vc_query_next (query);
}

static void
insert (VcSql                  *sql,
        VcKeyRing              *ring,
        const VcPrintRowFields *fields)
{
  g_autoptr (GBytes) reason = close_reason (ring, fields);
  g_autoptr (VcQuery) query = vc_query_new (sql,
    "INSERT INTO prints (id, declaration_id, kind, copies, printer, state, officer_id, officer_name, key_id,"
    "                    asked_at, changed_at, reason, sum)"
    " VALUES (?1, ?2, ?3, ?4, ?5, 'asked', ?6, ?7, ?8, ?9, ?9, ?10,"
    "         vc_sum ('prints', ?1, ?2, ?3, ?4, ?5, NULL, 'asked', NULL, ?6, ?7, ?8, ?9, ?9, ?10))");

  vc_query_bind_text (query, fields->id);
  vc_query_bind_text (query, fields->declaration_id);
  vc_query_bind_text (query, fields->kind);
  vc_query_bind_int (query, fields->copies);
  vc_query_bind_text (query, fields->printer);
  vc_query_bind_text (query, fields->officer_id);
  vc_query_bind_text (query, fields->officer_name);
  vc_query_bind_text (query, vc_key_ring_get_key_id (ring));
  vc_query_bind_time (query, fields->asked_at);
  vc_query_bind_bytes (query, reason);
  vc_query_run (query);
}

/**
 * vc_work_prints_add:
 * @sql: a connection with a transaction
 * @ring: the keys of who asks
 * @fields: a new row, which is asked for
 *
 * Stores it, and a line of the audit.
 *
 * Errors: %VC_STORE_ERROR_STATE when the same was printed before, or may have
 * been, and there is no reason to print it again.
 */
void
vc_work_prints_add (VcSql                  *sql,
                    VcKeyRing              *ring,
                    const VcPrintRowFields *fields)
{
  if (fields->declaration_id != NULL && fields->reason == NULL && needs_reason (sql, fields))
    {
      vc_sql_fail (sql, VC_STORE_ERROR_STATE, "%s of %s was printed before", fields->kind, fields->declaration_id);
      return;
    }

  insert (sql, ring, fields);
  vc_work_audit_add (sql, fields->asked_at, fields->officer_id, "print.ask", fields->id);
}

/* The same as the tables hold, to say in words what is wrong. */
static gboolean
may_become (VcPrintState from,
            VcPrintState to)
{
  switch (from)
    {
    case VC_PRINT_ASKED:
      return to == VC_PRINT_SENT || to == VC_PRINT_FAILED || to == VC_PRINT_UNKNOWN;
    case VC_PRINT_SENT:
      return to != VC_PRINT_ASKED;
    case VC_PRINT_FINISHED:
    case VC_PRINT_FAILED:
    case VC_PRINT_UNKNOWN:
      return to == VC_PRINT_CONFIRMED;
    case VC_PRINT_CONFIRMED:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}

static gboolean
require_change (VcSql        *sql,
                const char   *id,
                VcPrintState  state)
{
  g_autoptr (VcPrintRow) row = vc_work_prints_find (sql, NULL, id);

  if (row == NULL)
    {
      vc_sql_fail (sql, VC_STORE_ERROR_NOT_FOUND, "%s is not in the print ledger", id);
      return FALSE;
    }

  if (may_become (vc_print_row_get_state (row), state))
    return TRUE;

  vc_sql_fail (sql, VC_STORE_ERROR_STATE, "%s, which is %s, cannot become %s", id,
               vc_print_state_to_string (vc_print_row_get_state (row)), vc_print_state_to_string (state));
  return FALSE;
}

/**
 * vc_work_prints_change:
 * @sql: a connection with a transaction
 * @id: a print's
 * @state: how it stands now
 * @job_id: the number of its job; 0: as it was
 * @words: (nullable): why it stands so
 * @now: the time
 *
 * Notes what the print service says, whoever is signed in.
 *
 * Errors: %VC_STORE_ERROR_STATE when it has come further,
 * %VC_STORE_ERROR_NOT_FOUND.
 */
void
vc_work_prints_change (VcSql        *sql,
                       const char   *id,
                       VcPrintState  state,
                       guint         job_id,
                       const char   *words,
                       GDateTime    *now)
{
  g_autoptr (VcQuery) query = NULL;

  if (!require_change (sql, id, state))
    return;

  query = vc_query_new (sql,
    "UPDATE prints SET state = ?2, job_id = coalesce (nullif (?3, 0), job_id), words = ?4, changed_at = ?5,"
    " sum = " SUM_OF ("?2", "coalesce (nullif (?3, 0), job_id)", "?4", "?5") " WHERE id = ?1");
  vc_query_bind_text (query, id);
  vc_query_bind_text (query, vc_print_state_to_string (state));
  vc_query_bind_int (query, job_id);
  vc_query_bind_text (query, words);
  vc_query_bind_time (query, now);
  vc_query_run (query);
}

/**
 * vc_work_prints_confirm:
 * @sql: a connection with a transaction
 * @ring: the keys of who has it in hand
 * @id: a print's
 * @now: the time
 *
 * Notes the officer's word, and a line of the audit. What the print service
 * said stays.
 *
 * Errors: as vc_work_prints_change().
 */
void
vc_work_prints_confirm (VcSql      *sql,
                        VcKeyRing  *ring,
                        const char *id,
                        GDateTime  *now)
{
  g_autoptr (VcQuery) query = NULL;

  if (!require_change (sql, id, VC_PRINT_CONFIRMED))
    return;

  query = vc_query_new (sql,
    "UPDATE prints SET state = 'confirmed', changed_at = ?2,"
    " sum = " SUM_OF ("'confirmed'", "job_id", "words", "?2") " WHERE id = ?1");
  vc_query_bind_text (query, id);
  vc_query_bind_time (query, now);
  vc_query_run (query);

  vc_work_audit_add (sql, now, vc_key_ring_get_officer_id (ring), "print.confirm", id);
}

static char *
open_reason (VcQuery    *row,
             VcKeyRing  *ring,
             const char *id)
{
  const VcSealPlace place = place_of_reason (id);
  VcSecret *key = vc_key_ring_find (ring, vc_query_get_text (row, 10));
  g_autoptr (GBytes) sealed = vc_query_dup_bytes (row, 13);
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GError) error = NULL;

  if (key == NULL || sealed == NULL)
    return NULL;

  plain = vc_seal_open (key, &place, sealed, &error);
  if (plain == NULL)
    {
      g_warning ("The reason of %s does not open: %s", id, error->message);
      return NULL;
    }

  return g_strndup (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain));
}

/* NULL when it makes no sense. */
static VcPrintRow *
read_row (VcQuery   *row,
          VcKeyRing *ring)
{
  g_autoptr (GDateTime) asked_at = vc_query_dup_time (row, 11);
  g_autoptr (GDateTime) changed_at = vc_query_dup_time (row, 12);
  g_autofree char *reason = NULL;
  VcPrintRowFields fields = {
    .id = vc_query_get_text (row, 0),
    .declaration_id = vc_query_get_text (row, 1),
    .kind = vc_query_get_text (row, 2),
    .copies = (guint) vc_query_get_int (row, 3),
    .printer = vc_query_get_text (row, 4),
    .job_id = (guint) vc_query_get_int (row, 5),
    .words = vc_query_get_text (row, 7),
    .officer_id = vc_query_get_text (row, 8),
    .officer_name = vc_query_get_text (row, 9),
    .asked_at = asked_at,
    .changed_at = changed_at,
  };

  /* In a damaged file anything may be missing. */
  if (fields.id == NULL || fields.kind == NULL || fields.printer == NULL || asked_at == NULL || changed_at == NULL ||
      !vc_print_state_from_string (vc_query_get_text (row, 6), &fields.state))
    return NULL;

  reason = open_reason (row, ring, fields.id);
  fields.reason = reason;
  return vc_print_row_new (&fields);
}

static GPtrArray *
read_rows (VcQuery   *query,
           VcKeyRing *ring)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  while (vc_query_next (query))
    {
      VcPrintRow *row = read_row (query, ring);

      if (row != NULL)
        g_ptr_array_add (rows, row);
    }

  return rows;
}

/**
 * vc_work_prints_find:
 * @sql: a connection with a transaction
 * @ring: (nullable): the open keys
 * @id: a print's
 *
 * Returns: (transfer full) (nullable): the row; %NULL when it is not there
 */
VcPrintRow *
vc_work_prints_find (VcSql      *sql,
                     VcKeyRing  *ring,
                     const char *id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, SELECT_ROWS "WHERE id = ?1");

  vc_query_bind_text (query, id);
  return vc_query_next (query) ? read_row (query, ring) : NULL;
}

/**
 * vc_work_prints_list:
 * @sql: a connection with a transaction
 * @ring: (nullable): the open keys
 * @declaration_id: (nullable): a declaration's; %NULL: what is about none
 *
 * Returns: (transfer full) (element-type VcPrintRow): what was printed of it
 *   on this PC by anyone, or was to be, newest first
 */
GPtrArray *
vc_work_prints_list (VcSql      *sql,
                     VcKeyRing  *ring,
                     const char *declaration_id)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, SELECT_ROWS "WHERE declaration_id IS ?1 ORDER BY seq DESC");

  vc_query_bind_text (query, declaration_id);
  return read_rows (query, ring);
}

/**
 * vc_work_prints_list_unfinished:
 * @sql: a connection with a transaction
 * @ring: (nullable): the open keys
 *
 * Returns: (transfer full) (element-type VcPrintRow): what anyone asked for
 *   and the print service has not ended, oldest first
 */
GPtrArray *
vc_work_prints_list_unfinished (VcSql     *sql,
                                VcKeyRing *ring)
{
  g_autoptr (VcQuery) query = vc_query_new (sql, SELECT_ROWS "WHERE state IN ('asked', 'sent') ORDER BY seq");

  return read_rows (query, ring);
}
