/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-check.h"

G_BEGIN_DECLS

#define VC_TYPE_CHECK_ITEM (vc_check_item_get_type ())
G_DECLARE_FINAL_TYPE (VcCheckItem, vc_check_item, VC, CHECK_ITEM, GObject)

/*
 * One check of the case on the screen and how it stands. "answer" and
 * "left-to-central" change; the rest stays.
 */
VcCheckItem *vc_check_item_new                 (VcCheckKind   kind,
                                                guint         position,
                                                const char   *text);
VcCheckKind  vc_check_item_get_kind            (VcCheckItem  *self);
guint        vc_check_item_get_position        (VcCheckItem  *self);
const char  *vc_check_item_get_text            (VcCheckItem  *self);
VcAnswer     vc_check_item_get_answer          (VcCheckItem  *self);
VcAnsweredBy vc_check_item_get_answered_by     (VcCheckItem  *self);
gboolean     vc_check_item_is_left_to_central  (VcCheckItem  *self);
void         vc_check_item_set_answer          (VcCheckItem  *self,
                                                VcAnswer      answer,
                                                VcAnsweredBy  answered_by);
void         vc_check_item_set_left_to_central (VcCheckItem  *self,
                                                gboolean      left);

G_END_DECLS
