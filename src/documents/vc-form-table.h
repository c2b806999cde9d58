/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-form-flow.h"

G_BEGIN_DECLS

/* @share is of the table's width; the shares need not add up to anything.
 * @what is the form's name of what stands in the column. */
typedef struct
{
  const char *what;
  const char *title;
  double      share;
  gboolean    centred;
} VcFormColumn;

#define VC_FORM_MAX_COLUMNS 10

/* A table with lines around its cells, its head on each page it reaches. */
typedef struct
{
  VcFormFlow         *flow;
  const VcFormColumn *columns;
  guint               n_columns;
} VcFormTable;

void vc_form_table_begin   (VcFormTable        *self,
                            VcFormFlow         *flow,
                            const VcFormColumn *columns,
                            guint               n_columns);
void vc_form_table_add_row (VcFormTable        *self,
                            const char * const *cells);

G_END_DECLS
