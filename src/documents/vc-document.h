/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-form-extent.h"

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

#define VC_TYPE_DOCUMENT (vc_document_get_type ())
G_DECLARE_FINAL_TYPE (VcDocument, vc_document, VC, DOCUMENT, GObject)

const char *vc_document_get_title      (VcDocument *self);
guint       vc_document_get_n_pages    (VcDocument *self);
void        vc_document_draw           (VcDocument *self,
                                        guint       page,
                                        cairo_t    *cr);
GBytes     *vc_document_dup_pdf        (VcDocument *self,
                                        GError    **error);
GBytes     *vc_document_dup_joined_pdf (GPtrArray  *documents,
                                        GError    **error);
GArray     *vc_document_list_extents   (VcDocument *self);

G_END_DECLS
