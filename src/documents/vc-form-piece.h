/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-form-code.h"
#include "vc-form-extent.h"
#include "vc-form-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  VC_FORM_PIECE_TEXT,
  VC_FORM_PIECE_RULE,
  VC_FORM_PIECE_DOTS,
  VC_FORM_PIECE_FRAME,
  VC_FORM_PIECE_CODE,
  VC_FORM_PIECE_PICTURE,
  VC_FORM_PIECE_PAGE,
} VcFormPieceKind;

/* One thing on a page; what it owns depends on its kind. */
typedef struct
{
  VcFormPieceKind  kind;
  VcFormExtent     extent;
  PangoLayout     *layout;     /* of a text */
  double           layout_x;   /* where the layout begins; centred text begins later */
  VcFormCode      *code;
  cairo_surface_t *picture;
  VcFormSheet     *sheet;      /* of a page of another sheet */
  guint            sheet_page;
} VcFormPiece;

VcFormPiece *vc_form_piece_new      (VcFormPieceKind     kind,
                                     const VcFormExtent *extent);
void         vc_form_piece_free     (VcFormPiece        *self);
gboolean     vc_form_piece_has_ink  (const VcFormPiece  *self);
void         vc_form_piece_draw     (const VcFormPiece  *self,
                                     cairo_t            *cr);

G_END_DECLS
