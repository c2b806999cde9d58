/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-flow.h"

#include "vc-form-style.h"

#define FOOTER_GAP        14.0
#define PAGE_NUMBER_WIDTH 60.0

/**
 * vc_form_flow_init:
 * @self: a flow
 * @left: the left edge of the column
 * @right: its right edge
 *
 * Begins a paper with one empty page; its sheet is the caller's to take.
 */
void
vc_form_flow_init (VcFormFlow *self,
                   double      left,
                   double      right)
{
  self->sheet = vc_form_sheet_new ();
  self->left = left;
  self->width = right - left;
  self->y = VC_FORM_TOP;
}

/**
 * vc_form_flow_make_room:
 * @self: a flow
 * @height: how much will be added that must stand together
 *
 * Begins a new page unless this one has room for so much more.
 */
void
vc_form_flow_make_room (VcFormFlow *self,
                        double      height)
{
  if (self->y + height <= VC_FORM_BOTTOM)
    return;

  vc_form_sheet_add_page (self->sheet);
  self->y = VC_FORM_TOP;
}

static void
add_lines (VcFormFlow  *self,
           const char  *what,
           PangoLayout *lines)
{
  vc_form_flow_make_room (self, vc_form_text_get_height (lines));
  self->y += vc_form_sheet_place_text (self->sheet, what, lines, self->left, self->y);
}

/**
 * vc_form_flow_add:
 * @self: a flow
 * @what: the form's name of this text; not copied
 * @style: how it looks
 * @label: (nullable): plain words before the text
 * @text: the text
 *
 * Places the next text of the column.
 */
void
vc_form_flow_add (VcFormFlow        *self,
                  const char        *what,
                  const VcFormStyle *style,
                  const char        *label,
                  const char        *text)
{
  g_autoptr (PangoLayout) lines = vc_form_text_shape (style, label, text, self->width);

  add_lines (self, what, lines);
  self->y += VC_FORM_SPACING;
}

/**
 * vc_form_flow_add_close:
 * @self: a flow
 * @what: the form's name of this text; not copied
 * @style: how it looks
 * @text: words of the form, with nothing in them that anyone filed
 *
 * Places a text that the next one follows without a space between.
 */
void
vc_form_flow_add_close (VcFormFlow        *self,
                        const char        *what,
                        const VcFormStyle *style,
                        const char        *text)
{
  g_autoptr (PangoLayout) lines = vc_form_text_shape_fixed (style, text, self->width);

  add_lines (self, what, lines);
}

/**
 * vc_form_flow_add_fixed:
 * @self: a flow
 * @what: the form's name of this text; not copied
 * @style: how it looks
 * @text: words of the form, with nothing in them that anyone filed
 *
 * Places the next text of the column.
 */
void
vc_form_flow_add_fixed (VcFormFlow        *self,
                        const char        *what,
                        const VcFormStyle *style,
                        const char        *text)
{
  vc_form_flow_add_close (self, what, style, text);
  self->y += VC_FORM_SPACING;
}

/**
 * vc_form_flow_add_field:
 * @self: a flow
 * @what: the form's name of this field; not copied
 * @label: what it is, without a colon
 * @value: (nullable): what was filled in; %NULL or empty leaves dots to write on
 */
void
vc_form_flow_add_field (VcFormFlow *self,
                        const char *what,
                        const char *label,
                        const char *value)
{
  g_autofree char *before = g_strconcat (label, ": ", NULL);

  if (value != NULL && *value != '\0')
    {
      vc_form_flow_add (self, what, &vc_form_style_field, before, value);
      return;
    }

  vc_form_flow_make_room (self, vc_form_flow_measure (self, &vc_form_style_body, before, self->width));
  self->y += vc_form_sheet_add_blank (self->sheet, what, &vc_form_style_body, before, self->left, self->y,
                                      self->width);
  self->y += VC_FORM_SPACING;
}

/**
 * vc_form_flow_measure:
 * @self: a flow
 * @style: how a text looks
 * @text: the text
 * @width: the widest a line may be
 *
 * Returns: how high it would be
 */
double
vc_form_flow_measure (VcFormFlow        *self,
                      const VcFormStyle *style,
                      const char        *text,
                      double             width)
{
  g_autoptr (PangoLayout) lines = vc_form_text_shape (style, NULL, text, width);

  return vc_form_text_get_height (lines);
}

/**
 * vc_form_flow_add_footers:
 * @self: a flow that everything else was added to
 * @text: what stands small under each page
 *
 * Numbers the pages where there are several.
 */
void
vc_form_flow_add_footers (VcFormFlow *self,
                          const char *text)
{
  guint  n_pages = vc_form_sheet_get_n_pages (self->sheet);
  double right = self->left + self->width;
  double y = VC_FORM_BOTTOM + FOOTER_GAP;

  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *number = g_strdup_printf ("Trang %u/%u", page + 1, n_pages);

      vc_form_sheet_set_page (self->sheet, page);
      vc_form_sheet_add_text (self->sheet, "footer", &vc_form_style_footer, NULL, text, self->left, y,
                              self->width - PAGE_NUMBER_WIDTH);
      if (n_pages > 1)
        vc_form_sheet_add_text (self->sheet, "page", &vc_form_style_page_number, NULL, number,
                                right - PAGE_NUMBER_WIDTH, y, PAGE_NUMBER_WIDTH);
    }
}
