/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-document.h"

G_BEGIN_DECLS

/* A page of the signed paper, or of the form as the citizen's channel made it:
 * three bytes of red, green and blue for each point, rows @stride apart. */
typedef struct
{
  GBytes *rgb;
  guint   width;
  guint   height;
  gsize   stride;
} VcScannedPage;

VcDocument *vc_archive_copy_new (VcDeclaration       *declaration,
                                 VcDocument          *form,
                                 const VcScannedPage *pages,
                                 guint                n_pages,
                                 GDateTime           *printed_at,
                                 const char          *printed_by);

G_END_DECLS
