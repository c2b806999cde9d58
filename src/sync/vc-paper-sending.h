/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-session.h"
#include "vc-work-store.h"

G_BEGIN_DECLS

/* How much goes at once. */
#define VC_PAPER_PIECE_SIZE (256 * 1024)

/* Hears how much of a paper central has. */
typedef void (*VcPaperProgress) (guint64  received,
                                 gpointer user_data);

void     vc_paper_sending_async  (VcSession            *session,
                                  VcWorkStore          *store,
                                  VcKeptPaper          *kept,
                                  VcPaperProgress       progress,
                                  gpointer              progress_data,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean vc_paper_sending_finish (GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
