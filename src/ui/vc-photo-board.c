/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-board.h"

#include "vc-case-facts.h"
#include "vc-config.h"
#include "vc-format.h"
#include "vc-photo-demand.h"
#include "vc-photo-tile.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>

#define KEY_STEP 1.25
#define KEY_PAN  0.2

/* In the order they stand: a child's birth certificate takes the place of a
 * card's front. */
enum
{
  PORTRAIT,
  FRONT,
  BACK,
  N_TILES,
};

struct _VcPhotoBoard
{
  GtkWidget            parent_instance;

  VcVerificationState *state;
  VcPhotoFiles        *files;
  VcImageDecoder      *decoder;
  VcDeclaration       *declaration;              /* whose photos are here */
  VcPhotoSource       *sources[VC_N_PHOTO_KINDS];
  gboolean             linked;                   /* zoomed and moved together */
  int                  alone;                    /* the tile shown alone, or -1 */
  int                  current;                  /* the tile that keys are for */

  VcPhotoTile         *portrait;
  VcPhotoTile         *front;
  VcPhotoTile         *back;
  VcCaseFacts         *facts;
  GtkWidget           *portrait_column;
  GtkWidget           *document_column;
};

G_DEFINE_FINAL_TYPE (VcPhotoBoard, vc_photo_board, GTK_TYPE_WIDGET)

static VcPhotoTile *
get_tile (VcPhotoBoard *self,
          int           place)
{
  VcPhotoTile *tiles[N_TILES] = { self->portrait, self->front, self->back };

  return tiles[place];
}

static VcPhotoKind
get_kind (VcPhotoBoard *self,
          int           place)
{
  static const VcPhotoKind kinds[N_TILES] = { VC_PHOTO_PORTRAIT, VC_PHOTO_FRONT, VC_PHOTO_BACK };

  if (place == FRONT && vc_verification_state_is_child (self->state))
    return VC_PHOTO_BIRTH_CERTIFICATE;

  return kinds[place];
}

static int
find_place (VcPhotoBoard *self,
            gpointer      tile)
{
  for (int place = 0; place < N_TILES; place++)
    if (tile == get_tile (self, place))
      return place;

  g_return_val_if_reached (PORTRAIT);
}

static void
forget_sources (VcPhotoBoard *self)
{
  for (guint kind = 0; kind < VC_N_PHOTO_KINDS; kind++)
    {
      if (self->sources[kind] != NULL)
        vc_photo_source_close (self->sources[kind]);
      g_clear_object (&self->sources[kind]);
    }
  g_clear_object (&self->declaration);
}

/* Fetching begins with the case; looking waits until it is held. */
static void
fetch_photos (VcPhotoBoard  *self,
              VcDeclaration *declaration)
{
  forget_sources (self);
  self->declaration = g_object_ref (declaration);

  for (guint kind = 0; kind < VC_N_PHOTO_KINDS; kind++)
    {
      VcPhoto *photo = vc_declaration_get_photo (declaration, kind);

      if (photo == NULL || self->files == NULL)
        continue;

      self->sources[kind] = vc_photo_source_new (self->files, self->decoder,
                                                 vc_declaration_get_id (declaration), photo);
      vc_photo_source_fetch (self->sources[kind]);
    }
}

static char *
dup_verified_text (VcDeclaration *declaration)
{
  VcIdentityDocument *document = vc_declaration_get_fields (declaration)->document;
  GDateTime          *when = document != NULL ? vc_identity_document_get_verified_at (document) : NULL;
  g_autofree char    *time = when != NULL ? vc_format_date_time (when) : NULL;

  if (time == NULL)
    return g_strdup (_("No photographs of the document were asked for. Compare the document in hand."));

  /* Translators: %s is a time and a day. */
  return g_strdup_printf (_("Matched at %s. No photographs of the document were asked for. "
                            "Compare the document in hand."), time);
}

static void
say_why_missing (VcPhotoBoard *self,
                 VcPhotoTile  *tile,
                 VcPhotoKind   kind)
{
  g_autofree char *text = NULL;

  switch (vc_photo_demand (self->declaration, kind))
    {
    case VC_PHOTO_REQUIRED:
      vc_photo_tile_say (tile, VC_PHOTO_WORD_WARNING, _("Not filed"),
                         _("This photograph is required. Without it the declaration cannot be approved."));
      break;
    case VC_PHOTO_VERIFIED_INSTEAD:
      text = dup_verified_text (self->declaration);
      vc_photo_tile_say (tile, VC_PHOTO_WORD_CALM, _("Verified with the National Population Database"), text);
      break;
    case VC_PHOTO_ONE_PAGE:
    case VC_PHOTO_OF_NO_USE:
      vc_photo_tile_say (tile, VC_PHOTO_WORD_CALM, _("Not needed"), NULL);
      break;
    }
}

