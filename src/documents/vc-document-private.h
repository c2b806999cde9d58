/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-document.h"
#include "vc-form-sheet.h"

G_BEGIN_DECLS

/* For those who lay documents out; everyone else calls their constructors. */
VcDocument  *vc_document_new         (VcFormSheet *sheet,
                                      const char  *title,
                                      GDateTime   *made_at);
VcFormSheet *vc_document_get_sheet   (VcDocument  *self);
GDateTime   *vc_document_get_made_at (VcDocument  *self);

G_END_DECLS
