/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-demo-background.h"

G_BEGIN_DECLS

/* What filing adds to a matter. */
typedef struct
{
  const char *id;
  const char *dossier_number;
  const char *resubmission_of;   /* or NULL */
  VcDate      filed_on;
  VcDate      today;
} VcDemoFiling;

VcDeclaration *vc_demo_filing_declare (const VcDemoFiling     *filing,
                                       const VcDemoMatter     *matter,
                                       const VcDemoBackground *background,
                                       VcRandom               *random);

G_END_DECLS
