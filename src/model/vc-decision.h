/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-check.h"

G_BEGIN_DECLS

typedef enum
{
  VC_DECISION_APPROVE,
  VC_DECISION_REFUSE,
} VcDecisionKind;

const char *vc_decision_kind_to_string   (VcDecisionKind  kind);
gboolean    vc_decision_kind_from_string (const char     *text,
                                          VcDecisionKind *kind);

/* What a decision is made of. Arrays are NULL-terminated or GPtrArray and are
 * copied or referenced; the officer and the time of arrival are central's. */
typedef struct
{
  const char         *id;              /* a UUID made before the first attempt */
  const char         *declaration_id;
  VcDecisionKind      kind;
  guint               version;         /* the declaration's version that was seen */
  const char * const *seen;            /* SHA-256 of each photo and of the signed form */
  const char         *scanned;         /* the presented card's text, or NULL */
  GPtrArray          *checks;          /* (element-type VcCheck) */
  const char * const *reasons;         /* codes; for a refusal */
  const char         *note;            /* for the supervisor, or NULL */
  const char         *message;         /* to the citizen, or NULL */
  const char         *counter;
  GDateTime          *decided_at;
  const char         *officer_id;      /* NULL before central has it */
  const char         *officer_name;
  gboolean            prepared;        /* made without the network: central makes the missing checks */
} VcDecisionFields;

#define VC_TYPE_DECISION (vc_decision_get_type ())
G_DECLARE_FINAL_TYPE (VcDecision, vc_decision, VC, DECISION, GObject)

VcDecision             *vc_decision_new        (const VcDecisionFields *fields);
const VcDecisionFields *vc_decision_get_fields (VcDecision             *self);
const char             *vc_decision_get_id     (VcDecision             *self);
VcDecisionKind          vc_decision_get_kind   (VcDecision             *self);

G_END_DECLS
