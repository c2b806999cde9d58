/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-case-slip.h"
#include "vc-paper-view.h"
#include "vc-session.h"

G_BEGIN_DECLS

#define VC_TYPE_CASE_PAPERS (vc_case_papers_get_type ())
G_DECLARE_FINAL_TYPE (VcCasePapers, vc_case_papers, VC, CASE_PAPERS, GObject)

/* The papers of the case on the screen: what is printed, and from where it is
 * had.
 *
 * Signals: "ready" when the form to be printed is here. */
VcCasePapers *vc_case_papers_new      (VcDeclaration  *declaration,
                                       VcSession      *session);
void          vc_case_papers_show     (VcCasePapers   *self,
                                       VcPaperView    *view,
                                       VcImageDecoder *decoder);
void          vc_case_papers_close    (VcCasePapers   *self);
gboolean      vc_case_papers_is_filed (VcCasePapers   *self);
GBytes       *vc_case_papers_get_document (VcCasePapers *self);
const char   *vc_case_papers_get_kind (VcCasePapers   *self);
void          vc_case_papers_choose   (VcCasePapers   *self,
                                       VcCasePaper     paper);
void          vc_case_papers_choose_next (VcCasePapers *self);
const char   *vc_case_papers_get_reason (VcCasePapers  *self);
void          vc_case_papers_fetch    (VcCasePapers   *self);

G_END_DECLS
