/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-access.h"
#include "vc-declaration.h"

G_BEGIN_DECLS

gboolean vc_central_lifecycle_check (VcCentralOperation   operation,
                                     VcDeclarationState   state,
                                     GError             **error);

G_END_DECLS
