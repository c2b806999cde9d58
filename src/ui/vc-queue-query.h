/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-queue-entry.h"

G_BEGIN_DECLS

/**
 * VcQueueRank:
 * @VC_QUEUE_RANK_NONE: not what was searched for
 * @VC_QUEUE_RANK_PART: some of it is there
 * @VC_QUEUE_RANK_START: a name or number begins like it
 * @VC_QUEUE_RANK_EXACT: exactly this name or number
 *
 * How well a declaration fits what was typed; a greater one is better.
 */
typedef enum
{
  VC_QUEUE_RANK_NONE,
  VC_QUEUE_RANK_PART,
  VC_QUEUE_RANK_START,
  VC_QUEUE_RANK_EXACT,
} VcQueueRank;

typedef struct _VcQueueQuery VcQueueQuery;

VcQueueQuery *vc_queue_query_new      (const char   *text);
void          vc_queue_query_free     (VcQueueQuery *self);
gboolean      vc_queue_query_is_empty (VcQueueQuery *self);
VcQueueRank   vc_queue_query_rank     (VcQueueQuery *self,
                                       VcQueueEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcQueueQuery, vc_queue_query_free)

G_END_DECLS
