/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-store [--json] [--small]: what the store takes, beside what the
 * machine itself cannot do faster, in the same run.
 *
 * commit: a decision from the call to the callback, beside appending as many
 * bytes as it adds to the log to a file, and fdatasync.
 *
 * open_100k: declarations opened, unsealed and indexed, beside reading as many
 * sealed bytes from a plain file and decrypting them, on as many threads.
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "store-rig.h"
#include "vc-query.h"
#include "vc-seal.h"
#include "vc-test.h"

#define PASSWORD "mật khẩu thử"
#define BLOCK (1024 * 1024)

static gboolean as_json;
static gboolean small;

static const GOptionEntry options[] = {
  { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "one object instead of a table", NULL },
  { "small", 0, 0, G_OPTION_ARG_NONE, &small, "little of everything, to see that it runs", NULL },
  G_OPTION_ENTRY_NULL
};

/* Times in milliseconds. */
typedef struct
{
  GArray *values;
  GArray *limits;
} Measure;

static Measure
measure_new (void)
{
  return (Measure) { g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)) };
}

static void
measure_clear (Measure *measure)
{
  g_array_unref (measure->values);
  g_array_unref (measure->limits);
}

static void
add_since (GArray *times,
           gint64  begun)
{
  double taken = (double) (g_get_monotonic_time () - begun) / 1000.0;

  g_array_append_val (times, taken);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double *one = a;
  const double *other = b;

  return (*one > *other) - (*one < *other);
}

static double
quantile (GArray *times,
          double  part)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, double, (guint) ((times->len - 1) * part));
}

static void
must (gboolean worked,
      GError  *error)
{
  if (!worked)
    g_error ("%s", error != NULL ? error->message : "it did not work");
}

static gsize
get_size (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gsize) status.st_size : 0;
}

static void
append (int           file,
        const guint8 *bytes,
        gsize         size,
        GArray       *times)
{
  gint64 begun = g_get_monotonic_time ();

  must (write (file, bytes, size) == (gssize) size && fdatasync (file) == 0, NULL);
  add_since (times, begun);
}

static void
commit (VcWorkStore   *store,
        guint          number,
        VcDeclaration *seen,
        GArray        *times)
{
  g_autofree char *id = sample_uuid (number);
  g_autoptr (VcDecision) decision = sample_decision (id, vc_declaration_get_id (seen));
  g_autoptr (GDateTime) due_at = g_date_time_new_utc (2026, 11, 20, 10, 0, 10);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcOutboxItem) item = NULL;
  GAsyncResult *pending = NULL;
  gint64        begun = g_get_monotonic_time ();

  vc_work_store_add_decision_async (store, decision, seen, due_at, NULL, vc_test_result_cb, &pending);
  result = vc_test_wait_result (&pending);
  add_since (times, begun);

  item = vc_work_store_outbox_finish (store, result, &error);
  must (item != NULL, error);
}

static void
measure_commit (Measure *measure,
                guint    n_commits)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VcWorkStore) store = rig_open_work (rig, &error);
  g_autoptr (VcDeclaration) seen = sample_declaration ("d-1");
  g_autofree char *log = g_strconcat (rig->work, "-wal", NULL);
  g_autofree char *path = g_strconcat (rig->work, "-beside", NULL);
  g_autofree guint8 *bytes = g_malloc0 (BLOCK);
  gboolean grows = TRUE;
  gsize    first = 0;
  gsize    added = 0;
  int      file = g_open (path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);

  must (file >= 0 && store != NULL && work_enrol (store, 1, PASSWORD, &error), error);
  for (guint i = 1; i <= n_commits; i++)
    {
      gsize before = get_size (log);

      first = i == 1 ? before : first;
      commit (store, i, seen, measure->values);

      /* Once the log has been written into the file it is overwritten, and
       * its size says no more. */
      grows = grows && get_size (log) > before;
      if (grows)
        added = (get_size (log) - first) / i;
      append (file, bytes, added, measure->limits);
    }

  if (!as_json)
    g_print ("a decision adds %" G_GSIZE_FORMAT " bytes to the log\n", added);
  g_close (file, NULL);
  must (work_close (store, &error), error);
}

