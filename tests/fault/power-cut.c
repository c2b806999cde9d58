/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * power-cut --decisions N --seed S --fraction F --control F: decisions are
 * committed by the real store on a disk that keeps a journal. Then the power
 * is cut at each write, in several ways; what is left is opened by the real
 * store again, and what had been acknowledged is looked for. The same with a
 * store that does not wait for the disk must lose some, or the test would be
 * worth nothing. The last line is a summary; the exit status says it too.
 */

#include <locale.h>
#include <sqlite3.h>

#include "store-rig.h"
#include "vc-power-cut.h"

#define PASSWORD "mật khẩu thử"

/* One in so many is opened with the password, and compared word by word: that
 * takes a tenth of a second. */
#define LOOK_INSIDE 200

/* When a decision was acknowledged, and what ended its stay in the outbox: as
 * counts of what had been done to the disk. */
typedef struct
{
  char *id;
  guint made;
  guint end_begun; /* 0: it stays */
  guint end_made;
} History;

typedef struct
{
  guint n_cuts;
  guint n_cuts_with_loss;
  guint n_lost;
  guint n_corrupt;
} Count;

typedef struct
{
  Rig            *rig;
  VcForgetfulVfs *disk;
  guint           n_decisions;
  double          fraction;  /* of all cuts */
  History        *histories;
  guint           n_opened;
} Run;

static int    n_decisions = 400;
static gint64 seed = 1;
static double fraction = 1.0;
static double control = -1.0;

static const GOptionEntry options[] = {
  { "decisions", 0, 0, G_OPTION_ARG_INT, &n_decisions, "how many decisions to commit", "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, "which cuts, and how they tear", "S" },
  { "fraction", 0, 0, G_OPTION_ARG_DOUBLE, &fraction, "the part of all cuts to try", "F" },
  { "control", 0, 0, G_OPTION_ARG_DOUBLE, &control, "the part of them for the control; as many by default", "F" },
  G_OPTION_ENTRY_NULL
};

static VcWorkStore *
new_store (Run          *run,
           VcDurability  durability)
{
  return vc_work_store_new (run->rig->work, vc_forgetful_vfs_get_name (run->disk), durability,
                            run->rig->clock, run->rig->random);
}

static void
must (gboolean worked,
      GError  *error)
{
  if (!worked)
    g_error ("the working day ended early: %s", error != NULL ? error->message : "no reason");
}

/* Every fourth decision is delivered, every tenth taken back; others are tried
 * in vain, as the line would have it. */
static void
go_on_with (Run         *run,
            VcWorkStore *store,
            guint        number)
{
  History *history = &run->histories[number];
  g_autoptr (GError) error = NULL;
  g_autoptr (VcOutboxItem) item = NULL;
  g_autoptr (VcOutboxItem) tried = NULL;

  if (number % 4 == 0 || number % 10 == 1)
    {
      history->end_begun = vc_forgetful_vfs_get_n_events (run->disk);
      item = number % 4 == 0 ? work_deliver (store, number, &error) : work_withdraw (store, number, &error);
      must (item != NULL, error);
      history->end_made = vc_forgetful_vfs_get_n_events (run->disk);
    }
  else if (number % 4 == 1)
    {
      tried = work_attempt (store, number, "unreachable", &error);
      must (tried != NULL && work_put_draft (store, number + 1, "nháp", &error), error);
    }
}

static void
work_a_day (Run          *run,
            VcDurability  durability)
{
  g_autoptr (VcWorkStore) store = new_store (run, durability);
  g_autoptr (GError) error = NULL;

  must (work_open (store, &error) && work_enrol (store, 1, PASSWORD, &error), error);
  for (guint i = 1; i <= run->n_decisions; i++)
    {
      g_autoptr (VcOutboxItem) item = work_decide (store, i, &error);

      must (item != NULL, error);
      run->histories[i].id = sample_uuid (i);
      run->histories[i].made = vc_forgetful_vfs_get_n_events (run->disk);
      if (i > 3)
        go_on_with (run, store, i - 3);
    }

  must (work_close (store, &error), error);
  vc_forgetful_vfs_stop_journal (run->disk);
}

static guint
count_lost (Run       *run,
            guint      cut,
            GPtrArray *items)
{
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_lost = 0;

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (listed, (gpointer) vc_outbox_item_get_id (items->pdata[i]));

  for (guint i = 1; i <= run->n_decisions; i++)
    {
      const History *history = &run->histories[i];
      gboolean       is_listed = g_hash_table_contains (listed, history->id);

      if (history->made > cut)
        continue;

      if (history->end_begun == 0 || history->end_begun >= cut)
        n_lost += !is_listed;
      else if (history->end_made <= cut)
        n_lost += is_listed;
    }

  return n_lost;
}

static gboolean
is_as_decided (VcOutboxItem *item)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);
  g_autoptr (VcDecision) decision = sample_decision (fields->id, fields->declaration_id);
  g_autoptr (VcDeclaration) seen = sample_declaration (fields->declaration_id);

  return same_decision (fields->decision, decision) && same_declaration (fields->seen, seen);
}

