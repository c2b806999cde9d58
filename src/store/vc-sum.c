/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sum.h"

#include <sodium.h>

/*
 * vc_sum (table, column, …): 16 bytes that change with any bit of any of its
 * arguments. Each row keeps its own, and a CHECK holds them together, so that
 * `PRAGMA integrity_check` finds what a failing disk did to a row. It keeps
 * nobody from forging one: what must not be forged is sealed.
 */
#define SUM_SIZE 16

static void
add_value (crypto_generichash_state *state,
           sqlite3_value            *value)
{
  int           type = sqlite3_value_type (value);
  gconstpointer data = type != SQLITE_NULL ? sqlite3_value_blob (value) : NULL;
  /* sqlite3_value_blob() has made numbers into text. */
  gsize         size = type != SQLITE_NULL ? (gsize) sqlite3_value_bytes (value) : 0;
  guint64       head[2] = { GUINT64_TO_LE ((guint64) type), GUINT64_TO_LE ((guint64) size) };

  crypto_generichash_update (state, (const guint8 *) head, sizeof head);
  if (size > 0)
    crypto_generichash_update (state, data, size);
}

static void
vc_sum (sqlite3_context *context,
        int              n_values,
        sqlite3_value  **values)
{
  crypto_generichash_state state;
  guint8                   sum[SUM_SIZE];

  crypto_generichash_init (&state, NULL, 0, sizeof sum);
  for (int i = 0; i < n_values; i++)
    add_value (&state, values[i]);
  crypto_generichash_final (&state, sum, sizeof sum);

  sqlite3_result_blob (context, sum, sizeof sum, SQLITE_TRANSIENT);
}

/**
 * vc_sum_register:
 * @db: a connection
 *
 * Makes `vc_sum ()` known to a connection. The schema's CHECKs need it.
 *
 * Returns: whether there was memory for it
 */
gboolean
vc_sum_register (sqlite3 *db)
{
  return sodium_init () >= 0 &&
         sqlite3_create_function_v2 (db, "vc_sum", -1,
                                     SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                     NULL, vc_sum, NULL, NULL, NULL) == SQLITE_OK;
}
