/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-sheet.h"

#include "vc-form-piece.h"
#include "vc-form-specimen.h"

#include <string.h>

/*
 * The pages of a form with everything placed on them, ready to be drawn any
 * number of times on any surface. A text's extent is where its ink may be, so
 * that tests can see whether two texts touch.
 */

struct _VcFormSheet
{
  GPtrArray    *pieces;   /* of VcFormPiece */
  guint         n_pages;
  guint         page;     /* where what is added goes */
  gboolean      specimen;
};

static VcFormPiece *
add_piece (VcFormSheet     *self,
           VcFormPieceKind  kind,
           const char      *what,
           double           x,
           double           y,
           double           width,
           double           height)
{
  VcFormPiece *piece = vc_form_piece_new (kind, &(VcFormExtent) { what, self->page, x, y, width, height });

  g_ptr_array_add (self->pieces, piece);
  return piece;
}

/**
 * vc_form_sheet_new:
 *
 * Returns: (transfer full): a sheet with one empty page; drop it with
 *   vc_form_sheet_unref()
 */
VcFormSheet *
vc_form_sheet_new (void)
{
  VcFormSheet *self = g_rc_box_new0 (VcFormSheet);

  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) vc_form_piece_free);
  self->n_pages = 1;
  return self;
}

/**
 * vc_form_sheet_ref:
 * @self: a sheet
 *
 * Returns: (transfer full): the same sheet
 */
VcFormSheet *
vc_form_sheet_ref (VcFormSheet *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_sheet (VcFormSheet *self)
{
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
}

/**
 * vc_form_sheet_unref:
 * @self: (transfer full): a sheet
 */
void
vc_form_sheet_unref (VcFormSheet *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) clear_sheet);
}

/**
 * vc_form_sheet_set_specimen:
 * @self: a sheet
 *
 * Marks each of its pages as that of an invented case.
 */
void
vc_form_sheet_set_specimen (VcFormSheet *self)
{
  self->specimen = TRUE;
}

/**
 * vc_form_sheet_add_page:
 * @self: a sheet
 *
 * What is added from now on stands on a new, last page.
 */
void
vc_form_sheet_add_page (VcFormSheet *self)
{
  self->page = self->n_pages++;
}

/**
 * vc_form_sheet_set_page:
 * @self: a sheet
 * @page: one of its pages, from 0
 *
 * What is added from now on stands on that page.
 */
void
vc_form_sheet_set_page (VcFormSheet *self,
                        guint        page)
{
  g_return_if_fail (page < self->n_pages);

  self->page = page;
}

/**
 * vc_form_sheet_place_text:
 * @self: a sheet
 * @what: the form's name of this text; not copied
 * @text: lines of vc_form_text_shape()
 * @x: where they begin
 * @y: their top
 *
 * Returns: how high they are
 */
double
vc_form_sheet_place_text (VcFormSheet *self,
                          const char  *what,
                          PangoLayout *text,
                          double       x,
                          double       y)
{
  PangoRectangle logical;
  VcFormPiece   *piece;

  pango_layout_get_extents (text, NULL, &logical);
  piece = add_piece (self, VC_FORM_PIECE_TEXT, what,
                     x + (double) logical.x / PANGO_SCALE, y,
                     (double) logical.width / PANGO_SCALE, (double) logical.height / PANGO_SCALE);
  piece->layout_x = x;
  piece->layout = g_object_ref (text);
  return piece->extent.height;
}

/**
 * vc_form_sheet_add_text:
 * @self: a sheet
 * @what: the form's name of this text; not copied
 * @style: how it looks
 * @label: (nullable): plain words before the text
 * @text: the text
 * @x: where it begins
 * @y: its top
 * @width: the widest a line may be
 *
 * Places a text, wrapped where needed, on the present page.
 *
 * Returns: how high it is
 */
double
vc_form_sheet_add_text (VcFormSheet       *self,
                        const char        *what,
                        const VcFormStyle *style,
                        const char        *label,
                        const char        *text,
                        double             x,
                        double             y,
                        double             width)
{
  g_autoptr (PangoLayout) layout = vc_form_text_shape (style, label, text, width);

  return vc_form_sheet_place_text (self, what, layout, x, y);
}

/**
 * vc_form_sheet_add_blank:
 * @self: a sheet
 * @what: the form's name of this field; not copied
 * @style: how its label looks
 * @label: the label
 * @x: where it begins
 * @y: its top
 * @width: where the dots end
 *
 * Places a field that has no value: its label and a dotted line to write on.
 *
 * Returns: how high it is
 */
