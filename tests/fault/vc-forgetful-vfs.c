/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-forgetful-vfs.h"

#include <sqlite3.h>
#include <string.h>

struct _VcForgetfulVfs
{
  sqlite3_vfs  vfs;        /* first: SQLite knows this alone */
  sqlite3_vfs *system;     /* for the time and random numbers */
  char        *name;

  GMutex       lock;       /* of the rest: a store's thread and the test use it */
  GHashTable  *files;      /* (element-type utf8 GByteArray) */
  GByteArray  *spare;      /* of a file that was deleted, to be used again */
  GArray      *events;     /* (element-type VcDiskEvent) */
  gboolean     is_journal; /* whether events are kept */
  guint        room;
};

typedef struct
{
  sqlite3_file    base;
  VcForgetfulVfs *vfs;
  char           *path;
  GByteArray     *bytes;
  gboolean        is_temporary;
} File;

static void
clear_event (gpointer data)
{
  VcDiskEvent *event = data;

  g_free (event->path);
  g_clear_pointer (&event->bytes, g_bytes_unref);
}

/* Takes the bytes. */
static void
note (File            *file,
      VcDiskEventKind  kind,
      gint64           offset,
      GBytes          *bytes)
{
  VcDiskEvent event = { .kind = kind, .path = g_strdup (file->path), .offset = offset, .bytes = bytes };

  if (file->vfs->is_journal && !file->is_temporary)
    g_array_append_val (file->vfs->events, event);
  else
    clear_event (&event);
}

static void
set_length (GByteArray *bytes,
            gsize       length)
{
  gsize before = bytes->len;

  g_byte_array_set_size (bytes, (guint) length);
  if (length > before)
    memset (bytes->data + before, 0, length - before);
}

static int
file_close (sqlite3_file *base)
{
  File *file = (File *) base;

  g_byte_array_unref (file->bytes);
  g_free (file->path);
  return SQLITE_OK;
}

static int
file_read (sqlite3_file *base,
           void         *into,
           int           amount,
           sqlite3_int64 offset)
{
  File *file = (File *) base;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&file->vfs->lock);
  gsize there = (gsize) offset < file->bytes->len ? MIN ((gsize) amount, file->bytes->len - (gsize) offset) : 0;

  if (there > 0)
    memcpy (into, file->bytes->data + offset, there);
  if (there == (gsize) amount)
    return SQLITE_OK;

  memset ((guint8 *) into + there, 0, (gsize) amount - there);
  return SQLITE_IOERR_SHORT_READ;
}

static int
file_write (sqlite3_file *base,
            const void   *from,
            int           amount,
            sqlite3_int64 offset)
{
  File *file = (File *) base;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&file->vfs->lock);

  if (file->vfs->room == 0)
    return SQLITE_FULL;
  if (file->vfs->room != G_MAXUINT)
    file->vfs->room--;

  if (file->bytes->len < (gsize) offset + (gsize) amount)
    set_length (file->bytes, (gsize) offset + (gsize) amount);
  memcpy (file->bytes->data + offset, from, (gsize) amount);
  note (file, VC_DISK_WRITE, offset, g_bytes_new (from, (gsize) amount));
  return SQLITE_OK;
}

static int
file_truncate (sqlite3_file *base,
               sqlite3_int64 size)
{
  File *file = (File *) base;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&file->vfs->lock);

  set_length (file->bytes, (gsize) size);
  note (file, VC_DISK_TRUNCATE, size, NULL);
  return SQLITE_OK;
}

static int
file_sync (sqlite3_file *base,
           int           flags)
{
  File *file = (File *) base;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&file->vfs->lock);

  note (file, VC_DISK_SYNC, 0, NULL);
  return SQLITE_OK;
}

static int
file_size (sqlite3_file  *base,
           sqlite3_int64 *size)
{
  *size = ((File *) base)->bytes->len;
  return SQLITE_OK;
}

/* One test uses a disk at a time. */
static int
file_lock (sqlite3_file *base,
           int           level)
{
  return SQLITE_OK;
}

