/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-declarations.h"

#include "vc-central-adjustments.h"
#include "vc-central-calendar.h"
#include "vc-central-declaration-row.h"
#include "vc-central-events.h"
#include "vc-central-photos.h"
#include "vc-central-policy.h"
#include "vc-name-fold.h"
#include "vc-phone.h"
#include "vc-problem.h"

#include <string.h>

/* Within so many working days, as the policy says today. */
static GDateTime *
get_due (VcCentral *central,
         GDateTime *filed_at)
{
  g_auto (GStrv) holidays = vc_central_policy_dup_holidays (central);

  return vc_central_calendar_get_due (filed_at, vc_central_policy_get_answer_days (central),
                                      (const char * const *) holidays);
}

/**
 * vc_central_declarations_add:
 * @central: a central with a transaction
 * @declaration: a new declaration, whose offices and files are there already
 *
 * Files a declaration. When it is due follows from the policy; what became of
 * it elsewhere is not taken over.
 */
void
vc_central_declarations_add (VcCentral     *central,
                             VcDeclaration *declaration)
{
  g_autoptr (GDateTime) due_at = get_due (central, vc_declaration_get_fields (declaration)->filed_at);

  vc_central_declaration_row_write (central, declaration, due_at);
  vc_central_adjustments_add (central, vc_declaration_get_id (declaration),
                              vc_declaration_get_fields (declaration)->adjustments);
  vc_central_photos_add (central, vc_declaration_get_id (declaration), vc_declaration_get_fields (declaration)->photos);
  vc_central_events_add (central, vc_declaration_get_id (declaration));
}

/**
 * vc_central_declarations_find:
 * @central: a central with a transaction
 * @id: perhaps a declaration
 *
 * Returns: (transfer full) (nullable): the declaration as it stands, or %NULL
 */
VcDeclaration *
vc_central_declarations_find (VcCentral  *central,
                              const char *id)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "SELECT " VC_CENTRAL_DECLARATION_COLUMNS " FROM declarations WHERE id = ?1");

  vc_central_query_bind_text (query, id);
  return vc_central_query_next (query) ? vc_central_declaration_row_read (central, query) : NULL;
}

/**
 * vc_central_declarations_set_state:
 * @central: a central with a transaction
 * @id: a declaration
 * @state: where it is now
 *
 * Moves it on. The event is the caller's.
 */
void
vc_central_declarations_set_state (VcCentral         *central,
                                   const char        *id,
                                   VcDeclarationState state)
{
  g_autoptr (VcCentralQuery) query = vc_central_query (central,
    "UPDATE declarations SET state = ?1 WHERE id = ?2");

  vc_central_query_bind_text (query, vc_declaration_state_to_string (state));
  vc_central_query_bind_text (query, id);
  vc_central_query_run (query);
}

/* The place after a declaration in the order of the list. It names no page:
 * what comes or goes meanwhile moves nothing. */
static char *
dup_cursor (VcDeclaration *last)
{
  GDateTime *due = vc_declaration_get_fields (last)->due_at;

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%s",
                          g_date_time_to_unix (due) * G_USEC_PER_SEC + g_date_time_get_microsecond (due),
                          vc_declaration_get_id (last));
}

static gboolean
read_cursor (const char  *cursor,
             gint64      *due,
             const char **id,
             GError     **error)
{
  char *end = NULL;

  *due = g_ascii_strtoll (cursor, &end, 10);
  if (end == cursor || *end != '.' || end[1] == '\0')
    {
      g_set_error_literal (error, VC_PROBLEM, VC_PROBLEM_INVALID_PARAMETER, "the cursor is not one of central's");
      return FALSE;
    }

  *id = end + 1;
  return TRUE;
}

/* As ",SUBMITTED,CLAIMED,", or NULL for all. */
static char *
dup_states (guint states)
{
  g_autoptr (GString) text = g_string_new (",");

  if (states == 0)
    return NULL;

  for (guint state = 0; state < VC_N_DECLARATION_STATES; state++)
    if (states & (1u << state))
      g_string_append_printf (text, "%s,", vc_declaration_state_to_string (state));

  return g_strdup (text->str);
}

static void
bind_text_search (VcCentralQuery *query,
                  const char     *text)
{
  g_autofree char *folded = text != NULL ? vc_name_fold (text) : NULL;
  g_autofree char *upper = text != NULL ? g_utf8_strup (text, -1) : NULL;
  g_autofree char *phone = text != NULL ? vc_phone_normalise (text) : NULL;
  gboolean is_number = text != NULL && text[strspn (text, "0123456789")] == '\0';

  vc_central_query_bind_text (query, text);
  vc_central_query_bind_text (query, folded != NULL && *folded != '\0' ? folded : NULL);
  vc_central_query_bind_text (query, upper);
  vc_central_query_bind_text (query, phone);
  vc_central_query_bind_text (query, is_number ? text + strspn (text, "0") : NULL);
}

/* A NULL among the search's values matches nothing. */
static const char list_sql[] =
  "SELECT " VC_CENTRAL_DECLARATION_COLUMNS " FROM declarations"
  " WHERE handling_office IN (SELECT id FROM offices WHERE id = ?1 OR (?2 AND parent_id = ?1))"
  " AND (?3 IS NULL OR handling_office = ?3)"
  " AND (?4 IS NULL OR instr (?4, ',' || state || ',') > 0)"
  " AND change > ?5"
  " AND (?6 IS NULL OR due_at > ?7 OR (due_at = ?7 AND id > ?6))"
  " AND (?8 IS NULL OR instr (name_key, ?9) > 0 OR upper (dossier_number) = ?10 OR bhxh_code = ?8"
  "      OR upper (document_number) = ?10 OR phone_key = ?11 OR running_key = ?12)"
  " ORDER BY due_at, id LIMIT ?13";

/**
 * vc_central_declarations_list:
 * @central: a central with a transaction
 * @filter: which are wanted
 * @next_cursor: (out) (nullable): where to go on; %NULL on the last page
 *
 * Returns: (transfer full) (element-type VcDeclaration): one page, the first
 *   due first; or %NULL with %VC_PROBLEM_INVALID_PARAMETER
 */
GPtrArray *
vc_central_declarations_list (VcCentral             *central,
                              const VcCentralFilter *filter,
                              char                 **next_cursor,
                              GError               **error)
{
  g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *states = dup_states (filter->states);
  const char *after_id = NULL;
  gint64 after_due = 0;
  g_autoptr (VcCentralQuery) query = vc_central_query (central, list_sql);

  if (filter->cursor != NULL && !read_cursor (filter->cursor, &after_due, &after_id, error))
    return NULL;

  vc_central_query_bind_text (query, filter->office_id);
  vc_central_query_bind_int (query, filter->offices_below);
  vc_central_query_bind_text (query, filter->only_office);
  vc_central_query_bind_text (query, states);
  vc_central_query_bind_int (query, (gint64) filter->changed_after);
  vc_central_query_bind_text (query, after_id);
  vc_central_query_bind_int (query, after_due);
  bind_text_search (query, filter->text);
  vc_central_query_bind_int (query, filter->limit + 1);

  while (page->len < filter->limit && vc_central_query_next (query))
    g_ptr_array_add (page, vc_central_declaration_row_read (central, query));

  *next_cursor = page->len == filter->limit && vc_central_query_next (query)
                 ? dup_cursor (g_ptr_array_index (page, page->len - 1))
                 : NULL;
  return g_steal_pointer (&page);
}