static void
fill_cache (Rig  *rig,
            guint n_declarations)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcCacheStore) store = rig_open_cache (rig, &error);
  g_autoptr (VcSecret) key = vc_secret_new (VC_SEAL_KEY_SIZE);
  g_autoptr (VcDeclaration) sample = sample_declaration ("d-1");
  g_autoptr (GDateTime) then = g_date_time_new_utc (2026, 11, 20, 10, 0, 0);
  g_autoptr (VcClaim) claim = vc_claim_new (&(VcClaimFields) {
    .id = "c-1", .declaration_id = "d-1", .officer_id = "o-1", .officer_name = "Cán bộ Mẫu 1", .counter = "Quầy 3",
    .taken_at = then, .expires_at = then,
  });
  g_autoptr (GPtrArray) declarations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *pending = NULL;

  must (store != NULL, error);
  vc_cache_store_unlock (store, "key-1", key);
  for (guint i = 0; i < n_declarations; i++)
    {
      VcDeclarationFields fields = *vc_declaration_get_fields (sample);
      g_autofree char *id = sample_uuid (i);

      fields.id = id;
      fields.claim = claim;
      g_ptr_array_add (declarations, vc_declaration_new (&fields));
    }

  vc_cache_store_replace_declarations_async (store, declarations, NULL, vc_test_result_cb, &pending);
  result = vc_test_wait_result (&pending);
  must (vc_cache_store_change_finish (store, result, &error), error);
  must (cache_close (store, &error), error);
}

/* What lies in the plain file, one behind the other. */
typedef struct
{
  char    id[40];
  guint32 size;
} Head;

/* Returns how many sealed bytes there are. */
static gsize
write_plain_file (Rig        *rig,
                  const char *path)
{
  g_autoptr (VcSql) sql = vc_sql_new (rig->cache, NULL);
  g_autoptr (VcQuery) query = NULL;
  g_autoptr (GError) error = NULL;
  FILE *file = g_fopen (path, "wb");
  gsize total = 0;

  must (file != NULL && vc_sql_connect (sql, VC_SQL_WRITE, &error), error);
  query = vc_query_new (sql, "SELECT id, body FROM declarations ORDER BY rowid");
  while (vc_query_next (query))
    {
      gsize         size;
      gconstpointer body = vc_query_get_data (query, 1, &size);
      Head          head = { .size = (guint32) size };

      g_strlcpy (head.id, vc_query_get_text (query, 0), sizeof head.id);
      must (fwrite (&head, sizeof head, 1, file) == 1 && fwrite (body, size, 1, file) == 1, NULL);
      total += size;
    }

  g_clear_pointer (&query, vc_query_free);
  fclose (file);
  return total;
}

typedef struct
{
  gsize  used;
  guint8 data[2 * BLOCK];
} Block;

static void
decrypt_in_thread (gpointer data,
                   gpointer user_data)
{
  Block    *block = data;
  VcSecret *key = user_data;

  for (gsize at = 0; at < block->used;)
    {
      Head head;
      VcSealPlace place = { "declarations", head.id, NULL, "body" };

      memcpy (&head, block->data + at, sizeof head);
      at += sizeof head;
      must (vc_seal_open_in_place (key, &place, block->data + at, head.size) != NULL, NULL);
      at += head.size;
    }
}

/* How many of the first bytes are whole records. */
static gsize
count_whole (const guint8 *bytes,
             gsize         size)
{
  gsize at = 0;
  Head  head;

  while (at + sizeof head <= size)
    {
      memcpy (&head, bytes + at, sizeof head);
      if (at + sizeof head + head.size > size)
        break;
      at += sizeof head + head.size;
    }

  return at;
}

