/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-demo-background.h"

G_BEGIN_DECLS

/* A case that is no person's registration. */
typedef struct
{
  guint         index;
  VcRequestKind kind;
  gboolean      organisation;
} VcDemoRequest;

const VcDemoRequest *vc_demo_request_find  (guint                index);
VcDeclaration       *vc_demo_request_apply (const VcDemoRequest *self,
                                            VcDeclaration       *filed,
                                            const VcDemoMatter  *matter,
                                            VcDate               today);

G_END_DECLS
