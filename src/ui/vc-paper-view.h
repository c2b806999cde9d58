/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-image-decoder.h"
#include "vc-print-ledger.h"

G_BEGIN_DECLS

#define VC_TYPE_PAPER_VIEW (vc_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (VcPaperView, vc_paper_view, VC, PAPER_VIEW, GtkWidget)

/* A paper as it will be printed, and another beside it to compare. */
void     vc_paper_view_begin      (VcPaperView    *self,
                                   VcImageDecoder *decoder,
                                   const char     *caption);
void     vc_paper_view_set_paper  (VcPaperView    *self,
                                   const char     *caption,
                                   GBytes         *document,
                                   const char     *sentence);
void     vc_paper_view_set_beside (VcPaperView    *self,
                                   const char     *caption,
                                   GBytes         *document);
void     vc_paper_view_set_ledger (VcPaperView    *self,
                                   VcPrintLedger  *ledger,
                                   const char     *declaration_id);
void     vc_paper_view_clear      (VcPaperView    *self);
gboolean vc_paper_view_activate   (VcPaperView    *self,
                                   const char     *action,
                                   GVariant       *target);

G_END_DECLS
