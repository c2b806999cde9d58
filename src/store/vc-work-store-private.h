/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-database.h"
#include "vc-key-ring.h"
#include "vc-work-store.h"

G_BEGIN_DECLS

/* What may be asked of the store, divided over several files: each asks the
 * database's thread and is answered from there. */

VcDatabase *vc_work_store_get_database          (VcWorkStore  *self);
VcClock    *vc_work_store_get_clock             (VcWorkStore  *self);
char       *vc_work_store_dup_new_id            (VcWorkStore  *self);
void        vc_work_store_drop_shown_ring       (VcWorkStore  *self);

/* On the database's thread. */
VcKeyRing  *vc_work_store_get_ring_in_thread    (VcWorkStore  *self);
void        vc_work_store_set_ring_in_thread    (VcWorkStore  *self,
                                                 VcKeyRing    *ring);
void        vc_work_store_note_time_in_thread   (VcWorkStore  *self,
                                                 GDateTime    *time);
gboolean    vc_work_store_is_writable_in_thread (VcWorkStore  *self,
                                                 GError      **error);
gboolean    vc_work_store_begin_in_thread       (VcWorkStore  *self,
                                                 VcSql        *sql,
                                                 GError      **error);
gboolean    vc_work_store_commit_in_thread      (VcWorkStore  *self,
                                                 VcSql        *sql,
                                                 GDateTime    *now,
                                                 GError      **error);

G_END_DECLS
