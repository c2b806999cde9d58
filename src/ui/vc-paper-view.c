/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-paper-view.h"

#include "vc-config.h"
#include "vc-paper-sheet.h"
#include "vc-print-panel.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.25
#define PAN_STEP  0.1

/* Two documents side by side move together: whoever compares them looks at the
 * same place of both. */
struct _VcPaperView
{
  GtkWidget       parent_instance;

  VcImageDecoder *decoder;
  guint           page;         /* from 0, of both */
  gboolean        loupe;
  gboolean        following;    /* one moves because the other did */

  GtkLabel       *pages;
  GtkWidget      *turn;         /* only for more than one page */
  VcPaperSheet   *paper;
  VcPaperSheet   *beside;
  VcPrintPanel   *prints;
};

G_DEFINE_FINAL_TYPE (VcPaperView, vc_paper_view, GTK_TYPE_WIDGET)

static guint
get_n_pages (VcPaperView *self)
{
  return MAX (vc_paper_sheet_get_n_pages (self->paper), vc_paper_sheet_get_n_pages (self->beside));
}

static void
sheet_changed_cb (VcPaperView *self)
{
  guint            n_pages = get_n_pages (self);
  g_autofree char *text = g_strdup_printf (_("Page %u of %u"), self->page + 1, n_pages);

  gtk_widget_set_visible (self->turn, n_pages > 1);
  gtk_label_set_label (self->pages, text);
}

static void
sheet_moved_cb (VcPaperView  *self,
                VcPaperSheet *moved)
{
  VcPaperSheet *other = moved == self->paper ? self->beside : self->paper;

  if (self->following || !vc_paper_sheet_is_shown (other))
    return;

  self->following = TRUE;
  vc_photo_canvas_follow (vc_paper_sheet_get_canvas (other),
                          vc_photo_canvas_get_view (vc_paper_sheet_get_canvas (moved)));
  self->following = FALSE;
}

static void
turn_to (VcPaperView *self,
         guint        page)
{
  self->page = page;
  vc_paper_sheet_set_page (self->paper, page);
  vc_paper_sheet_set_page (self->beside, page);
  sheet_changed_cb (self);
}

static void
turn_back_cb (VcPaperView *self)
{
  if (self->page > 0)
    turn_to (self, self->page - 1);
}

static void
turn_on_cb (VcPaperView *self)
{
  if (self->page + 1 < get_n_pages (self))
    turn_to (self, self->page + 1);
}

/* What the keys say to one they say to both. */
static VcPhotoCanvas *
get_canvas (VcPaperView *self)
{
  return vc_paper_sheet_get_canvas (self->paper);
}

static void
zoom_in (VcPaperView *self,
         GVariant    *target)
{
  vc_photo_canvas_zoom (get_canvas (self), ZOOM_STEP);
}

static void
zoom_out (VcPaperView *self,
          GVariant    *target)
{
  vc_photo_canvas_zoom (get_canvas (self), 1 / ZOOM_STEP);
}

static void
zoom_fit (VcPaperView *self,
          GVariant    *target)
{
  vc_photo_canvas_fit (get_canvas (self));
}

static void
pan (VcPaperView *self,
     GVariant    *target)
{
  const char *where = g_variant_get_string (target, NULL);
  double      x = g_str_equal (where, "right") - g_str_equal (where, "left");
  double      y = g_str_equal (where, "down") - g_str_equal (where, "up");

  vc_photo_canvas_pan (get_canvas (self), x * PAN_STEP, y * PAN_STEP);
}

static void
toggle_loupe (VcPaperView *self,
              GVariant    *target)
{
  self->loupe = !self->loupe;
  vc_photo_canvas_set_loupe (vc_paper_sheet_get_canvas (self->paper), self->loupe);
  vc_photo_canvas_set_loupe (vc_paper_sheet_get_canvas (self->beside), self->loupe);
}

static void
previous_page (VcPaperView *self,
               GVariant    *target)
{
  turn_back_cb (self);
}

static void
next_page (VcPaperView *self,
           GVariant    *target)
{
  turn_on_cb (self);
}

static const struct
{
  const char *name;
  void      (*act) (VcPaperView *self, GVariant *target);
} acts[] = {
  { "zoom-in", zoom_in },
  { "zoom-out", zoom_out },
  { "zoom-fit", zoom_fit },
  { "pan", pan },
  { "loupe", toggle_loupe },
  { "page-back", previous_page },
  { "page-on", next_page },
};

static void
vc_paper_view_dispose (GObject *object)
{
  VcPaperView *self = VC_PAPER_VIEW (object);
  GtkWidget *child;

  g_clear_object (&self->decoder);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_PAPER_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_paper_view_parent_class)->dispose (object);
}

