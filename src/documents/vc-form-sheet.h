/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-form-extent.h"

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/* How a piece of text looks; sizes in points of Times New Roman. */
typedef struct
{
  double         size;
  gboolean       bold;
  gboolean       italic;
  gboolean       justified;
  double         indent;      /* of the first line; negative: of all others */
  PangoAlignment alignment;
} VcFormStyle;

typedef struct _VcFormSheet VcFormSheet;

VcFormSheet *vc_form_sheet_new          (void);
void         vc_form_sheet_free         (VcFormSheet       *self);
void         vc_form_sheet_add_page     (VcFormSheet       *self);
void         vc_form_sheet_set_page     (VcFormSheet       *self,
                                         guint              page);
double       vc_form_sheet_measure_text (VcFormSheet       *self,
                                         const VcFormStyle *style,
                                         const char        *label,
                                         const char        *text,
                                         double             width);
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcFormSheet, vc_form_sheet_free)

G_END_DECLS
