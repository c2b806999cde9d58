/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-seal-json.h"

#include <sodium.h>
#include <string.h>

#include "vc-json.h"

/* A decision with the declaration it is about takes a few thousand. */
#define MAX_SIZE (4 * 1024 * 1024)

static void
wipe_text (gpointer data)
{
  char *text = data;

  sodium_memzero (text, strlen (text));
  g_free (text);
}

/**
 * vc_seal_json_close:
 * @key: a key
 * @place: where it will lie
 * @node: a tree
 *
 * Returns: (transfer full): the tree, sealed
 */
GBytes *
vc_seal_json_close (VcSecret          *key,
                    const VcSealPlace *place,
                    JsonNode          *node)
{
  char *text = vc_json_to_string (node);
  g_autoptr (GBytes) plain = g_bytes_new_with_free_func (text, strlen (text), wipe_text, text);

  return vc_seal_close (key, place, plain);
}

/**
 * vc_seal_json_open:
 * @key: the key it was sealed with
 * @place: where it lay
 * @sealed: the sealed bytes
 *
 * Returns: (transfer full): the tree, or %NULL with %VC_STORE_ERROR_DAMAGED
 */
JsonNode *
vc_seal_json_open (VcSecret           *key,
                   const VcSealPlace  *place,
                   GBytes             *sealed,
                   GError            **error)
{
  g_autoptr (GBytes) plain = vc_seal_open (key, place, sealed, error);
  g_autoptr (GError) json_error = NULL;
  JsonNode *node;

  if (plain == NULL)
    return NULL;

  node = vc_json_parse (plain, MAX_SIZE, &json_error);
  if (node == NULL)
    g_set_error (error, VC_STORE_ERROR, VC_STORE_ERROR_DAMAGED, "%s of %s %s: %s",
                 place->column, place->table, place->row, json_error->message);
  return node;
}
