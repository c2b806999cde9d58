/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A disk for SQLite that lies in memory and keeps a journal of what was done
 * to it, so that a power cut can be acted out at any moment: see
 * vc-power-cut.h. It can be full, too.
 */

typedef enum
{
  VC_DISK_WRITE,
  VC_DISK_TRUNCATE,
  VC_DISK_SYNC,
  VC_DISK_DELETE,
} VcDiskEventKind;

typedef struct
{
  VcDiskEventKind kind;
  char           *path;
  gint64          offset;  /* of a write, or the new length */
  GBytes         *bytes;   /* of a write */
  gboolean        is_safe; /* of a deletion: its folder was synced */
} VcDiskEvent;

typedef struct _VcForgetfulVfs VcForgetfulVfs;

VcForgetfulVfs    *vc_forgetful_vfs_new          (const char     *name);
void               vc_forgetful_vfs_free         (VcForgetfulVfs *self);
const char        *vc_forgetful_vfs_get_name     (VcForgetfulVfs *self);

guint              vc_forgetful_vfs_get_n_events (VcForgetfulVfs *self);
const VcDiskEvent *vc_forgetful_vfs_get_event    (VcForgetfulVfs *self,
                                                  guint           n);
void               vc_forgetful_vfs_stop_journal (VcForgetfulVfs *self);

/* How many more writes there is room for. */
void               vc_forgetful_vfs_set_room     (VcForgetfulVfs *self,
                                                  guint           n_writes);

/* What lies on it. */
GByteArray        *vc_forgetful_vfs_empty_file   (VcForgetfulVfs *self,
                                                  const char     *path);
void               vc_forgetful_vfs_delete_file  (VcForgetfulVfs *self,
                                                  const char     *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcForgetfulVfs, vc_forgetful_vfs_free)

G_END_DECLS