static void
fill_tile (VcPhotoBoard *self,
           int           place)
{
  VcPhotoTile *tile = get_tile (self, place);
  VcPhotoKind  kind = get_kind (self, place);

  if (self->sources[kind] == NULL && vc_verification_state_get_photo (self->state, kind) == VC_PHOTO_NOT_FILED)
    say_why_missing (self, tile, kind);
  else if (vc_verification_state_get_mode (self->state) == VC_VERIFICATION_LOADING)
    vc_photo_tile_say (tile, VC_PHOTO_WORD_BUSY, _("Shown as soon as the case is yours"), NULL);
  else if (!vc_verification_state_shows_photos (self->state))
    vc_photo_tile_say (tile, VC_PHOTO_WORD_CALM, _("Covered"),
                       _("Photographs are shown only to the officer who holds or reviews the case."));
  else if (self->sources[kind] != NULL &&
           vc_verification_state_get_photo (self->state, kind) != VC_PHOTO_UNREADABLE)
    vc_photo_tile_show_photo (tile, self->sources[kind]);
}

static void
mark_tile (VcPhotoBoard *self,
           int           place)
{
  GListModel *changes = vc_verification_state_get_changes (self->state);
  VcFiledPart part = vc_filed_part_of_photo (get_kind (self, place));

  vc_photo_tile_set_renewed (get_tile (self, place), changes != NULL && vc_declaration_diff_has_part (changes, part));
}

static gboolean
has_place (VcPhotoBoard *self,
           int           place)
{
  VcPhotoDemand demand;

  if (place != BACK)
    return TRUE;

  demand = vc_photo_demand (self->declaration, VC_PHOTO_BACK);
  return demand == VC_PHOTO_REQUIRED || vc_declaration_get_photo (self->declaration, VC_PHOTO_BACK) != NULL;
}

static void
caption_front (VcPhotoBoard *self)
{
  VcPhotoDemand demand = vc_photo_demand (self->declaration, get_kind (self, FRONT));

  vc_photo_tile_set_caption (self->front, demand == VC_PHOTO_VERIFIED_INSTEAD
                                            ? _("Identity document")
                                            : vc_words_for_photo (get_kind (self, FRONT)));
}

static void
place_tiles (VcPhotoBoard *self)
{
  for (int place = 0; place < N_TILES; place++)
    gtk_widget_set_visible (GTK_WIDGET (get_tile (self, place)),
                            has_place (self, place) && (self->alone < 0 || self->alone == place));

  gtk_widget_set_visible (self->portrait_column, self->alone < 0 || self->alone == PORTRAIT);
  gtk_widget_set_visible (self->document_column, self->alone != PORTRAIT);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), self->alone < 0);
}

static void
set_current (VcPhotoBoard *self,
             int           place)
{
  gtk_widget_remove_css_class (GTK_WIDGET (get_tile (self, self->current)), "current");
  self->current = place;
  gtk_widget_add_css_class (GTK_WIDGET (get_tile (self, place)), "current");
}

static void
show_case (VcPhotoBoard  *self,
           VcDeclaration *declaration)
{
  self->alone = -1;
  self->linked = FALSE;
  fetch_photos (self, declaration);
  caption_front (self);
  place_tiles (self);
  set_current (self, PORTRAIT);
}

static void
blank (VcPhotoBoard *self)
{
  forget_sources (self);
  for (int place = 0; place < N_TILES; place++)
    vc_photo_tile_say (get_tile (self, place), VC_PHOTO_WORD_CALM, "", NULL);
}

static void
state_changed_cb (VcPhotoBoard *self)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (self->state);

  if (declaration == NULL)
    {
      blank (self);
      return;
    }

  if (declaration != self->declaration)
    show_case (self, declaration);

  for (int place = 0; place < N_TILES; place++)
    {
      fill_tile (self, place);
      mark_tile (self, place);
    }
}

static void
tile_shown_cb (VcPhotoBoard *self,
               VcPhotoTile  *tile)
{
  vc_verification_state_set_photo (self->state, get_kind (self, find_place (self, tile)), VC_PHOTO_SEEN);
}

static void
tile_failed_cb (VcPhotoBoard *self,
                GError       *error,
                VcPhotoTile  *tile)
{
  vc_verification_state_set_photo (self->state, get_kind (self, find_place (self, tile)), VC_PHOTO_UNREADABLE);
}

static void
tile_moved_cb (VcPhotoBoard *self,
               VcPhotoTile  *tile)
{
  const VcPhotoView *view = vc_photo_canvas_get_view (vc_photo_tile_get_canvas (tile));

  set_current (self, find_place (self, tile));
  for (int place = 0; self->linked && place < N_TILES; place++)
    if (get_tile (self, place) != tile)
      vc_photo_canvas_follow (vc_photo_tile_get_canvas (get_tile (self, place)), view);
}

static void
vc_photo_board_dispose (GObject *object)
{
  VcPhotoBoard *self = VC_PHOTO_BOARD (object);
  GtkWidget *child;

  forget_sources (self);
  g_clear_object (&self->state);
  g_clear_object (&self->files);
  g_clear_object (&self->decoder);
  gtk_widget_dispose_template (GTK_WIDGET (self), VC_TYPE_PHOTO_BOARD);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_photo_board_parent_class)->dispose (object);
}