static void
read_and_decrypt (const char *path,
                  GArray     *times)
{
  gint64       begun = g_get_monotonic_time ();
  g_autoptr (VcSecret) key = vc_secret_new (VC_SEAL_KEY_SIZE);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_free);
  GThreadPool *threads = g_thread_pool_new (decrypt_in_thread, key, (int) g_get_num_processors (), FALSE, NULL);
  int          file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  Block       *block = g_malloc (sizeof *block);
  gsize        left = 0;
  gssize       got;

  while ((got = read (file, block->data + left, BLOCK)) > 0)
    {
      Block *next = g_malloc (sizeof *next);

      block->used = count_whole (block->data, left + (gsize) got);
      left = left + (gsize) got - block->used;
      memcpy (next->data, block->data + block->used, left);
      g_ptr_array_add (blocks, block);
      g_thread_pool_push (threads, block, NULL);
      block = next;
    }

  g_thread_pool_free (threads, FALSE, TRUE);
  add_since (times, begun);
  g_free (block);
  g_close (file, NULL);
}

static void
open_and_index (Rig    *rig,
                guint   n_declarations,
                GArray *times)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VcSecret) key = vc_secret_new (VC_SEAL_KEY_SIZE);
  g_autoptr (VcCacheStore) store = rig_open_cache (rig, &error);
  g_autoptr (VcCacheIndex) index = NULL;

  must (store != NULL, error);
  vc_cache_store_unlock (store, "key-1", key);
  index = cache_load (store, &error);
  add_since (times, begun);

  must (index != NULL && vc_cache_index_get_length (index) == n_declarations, error);
  must (cache_close (store, &error), error);
}

static void
measure_open (Measure *measure,
              guint    n_declarations,
              guint    n_rounds)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autofree char *path = g_build_filename (rig->folder, "plain", NULL);
  gsize total;

  fill_cache (rig, n_declarations);
  total = write_plain_file (rig, path);
  if (!as_json)
    g_print ("%u declarations of %" G_GSIZE_FORMAT " bytes each\n", n_declarations, total / n_declarations);

  for (guint i = 0; i < n_rounds; i++)
    {
      open_and_index (rig, n_declarations, measure->values);
      read_and_decrypt (path, measure->limits);
    }
}

static void
add_figure (JsonObject *object,
            const char *name,
            Measure    *measure)
{
  JsonObject *figure = json_object_new ();
  double      value = quantile (measure->values, 0.5);
  double      limit = quantile (measure->limits, 0.5);

  json_object_set_double_member (figure, "value", value);
  json_object_set_double_member (figure, "limit", limit);
  json_object_set_double_member (figure, "ratio", value / limit);
  json_object_set_double_member (figure, "p95", quantile (measure->values, 0.95));
  json_object_set_string_member (figure, "unit", "ms");
  json_object_set_object_member (object, name, figure);
}

static void
print_row (JsonObject *object,
           const char *name)
{
  JsonObject *figure = json_object_get_object_member (object, name);

  g_print ("%-10s %10.3f ms %10.3f ms %7.2f %10.3f ms\n", name, json_object_get_double_member (figure, "value"),
           json_object_get_double_member (figure, "limit"), json_object_get_double_member (figure, "ratio"),
           json_object_get_double_member (figure, "p95"));
}

static void
print_figures (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  if (as_json)
    {
      json_node_set_object (node, object);
      text = json_to_string (node, TRUE);
      g_print ("%s\n", text);
      return;
    }

  g_print ("%-10s %13s %13s %7s %13s\n", "", "median", "limit", "ratio", "p95");
  print_row (object, "commit");
  print_row (object, "open_100k");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) object = json_object_new ();
  Measure commits = measure_new ();
  Measure openings = measure_new ();

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  measure_commit (&commits, small ? 40 : 2000);
  measure_open (&openings, small ? 500 : 100000, small ? 3 : 7);
  add_figure (object, "commit", &commits);
  add_figure (object, "open_100k", &openings);
  print_figures (object);

  measure_clear (&commits);
  measure_clear (&openings);
  return 0;
}