static void
vc_paper_view_class_init (VcPaperViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_paper_view_dispose;

  g_type_ensure (VC_TYPE_PAPER_SHEET);
  g_type_ensure (VC_TYPE_PRINT_PANEL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-paper-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcPaperView, pages);
  gtk_widget_class_bind_template_child (widget_class, VcPaperView, turn);
  gtk_widget_class_bind_template_child (widget_class, VcPaperView, paper);
  gtk_widget_class_bind_template_child (widget_class, VcPaperView, beside);
  gtk_widget_class_bind_template_child (widget_class, VcPaperView, prints);
  gtk_widget_class_bind_template_callback (widget_class, turn_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, turn_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_moved_cb);
}

static void
vc_paper_view_init (VcPaperView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vc_photo_canvas_set_linked (vc_paper_sheet_get_canvas (self->paper), TRUE);
  vc_photo_canvas_set_linked (vc_paper_sheet_get_canvas (self->beside), TRUE);
}

/**
 * vc_paper_view_begin:
 * @self: a view
 * @decoder: what makes pixels of papers; also of what the program drew itself
 * @caption: what the paper is that will be printed
 *
 * Makes room for a paper that is on its way, and forgets the last.
 */
void
vc_paper_view_begin (VcPaperView    *self,
                     VcImageDecoder *decoder,
                     const char     *caption)
{
  g_return_if_fail (VC_IS_PAPER_VIEW (self));

  vc_paper_view_clear (self);
  g_set_object (&self->decoder, decoder);
  vc_paper_sheet_say (self->paper, caption, _("The form is being fetched…"));
  sheet_changed_cb (self);
}

/**
 * vc_paper_view_set_paper:
 * @self: a view that was begun
 * @caption: what it is
 * @document: (nullable): the paper as it will be printed, as PDF, or %NULL when
 *   there is none
 * @sentence: (nullable): why there is none
 *
 * Shows the paper, or says why it cannot be shown.
 */
void
vc_paper_view_set_paper (VcPaperView *self,
                         const char  *caption,
                         GBytes      *document,
                         const char  *sentence)
{
  g_return_if_fail (VC_IS_PAPER_VIEW (self));
  g_return_if_fail (self->decoder != NULL);

  if (document != NULL)
    vc_paper_sheet_show (self->paper, self->decoder, caption, document);
  else
    vc_paper_sheet_say (self->paper, caption, sentence);
}

/**
 * vc_paper_view_set_beside:
 * @self: a view that was begun
 * @caption: what it is
 * @document: another paper of the same form, as PDF
 *
 * Shows a paper to compare the first with.
 */
void
vc_paper_view_set_beside (VcPaperView *self,
                          const char  *caption,
                          GBytes      *document)
{
  g_return_if_fail (VC_IS_PAPER_VIEW (self));
  g_return_if_fail (self->decoder != NULL);

  vc_paper_sheet_show (self->beside, self->decoder, caption, document);
  gtk_widget_set_visible (GTK_WIDGET (self->beside), TRUE);
}

/**
 * vc_paper_view_set_ledger:
 * @self: a view
 * @ledger: (nullable): what is printed at this PC
 * @declaration_id: (nullable): the case whose papers are shown
 *
 * Shows what was printed of that case under its papers.
 */
void
vc_paper_view_set_ledger (VcPaperView   *self,
                          VcPrintLedger *ledger,
                          const char    *declaration_id)
{
  g_return_if_fail (VC_IS_PAPER_VIEW (self));

  vc_print_panel_show (self->prints, declaration_id);
  vc_print_panel_set_ledger (self->prints, ledger);
}

/**
 * vc_paper_view_clear:
 * @self: a view
 *
 * Forgets its papers.
 */
void
vc_paper_view_clear (VcPaperView *self)
{
  g_return_if_fail (VC_IS_PAPER_VIEW (self));

  vc_paper_sheet_clear (self->paper);
  vc_paper_sheet_clear (self->beside);
  gtk_widget_set_visible (GTK_WIDGET (self->beside), FALSE);
  self->page = 0;
  if (self->loupe)
    toggle_loupe (self, NULL);
}

/**
 * vc_paper_view_activate:
 * @self: a view
 * @action: what to do, as a key's action without its group
 * @target: (nullable): the action's parameter
 *
 * Does what a key or a button asks for.
 *
 * Returns: whether it was possible
 */
gboolean
vc_paper_view_activate (VcPaperView *self,
                        const char  *action,
                        GVariant    *target)
{
  g_return_val_if_fail (VC_IS_PAPER_VIEW (self), FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].name, action))
      {
        acts[i].act (self, target);
        return TRUE;
      }

  return FALSE;
}
