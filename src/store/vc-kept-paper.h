/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-signed-paper.h"

G_BEGIN_DECLS

#define VC_TYPE_KEPT_PAPER (vc_kept_paper_get_type ())
G_DECLARE_FINAL_TYPE (VcKeptPaper, vc_kept_paper, VC, KEPT_PAPER, GObject)

/* A signed paper that is kept on this PC until central has it. */
VcKeptPaper   *vc_kept_paper_new                (const char    *declaration_id,
                                                 VcSignedPaper *paper,
                                                 const char    *problem);
const char    *vc_kept_paper_get_declaration_id (VcKeptPaper   *self);
const char    *vc_kept_paper_get_id             (VcKeptPaper   *self);
VcSignedPaper *vc_kept_paper_get_paper          (VcKeptPaper   *self);
const char    *vc_kept_paper_get_problem        (VcKeptPaper   *self);

G_END_DECLS
