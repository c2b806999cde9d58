/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-outbox.h"

G_BEGIN_DECLS

void vc_preferences_remember_window (GtkWindow  *window);
void vc_preferences_follow_colors   (GActionMap *actions);
void vc_preferences_follow_grace    (GActionMap *actions,
                                     VcOutbox   *outbox);
char *vc_preferences_dup_usual_printer (void);
void  vc_preferences_set_usual_printer (const char *printer);

G_END_DECLS
