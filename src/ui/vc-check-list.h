/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-check-item.h"

G_BEGIN_DECLS

#define VC_TYPE_CHECK_LIST (vc_check_list_get_type ())
G_DECLARE_FINAL_TYPE (VcCheckList, vc_check_list, VC, CHECK_LIST, GObject)

/* What must be answered about one case: a GListModel of VcCheckItem. */
VcCheckList *vc_check_list_new                 (guint         required);
VcCheckItem *vc_check_list_find                (VcCheckList  *self,
                                                VcCheckKind   kind);
void         vc_check_list_set_program         (VcCheckList  *self,
                                                VcCheckKind   kind,
                                                VcAnswer      answer);
void         vc_check_list_set_left_to_central (VcCheckList  *self,
                                                VcCheckKind   kind,
                                                gboolean      left);
gboolean     vc_check_list_set_clerk           (VcCheckList  *self,
                                                VcCheckKind   kind,
                                                VcAnswer      answer);
GPtrArray   *vc_check_list_dup_answers         (VcCheckList  *self);

G_END_DECLS
