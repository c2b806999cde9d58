/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-pull.h"

#define OPEN_STATES \
  (1u << VC_DECLARATION_SUBMITTED | 1u << VC_DECLARATION_CLAIMED | 1u << VC_DECLARATION_APPROVED | \
   1u << VC_DECLARATION_REFUSED)
#define CLOSED_STATES (1u << VC_DECLARATION_ACCOUNT_ISSUED | 1u << VC_DECLARATION_REFUSAL_CONFIRMED)

/* Closed cases are never asked for all: an office has years of them. As far
 * back as this many changes there are a busy day's. */
#define RECENT_CHANGES 2000

/* No office has as many; a server that always has another page is lying. */
#define MAX_PAGES 1000

typedef struct
{
  guint      states;        /* 0: all */
  guint64    changed_after;
  char      *cursor;
  gboolean   wants_closed;  /* the recently closed follow */
  guint      n_pages;
  GPtrArray *declarations;
  guint64    change;        /* of the first page: later changes may be missing */
} Pull;

static void ask (GTask *task);

static void
pull_free (Pull *pull)
{
  g_free (pull->cursor);
  g_ptr_array_unref (pull->declarations);
  g_free (pull);
}

static void
go_on (GTask *task)
{
  Pull *pull = g_task_get_task_data (task);

  if (pull->cursor == NULL && pull->wants_closed)
    {
      pull->wants_closed = FALSE;
      pull->states = CLOSED_STATES;
      pull->changed_after = pull->change > RECENT_CHANGES ? pull->change - RECENT_CHANGES : 0;
      ask (task);
    }
  else if (pull->cursor == NULL)
    {
      g_task_return_pointer (task, g_ptr_array_ref (pull->declarations), (GDestroyNotify) g_ptr_array_unref);
      g_object_unref (task);
    }
  else if (pull->n_pages == MAX_PAGES)
    {
      g_task_return_new_error (task, VC_API_ERROR, VC_API_ERROR_MALFORMED, "more than %u pages", MAX_PAGES);
      g_object_unref (task);
    }
  else
    {
      ask (task);
    }
}

static void
page_came_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) page = NULL;
  Pull   *pull = g_task_get_task_data (task);
  guint64 change;

  g_clear_pointer (&pull->cursor, g_free);
  page = vc_api_client_list_declarations_finish (VC_API_CLIENT (object), result, &pull->cursor, &change, &error);
  if (page == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (pull->n_pages++ == 0)
    pull->change = change;

  for (guint i = 0; i < page->len; i++)
    g_ptr_array_add (pull->declarations, g_object_ref (g_ptr_array_index (page, i)));

  go_on (g_steal_pointer (&task));
}

static void
ask (GTask *task)
{
  Pull *pull = g_task_get_task_data (task);

  vc_api_client_list_declarations_async (g_task_get_source_object (task), pull->states, NULL, pull->changed_after,
                                         pull->cursor, g_task_get_cancellable (task), page_came_cb, task);
}

static void
start (VcApiClient         *client,
       const Pull          *what,
       gpointer             source_tag,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask *task = g_task_new (client, cancellable, callback, user_data);
  Pull  *pull = g_memdup2 (what, sizeof *what);

  g_task_set_source_tag (task, source_tag);
  pull->declarations = g_ptr_array_new_with_free_func (g_object_unref);
  g_task_set_task_data (task, pull, (GDestroyNotify) pull_free);
  ask (task);
}

/**
 * vc_pull_everything_async:
 * @client: where an officer is signed in
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks, page by page, for every declaration that is not closed and for those
 * that were closed lately.
 */
void
vc_pull_everything_async (VcApiClient         *client,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  Pull what = { .states = OPEN_STATES, .wants_closed = TRUE };

  start (client, &what, vc_pull_everything_async, cancellable, callback, user_data);
}

/**
 * vc_pull_changes_async:
 * @client: where an officer is signed in
 * @changed_after: the last change that is known
 * @cancellable: (nullable): a #GCancellable
 * @callback: called at the end
 * @user_data: data for @callback
 *
 * Asks, page by page, for what has changed since.
 */
void
vc_pull_changes_async (VcApiClient         *client,
                       guint64              changed_after,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Pull what = { .changed_after = changed_after };

  start (client, &what, vc_pull_changes_async, cancellable, callback, user_data);
}

/**
 * vc_pull_finish:
 * @client: the client
 * @result: the result of either
 * @change: (out): up to which change nothing is missing
 * @error: return location for a #GError
 *
 * Errors: those of every call.
 *
 * Returns: (transfer full) (element-type VcDeclaration): the declarations; one
 *   that moved between pages may be there twice. %NULL with @error set
 */
GPtrArray *
vc_pull_finish (VcApiClient   *client,
                GAsyncResult  *result,
                guint64       *change,
                GError       **error)
{
  Pull *pull;

  g_return_val_if_fail (g_task_is_valid (result, client), NULL);

  pull = g_task_get_task_data (G_TASK (result));
  *change = pull->change;
  return g_task_propagate_pointer (G_TASK (result), error);
}
