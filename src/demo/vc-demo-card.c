/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-card.h"

#include "vc-demo-card-parts.h"

/*
 * Identity documents as they lie flat, and what all of them have in common.
 */

typedef struct
{
  double width;
  double height;
  void (*draw_front) (const VcDemoCardFields *fields, cairo_t *cr);
  void (*draw_back)  (const VcDemoCardFields *fields, cairo_t *cr);
} Layout;

static const Layout citizen_card = { VC_DEMO_CITIZEN_CARD_WIDTH, VC_DEMO_CITIZEN_CARD_HEIGHT,
                                     vc_demo_citizen_card_draw_front, vc_demo_citizen_card_draw_back };
static const Layout old_card = { VC_DEMO_OLD_CARD_WIDTH, VC_DEMO_OLD_CARD_HEIGHT,
                                 vc_demo_old_card_draw_front, vc_demo_old_card_draw_back };
static const Layout passport = { VC_DEMO_PASSPORT_WIDTH, VC_DEMO_PASSPORT_HEIGHT,
                                 vc_demo_passport_draw_front, vc_demo_passport_draw_back };

static const Layout *
layout_for (VcDocumentType type)
{
  switch (type)
    {
    case VC_DOCUMENT_CCCD:
      return &citizen_card;
    case VC_DOCUMENT_CMND:
      return &old_card;
    case VC_DOCUMENT_PASSPORT:
    case VC_DOCUMENT_FOREIGN_PASSPORT:
      return &passport;
    case VC_DOCUMENT_BIRTH_CERTIFICATE:
      break;
    }

  return NULL;
}

/**
 * vc_demo_card_draw_ground:
 * @cr: a context
 * @size: of the document
 * @from: the colour at the upper left
 * @to: the colour at the lower right
 * @lines: the colour of the fine lines
 *
 * Draws what lies under the print.
 */
void
vc_demo_card_draw_ground (cairo_t    *cr,
                          VcDemoPoint size,
                          guint       from,
                          guint       to,
                          guint       lines)
{
  cairo_pattern_t *ground = cairo_pattern_create_linear (0, 0, size.x, size.y);
  VcDemoColor      first = vc_demo_color_from_hex (from);
  VcDemoColor      middle = vc_demo_color_from_hex (0xf7f3e8);
  VcDemoColor      last = vc_demo_color_from_hex (to);
  VcDemoColor      line = vc_demo_color_from_hex (lines);

  cairo_pattern_add_color_stop_rgb (ground, 0.0, first.red, first.green, first.blue);
  cairo_pattern_add_color_stop_rgb (ground, 0.5, middle.red, middle.green, middle.blue);
  cairo_pattern_add_color_stop_rgb (ground, 1.0, last.red, last.green, last.blue);
  cairo_set_source (cr, ground);
  cairo_paint (cr);
  cairo_pattern_destroy (ground);

  vc_demo_ornament_waves (cr, size.x, size.y, line);
  vc_demo_ornament_rosette (cr, (VcDemoPoint) { size.x * 0.60, size.y * 0.56 }, size.y * 0.36, line, 0.20);
}

/**
 * vc_demo_card_draw_portrait:
 * @fields: a document
 * @cr: a context
 * @at: the upper left corner
 * @width: of the picture
 *
 * Draws the holder's picture.
 */
void
vc_demo_card_draw_portrait (const VcDemoCardFields *fields,
                            cairo_t                *cr,
                            VcDemoPoint             at,
                            double                  width)
{
  cairo_save (cr);
  cairo_translate (cr, at.x, at.y);
  vc_demo_face_draw (fields->face, fields->sitting, cr, width);
  vc_demo_ornament_corner (cr, (VcDemoPoint) { width - 4, width * 4 / 3 - 4 }, width / 24);
  cairo_restore (cr);
}

/**
 * vc_demo_card_draw_entry:
 * @cr: a context
 * @at: the upper left corner
 * @width: what there is
 * @entry: a label and its value
 *
 * Returns: the y below it
 */
double
vc_demo_card_draw_entry (cairo_t           *cr,
                         VcDemoPoint        at,
                         double             width,
                         const VcDemoEntry *entry)
{
  g_autofree char *label = entry->english != NULL ? g_strdup_printf ("%s / %s", entry->label, entry->english)
                                                  : g_strdup (entry->label);
  VcDemoPrint      small = { VC_DEMO_FONT_PLAIN, MIN (entry->size * 0.66, 15), vc_demo_color_from_hex (0x35506b) };
  VcDemoPrint      large = { VC_DEMO_FONT_BOLD, entry->size, vc_demo_color_from_hex (0x161a20), .lines = entry->lines };

  at.y = vc_demo_print_text (cr, &small, at, width, label) - small.size * 0.1;

  return vc_demo_print_text (cr, &large, at, width, entry->value) + entry->size * 0.12;
}

/**
 * vc_demo_card_draw_notice:
 * @cr: a context
 * @at: the upper left corner
 * @width: what there is
 * @size: of the letters
 *
 * Prints that the document is none.
 */
void
vc_demo_card_draw_notice (cairo_t    *cr,
                          VcDemoPoint at,
                          double      width,
                          double      size)
{
  VcDemoPrint print = { VC_DEMO_FONT_BOLD, size, vc_demo_color_from_hex (0xa4261b), .centred = TRUE };

  vc_demo_print_text (cr, &print, at, width, "MẪU / SPECIMEN · Không có giá trị / Not valid");
}

/**
 * vc_demo_card_dup_date:
 * @date: as far as it is known
 *
 * Returns: (transfer full): the date as documents print it, an em dash for none
 */
char *
vc_demo_card_dup_date (VcDate date)
{
  return date.year == 0 ? g_strdup ("—") : vc_date_format_vi (date);
}

/**
 * vc_demo_card_sex:
 * @sex: a sex
 *
 * Returns: the word on documents
 */
const char *
vc_demo_card_sex (VcSex sex)
{
  return sex == VC_SEX_MALE ? "Nam" : sex == VC_SEX_FEMALE ? "Nữ" : "—";
}

/**
 * vc_demo_card_draw:
 * @fields: what the document says; not a birth certificate
 * @side: %VC_PHOTO_FRONT or %VC_PHOTO_BACK; a passport's front is its data page
 * @width: in pixels; the height follows from the kind of document
 *
 * Draws one side of an invented identity document, marked as a specimen.
 *
 * Returns: (transfer full): an RGB24 image surface
 */
cairo_surface_t *
vc_demo_card_draw (const VcDemoCardFields *fields,
                   VcPhotoKind             side,
                   int                     width)
{
  const Layout    *layout = layout_for (fields->type);
  cairo_surface_t *surface;
  cairo_t         *cr;

  g_return_val_if_fail (layout != NULL, NULL);
  g_return_val_if_fail (side == VC_PHOTO_FRONT || side == VC_PHOTO_BACK, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, (int) (width * layout->height / layout->width + 0.5));
  cr = cairo_create (surface);
  cairo_scale (cr, width / layout->width, width / layout->width);
  if (side == VC_PHOTO_FRONT)
    layout->draw_front (fields, cr);
  else
    layout->draw_back (fields, cr);
  cairo_destroy (cr);

  return surface;
}
