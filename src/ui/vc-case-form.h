/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-print-form.h"
#include "vc-session.h"

G_BEGIN_DECLS

VcPrintForm *vc_case_form_new (VcDeclaration *declaration,
                               VcSession     *session,
                               GtkWindow     *window);

G_END_DECLS
