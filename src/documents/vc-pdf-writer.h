/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-document.h"

G_BEGIN_DECLS

typedef struct _VcPdfWriter VcPdfWriter;

VcPdfWriter *vc_pdf_writer_new    (const char  *title,
                                   GDateTime   *made_at);
void         vc_pdf_writer_free   (VcPdfWriter *self);
void         vc_pdf_writer_add    (VcPdfWriter *self,
                                   VcDocument  *document);
GBytes      *vc_pdf_writer_finish (VcPdfWriter *self,
                                   GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcPdfWriter, vc_pdf_writer_free)

G_END_DECLS
