/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-signed-paper.h"

G_BEGIN_DECLS

/* Of one declaration, those on their way too. */
#define VC_CENTRAL_MAX_SIGNED_PAPERS 16

void       vc_central_signed_papers_add       (VcCentral     *central,
                                               const char    *declaration_id,
                                               const char    *officer_id,
                                               VcSignedPaper *paper,
                                               guint          n_pages);
GPtrArray *vc_central_signed_papers_list      (VcCentral     *central,
                                               const char    *declaration_id);
char      *vc_central_signed_papers_dup_place (VcCentral     *central,
                                               const char    *id,
                                               guint64       *size);
guint      vc_central_signed_papers_count     (VcCentral     *central,
                                               const char    *declaration_id);
GBytes    *vc_central_signed_papers_find_file (VcCentral     *central,
                                               const char    *declaration_id,
                                               const char    *sha256,
                                               char         **media_type);

G_END_DECLS
