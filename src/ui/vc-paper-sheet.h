/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-image-decoder.h"
#include "vc-photo-canvas.h"

G_BEGIN_DECLS

#define VC_TYPE_PAPER_SHEET (vc_paper_sheet_get_type ())
G_DECLARE_FINAL_TYPE (VcPaperSheet, vc_paper_sheet, VC, PAPER_SHEET, GtkWidget)

/* One document on the screen, a page at a time.
 *
 * Signals: "changed" when another page is there, or more is known of it;
 * "moved" when the officer looks at another place. */
void           vc_paper_sheet_show       (VcPaperSheet   *self,
                                          VcImageDecoder *decoder,
                                          const char     *caption,
                                          GBytes         *document);
void           vc_paper_sheet_say        (VcPaperSheet   *self,
                                          const char     *caption,
                                          const char     *sentence);
void           vc_paper_sheet_clear      (VcPaperSheet   *self);
void           vc_paper_sheet_set_page   (VcPaperSheet   *self,
                                          guint           page);
guint          vc_paper_sheet_get_n_pages (VcPaperSheet  *self);
gboolean       vc_paper_sheet_is_shown   (VcPaperSheet   *self);
VcPhotoCanvas *vc_paper_sheet_get_canvas (VcPaperSheet   *self);

G_END_DECLS