static int
file_check_reserved_lock (sqlite3_file *base,
                          int          *reserved)
{
  *reserved = 0;
  return SQLITE_OK;
}

static int
file_control (sqlite3_file *base,
              int           operation,
              void         *argument)
{
  return SQLITE_NOTFOUND;
}

static int
file_sector_size (sqlite3_file *base)
{
  return 4096;
}

/* As SQLite's own says of every disk. */
static int
file_characteristics (sqlite3_file *base)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods file_methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_lock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
};

/* Whoever has it open keeps what it holds. */
static gboolean
forget_file (VcForgetfulVfs *self,
             const char     *path)
{
  GByteArray *bytes = g_hash_table_lookup (self->files, path);

  if (bytes == NULL)
    return FALSE;

  g_clear_pointer (&self->spare, g_byte_array_unref);
  self->spare = g_byte_array_ref (bytes);
  return g_hash_table_remove (self->files, path);
}

static int
vfs_open (sqlite3_vfs  *vfs,
          sqlite3_filename path,
          sqlite3_file *base,
          int           flags,
          int          *flags_out)
{
  VcForgetfulVfs *self = (VcForgetfulVfs *) vfs;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  File       *file = (File *) base;
  GByteArray *bytes = path != NULL ? g_hash_table_lookup (self->files, path) : NULL;

  memset (file, 0, sizeof *file);
  if (bytes == NULL && (flags & SQLITE_OPEN_CREATE) == 0)
    return SQLITE_CANTOPEN;

  if (bytes == NULL && path != NULL)
    {
      bytes = g_byte_array_new ();
      g_hash_table_insert (self->files, g_strdup (path), bytes);
    }

  file->base.pMethods = &file_methods;
  file->vfs = self;
  file->path = g_strdup (path);
  file->is_temporary = path == NULL;
  file->bytes = bytes != NULL ? g_byte_array_ref (bytes) : g_byte_array_new ();
  if (flags_out != NULL)
    *flags_out = flags;
  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *vfs,
            const char  *path,
            int          sync_folder)
{
  VcForgetfulVfs *self = (VcForgetfulVfs *) vfs;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  VcDiskEvent event = { .kind = VC_DISK_DELETE, .is_safe = sync_folder != 0 };

  if (!forget_file (self, path))
    return SQLITE_IOERR_DELETE_NOENT;

  if (self->is_journal)
    {
      event.path = g_strdup (path);
      g_array_append_val (self->events, event);
    }
  return SQLITE_OK;
}

static int
vfs_access (sqlite3_vfs *vfs,
            const char  *path,
            int          flags,
            int         *there)
{
  VcForgetfulVfs *self = (VcForgetfulVfs *) vfs;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GByteArray *bytes = g_hash_table_lookup (self->files, path);

  /* As SQLite's own: a file without a byte does not count. */
  *there = bytes != NULL && (flags != SQLITE_ACCESS_EXISTS || bytes->len > 0);
  return SQLITE_OK;
}

static int
vfs_full_pathname (sqlite3_vfs *vfs,
                   const char  *path,
                   int          room,
                   char        *full)
{
  return g_strlcpy (full, path, (gsize) room) < (gsize) room ? SQLITE_OK : SQLITE_CANTOPEN;
}

static int
vfs_randomness (sqlite3_vfs *vfs,
                int          n_bytes,
                char        *bytes)
{
  sqlite3_vfs *system = ((VcForgetfulVfs *) vfs)->system;

  return system->xRandomness (system, n_bytes, bytes);
}

static int
vfs_sleep (sqlite3_vfs *vfs,
           int          microseconds)
{
  return 0;
}

static int
vfs_current_time (sqlite3_vfs *vfs,
                  double      *days)
{
  sqlite3_vfs *system = ((VcForgetfulVfs *) vfs)->system;

  return system->xCurrentTime (system, days);
}

static int
vfs_get_last_error (sqlite3_vfs *vfs,
                    int          room,
                    char        *text)
{
  return 0;
}

/**
 * vc_forgetful_vfs_new:
 * @name: what to call it when opening a database
 *
 * Returns: (transfer full): an empty disk with room for everything, which
 *   keeps a journal
 */
