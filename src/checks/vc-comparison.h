/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-document-fields.h"
#include "vc-field-match.h"
#include "vc-finding.h"
#include "vc-record-match.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define VC_TYPE_COMPARISON (vc_comparison_get_type ())
G_DECLARE_FINAL_TYPE (VcComparison, vc_comparison, VC, COMPARISON, GObject)

/* @record and @document may be NULL: not known yet, not presented. A record
 * that was asked for and does not exist is @record_missing. */
VcComparison  *vc_comparison_new              (VcDeclaration          *declaration,
                                               VcInsuredPerson        *record,
                                               gboolean                record_missing,
                                               const VcDocumentFields *document,
                                               VcDate                  today);
GListModel    *vc_comparison_get_matches      (VcComparison           *self);
VcFieldMatch  *vc_comparison_get_match        (VcComparison           *self,
                                               VcField                 field);
GListModel    *vc_comparison_get_findings     (VcComparison           *self);
VcSeverity     vc_comparison_get_severity     (VcComparison           *self);
gboolean       vc_comparison_has_finding      (VcComparison           *self,
                                               VcFindingCode           code);

G_END_DECLS
