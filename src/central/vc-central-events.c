/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-events.h"

/*
 * Central's counter of changes. Every change of a declaration, of its claim,
 * its decision or its notices counts one, and is an event for whoever follows.
 */

static void
event_free (VcCentralEvent *event)
{
  g_free (event->declaration_id);
  g_free (event);
}

/**
 * vc_central_events_add:
 * @central: a central with a transaction
 * @declaration_id: what changed
 *
 * Counts a change.
 */
void
vc_central_events_add (VcCentral  *central,
                       const char *declaration_id)
{
  guint64 change = vc_central_events_get_change (central) + 1;
  g_autoptr (VcCentralQuery) insert = vc_central_query (central,
    "INSERT INTO events (change, declaration_id, office_id, happened_at) "
    "SELECT ?1, id, handling_office, ?2 FROM declarations WHERE id = ?3");
  g_autoptr (VcCentralQuery) update = vc_central_query (central,
    "UPDATE declarations SET change = ?1 WHERE id = ?2");

  vc_central_query_bind_int (insert, change);
  vc_central_query_bind_time (insert, vc_central_get_now (central));
  vc_central_query_bind_text (insert, declaration_id);
  vc_central_query_run (insert);

  vc_central_query_bind_int (update, change);
  vc_central_query_bind_text (update, declaration_id);
  vc_central_query_run (update);

  vc_central_mark_changed (central);
}

/**
 * vc_central_events_get_change:
 * @central: a central with a transaction
 *
 * Returns: the number of the last change; 0 before the first
 */
guint64
vc_central_events_get_change (VcCentral *central)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central, "SELECT max (change) FROM events");

  return vc_central_query_next (query) ? vc_central_query_get_int (query, 0) : 0;
}

/**
 * vc_central_events_list:
 * @central: a central with a transaction
 * @office_id: the office that handles
 * @offices_below: whether the offices below it count too
 * @after: only changes after this one
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type VcCentralEvent): the oldest first
 */
GPtrArray *
vc_central_events_list (VcCentral  *central,
                        const char *office_id,
                        gboolean    offices_below,
                        guint64     after,
                        guint       limit)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) event_free);
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT change, declaration_id FROM events WHERE change > ?1 AND office_id IN"
    " (SELECT id FROM offices WHERE id = ?2 OR (?3 AND parent_id = ?2))"
    " ORDER BY change LIMIT ?4");

  vc_central_query_bind_int (query, after);
  vc_central_query_bind_text (query, office_id);
  vc_central_query_bind_int (query, offices_below);
  vc_central_query_bind_int (query, limit);
  while (vc_central_query_next (query))
    {
      VcCentralEvent *event = g_new0 (VcCentralEvent, 1);

      event->change = vc_central_query_get_int (query, 0);
      event->declaration_id = g_strdup (vc_central_query_get_text (query, 1));
      g_ptr_array_add (events, event);
    }

  return events;
}
