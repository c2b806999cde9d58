/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"

G_BEGIN_DECLS

/* What a test says about a declaration; the rest is invented. Times are
 * RFC 3339; members marked ? may be NULL. */
typedef struct
{
  const char         *id;
  const char         *name;
  const char         *phone;       /* ? */
  const char         *number;      /* ? of the identity document */
  const char         *bhxh_code;   /* ? */
  const char         *due;         /* ? */
  VcDeclarationState  state;
  VcDeclarationFlags  flags;
  gboolean            parked;
  VcDecisionKind      decided;     /* counts from VC_DECLARATION_APPROVED on */
  const char         *decided_at;  /* ? */
  const char         *decided_by;  /* ? an officer's id */
  const char * const *reasons;     /* ? */
  GPtrArray          *notices;     /* ? borrowed */
} VcTestDeclaration;

VcDeclaration *vc_test_declaration_new (const VcTestDeclaration *wanted);
GDateTime     *vc_test_moment          (const char              *text);

G_END_DECLS
