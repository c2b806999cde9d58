/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-document.h"
#include "vc-office.h"

G_BEGIN_DECLS

gboolean    vc_declaration_form_is_supported (VcDeclaration *declaration);
VcDocument *vc_declaration_form_new          (VcDeclaration *declaration,
                                              VcOffice      *office,
                                              GDateTime     *printed_at,
                                              const char    *printed_by);

G_END_DECLS
