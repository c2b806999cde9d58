/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-board-private.h"

#include "vc-photo-demand.h"
#include "vc-photo-words.h"

#include <glib/gi18n-lib.h>

/* Pixels that wait to be wanted again: two cases on the largest screen. */
#define CACHE_BYTES ((gsize) 48 * 1024 * 1024)

G_DEFINE_FINAL_TYPE (VcPhotoBoard, vc_photo_board, GTK_TYPE_WIDGET)

enum
{
  PROP_COMPARING = 1,
  N_PROPERTIES,
};

enum
{
  MESSAGE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* What stands where */

static int
find_place (VcPhotoBoard *self,
            gpointer      tile)
{
  for (int place = 0; place < VC_N_PLACES; place++)
    if (tile == self->tiles[place])
      return place;

  g_return_val_if_reached (VC_PLACE_PORTRAIT);
}

/* Filling */

static void
forget_sources (VcPhotoBoard *self)
{
  for (int place = 0; place < VC_N_PLACES; place++)
    {
      if (self->sources[place] != NULL)
        vc_photo_source_close (self->sources[place]);
      g_clear_object (&self->sources[place]);
    }
  g_clear_object (&self->declaration);
}

/* Fetching begins with the case; looking waits until it is held. */
static void
fetch_photos (VcPhotoBoard  *self,
              VcDeclaration *declaration)
{
  g_autoptr (VcDeclaration) shown = g_object_ref (declaration);

  for (int place = 0; place < VC_N_PLACES; place++)
    {
      VcPhoto    *photo = vc_photo_place_get_photo (declaration, place);
      const char *now = photo != NULL ? vc_photo_get_sha256 (photo) : NULL;
      const char *before = self->sources[place] != NULL
                             ? vc_photo_get_sha256 (vc_photo_source_get_photo (self->sources[place])) : NULL;

      /* What is on the screen already stays there. */
      if (before != NULL && g_strcmp0 (now, before) == 0)
        continue;

      if (self->sources[place] != NULL)
        vc_photo_source_close (self->sources[place]);
      g_clear_object (&self->sources[place]);
      if (photo == NULL || self->means.files == NULL)
        continue;

      self->sources[place] = vc_photo_source_new (&self->means, vc_declaration_get_id (declaration), photo);
      vc_photo_source_fetch (self->sources[place]);
    }

  g_set_object (&self->declaration, shown);
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
      text = vc_photo_words_dup_verified (self->declaration);
      vc_photo_tile_say (tile, VC_PHOTO_WORD_CALM, _("Verified with the National Population Database"), text);
      break;
    case VC_PHOTO_ONE_PAGE:
    case VC_PHOTO_OF_NO_USE:
      vc_photo_tile_say (tile, VC_PHOTO_WORD_CALM, _("Not needed"), NULL);
      break;
    }
}

static VcPhotoState
get_photo_state (VcPhotoBoard *self,
                 int           place)
{
  VcPhotoKind kind = vc_photo_place_get_kind (self->declaration, place);

  return vc_photo_place_is_retake (place) ? vc_verification_state_get_retake (self->state, kind)
                                          : vc_verification_state_get_photo (self->state, kind);
}

static void
set_photo_state (VcPhotoBoard *self,
                 int           place,
                 VcPhotoState  state)
{
  VcPhotoKind kind = vc_photo_place_get_kind (self->declaration, place);

  if (vc_photo_place_is_retake (place))
    vc_verification_state_set_retake (self->state, kind, state);
  else
    vc_verification_state_set_photo (self->state, kind, state);
}

static void
show_photo (VcPhotoBoard *self,
            int           place)
{
  VcPhotoSource *source = self->sources[place];
  VcPhotoLook    look = vc_photo_looks_get (self->looks, vc_photo_get_sha256 (vc_photo_source_get_photo (source)));

  vc_photo_tile_show_photo (self->tiles[place], source, &look);
}

