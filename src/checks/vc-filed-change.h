/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-filed-part.h"

G_BEGIN_DECLS

/**
 * VcChangeKind:
 * @VC_CHANGE_ADDED: nothing was filed there before
 * @VC_CHANGE_REMOVED: nothing is filed there any more
 * @VC_CHANGE_REPLACED: something else was filed there
 */
typedef enum
{
  VC_CHANGE_ADDED,
  VC_CHANGE_REMOVED,
  VC_CHANGE_REPLACED,
} VcChangeKind;

#define VC_TYPE_FILED_CHANGE (vc_filed_change_get_type ())
G_DECLARE_FINAL_TYPE (VcFiledChange, vc_filed_change, VC, FILED_CHANGE, GObject)

/* @before and @after are as vc_filed_part_dup_text() gives them; one of them
 * may be NULL. */
VcFiledChange *vc_filed_change_new        (VcFiledPart    part,
                                           const char    *before,
                                           const char    *after);
VcFiledPart    vc_filed_change_get_part   (VcFiledChange *self);
VcChangeKind   vc_filed_change_get_kind   (VcFiledChange *self);
const char    *vc_filed_change_get_before (VcFiledChange *self);
const char    *vc_filed_change_get_after  (VcFiledChange *self);

G_END_DECLS
