/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-power-cut.h"

#include <string.h>

#define SECTOR 512

struct _VcPowerCut
{
  VcForgetfulVfs *disk;     /* borrowed */
  GHashTable     *files;    /* (element-type utf8 File) */
  guint           position; /* in the journal */
};

/* A file, from its making to its deletion: what surely lies on the disk, and
 * what was done to it since, which may or may not. */
typedef struct
{
  GByteArray *safe;    /* NULL: its name was never synced */
  GPtrArray  *pending; /* (element-type VcDiskEvent), borrowed */
} Life;

/* The files of one name. Until its folder is synced the name may lead to any
 * of them. */
typedef struct
{
  GPtrArray *lives;   /* (element-type Life), at least one */
  gboolean   is_gone; /* the last was deleted */
} File;

static const char * const tear_names[] = {
  [VC_TEAR_NOTHING]   = "nothing unsynced",
  [VC_TEAR_ALL]       = "everything",
  [VC_TEAR_SUBSET]    = "some writes",
  [VC_TEAR_LAST]      = "a torn last write",
  [VC_TEAR_REORDERED] = "torn and reordered",
};

static void
life_free (gpointer data)
{
  Life *life = data;

  g_clear_pointer (&life->safe, g_byte_array_unref);
  g_ptr_array_unref (life->pending);
  g_free (life);
}

static void
file_free (gpointer data)
{
  File *file = data;

  g_ptr_array_unref (file->lives);
  g_free (file);
}

/**
 * vc_tear_get_name:
 * @tear: a pattern
 *
 * Returns: what is left then
 */
const char *
vc_tear_get_name (VcTear tear)
{
  return tear_names[tear];
}

/**
 * vc_power_cut_new:
 * @disk: a disk whose journal has been stopped; it must outlive the walk
 *
 * Returns: (transfer full): a walk, at the beginning of the journal
 */
VcPowerCut *
vc_power_cut_new (VcForgetfulVfs *disk)
{
  VcPowerCut *self = g_new0 (VcPowerCut, 1);

  self->disk = disk;
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, file_free);
  return self;
}

/**
 * vc_power_cut_free:
 * @self: (transfer full): a walk
 */
void
vc_power_cut_free (VcPowerCut *self)
{
  g_hash_table_unref (self->files);
  g_free (self);
}

static void
set_length (GByteArray *image,
            gsize       length)
{
  gsize before = image->len;

  g_byte_array_set_size (image, (guint) length);
  if (length > before)
    memset (image->data + before, 0, length - before);
}

static void
apply_part (GByteArray        *image,
            const VcDiskEvent *event,
            gsize              from,
            gsize              amount)
{
  const guint8 *bytes = g_bytes_get_data (event->bytes, NULL);
  gsize         start = (gsize) event->offset + from;

  if (image->len < start + amount)
    set_length (image, start + amount);
  memcpy (image->data + start, bytes + from, amount);
}

static void
apply (GByteArray        *image,
       const VcDiskEvent *event)
{
  if (event->kind == VC_DISK_WRITE)
    apply_part (image, event, 0, g_bytes_get_size (event->bytes));
  else if (event->kind == VC_DISK_TRUNCATE)
    set_length (image, (gsize) event->offset);
}

static gboolean
happens (VcRandom *random)
{
  return vc_random_below (random, 2) == 0;
}

/* Each sector that a write touches is there or is not. */
static void
apply_torn (GByteArray        *image,
            const VcDiskEvent *event,
            VcRandom          *random)
{
  gsize size = g_bytes_get_size (event->bytes);
  gsize from = 0;

  while (from < size)
    {
      gsize to_boundary = SECTOR - ((gsize) event->offset + from) % SECTOR;
      gsize amount = MIN (to_boundary, size - from);

      if (happens (random))
        apply_part (image, event, from, amount);
      from += amount;
    }
}

static File *
get_file (VcPowerCut *self,
          const char *path)
{
  File *file = g_hash_table_lookup (self->files, path);

  if (file == NULL)
    {
      file = g_new0 (File, 1);
      file->lives = g_ptr_array_new_with_free_func (life_free);
      file->is_gone = TRUE;
      g_hash_table_insert (self->files, g_strdup (path), file);
    }

  return file;
}

static Life *
get_life (File *file)
{
  Life *life;

  if (!file->is_gone)
    return g_ptr_array_index (file->lives, file->lives->len - 1);

  life = g_new0 (Life, 1);
  life->pending = g_ptr_array_new ();
  g_ptr_array_add (file->lives, life);
  file->is_gone = FALSE;
  return life;
}