static gboolean
is_whole_inside (Run         *run,
                 VcWorkStore *store,
                 GPtrArray   *items)
{
  g_autoptr (GPtrArray) opened = NULL;

  if (items->len == 0 || run->n_opened++ % LOOK_INSIDE != 0)
    return TRUE;

  if (!work_unlock (store, "canbo1", PASSWORD, NULL))
    return FALSE;

  opened = work_list (store, NULL);
  for (guint i = 0; opened != NULL && i < opened->len; i++)
    if (!is_as_decided (opened->pdata[i]))
      return FALSE;

  return opened != NULL && opened->len == items->len;
}

static void
open_again (Run    *run,
            guint   cut,
            Count  *count)
{
  g_autoptr (VcWorkStore) store = new_store (run, VC_DURABILITY_FULL);
  g_autoptr (GPtrArray) items = NULL;
  guint n_lost = 0;

  count->n_cuts++;
  if (!work_open (store, NULL) || vc_work_store_get_trouble (store) != NULL ||
      (items = work_list (store, NULL)) == NULL || !is_whole_inside (run, store, items))
    count->n_corrupt++;
  else
    n_lost = count_lost (run, cut, items);

  count->n_lost += n_lost;
  count->n_cuts_with_loss += n_lost > 0;
  work_close (store, NULL);
}

static void
cut_everywhere (Run   *run,
                Count *counts)
{
  guint n_events = vc_forgetful_vfs_get_n_events (run->disk);
  g_autoptr (VcPowerCut) walk = vc_power_cut_new (run->disk);
  g_autoptr (VcRandom) choice = vc_random_new_seeded ((guint64) seed);

  for (guint cut = 0; cut <= n_events; cut++)
    {
      vc_power_cut_advance (walk, cut);
      for (guint tear = 0; tear < VC_N_TEARS; tear++)
        {
          g_autoptr (VcRandom) random = vc_random_new_seeded (vc_random_next (choice));

          if (vc_random_unit (random) >= run->fraction)
            continue;

          vc_power_cut_restore (walk, (VcTear) tear, random);
          open_again (run, cut, &counts[tear]);
        }
    }
}

static Count
try_durability (VcDurability  durability,
                const char   *name,
                double        part)
{
  Count total = { 0 };
  Count counts[VC_N_TEARS] = { { 0 } };
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcForgetfulVfs) disk = vc_forgetful_vfs_new ("forgetful");
  g_autofree History *histories = g_new0 (History, (gsize) n_decisions + 1);
  Run run = {
    .rig = rig, .disk = disk, .n_decisions = (guint) n_decisions, .fraction = part, .histories = histories,
  };

  work_a_day (&run, durability);
  g_print ("synchronous=%s: %d decisions, %u writes and syncs\n", name, n_decisions, vc_forgetful_vfs_get_n_events (disk));
  cut_everywhere (&run, counts);

  for (int i = 0; i <= n_decisions; i++)
    g_free (histories[i].id);

  for (guint i = 0; i < VC_N_TEARS; i++)
    {
      g_print ("  %-20s %6u cuts %6u with loss %8u lost %6u corrupt\n", vc_tear_get_name ((VcTear) i),
               counts[i].n_cuts, counts[i].n_cuts_with_loss, counts[i].n_lost, counts[i].n_corrupt);
      total.n_cuts += counts[i].n_cuts;
      total.n_cuts_with_loss += counts[i].n_cuts_with_loss;
      total.n_lost += counts[i].n_lost;
      total.n_corrupt += counts[i].n_corrupt;
    }

  return total;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  static guint8 pages[2000][4096 + 512];
  Count full, normal;

  setlocale (LC_ALL, "");
  /* Opening a store is all this does, again and again. */
  sqlite3_config (SQLITE_CONFIG_PAGECACHE, pages, (int) sizeof pages[0], (int) G_N_ELEMENTS (pages));
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || n_decisions < 1)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "there must be a decision");
      return 2;
    }

  full = try_durability (VC_DURABILITY_FULL, "FULL", fraction);
  normal = try_durability (VC_DURABILITY_NORMAL, "NORMAL", control >= 0 ? control : fraction);
  g_print ("power cut: FULL %u cuts, %u lost, %u corrupt; NORMAL %u cuts, %u lost in %u of them, %u corrupt\n",
           full.n_cuts, full.n_lost, full.n_corrupt,
           normal.n_cuts, normal.n_lost, normal.n_cuts_with_loss, normal.n_corrupt);

  return full.n_lost == 0 && full.n_corrupt == 0 && normal.n_lost > 0 ? 0 : 1;
}
