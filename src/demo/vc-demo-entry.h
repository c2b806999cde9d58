/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-background.h"
#include "vc-demo-population-private.h"

G_BEGIN_DECLS

/* What a whole population is made from. */
typedef struct
{
  guint64    seed;
  guint      n_photographed;
  VcDate     today;
  GPtrArray *offices;          /* (element-type VcOffice) */
} VcDemoSetting;

/* A case and everything it was made from. */
typedef struct
{
  VcDemoCase        known;
  VcDemoSubject     subject;
  VcDemoPlan        plan;
  VcDemoCitizen    *citizen;
  VcDemoCitizen    *other;       /* or NULL */
  VcDemoDocument   *document;
  VcDemoBackground *background;
} VcDemoEntry;

VcDemoEntry *vc_demo_entry_new        (const VcDemoSetting *setting,
                                       guint                index);
void         vc_demo_entry_free       (VcDemoEntry         *self);
void         vc_demo_entry_set_photos (VcDemoEntry         *self,
                                       GPtrArray           *photos);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcDemoEntry, vc_demo_entry_free)

G_END_DECLS
