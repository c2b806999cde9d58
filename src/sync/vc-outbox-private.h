/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-dispatch.h"
#include "vc-outbox-rows.h"
#include "vc-outbox.h"

G_BEGIN_DECLS

/*
 * What was decided goes to the store first and is dispatched after that; what
 * became of it goes to the store before it leaves the list. So at any moment
 * the power may fail: what the store has is what there is.
 */
struct _VcOutbox
{
  GObject       parent_instance;

  VcWorkStore  *store;
  VcClock      *clock;
  VcSession    *session;    /* NULL: nobody is signed in */
  VcDispatch   *dispatch;
  VcOutboxRows *rows;
  guint         grace;      /* in milliseconds */
  guint         n_loads;    /* how often the list was asked for */
};

/* Nobody's clock says how long the grace still is after a restart: it is
 * never longer than this, in milliseconds. */
#define VC_OUTBOX_MOST_GRACE 30000

gboolean vc_outbox_is_own         (VcOutbox     *self,
                                   VcOutboxItem *item);
gboolean vc_outbox_has_content    (VcOutboxItem *item);
void     vc_outbox_put_row        (VcOutbox     *self,
                                   VcOutboxItem *item);
void     vc_outbox_remove_row     (VcOutbox     *self,
                                   const char   *id);
void     vc_outbox_tell_withdrawn (VcOutbox     *self,
                                   VcOutboxItem *item);

G_END_DECLS
