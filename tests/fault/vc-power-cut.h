/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-forgetful-vfs.h"
#include "vc-random.h"

G_BEGIN_DECLS

/**
 * VcTear:
 * @VC_TEAR_NOTHING: of what was not synced, nothing is on the disk
 * @VC_TEAR_ALL: all of it is
 * @VC_TEAR_SUBSET: some writes are, others are not
 * @VC_TEAR_LAST: all of it, but of the last write only some sectors
 * @VC_TEAR_REORDERED: some sectors of some writes, in any order
 */
typedef enum
{
  VC_TEAR_NOTHING,
  VC_TEAR_ALL,
  VC_TEAR_SUBSET,
  VC_TEAR_LAST,
  VC_TEAR_REORDERED,
} VcTear;

#define VC_N_TEARS (VC_TEAR_REORDERED + 1)

const char *vc_tear_get_name (VcTear tear);

/* A walk along a disk's journal: at each moment, what a power cut would leave. */
typedef struct _VcPowerCut VcPowerCut;

VcPowerCut *vc_power_cut_new     (VcForgetfulVfs *disk);
void        vc_power_cut_free    (VcPowerCut     *self);
void        vc_power_cut_advance (VcPowerCut     *self,
                                  guint           n_events);
void        vc_power_cut_restore (VcPowerCut     *self,
                                  VcTear          tear,
                                  VcRandom       *random);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcPowerCut, vc_power_cut_free)

G_END_DECLS
