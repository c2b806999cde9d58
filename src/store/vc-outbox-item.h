/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"

G_BEGIN_DECLS

/**
 * VcOutboxState:
 * @VC_OUTBOX_WAITING: not known to have arrived
 * @VC_OUTBOX_REFUSED: central will not have it; stays until the officer has
 *   dealt with it
 * @VC_OUTBOX_DELIVERED: central has it
 * @VC_OUTBOX_WITHDRAWN: taken back before it left
 * @VC_OUTBOX_SETTLED: was refused, and the officer has dealt with it
 */
typedef enum
{
  VC_OUTBOX_WAITING,
  VC_OUTBOX_REFUSED,
  VC_OUTBOX_DELIVERED,
  VC_OUTBOX_WITHDRAWN,
  VC_OUTBOX_SETTLED,
} VcOutboxState;

const char *vc_outbox_state_to_string   (VcOutboxState  state);
gboolean    vc_outbox_state_from_string (const char    *text,
                                         VcOutboxState *state);

typedef enum
{
  VC_OUTBOX_DECISION,
  VC_OUTBOX_REVIEW,
} VcOutboxKind;

const char *vc_outbox_kind_to_string   (VcOutboxKind  kind);
gboolean    vc_outbox_kind_from_string (const char   *text,
                                        VcOutboxKind *kind);

/* What stands in the outbox about a decision or a review. Strings are copied,
 * objects referenced. Members marked ? may be NULL; the content, which is the
 * last five, is NULL for everyone but the officer whose key is open. */
typedef struct
{
  const char    *id;              /* the decision's or review's own UUID: its Idempotency-Key */
  VcOutboxKind   kind;
  VcOutboxState  state;
  const char    *declaration_id;
  const char    *officer_id;      /* who made it */
  const char    *officer_name;
  GDateTime     *made_at;
  GDateTime     *due_at;          /* end of the grace */
  guint          n_attempts;
  GDateTime     *tried_at;        /* ? the last attempt */
  const char    *problem;         /* ? the last answer: a problem's type, or "unreachable" and the like */
  VcDecision    *decision;        /* ? of VC_OUTBOX_DECISION */
  VcReview      *review;          /* ? of VC_OUTBOX_REVIEW */
  VcDeclaration *seen;            /* ? the declaration as it was on the screen */
  VcDeclaration *now;             /* ? what central had when it refused */
  const char    *detail;          /* ? central's words, in English */
} VcOutboxItemFields;

#define VC_TYPE_OUTBOX_ITEM (vc_outbox_item_get_type ())
G_DECLARE_FINAL_TYPE (VcOutboxItem, vc_outbox_item, VC, OUTBOX_ITEM, GObject)

VcOutboxItem             *vc_outbox_item_new                (const VcOutboxItemFields *fields);
const VcOutboxItemFields *vc_outbox_item_get_fields         (VcOutboxItem             *self);
const char               *vc_outbox_item_get_id             (VcOutboxItem             *self);
VcOutboxState             vc_outbox_item_get_state          (VcOutboxItem             *self);
const char               *vc_outbox_item_get_declaration_id (VcOutboxItem             *self);

G_END_DECLS
