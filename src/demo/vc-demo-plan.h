/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-case.h"
#include "vc-demo-names.h"

G_BEGIN_DECLS

/* The first cases, so that one office has something of everything. */
#define VC_DEMO_N_CASES_OF_PROVINCE 17

/* Places of a declaration that was refused, and of the same filed again. */
#define VC_DEMO_REFUSED_CASE 15
#define VC_DEMO_FILED_AGAIN_CASE 16

/* What kind of case one will be. */
typedef struct
{
  VcDocumentType  document;
  gboolean        verified;      /* only a portrait was asked for */
  VcDemoFault     fault;
  VcDemoNameStyle style;
  VcSex           sex;
  guint           min_age;
  guint           max_age;
} VcDemoPlan;

VcDemoPlan vc_demo_plan_for_photos   (guint              index);
VcDemoPlan vc_demo_plan_for_portrait (guint              index,
                                      const VcDemoPlan  *likeness,
                                      VcRandom          *random);
gboolean   vc_demo_plan_can_lend     (const VcDemoPlan  *self);

G_END_DECLS