static void
fill_tile (VcPhotoBoard *self,
           int           place)
{
  VcPhotoTile *tile = self->tiles[place];

  if (!vc_photo_place_exists (self->declaration, place))
    vc_photo_tile_say (tile, VC_PHOTO_WORD_CALM, "", NULL);
  else if (self->sources[place] == NULL && get_photo_state (self, place) == VC_PHOTO_NOT_FILED)
    say_why_missing (self, tile, vc_photo_place_get_kind (self->declaration, place));
  else if (vc_verification_state_get_mode (self->state) == VC_VERIFICATION_LOADING)
    vc_photo_tile_say (tile, VC_PHOTO_WORD_BUSY, _("Shown as soon as the case is yours"), NULL);
  else if (!vc_verification_state_shows_photos (self->state) && self->sources[place] != NULL)
    vc_photo_tile_cover (tile, self->sources[place], _("Covered"),
                         _("Photographs are shown only to the officer who holds or reviews the case."));
  else if (!vc_verification_state_shows_photos (self->state))
    vc_photo_tile_say (tile, VC_PHOTO_WORD_CALM, _("Covered"),
                       _("Photographs are shown only to the officer who holds or reviews the case."));
  else if (self->sources[place] != NULL && get_photo_state (self, place) != VC_PHOTO_UNREADABLE)
    show_photo (self, place);
}

static void
mark_tile (VcPhotoBoard *self,
           int           place)
{
  GListModel *changes = vc_verification_state_get_changes (self->state);
  VcFiledPart part = vc_filed_part_of_photo (vc_photo_place_get_kind (self->declaration, place));

  vc_photo_tile_set_renewed (self->tiles[place], !vc_photo_place_is_retake (place) && changes != NULL &&
                                                   vc_declaration_diff_has_part (changes, part));
}

static void
show_case (VcPhotoBoard  *self,
           VcDeclaration *declaration)
{
  gboolean other = self->declaration == NULL ||
                   g_strcmp0 (vc_declaration_get_id (self->declaration), vc_declaration_get_id (declaration)) != 0;

  if (other)
    {
      vc_photo_board_end_acts (self);
      forget_sources (self);
    }

  fetch_photos (self, declaration);
  for (int place = 0; place < VC_N_PLACES; place++)
    {
      g_autofree char *caption = vc_photo_words_dup_caption (self->declaration, place);
      g_autofree char *note = vc_photo_words_dup_note (self->declaration, place);

      vc_photo_tile_set_caption (self->tiles[place], caption);
      vc_photo_tile_set_note (self->tiles[place], note);
    }

  vc_photo_board_place_tiles (self);
  if (other)
    vc_photo_board_set_current (self, VC_PLACE_PORTRAIT);
}

static void
blank (VcPhotoBoard *self)
{
  vc_photo_board_end_acts (self);
  forget_sources (self);
  for (int place = 0; place < VC_N_PLACES; place++)
    vc_photo_tile_say (self->tiles[place], VC_PHOTO_WORD_CALM, "", NULL);
  vc_photo_board_place_tiles (self);
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

  for (int place = 0; place < VC_N_PLACES; place++)
    {
      fill_tile (self, place);
      mark_tile (self, place);
    }
}

/* Tiles */

static gboolean
are_all_here (VcPhotoBoard *self)
{
  for (int place = 0; place < VC_N_PLACES; place++)
    if (self->sources[place] != NULL && get_photo_state (self, place) == VC_PHOTO_WAITING)
      return FALSE;

  return TRUE;
}

/* What was seen stays seen while the case is open, so this is noted once. */
static void
note_view (VcPhotoBoard *self,
           int           place)
{
  VcPhotoSource *source = vc_photo_tile_get_source (self->tiles[place]);
  const char    *photos[] = { NULL, NULL };

  if (self->views == NULL || source == NULL || get_photo_state (self, place) == VC_PHOTO_SEEN)
    return;

  photos[0] = vc_photo_get_sha256 (vc_photo_source_get_photo (source));
  vc_view_log_add (self->views, vc_declaration_get_id (self->declaration), photos);
}

static void
tile_shown_cb (VcPhotoBoard *self,
               VcPhotoTile  *tile)
{
  note_view (self, find_place (self, tile));
  set_photo_state (self, find_place (self, tile), VC_PHOTO_SEEN);
  if (are_all_here (self))
    vc_photo_board_look_ahead (self);
}

static void
tile_failed_cb (VcPhotoBoard *self,
                GError       *error,
                VcPhotoTile  *tile)
{
  set_photo_state (self, find_place (self, tile), VC_PHOTO_UNREADABLE);
}

