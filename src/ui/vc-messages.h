/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VC_TYPE_MESSAGES (vc_messages_get_type ())
G_DECLARE_FINAL_TYPE (VcMessages, vc_messages, VC, MESSAGES, GObject)

VcMessages *vc_messages_new     (AdwToastOverlay *overlay);
void        vc_messages_say     (VcMessages      *self,
                                 const char      *sentence);
void        vc_messages_warn    (VcMessages      *self,
                                 const char      *sentence);
void        vc_messages_hold    (VcMessages      *self);
void        vc_messages_release (VcMessages      *self);
void        vc_messages_clear   (VcMessages      *self);

G_END_DECLS
