/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-outbox.h"

G_BEGIN_DECLS

void vc_preferences_remember_window (GtkWindow  *window);
void vc_preferences_follow_colors   (GActionMap *actions);
void vc_preferences_follow_grace    (GActionMap *actions,
                                     VcOutbox   *outbox);

G_END_DECLS