static void
tile_moved_cb (VcPhotoBoard *self,
               VcPhotoTile  *tile)
{
  const VcPhotoView *view = vc_photo_canvas_get_view (vc_photo_tile_get_canvas (tile));

  vc_photo_board_set_current (self, find_place (self, tile));
  for (int place = 0; self->linked && place < VC_N_PLACES; place++)
    if (self->tiles[place] != tile)
      vc_photo_canvas_follow (vc_photo_tile_get_canvas (self->tiles[place]), view);
}

static void
tile_changed_look_cb (VcPhotoBoard *self,
                      VcPhotoTile  *tile)
{
  VcPhotoSource *source = vc_photo_tile_get_source (tile);
  VcPhotoLook    look = vc_photo_canvas_get_look (vc_photo_tile_get_canvas (tile));

  if (source != NULL && self->declaration != NULL)
    vc_photo_looks_set (self->looks, vc_declaration_get_id (self->declaration),
                        vc_photo_get_sha256 (vc_photo_source_get_photo (source)), &look);
}

/* The loupe goes where the pointer goes. */
static void
tile_pointed_cb (VcPhotoBoard *self,
                 VcPhotoTile  *tile)
{
  if (self->loupe)
    vc_photo_board_set_current (self, find_place (self, tile));
}

static void
add_tile (VcPhotoBoard *self,
          int           place)
{
  VcPhotoTile *tile = g_object_new (VC_TYPE_PHOTO_TILE, NULL);

  gtk_widget_set_parent (GTK_WIDGET (tile), GTK_WIDGET (self));
  g_signal_connect_object (tile, "shown", G_CALLBACK (tile_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tile, "failed", G_CALLBACK (tile_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tile, "moved", G_CALLBACK (tile_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tile, "changed-look", G_CALLBACK (tile_changed_look_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tile, "pointed", G_CALLBACK (tile_pointed_cb), self, G_CONNECT_SWAPPED);
  self->tiles[place] = tile;
}

static void
vc_photo_board_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_COMPARING:
      g_value_set_boolean (value, vc_photo_board_is_comparing (VC_PHOTO_BOARD (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_photo_board_dispose (GObject *object)
{
  VcPhotoBoard *self = VC_PHOTO_BOARD (object);
  GtkWidget *child;

  forget_sources (self);
  if (self->ahead != NULL)
    vc_photo_ahead_forget (self->ahead);
  g_clear_object (&self->ahead);
  g_clear_pointer (&self->next, g_ptr_array_unref);
  g_clear_object (&self->looks);
  g_clear_object (&self->state);
  g_clear_object (&self->views);
  g_clear_object (&self->means.files);
  g_clear_object (&self->means.decoder);
  g_clear_object (&self->means.cache);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vc_photo_board_parent_class)->dispose (object);
}

static void
vc_photo_board_class_init (VcPhotoBoardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vc_photo_board_get_property;
  object_class->dispose = vc_photo_board_dispose;
  widget_class->measure = vc_photo_board_measure;
  widget_class->size_allocate = vc_photo_board_size_allocate;

  properties[PROP_COMPARING] = g_param_spec_boolean ("comparing", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[MESSAGE] = g_signal_new ("message", VC_TYPE_PHOTO_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vc_photo_board_init (VcPhotoBoard *self)
{
  self->alone = self->pair[0] = self->pair[1] = self->blinking = VC_NO_PLACE;
  self->looks = vc_photo_looks_new (NULL);
  self->means.cache = vc_image_cache_new (CACHE_BYTES);

  for (int place = 0; place < VC_N_PLACES; place++)
    add_tile (self, place);

  self->hint = GTK_LABEL (gtk_label_new (_("C: the next two · L: zoom both together · hold Space: the other in the "
                                           "same place · Esc: back to the case")));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->hint), GTK_WIDGET (self));
  self->facts = g_object_new (VC_TYPE_CASE_FACTS, NULL);
  gtk_widget_insert_after (GTK_WIDGET (self->facts), GTK_WIDGET (self), GTK_WIDGET (self->tiles[VC_PLACE_PORTRAIT]));
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
 * @views: (nullable): where it is noted what the officer looks at
 * @decoder: what makes pixels of them
 *
 * Says how photos are had. What another officer saw, and how, is forgotten.
 */
void
vc_photo_board_set_means (VcPhotoBoard   *self,
                          VcPhotoFiles   *files,
                          VcViewLog      *views,
                          VcImageDecoder *decoder)
{
  g_return_if_fail (VC_IS_PHOTO_BOARD (self));

  if (!g_set_object (&self->means.files, files))
    return;

  g_set_object (&self->views, views);
  g_set_object (&self->means.decoder, decoder);
  vc_photo_board_set_next (self, NULL);
  if (self->ahead != NULL)
    vc_photo_ahead_forget (self->ahead);
  g_clear_object (&self->ahead);
  if (files != NULL)
    {
      self->ahead = vc_photo_ahead_new (&self->means);
      vc_image_decoder_warm (decoder);
    }

  vc_image_cache_clear (self->means.cache);
  /* Before the officer's key goes. */
  vc_photo_looks_flush (self->looks);
  g_clear_object (&self->looks);
  self->looks = vc_photo_looks_new (files);
}

/**
 * vc_photo_board_set_next:
 * @self: a board
 * @declarations: (nullable) (element-type VcDeclaration): the cases that are
 *   likely to be opened next
 *
 * Has the photos of what comes next decoded once those of the present case are
 * on the screen.
 */
void
vc_photo_board_set_next (VcPhotoBoard *self,
                         GPtrArray    *declarations)
{
  g_return_if_fail (VC_IS_PHOTO_BOARD (self));

  g_clear_pointer (&self->next, g_ptr_array_unref);
  if (declarations != NULL)
    self->next = g_ptr_array_ref (declarations);

  if (self->declaration != NULL && are_all_here (self))
    vc_photo_board_look_ahead (self);
}

/**
 * vc_photo_board_is_ready:
 * @self: a board
 *
 * Returns: whether the photos of what comes next are decoded
 */
gboolean
vc_photo_board_is_ready (VcPhotoBoard *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_BOARD (self), FALSE);

  return self->ahead == NULL || vc_photo_ahead_is_done (self->ahead);
}

/**
 * vc_photo_board_get_current_kind:
 * @self: a board
 *
 * Returns: what the photo shows that keys are for
 */
VcPhotoKind
vc_photo_board_get_current_kind (VcPhotoBoard *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_BOARD (self), VC_PHOTO_PORTRAIT);

  return self->declaration != NULL ? vc_photo_place_get_kind (self->declaration, self->current) : VC_PHOTO_PORTRAIT;
}

/**
 * vc_photo_board_is_comparing:
 * @self: a board
 *
 * Returns: whether two photos are compared, for which they need the whole
 *   screen
 */
gboolean
vc_photo_board_is_comparing (VcPhotoBoard *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_BOARD (self), FALSE);

  return self->pair[0] != VC_NO_PLACE;
}

/**
 * vc_photo_board_has_place:
 * @self: a board
 * @place: a place
 *
 * Returns: whether the case has a photo there, or a word in place of one
 */
gboolean
vc_photo_board_has_place (VcPhotoBoard *self,
                          int           place)
{
  return self->declaration != NULL && vc_photo_place_exists (self->declaration, place);
}

/**
 * vc_photo_board_place_tiles:
 * @self: a board
 *
 * Places what the officer wants to see.
 */
void
vc_photo_board_place_tiles (VcPhotoBoard *self)
{
  gboolean open = self->declaration != NULL;

  for (int place = 0; place < VC_N_PLACES; place++)
    gtk_widget_set_visible (GTK_WIDGET (self->tiles[place]), open && vc_photo_board_is_among (self, self->declaration, place));
  gtk_widget_set_visible (GTK_WIDGET (self->facts), open && vc_photo_board_shows_all (self));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), vc_photo_board_is_comparing (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vc_photo_board_set_current:
 * @self: a board
 * @place: a place
 *
 * Says which photo keys are for.
 */
void
vc_photo_board_set_current (VcPhotoBoard *self,
                            int           place)
{
  if (self->blinking != place)
    vc_photo_board_end_blink (self);

  gtk_widget_remove_css_class (GTK_WIDGET (self->tiles[self->current]), "current");
  if (self->current != place)
    vc_photo_canvas_set_loupe (vc_photo_tile_get_canvas (self->tiles[self->current]), FALSE);

  self->current = place;
  gtk_widget_add_css_class (GTK_WIDGET (self->tiles[place]), "current");
  vc_photo_canvas_set_loupe (vc_photo_tile_get_canvas (self->tiles[place]), self->loupe);
}

/**
 * vc_photo_board_say:
 * @self: a board
 * @sentence: what to say
 *
 * Tells the officer something that cannot be seen.
 */
void
vc_photo_board_say (VcPhotoBoard *self,
                    const char   *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}