double
vc_form_sheet_add_blank (VcFormSheet       *self,
                         const char        *what,
                         const VcFormStyle *style,
                         const char        *label,
                         double             x,
                         double             y,
                         double             width)
{
  double        height = vc_form_sheet_add_text (self, what, style, NULL, label, x, y, width);
  VcFormPiece  *piece = g_ptr_array_index (self->pieces, self->pieces->len - 1);
  PangoRectangle end;
  double        start;
  double        baseline = y + (double) pango_layout_get_baseline (piece->layout) / PANGO_SCALE;

  pango_layout_index_to_pos (piece->layout, (int) strlen (pango_layout_get_text (piece->layout)), &end);
  start = x + (double) end.x / PANGO_SCALE;
  add_piece (self, VC_FORM_PIECE_DOTS, what, start, baseline + (double) end.y / PANGO_SCALE, x + width - start, 0);
  return height;
}

/**
 * vc_form_sheet_add_rule:
 * @self: a sheet
 * @x: where it begins
 * @y: its height on the page
 * @width: its length
 *
 * Places a thin line on the present page.
 */
void
vc_form_sheet_add_rule (VcFormSheet *self,
                        double       x,
                        double       y,
                        double       width)
{
  add_piece (self, VC_FORM_PIECE_RULE, "rule", x, y, width, 0);
}

/**
 * vc_form_sheet_add_frame:
 * @self: a sheet
 * @x: its left edge
 * @y: its top
 * @width: its width
 * @height: its height
 *
 * Places four thin lines on the present page.
 */
void
vc_form_sheet_add_frame (VcFormSheet *self,
                         double       x,
                         double       y,
                         double       width,
                         double       height)
{
  add_piece (self, VC_FORM_PIECE_FRAME, "frame", x, y, width, height);
}

/**
 * vc_form_sheet_add_picture:
 * @self: a sheet
 * @what: the form's name of the picture; not copied
 * @picture: an image surface, referenced
 * @x: its left edge
 * @y: its top
 * @width: its width
 * @height: its height
 *
 * Places a picture, scaled to these sides, on the present page.
 */
void
vc_form_sheet_add_picture (VcFormSheet     *self,
                           const char      *what,
                           cairo_surface_t *picture,
                           double           x,
                           double           y,
                           double           width,
                           double           height)
{
  add_piece (self, VC_FORM_PIECE_PICTURE, what, x, y, width, height)->picture = cairo_surface_reference (picture);
}

/**
 * vc_form_sheet_add_page_of:
 * @self: a sheet
 * @what: the form's name of the page; not copied
 * @other: another sheet, referenced
 * @page: one of its pages, from 0
 * @x: its left edge
 * @y: its top
 * @width: its width; its height follows
 *
 * Places a whole page, made smaller, on the present page.
 */
void
vc_form_sheet_add_page_of (VcFormSheet *self,
                           const char  *what,
                           VcFormSheet *other,
                           guint        page,
                           double       x,
                           double       y,
                           double       width)
{
  VcFormPiece *piece = add_piece (self, VC_FORM_PIECE_PAGE, what, x, y, width,
                                  width * VC_FORM_HEIGHT / VC_FORM_WIDTH);

  piece->sheet = vc_form_sheet_ref (other);
  piece->sheet_page = page;
}

/**
 * vc_form_sheet_add_code:
 * @self: a sheet
 * @what: the form's name of the code; not copied
 * @text: what the QR code says
 * @x: its left edge
 * @y: its top
 * @size: its width and height, with the quiet zone
 *
 * Places a QR code on the present page.
 *
 * Returns: whether the text fits in one
 */
gboolean
vc_form_sheet_add_code (VcFormSheet *self,
                        const char  *what,
                        const char  *text,
                        double       x,
                        double       y,
                        double       size)
{
  VcFormCode *code = vc_form_code_new (text);

  if (code == NULL)
    return FALSE;

  add_piece (self, VC_FORM_PIECE_CODE, what, x, y, size, size)->code = code;
  return TRUE;
}

/**
 * vc_form_sheet_get_n_pages:
 * @self: a sheet
 *
 * Returns: how many pages it has
 */
guint
vc_form_sheet_get_n_pages (VcFormSheet *self)
{
  return self->n_pages;
}

/**
 * vc_form_sheet_draw:
 * @self: a sheet
 * @page: which page, from 0
 * @cr: where to draw, in points
 *
 * Draws a page, black on whatever is there.
 */
void
vc_form_sheet_draw (VcFormSheet *self,
                    guint        page,
                    cairo_t     *cr)
{
  cairo_save (cr);
  if (self->specimen)
    vc_form_specimen_draw (cr);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const VcFormPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->extent.page == page)
        vc_form_piece_draw (piece, cr);
    }

  cairo_restore (cr);
}

/**
 * vc_form_sheet_list_extents:
 * @self: a sheet
 *
 * Returns: (transfer full) (element-type VcFormExtent): where its texts,
 *   codes and pictures stand, in the order they are drawn
 */
GArray *
vc_form_sheet_list_extents (VcFormSheet *self)
{
  GArray *extents = g_array_new (FALSE, FALSE, sizeof (VcFormExtent));

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const VcFormPiece *piece = g_ptr_array_index (self->pieces, i);

      if (vc_form_piece_has_ink (piece))
        g_array_append_val (extents, piece->extent);
    }

  return extents;
}