/* From now on the name leads to the last file, or to none. */
static gboolean
settle_name (gpointer path,
             gpointer value,
             gpointer user_data)
{
  File *file = value;
  Life *life;

  if (file->is_gone)
    return TRUE;

  life = get_life (file);
  if (life->safe == NULL)
    life->safe = g_byte_array_new ();
  g_ptr_array_remove_range (file->lives, 0, file->lives->len - 1);
  return FALSE;
}

/* With a new journal or log, SQLite's own syncs the folder. */
static void
make_safe (VcPowerCut *self,
           File       *file,
           const char *path)
{
  Life *life = get_life (file);

  if (life->safe == NULL && (g_str_has_suffix (path, "-journal") || g_str_has_suffix (path, "-wal")))
    g_hash_table_foreach_remove (self->files, settle_name, NULL);
  if (life->safe == NULL)
    life->safe = g_byte_array_new ();

  for (guint i = 0; i < life->pending->len; i++)
    apply (life->safe, g_ptr_array_index (life->pending, i));

  g_ptr_array_set_size (life->pending, 0);
}

/**
 * vc_power_cut_advance:
 * @self: a walk
 * @n_events: how many events have happened; not fewer than before
 */
void
vc_power_cut_advance (VcPowerCut *self,
                      guint       n_events)
{
  for (; self->position < n_events; self->position++)
    {
      const VcDiskEvent *event = vc_forgetful_vfs_get_event (self->disk, self->position);
      File *file = get_file (self, event->path);

      switch (event->kind)
        {
        case VC_DISK_SYNC:
          make_safe (self, file, event->path);
          break;

        case VC_DISK_DELETE:
          if (event->is_safe)
            g_hash_table_remove (self->files, event->path);
          else
            file->is_gone = TRUE;
          break;

        case VC_DISK_WRITE:
        case VC_DISK_TRUNCATE:
          g_ptr_array_add (get_life (file)->pending, (gpointer) event);
          break;
        }
    }
}

static void
shuffle (GPtrArray *events,
         VcRandom  *random)
{
  for (guint i = events->len; i > 1; i--)
    {
      guint    other = vc_random_below (random, i);
      gpointer held = events->pdata[i - 1];

      events->pdata[i - 1] = events->pdata[other];
      events->pdata[other] = held;
    }
}

/* Which file the name leads to; NULL: to none. */
static Life *
choose_life (File     *file,
             VcTear    tear,
             VcRandom *random)
{
  guint n = file->lives->len + (file->is_gone ? 1 : 0);
  guint chosen = n - 1;

  if (tear == VC_TEAR_NOTHING)
    chosen = 0;
  else if (tear == VC_TEAR_SUBSET || tear == VC_TEAR_REORDERED)
    chosen = vc_random_below (random, n);

  return chosen < file->lives->len ? g_ptr_array_index (file->lives, chosen) : NULL;
}

/* What is left of a file. */
static void
survive (Life       *life,
         VcTear      tear,
         VcRandom   *random,
         GByteArray *image)
{
  g_autoptr (GPtrArray) events = g_ptr_array_copy (life->pending, NULL, NULL);

  if (life->safe != NULL)
    g_byte_array_append (image, life->safe->data, life->safe->len);
  if (tear == VC_TEAR_REORDERED)
    shuffle (events, random);

  for (guint i = 0; i < events->len && tear != VC_TEAR_NOTHING; i++)
    {
      const VcDiskEvent *event = events->pdata[i];

      if ((tear == VC_TEAR_SUBSET || tear == VC_TEAR_REORDERED) && !happens (random))
        continue;

      if (event->kind == VC_DISK_WRITE &&
          (tear == VC_TEAR_REORDERED || (tear == VC_TEAR_LAST && i + 1 == events->len)))
        apply_torn (image, event, random);
      else
        apply (image, event);
    }
}

/**
 * vc_power_cut_restore:
 * @self: a walk
 * @tear: what becomes of what was not synced
 * @random: decides, where that is not certain
 *
 * Puts on the disk what a power cut now would leave.
 */
void
vc_power_cut_restore (VcPowerCut *self,
                      VcTear      tear,
                      VcRandom   *random)
{
  GHashTableIter iter;
  gpointer       path, file;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &path, &file))
    {
      Life *life = choose_life (file, tear, random);

      if (life == NULL || (life->safe == NULL && tear == VC_TEAR_NOTHING))
        vc_forgetful_vfs_delete_file (self->disk, path);
      else
        survive (life, tear, random, vc_forgetful_vfs_empty_file (self->disk, path));
    }
}
