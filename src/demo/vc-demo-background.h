/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-document.h"
#include "vc-demo-plan.h"

G_BEGIN_DECLS

/* Who and what a case is about before anyone files it. */
typedef struct
{
  const VcDemoPlan     *plan;
  const VcDemoCitizen  *citizen;
  const VcDemoCitizen  *other;       /* someone else the case touches, or NULL */
  const VcDemoDocument *document;
  const char           *office_id;
} VcDemoMatter;

/* What BHXH knows already. */
typedef struct
{
  char            *declared_code;
  VcInsuredPerson *record;       /* of the declared code, or NULL */
  GPtrArray       *records;      /* (element-type VcInsuredPerson): it and others' */
  GPtrArray       *accounts;     /* (element-type VcDemoAccount) */
} VcDemoBackground;

VcDemoBackground *vc_demo_background_new    (const VcDemoMatter *matter,
                                             VcRandom           *random,
                                             VcDate              today);
void              vc_demo_background_free   (VcDemoBackground   *self);
GPtrArray        *vc_demo_account_array_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcDemoBackground, vc_demo_background_free)

G_END_DECLS
