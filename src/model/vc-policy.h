/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-check.h"
#include "vc-declaration.h"

G_BEGIN_DECLS

/* What law or agency may change, as central serves it. Times in seconds. */
typedef struct
{
  guint    lease_seconds;
  guint    lock_seconds;
  guint    offline_days;
  guint    cache_hours;          /* how long declarations and photos stay on a PC; 0: not at all */
  guint    answer_working_days;
  gboolean prepare_offline;      /* decisions may be prepared without the network */
  gboolean ask_for_more;         /* the decision NEEDS_MORE exists */
  guint    adult_checks;         /* bit 1 << VcCheckKind for each that must be answered */
  guint    child_checks;
  const char *credential_kind;
  const char *hotline;
} VcPolicyFields;

#define VC_TYPE_POLICY (vc_policy_get_type ())
G_DECLARE_FINAL_TYPE (VcPolicy, vc_policy, VC, POLICY, GObject)

VcPolicy             *vc_policy_new        (const VcPolicyFields *fields);
const VcPolicyFields *vc_policy_get_fields (VcPolicy             *self);
guint                 vc_policy_get_required_checks (VcPolicy      *self,
                                                     VcDeclaration *declaration);

G_END_DECLS
