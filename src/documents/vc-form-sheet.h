/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-form-extent.h"
#include "vc-form-text.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _VcFormSheet VcFormSheet;

VcFormSheet *vc_form_sheet_new          (void);
VcFormSheet *vc_form_sheet_ref          (VcFormSheet       *self);
void         vc_form_sheet_unref        (VcFormSheet       *self);
void         vc_form_sheet_set_specimen (VcFormSheet       *self);
void         vc_form_sheet_add_page     (VcFormSheet       *self);
void         vc_form_sheet_set_page     (VcFormSheet       *self,
                                         guint              page);
double       vc_form_sheet_place_text   (VcFormSheet       *self,
                                         const char        *what,
                                         PangoLayout       *text,
                                         double             x,
                                         double             y);
double       vc_form_sheet_add_text     (VcFormSheet       *self,
                                         const char        *what,
                                         const VcFormStyle *style,
                                         const char        *label,
                                         const char        *text,
                                         double             x,
                                         double             y,
                                         double             width);
double       vc_form_sheet_add_blank    (VcFormSheet       *self,
                                         const char        *what,
                                         const VcFormStyle *style,
                                         const char        *label,
                                         double             x,
                                         double             y,
                                         double             width);
void         vc_form_sheet_add_rule     (VcFormSheet       *self,
                                         double             x,
                                         double             y,
                                         double             width);
void         vc_form_sheet_add_frame    (VcFormSheet       *self,
                                         double             x,
                                         double             y,
                                         double             width,
                                         double             height);
void         vc_form_sheet_add_picture  (VcFormSheet       *self,
                                         const char        *what,
                                         cairo_surface_t   *picture,
                                         double             x,
                                         double             y,
                                         double             width,
                                         double             height);
void         vc_form_sheet_add_page_of  (VcFormSheet       *self,
                                         const char        *what,
                                         VcFormSheet       *other,
                                         guint              page,
                                         double             x,
                                         double             y,
                                         double             width);
gboolean     vc_form_sheet_add_code     (VcFormSheet       *self,
                                         const char        *what,
                                         const char        *text,
                                         double             x,
                                         double             y,
                                         double             size);
guint        vc_form_sheet_get_n_pages  (VcFormSheet       *self);
void         vc_form_sheet_draw         (VcFormSheet       *self,
                                         guint              page,
                                         cairo_t           *cr);
GArray      *vc_form_sheet_list_extents (VcFormSheet       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcFormSheet, vc_form_sheet_unref)

G_END_DECLS
