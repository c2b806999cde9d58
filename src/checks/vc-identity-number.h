/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-finding.h"
#include "vc-date.h"
#include "vc-identity-document.h"

G_BEGIN_DECLS

VcFindingCode vc_identity_number_check      (VcDocumentType  type,
                                             const char     *number,
                                             VcDate          today);
gboolean      vc_identity_number_guess_type (const char     *number,
                                             VcDocumentType *type);
const char   *vc_identity_number_to_compare (VcIdentityDocument *document);

G_END_DECLS
