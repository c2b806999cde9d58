/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-sheet.h"

#include "vc-form-code.h"
#include "vc-form-font.h"

#include <pango/pangocairo.h>
#include <string.h>

/*
 * The pages of a form with everything placed on them, ready to be drawn any
 * number of times on any surface. A text's extent is where its ink may be, so
 * that tests can see whether two texts touch.
 */

typedef enum
{
  PIECE_TEXT,
  PIECE_RULE,
  PIECE_DOTS,
  PIECE_CODE,
} PieceKind;

typedef struct
{
  PieceKind     kind;
  VcFormExtent  extent;
  PangoLayout  *layout;   /* of a text */
  double        layout_x; /* where the layout begins; centred text begins later */
  VcFormCode   *code;     /* of a code */
} Piece;

struct _VcFormSheet
{
  PangoContext     *context;
  const VcFormFont *font;
  GPtrArray        *pieces;   /* of Piece */
  guint             n_pages;
  guint             page;     /* where what is added goes */
};

static void
piece_free (Piece *piece)
{
  g_clear_object (&piece->layout);
  g_clear_pointer (&piece->code, vc_form_code_free);
  g_free (piece);
}

static Piece *
add_piece (VcFormSheet *self,
           PieceKind    kind,
           const char  *what,
           double       x,
           double       y,
           double       width,
           double       height)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->kind = kind;
  piece->extent = (VcFormExtent) { what, self->page, x, y, width, height };
  g_ptr_array_add (self->pieces, piece);
  return piece;
}

/**
 * vc_form_sheet_new:
 *
 * Returns: (transfer full): a sheet with one empty page; free it with
 *   vc_form_sheet_free()
 */
VcFormSheet *
vc_form_sheet_new (void)
{
  VcFormSheet          *self = g_new0 (VcFormSheet, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* One layout for screen, printer and PDF: nothing may be moved to a pixel. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  self->font = vc_form_font_choose (pango_cairo_font_map_get_default ());
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (self->context, 72.0);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string ("vi"));
  cairo_font_options_destroy (options);

  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  self->n_pages = 1;
  return self;
}

/**
 * vc_form_sheet_free:
 * @self: a sheet
 */
void
vc_form_sheet_free (VcFormSheet *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
  g_free (self);
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

/* The label is plain and the value after it bold, unless all is bold. Fonts
 * have one glyph for ễ; of its parts they would draw three. */
static PangoLayout *
create_layout (VcFormSheet       *self,
               const VcFormStyle *style,
               const char        *label,
               const char        *text,
               double             width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autofree char *given = g_strconcat (label != NULL ? label : "", text, NULL);
  g_autofree char *whole = g_utf8_normalize (given, -1, G_NORMALIZE_NFC);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, self->font->family);
  pango_font_description_set_absolute_size (font, style->size * self->font->scale * PANGO_SCALE);
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_layout_set_text (layout, whole, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, style->alignment);
  pango_layout_set_justify (layout, style->justified);
  pango_layout_set_indent (layout, (int) (style->indent * PANGO_SCALE));

  if (label != NULL)
    {
      PangoAttrList  *attributes = pango_attr_list_new ();
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) strlen (label);
      pango_attr_list_insert (attributes, bold);
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }

  return layout;
}

static double
layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/**
 * vc_form_sheet_measure_text:
 * @self: a sheet
 * @style: how it looks
 * @label: (nullable): plain words before the text
 * @text: the text
 * @width: the widest a line may be
 *
 * Returns: how high the text will be
 */
double
vc_form_sheet_measure_text (VcFormSheet       *self,
                            const VcFormStyle *style,
                            const char        *label,
                            const char        *text,
                            double             width)
{
  g_autoptr (PangoLayout) layout = create_layout (self, style, label, text, width);

  return layout_height (layout);
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
  g_autoptr (PangoLayout) layout = create_layout (self, style, label, text, width);
  PangoRectangle logical;
  Piece         *piece;

  pango_layout_get_extents (layout, NULL, &logical);
  piece = add_piece (self, PIECE_TEXT, what,
                     x + (double) logical.x / PANGO_SCALE, y,
                     (double) logical.width / PANGO_SCALE, (double) logical.height / PANGO_SCALE);
  piece->layout_x = x;
  piece->layout = g_steal_pointer (&layout);
  return piece->extent.height;
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
  Piece        *piece = g_ptr_array_index (self->pieces, self->pieces->len - 1);
  PangoRectangle end;
  double        start;
  double        baseline = y + (double) pango_layout_get_baseline (piece->layout) / PANGO_SCALE;

  pango_layout_index_to_pos (piece->layout, (int) strlen (pango_layout_get_text (piece->layout)), &end);
  start = x + (double) end.x / PANGO_SCALE;
  add_piece (self, PIECE_DOTS, what, start, baseline + (double) end.y / PANGO_SCALE, x + width - start, 0);
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
  add_piece (self, PIECE_RULE, "rule", x, y, width, 0);
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

  add_piece (self, PIECE_CODE, what, x, y, size, size)->code = code;
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

static void
draw_line (cairo_t            *cr,
           const VcFormExtent *extent,
           gboolean            dotted)
{
  static const double dots[] = { 0.0, 3.0 };

  cairo_save (cr);
  cairo_set_line_width (cr, 0.8);
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
draw_piece (cairo_t     *cr,
            const Piece *piece)
{
  const VcFormExtent *extent = &piece->extent;

  switch (piece->kind)
    {
    case PIECE_TEXT:
      cairo_move_to (cr, piece->layout_x, extent->y);
      pango_cairo_show_layout (cr, piece->layout);
      break;
    case PIECE_RULE:
      draw_line (cr, extent, FALSE);
      break;
    case PIECE_DOTS:
      draw_line (cr, extent, TRUE);
      break;
    case PIECE_CODE:
      vc_form_code_draw (piece->code, cr, extent->x, extent->y, extent->width);
      break;
    }
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
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->extent.page == page)
        draw_piece (cr, piece);
    }

  cairo_restore (cr);
}

/**
 * vc_form_sheet_list_extents:
 * @self: a sheet
 *
 * Returns: (transfer full) (element-type VcFormExtent): where its texts and
 *   codes stand, in the order they are drawn
 */
GArray *
vc_form_sheet_list_extents (VcFormSheet *self)
{
  GArray *extents = g_array_new (FALSE, FALSE, sizeof (VcFormExtent));

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->kind == PIECE_TEXT || piece->kind == PIECE_CODE)
        g_array_append_val (extents, piece->extent);
    }

  return extents;
}
