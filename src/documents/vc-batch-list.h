/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-document.h"
#include "vc-paper-issuer.h"

G_BEGIN_DECLS

VcDocument *vc_batch_list_new (const VcPaperIssuer *issuer,
                               const char          *unit_name,
                               const char          *unit_code,
                               GPtrArray           *declarations);

G_END_DECLS