static void
vc_photo_board_class_init (VcPhotoBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vc_photo_board_dispose;

  g_type_ensure (VC_TYPE_PHOTO_TILE);
  g_type_ensure (VC_TYPE_CASE_FACTS);
  gtk_widget_class_set_template_from_resource (widget_class, VC_RESOURCE ("ui/vc-photo-board.ui"));
  gtk_widget_class_bind_template_child (widget_class, VcPhotoBoard, portrait);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoBoard, front);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoBoard, back);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoBoard, facts);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoBoard, portrait_column);
  gtk_widget_class_bind_template_child (widget_class, VcPhotoBoard, document_column);
  gtk_widget_class_bind_template_callback (widget_class, tile_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, tile_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tile_moved_cb);
}

static void
vc_photo_board_init (VcPhotoBoard *self)
{
  self->alone = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  vc_photo_tile_set_caption (self->portrait, vc_words_for_photo (VC_PHOTO_PORTRAIT));
  vc_photo_tile_set_caption (self->front, vc_words_for_photo (VC_PHOTO_FRONT));
  vc_photo_tile_set_caption (self->back, vc_words_for_photo (VC_PHOTO_BACK));
}

/**
 * vc_photo_board_set_state:
 * @self: a board
 * @state: the case on the screen; the same for the board's whole life
 *
 * Says which case the board shows, now and later.
 */
void
vc_photo_board_set_state (VcPhotoBoard        *self,
                          VcVerificationState *state)
{
  g_return_if_fail (VC_IS_PHOTO_BOARD (self));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  vc_case_facts_set_state (self->facts, state);
  g_signal_connect_object (state, "changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  state_changed_cb (self);
}

/**
 * vc_photo_board_set_means:
 * @self: a board
 * @files: (nullable): where photos come from, or %NULL after signing out
 * @decoder: what makes pixels of them
 *
 * Says how photos are had.
 */
void
vc_photo_board_set_means (VcPhotoBoard   *self,
                          VcPhotoFiles   *files,
                          VcImageDecoder *decoder)
{
  g_return_if_fail (VC_IS_PHOTO_BOARD (self));

  g_set_object (&self->files, files);
  g_set_object (&self->decoder, decoder);
}

static void
show_alone (VcPhotoBoard *self,
            int           place)
{
  if (!has_place (self, place))
    return;

  self->alone = self->alone == place ? -1 : place;
  set_current (self, place);
  place_tiles (self);
}

static void
pan (VcPhotoBoard *self,
     const char   *direction)
{
  VcPhotoCanvas *canvas = vc_photo_tile_get_canvas (get_tile (self, self->current));

  if (g_str_equal (direction, "left"))
    vc_photo_canvas_pan (canvas, -KEY_PAN, 0);
  else if (g_str_equal (direction, "right"))
    vc_photo_canvas_pan (canvas, KEY_PAN, 0);
  else if (g_str_equal (direction, "up"))
    vc_photo_canvas_pan (canvas, 0, -KEY_PAN);
  else
    vc_photo_canvas_pan (canvas, 0, KEY_PAN);
}

static int
place_for_name (const char *name)
{
  if (g_str_equal (name, "portrait"))
    return PORTRAIT;

  return g_str_equal (name, "back") ? BACK : FRONT;
}

/**
 * vc_photo_board_activate:
 * @self: a board
 * @action: one of its actions, without `photo.`
 * @target: (nullable): the action's parameter
 *
 * Does what a key or a button asks for.
 *
 * Returns: whether it was possible
 */
gboolean
vc_photo_board_activate (VcPhotoBoard *self,
                         const char   *action,
                         GVariant     *target)
{
  VcPhotoCanvas *canvas;

  g_return_val_if_fail (VC_IS_PHOTO_BOARD (self), FALSE);

  if (!vc_verification_state_shows_photos (self->state))
    return FALSE;

  canvas = vc_photo_tile_get_canvas (get_tile (self, self->current));

  if (g_str_equal (action, "zoom-in"))
    vc_photo_canvas_zoom (canvas, KEY_STEP);
  else if (g_str_equal (action, "zoom-out"))
    vc_photo_canvas_zoom (canvas, 1 / KEY_STEP);
  else if (g_str_equal (action, "zoom-fit"))
    vc_photo_canvas_fit (canvas);
  else if (g_str_equal (action, "rotate"))
    vc_photo_canvas_turn (canvas);
  else if (g_str_equal (action, "link"))
    self->linked = !self->linked;
  else if (g_str_equal (action, "pan"))
    pan (self, g_variant_get_string (target, NULL));
  else if (g_str_equal (action, "focus"))
    show_alone (self, place_for_name (g_variant_get_string (target, NULL)));
  else
    return FALSE;

  return TRUE;
}
