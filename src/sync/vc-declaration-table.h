/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"

G_BEGIN_DECLS

/* Declarations in the order they came, found by id at once. */
typedef struct _VcDeclarationTable VcDeclarationTable;

VcDeclarationTable *vc_declaration_table_new         (void);
void                vc_declaration_table_free        (VcDeclarationTable *table);
guint               vc_declaration_table_get_length  (VcDeclarationTable *table);
VcDeclaration      *vc_declaration_table_get         (VcDeclarationTable *table,
                                                      guint               position);
VcDeclaration      *vc_declaration_table_find        (VcDeclarationTable *table,
                                                      const char         *id);
gboolean            vc_declaration_table_put         (VcDeclarationTable *table,
                                                      VcDeclaration      *declaration,
                                                      guint              *position,
                                                      gboolean           *is_new);
gboolean            vc_declaration_table_remove      (VcDeclarationTable *table,
                                                      const char         *id,
                                                      guint              *position);
void                vc_declaration_table_clear       (VcDeclarationTable *table);

G_END_DECLS
