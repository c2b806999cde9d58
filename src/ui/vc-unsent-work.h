/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-case-desk.h"

G_BEGIN_DECLS

#define VC_TYPE_UNSENT_WORK (vc_unsent_work_get_type ())
G_DECLARE_FINAL_TYPE (VcUnsentWork, vc_unsent_work, VC, UNSENT_WORK, GObject)

/*
 * What an officer does with what they decided and central does not have:
 * looks at it, takes it back, opens its case again, has dealt with it. Each
 * gboolean says whether it was possible. Signals:
 *
 *   "changed" (): what is looked at is another, or stands otherwise
 *   "failed" (GError *error): what was asked for did not work
 */
VcUnsentWork *vc_unsent_work_new             (VcCaseDesk   *desk);
void          vc_unsent_work_set_workplace   (VcUnsentWork *self,
                                              VcWorkplace  *workplace);
void          vc_unsent_work_show            (VcUnsentWork *self,
                                              VcOutboxItem *item);
VcOutboxItem *vc_unsent_work_get_item        (VcUnsentWork *self);
const char   *vc_unsent_work_get_review_note (VcUnsentWork *self);
gboolean      vc_unsent_work_take_back       (VcUnsentWork *self);
gboolean      vc_unsent_work_reopen          (VcUnsentWork *self);
gboolean      vc_unsent_work_settle          (VcUnsentWork *self);

G_END_DECLS