VcForgetfulVfs *
vc_forgetful_vfs_new (const char *name)
{
  VcForgetfulVfs *self = g_new0 (VcForgetfulVfs, 1);

  self->system = sqlite3_vfs_find (NULL);
  self->name = g_strdup (name);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_byte_array_unref);
  self->events = g_array_new (FALSE, FALSE, sizeof (VcDiskEvent));
  g_array_set_clear_func (self->events, clear_event);
  self->is_journal = TRUE;
  self->room = G_MAXUINT;
  g_mutex_init (&self->lock);

  self->vfs = (sqlite3_vfs) {
    .iVersion = 1,
    .szOsFile = sizeof (File),
    .mxPathname = 1024,
    .zName = self->name,
    .xOpen = vfs_open,
    .xDelete = vfs_delete,
    .xAccess = vfs_access,
    .xFullPathname = vfs_full_pathname,
    .xRandomness = vfs_randomness,
    .xSleep = vfs_sleep,
    .xCurrentTime = vfs_current_time,
    .xGetLastError = vfs_get_last_error,
  };
  sqlite3_vfs_register (&self->vfs, 0);
  return self;
}

/**
 * vc_forgetful_vfs_free:
 * @self: (transfer full): a disk on which nothing is open
 */
void
vc_forgetful_vfs_free (VcForgetfulVfs *self)
{
  sqlite3_vfs_unregister (&self->vfs);
  g_hash_table_unref (self->files);
  g_clear_pointer (&self->spare, g_byte_array_unref);
  g_array_unref (self->events);
  g_mutex_clear (&self->lock);
  g_free (self->name);
  g_free (self);
}

/**
 * vc_forgetful_vfs_get_name:
 * @self: a disk
 *
 * Returns: (transfer none): what to open a database with
 */
const char *
vc_forgetful_vfs_get_name (VcForgetfulVfs *self)
{
  return self->name;
}

/**
 * vc_forgetful_vfs_get_n_events:
 * @self: a disk
 *
 * Returns: how much has been done to it
 */
guint
vc_forgetful_vfs_get_n_events (VcForgetfulVfs *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->events->len;
}

/**
 * vc_forgetful_vfs_get_event:
 * @self: a disk whose journal has been stopped
 * @n: less than the number of events
 *
 * Returns: (transfer none): what was done
 */
const VcDiskEvent *
vc_forgetful_vfs_get_event (VcForgetfulVfs *self,
                            guint           n)
{
  return &g_array_index (self->events, VcDiskEvent, n);
}

/**
 * vc_forgetful_vfs_stop_journal:
 * @self: a disk
 *
 * What is done from now on is not noted.
 */
void
vc_forgetful_vfs_stop_journal (VcForgetfulVfs *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->is_journal = FALSE;
}

/**
 * vc_forgetful_vfs_set_room:
 * @self: a disk
 * @n_writes: how many more writes there is room for; %G_MAXUINT: for all
 */
void
vc_forgetful_vfs_set_room (VcForgetfulVfs *self,
                           guint           n_writes)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->room = n_writes;
}

/**
 * vc_forgetful_vfs_empty_file:
 * @self: a disk on which nothing is open
 * @path: the file's name
 *
 * Returns: (transfer none): what the file holds, which is nothing now; valid
 *   until it is deleted
 */
GByteArray *
vc_forgetful_vfs_empty_file (VcForgetfulVfs *self,
                             const char     *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GByteArray *bytes = g_hash_table_lookup (self->files, path);

  if (bytes == NULL)
    {
      bytes = self->spare != NULL ? g_steal_pointer (&self->spare) : g_byte_array_new ();
      g_hash_table_insert (self->files, g_strdup (path), bytes);
    }

  g_byte_array_set_size (bytes, 0);
  return bytes;
}

/**
 * vc_forgetful_vfs_delete_file:
 * @self: a disk on which nothing is open
 * @path: the file's name; it need not be there
 *
 * Not noted in the journal.
 */
void
vc_forgetful_vfs_delete_file (VcForgetfulVfs *self,
                              const char     *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  forget_file (self, path);
}
