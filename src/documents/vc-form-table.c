/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-table.h"

#include "vc-form-style.h"

#define PADDING_X 3.5
#define PADDING_Y 2.5

static double
get_column_width (const VcFormTable *self,
                  guint              column)
{
  double all = 0.0;

  for (guint i = 0; i < self->n_columns; i++)
    all += self->columns[i].share;

  return self->flow->width * self->columns[column].share / all;
}

static const VcFormStyle *
choose_style (const VcFormTable *self,
              guint              column,
              gboolean           is_head)
{
  if (is_head)
    return &vc_form_style_column;

  return self->columns[column].centred ? &vc_form_style_cell_centred : &vc_form_style_cell;
}

/* The lines of each cell; the highest makes the row. */
static GPtrArray *
shape_row (const VcFormTable  *self,
           const char * const *cells,
           gboolean            is_head,
           double             *height)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_object_unref);

  *height = 0.0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      double       width = get_column_width (self, i) - 2 * PADDING_X;
      const char  *text = cells[i] != NULL ? cells[i] : "";
      PangoLayout *lines = vc_form_text_shape (choose_style (self, i, is_head), NULL, text, width);

      g_ptr_array_add (row, lines);
      *height = MAX (*height, vc_form_text_get_height (lines) + 2 * PADDING_Y);
    }

  return row;
}

static void
place_row (const VcFormTable *self,
           GPtrArray         *row,
           double             height,
           gboolean           is_head)
{
  VcFormFlow *flow = self->flow;
  double      x = flow->left;

  for (guint i = 0; i < self->n_columns; i++)
    {
      double       width = get_column_width (self, i);
      PangoLayout *lines = g_ptr_array_index (row, i);
      double       y = flow->y + (height - vc_form_text_get_height (lines)) / 2;

      vc_form_sheet_add_frame (flow->sheet, x, flow->y, width, height);
      if (*pango_layout_get_text (lines) != '\0')
        vc_form_sheet_place_text (flow->sheet, is_head ? "head" : self->columns[i].what, lines, x + PADDING_X, y);
      x += width;
    }

  flow->y += height;
}

static double
add_head (const VcFormTable *self,
          double             height_below)
{
  const char *titles[VC_FORM_MAX_COLUMNS];
  g_autoptr (GPtrArray) head = NULL;
  double height;

  for (guint i = 0; i < self->n_columns; i++)
    titles[i] = self->columns[i].title;

  head = shape_row (self, titles, TRUE, &height);
  vc_form_flow_make_room (self->flow, height + height_below);
  place_row (self, head, height, TRUE);
  return height;
}

/**
 * vc_form_table_begin:
 * @self: a table
 * @flow: where it stands
 * @columns: its columns; not copied
 * @n_columns: how many, up to %VC_FORM_MAX_COLUMNS
 *
 * Places the head, with room for one line under it.
 */
void
vc_form_table_begin (VcFormTable        *self,
                     VcFormFlow         *flow,
                     const VcFormColumn *columns,
                     guint               n_columns)
{
  g_return_if_fail (n_columns > 0 && n_columns <= VC_FORM_MAX_COLUMNS);

  self->flow = flow;
  self->columns = columns;
  self->n_columns = n_columns;
  add_head (self, vc_form_flow_measure (flow, &vc_form_style_cell, "A", flow->width) + 2 * PADDING_Y);
}

/**
 * vc_form_table_add_row:
 * @self: a table
 * @cells: its texts, one for each column; %NULL is empty
 *
 * Places a row; one that has no room left stands on the next page, under the
 * head.
 */
void
vc_form_table_add_row (VcFormTable        *self,
                       const char * const *cells)
{
  double height;
  g_autoptr (GPtrArray) row = shape_row (self, cells, FALSE, &height);

  if (self->flow->y + height > VC_FORM_BOTTOM)
    {
      vc_form_flow_make_room (self->flow, height);
      add_head (self, 0.0);
    }

  place_row (self, row, height, FALSE);
}
