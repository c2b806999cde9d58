/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-declaration.h"

G_BEGIN_DECLS

/* Which declarations are wanted. Only the office is required. */
typedef struct
{
  const char *office_id;
  gboolean    offices_below;   /* those below @office_id too */
  const char *only_office;     /* or NULL */
  guint       states;          /* bits 1 << VcDeclarationState; 0: all */
  const char *text;            /* or NULL */
  guint64     changed_after;
  const char *cursor;          /* or NULL */
  guint       limit;
} VcCentralFilter;

void           vc_central_declarations_add       (VcCentral             *central,
                                                  VcDeclaration         *declaration);
VcDeclaration *vc_central_declarations_find      (VcCentral             *central,
                                                  const char            *id);
void           vc_central_declarations_set_state (VcCentral             *central,
                                                  const char            *id,
                                                  VcDeclarationState     state);
GPtrArray     *vc_central_declarations_list      (VcCentral             *central,
                                                  const VcCentralFilter *filter,
                                                  char                 **next_cursor,
                                                  GError               **error);

G_END_DECLS
