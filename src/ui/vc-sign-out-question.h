/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VC_SIGN_OUT_QUESTION_LEAVE "leave"

GtkWindow *vc_sign_out_question_new (GtkWindow  *parent,
                                     const char *officer,
                                     guint       n_unsent);

G_END_DECLS
