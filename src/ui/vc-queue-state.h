/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-queue-entry.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VcQueueSegment:
 * @VC_QUEUE_WAITING: nobody works on it
 * @VC_QUEUE_IN_PROGRESS: an officer has it open
 * @VC_QUEUE_SET_ASIDE: an officer has set it aside
 *
 * The three parts of the queue.
 */
typedef enum
{
  VC_QUEUE_WAITING,
  VC_QUEUE_IN_PROGRESS,
  VC_QUEUE_SET_ASIDE,
} VcQueueSegment;

#define VC_N_QUEUE_SEGMENTS (VC_QUEUE_SET_ASIDE + 1)

/* While searching, no more rows than these are made until asked for. */
#define VC_QUEUE_BEST_HITS 50

#define VC_TYPE_QUEUE_STATE (vc_queue_state_get_type ())
G_DECLARE_FINAL_TYPE (VcQueueState, vc_queue_state, VC, QUEUE_STATE, GObject)

/*
 * Properties: "query", "segment", and read-only "searching", "n-found" (what
 * fits, whether listed or not), "more" (hits that are not listed). Signal
 * "counted" (): the segments have other counts.
 */
VcQueueState   *vc_queue_state_new         (GListModel     *declarations,
                                            VcClock        *clock);
GListModel     *vc_queue_state_get_list    (VcQueueState   *self);
const char     *vc_queue_state_get_query   (VcQueueState   *self);
void            vc_queue_state_set_query   (VcQueueState   *self,
                                            const char     *query);
VcQueueSegment  vc_queue_state_get_segment (VcQueueState   *self);
void            vc_queue_state_set_segment (VcQueueState   *self,
                                            VcQueueSegment  segment);
gboolean        vc_queue_state_is_searching (VcQueueState  *self);
guint           vc_queue_state_get_n_found (VcQueueState   *self);
gboolean        vc_queue_state_has_more    (VcQueueState   *self);
void            vc_queue_state_show_all    (VcQueueState   *self);
guint           vc_queue_state_count       (VcQueueState   *self,
                                            VcQueueSegment  segment);
void            vc_queue_state_set_unsent  (VcQueueState   *self,
                                            const char * const *ids);
VcDeclaration  *vc_queue_state_get_next    (VcQueueState   *self);
GPtrArray      *vc_queue_state_dup_children (VcQueueState  *self);

G_END_DECLS
