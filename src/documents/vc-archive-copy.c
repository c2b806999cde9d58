/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-archive-copy.h"

#include "vc-document-private.h"
#include "vc-form-style.h"
#include "vc-form-words.h"

/*
 * What is kept of a case on paper: each page of the form and of what was
 * signed, made a little smaller, over a strip that says who decided what.
 */

#define STRIP_HEIGHT 76.0
#define STRIP_TOP    (VC_FORM_HEIGHT - STRIP_HEIGHT)
#define SIDE         36.0
#define CODE_SIZE    58.0
#define TEXT_LEFT    (SIDE + CODE_SIZE + 4.0)
#define TEXT_WIDTH   (VC_FORM_WIDTH - SIDE - TEXT_LEFT)
#define MARGIN       10.0

static const char * const decisions[] = {
  [VC_DECISION_APPROVE] = "Phê duyệt",
  [VC_DECISION_REFUSE]  = "Không chấp nhận",
};

typedef struct
{
  VcFormSheet *sheet;
  const char  *dossier_number;
  char        *decision;
  char        *printed;
} Copy;

static char *
dup_decision_line (VcDeclaration *declaration)
{
  VcDecision *decision = vc_declaration_get_fields (declaration)->decision;
  const VcDecisionFields *fields;
  g_autofree char *when = NULL;

  if (decision == NULL)
    return g_strdup ("Chưa có quyết định.");

  fields = vc_decision_get_fields (decision);
  when = vc_form_words_dup_moment (fields->decided_at);
  return g_strdup_printf ("%s lúc %s, cán bộ: %s, %s.", decisions[fields->kind], when,
                          fields->officer_name != NULL ? fields->officer_name : "chưa gửi", fields->counter);
}

static void
add_strip (Copy  *self,
           guint  page)
{
  guint            n_pages = vc_form_sheet_get_n_pages (self->sheet);
  g_autofree char *title = g_strdup_printf ("BẢN LƯU. Số hồ sơ: %s", self->dossier_number);
  g_autofree char *footer = g_strdup_printf ("Trang %u/%u. %s", page + 1, n_pages, self->printed);
  double           y = STRIP_TOP + 8.0;

  vc_form_sheet_set_page (self->sheet, page);
  vc_form_sheet_add_rule (self->sheet, SIDE, STRIP_TOP, VC_FORM_WIDTH - 2 * SIDE);
  vc_form_sheet_add_code (self->sheet, "code", self->dossier_number, SIDE - 6.0, STRIP_TOP + 4.0, CODE_SIZE);
  y += vc_form_sheet_add_text (self->sheet, "strip-title", &vc_form_style_strip_bold, NULL, title,
                               TEXT_LEFT, y, TEXT_WIDTH);
  y += vc_form_sheet_add_text (self->sheet, "strip-decision", &vc_form_style_strip, NULL, self->decision,
                               TEXT_LEFT, y, TEXT_WIDTH);
  vc_form_sheet_add_text (self->sheet, "strip-page", &vc_form_style_footer, NULL, footer, TEXT_LEFT, y, TEXT_WIDTH);
}

/* cairo keeps a point in 32 bits, the scanner in 24. */
static cairo_surface_t *
create_picture (const VcScannedPage *page)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) page->width, (int) page->height);
  const guint8    *from = g_bytes_get_data (page->rgb, NULL);
  guint8          *to = cairo_image_surface_get_data (picture);
  gsize            to_stride = (gsize) cairo_image_surface_get_stride (picture);

  for (guint y = 0; y < page->height; y++)
    for (guint x = 0; x < page->width; x++)
      {
        const guint8 *rgb = from + y * page->stride + 3 * x;

        ((guint32 *) (gpointer) (to + y * to_stride))[x] = (guint32) rgb[0] << 16 | (guint32) rgb[1] << 8 | rgb[2];
      }

  cairo_surface_mark_dirty (picture);
  return picture;
}

static gboolean
is_whole (const VcScannedPage *page)
{
  return page->width > 0 && page->height > 0 && page->width <= G_MAXINT16 && page->height <= G_MAXINT16 &&
         page->stride >= 3 * (gsize) page->width &&
         g_bytes_get_size (page->rgb) >= page->stride * (page->height - 1) + 3 * (gsize) page->width;
}

static void
add_scan (Copy                *self,
          const VcScannedPage *page)
{
  double           room_width = VC_FORM_WIDTH - 2 * MARGIN;
  double           room_height = STRIP_TOP - 2 * MARGIN;
  double           scale = MIN (room_width / page->width, room_height / page->height);
  double           width = scale * page->width;
  double           height = scale * page->height;
  cairo_surface_t *picture = create_picture (page);

  vc_form_sheet_add_picture (self->sheet, "scan", picture, (VC_FORM_WIDTH - width) / 2,
                             MARGIN + (room_height - height) / 2, width, height);
  cairo_surface_destroy (picture);
}

static void
add_form_page (Copy        *self,
               VcFormSheet *form,
               guint        page)
{
  double width = STRIP_TOP * VC_FORM_WIDTH / VC_FORM_HEIGHT;

  vc_form_sheet_add_page_of (self->sheet, "form", form, page, (VC_FORM_WIDTH - width) / 2, 0.0, width);
}

static void
begin_page (Copy  *self,
            guint *n_added)
{
  if ((*n_added)++ > 0)
    vc_form_sheet_add_page (self->sheet);
}

/**
 * vc_archive_copy_new:
 * @declaration: a declaration with what was decided
 * @form: (nullable): our own drawing of its form, where that was signed
 * @pages: what was signed and came back, page by page
 * @n_pages: how many; with no @form at least one
 * @printed_at: the present moment
 * @printed_by: the officer's account
 *
 * The pictures are copied.
 *
 * Returns: (transfer full) (nullable): the copy, or %NULL when there is no
 *   page or one has less bytes than its sides ask for
 */
VcDocument *
vc_archive_copy_new (VcDeclaration       *declaration,
                     VcDocument          *form,
                     const VcScannedPage *pages,
                     guint                n_pages,
                     GDateTime           *printed_at,
                     const char          *printed_by)
{
  g_autofree char *decision = dup_decision_line (declaration);
  g_autofree char *printed = vc_form_words_dup_printed (printed_at, printed_by);
  g_autoptr (VcFormSheet) sheet = NULL;
  Copy  self;
  guint n_added = 0;

  if (form == NULL && n_pages == 0)
    return NULL;
  for (guint i = 0; i < n_pages; i++)
    if (!is_whole (&pages[i]))
      return NULL;

  sheet = vc_form_sheet_new ();
  self = (Copy) { sheet, vc_declaration_get_dossier_number (declaration), decision, printed };
  for (guint page = 0; form != NULL && page < vc_document_get_n_pages (form); page++)
    {
      begin_page (&self, &n_added);
      add_form_page (&self, vc_document_get_sheet (form), page);
    }

  for (guint i = 0; i < n_pages; i++)
    {
      begin_page (&self, &n_added);
      add_scan (&self, &pages[i]);
    }

  for (guint page = 0; page < n_added; page++)
    add_strip (&self, page);

  return vc_document_new (g_steal_pointer (&sheet), "Bản lưu hồ sơ", printed_at);
}
