/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-form-extent.h"
#include "vc-office.h"

#include <cairo.h>

G_BEGIN_DECLS

#define VC_TYPE_DECLARATION_FORM (vc_declaration_form_get_type ())
G_DECLARE_FINAL_TYPE (VcDeclarationForm, vc_declaration_form, VC, DECLARATION_FORM, GObject)

gboolean           vc_declaration_form_is_supported (VcDeclaration      *declaration);
VcDeclarationForm *vc_declaration_form_new          (VcDeclaration      *declaration,
                                                     VcOffice           *office,
                                                     GDateTime          *printed_at,
                                                     const char         *printed_by);
guint              vc_declaration_form_get_n_pages  (VcDeclarationForm  *self);
void               vc_declaration_form_draw         (VcDeclarationForm  *self,
                                                     guint               page,
                                                     cairo_t            *cr);
GBytes            *vc_declaration_form_dup_pdf      (VcDeclarationForm  *self,
                                                     GError            **error);
GArray            *vc_declaration_form_list_extents (VcDeclarationForm  *self);

G_END_DECLS
