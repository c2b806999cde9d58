/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-piece.h"

#include <pango/pangocairo.h>

#define RULE_WIDTH  0.8
#define FRAME_WIDTH 0.5

/**
 * vc_form_piece_new:
 * @kind: what it is
 * @extent: where it stands
 *
 * Returns: (transfer full): a piece that owns nothing yet
 */
VcFormPiece *
vc_form_piece_new (VcFormPieceKind     kind,
                   const VcFormExtent *extent)
{
  VcFormPiece *self = g_new0 (VcFormPiece, 1);

  self->kind = kind;
  self->extent = *extent;
  return self;
}

/**
 * vc_form_piece_free:
 * @self: a piece
 */
void
vc_form_piece_free (VcFormPiece *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->code, vc_form_code_free);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->sheet, vc_form_sheet_unref);
  g_free (self);
}

/**
 * vc_form_piece_has_ink:
 * @self: a piece
 *
 * Returns: whether nothing else may stand where it stands; lines may be
 *   touched
 */
gboolean
vc_form_piece_has_ink (const VcFormPiece *self)
{
  return self->kind != VC_FORM_PIECE_RULE &&
         self->kind != VC_FORM_PIECE_DOTS &&
         self->kind != VC_FORM_PIECE_FRAME;
}

static void
draw_line (cairo_t            *cr,
           const VcFormExtent *extent,
           gboolean            dotted)
{
  static const double dots[] = { 0.0, 3.0 };

  cairo_save (cr);
  cairo_set_line_width (cr, RULE_WIDTH);
  if (dotted)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0.0);
    }

  cairo_move_to (cr, extent->x, extent->y);
  cairo_rel_line_to (cr, extent->width, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_frame (cairo_t            *cr,
            const VcFormExtent *extent)
{
  cairo_set_line_width (cr, FRAME_WIDTH);
  cairo_rectangle (cr, extent->x, extent->y, extent->width, extent->height);
  cairo_stroke (cr);
}

static void
draw_picture (cairo_t            *cr,
              const VcFormExtent *extent,
              cairo_surface_t    *picture)
{
  cairo_save (cr);
  cairo_translate (cr, extent->x, extent->y);
  cairo_scale (cr, extent->width / cairo_image_surface_get_width (picture),
               extent->height / cairo_image_surface_get_height (picture));
  cairo_set_source_surface (cr, picture, 0.0, 0.0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
draw_page (cairo_t           *cr,
           const VcFormPiece *self)
{
  cairo_save (cr);
  cairo_translate (cr, self->extent.x, self->extent.y);
  cairo_scale (cr, self->extent.width / VC_FORM_WIDTH, self->extent.height / VC_FORM_HEIGHT);
  vc_form_sheet_draw (self->sheet, self->sheet_page, cr);
  cairo_restore (cr);
}

/**
 * vc_form_piece_draw:
 * @self: a piece
 * @cr: where to draw; its source is the colour
 */
void
vc_form_piece_draw (const VcFormPiece *self,
                    cairo_t           *cr)
{
  const VcFormExtent *extent = &self->extent;

  switch (self->kind)
    {
    case VC_FORM_PIECE_TEXT:
      cairo_move_to (cr, self->layout_x, extent->y);
      pango_cairo_show_layout (cr, self->layout);
      break;
    case VC_FORM_PIECE_RULE:
      draw_line (cr, extent, FALSE);
      break;
    case VC_FORM_PIECE_DOTS:
      draw_line (cr, extent, TRUE);
      break;
    case VC_FORM_PIECE_FRAME:
      draw_frame (cr, extent);
      break;
    case VC_FORM_PIECE_CODE:
      vc_form_code_draw (self->code, cr, extent->x, extent->y, extent->width);
      break;
    case VC_FORM_PIECE_PICTURE:
      draw_picture (cr, extent, self->picture);
      break;
    case VC_FORM_PIECE_PAGE:
      draw_page (cr, self);
      break;
    }
}
