/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-board-private.h"

#include "vc-config.h"
#include "vc-format.h"
#include "vc-photo-arrangement.h"
#include "vc-photo-demand.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels that wait to be wanted again: two cases on the largest screen. */
#define CACHE_BYTES ((gsize) 48 * 1024 * 1024)

#define GAP 8

/* The facts about a case below its portrait take a step more when they need
 * it: so the portrait has the same size in nearly every case. */
#define FACTS_LEAST 132
#define FACTS_STEP  48

/* What a word in place of a photo needs. */
#define TILE_LEAST 300

#define LEAST_WIDTH  620
#define LEAST_HEIGHT 420

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

static gboolean
is_childs (VcDeclaration *declaration)
{
  return vc_declaration_get_fields (declaration)->subject_type == VC_SUBJECT_CHILD;
}

static VcPhotoKind
kind_for_place (VcDeclaration *declaration,
                int            place)
{
  static const VcPhotoKind kinds[VC_N_PLACES_FILED] = { VC_PHOTO_PORTRAIT, VC_PHOTO_FRONT, VC_PHOTO_BACK };

  if (place % VC_N_PLACES_FILED == VC_PLACE_FRONT && is_childs (declaration))
    return VC_PHOTO_BIRTH_CERTIFICATE;

  return kinds[place % VC_N_PLACES_FILED];
}

static gboolean
is_made_again (int place)
{
  return place >= VC_N_PLACES_FILED;
}

static VcPhoto *
photo_for_place (VcDeclaration *declaration,
                 int            place)
{
  VcPhotoKind kind = kind_for_place (declaration, place);
  VcRetake   *retake = vc_declaration_get_retake (declaration, kind);

  if (!is_made_again (place))
    return vc_declaration_get_photo (declaration, kind);

  return retake != NULL ? vc_retake_get_photo (retake) : NULL;
}

static gboolean
has_place (VcDeclaration *declaration,
           int            place)
{
  if (is_made_again (place))
    return photo_for_place (declaration, place) != NULL;

  return place != VC_PLACE_BACK || photo_for_place (declaration, place) != NULL ||
         vc_photo_demand (declaration, VC_PHOTO_BACK) == VC_PHOTO_REQUIRED;
}

static int
find_place (VcPhotoBoard *self,
            gpointer      tile)
{
  for (int place = 0; place < VC_N_PLACES; place++)
    if (tile == self->tiles[place])
      return place;

  g_return_val_if_reached (VC_PLACE_PORTRAIT);
}

/* Where it stands */

/* What a photo of its kind usually is: a portrait like those of documents, a
 * card photographed with a margin, a page. */
static double
get_aspect (VcDeclaration *declaration,
            int            place)
{
  switch (kind_for_place (declaration, place))
    {
    case VC_PHOTO_PORTRAIT:
      return 3.0 / 4;
    case VC_PHOTO_FRONT:
    case VC_PHOTO_BACK:
      return 4.0 / 3;
    case VC_PHOTO_BIRTH_CERTIFICATE:
      return 1 / G_SQRT2;
    }

  g_return_val_if_reached (1);
}

static gboolean
is_among (VcPhotoBoard  *self,
          VcDeclaration *declaration,
          int            place)
{
  if (vc_photo_board_is_comparing (self))
    return place == self->pair[0] || place == self->pair[1];
  if (self->alone != VC_NO_PLACE)
    return place == self->alone;

  return has_place (declaration, place);
}

static gboolean
shows_all (VcPhotoBoard *self)
{
  return self->alone == VC_NO_PLACE && !vc_photo_board_is_comparing (self);
}

static double
measure_facts (VcPhotoBoard *self,
               int           width)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (self->facts), GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return MAX (FACTS_LEAST, ceil (natural / (double) FACTS_STEP) * FACTS_STEP);
}

/* Of a tile, what is not its photo. */
static int
measure_head (VcPhotoBoard *self)
{
  VcPhotoTile *tile = self->tiles[VC_PLACE_PORTRAIT];
  int tile_height, canvas_height;

  gtk_widget_measure (GTK_WIDGET (tile), GTK_ORIENTATION_VERTICAL, -1, &tile_height, NULL, NULL, NULL);
  gtk_widget_measure (vc_photo_tile_get_frame (tile), GTK_ORIENTATION_VERTICAL, -1, &canvas_height, NULL, NULL, NULL);
  return tile_height - canvas_height;
}

/* Places of no width are not used. */
static void
arrange (VcPhotoBoard  *self,
         VcDeclaration *declaration,
         int            width,
         int            height,
         VcPhotoPlace   places[VC_N_PLACES])
{
  VcPhotoPlace used[VC_N_PLACES] = { 0 };
  int          order[VC_N_PLACES];
  guint        n_used = 0;

  for (int place = 0; place < VC_N_PLACES; place++)
    {
      places[place] = (VcPhotoPlace) { 0 };
      if (!is_among (self, declaration, place))
        continue;

      /* Of two that are compared, neither is the smaller. */
      used[n_used].aspect = vc_photo_board_is_comparing (self) ? 1 : get_aspect (declaration, place);
      used[n_used].least = TILE_LEAST;
      used[n_used].foot = n_used == 0 && shows_all (self) ? measure_facts (self, width * 2 / 5) + GAP : 0;
      order[n_used++] = place;
    }

  vc_photo_arrangement_choose (used, n_used, width, height, measure_head (self), GAP);
  for (guint i = 0; i < n_used; i++)
    places[order[i]] = used[i];
}

static void
vc_photo_board_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

static void
allocate_facts (VcPhotoBoard       *self,
                const VcPhotoPlace *first)
{
  int top = (int) (first->y + first->height) + GAP;

  if (gtk_widget_get_visible (GTK_WIDGET (self->facts)))
    gtk_widget_size_allocate (GTK_WIDGET (self->facts),
                              &(GtkAllocation) { (int) first->x, top, (int) first->width, (int) first->foot - GAP }, -1);
}

/* Returns the height it takes. */
static int
allocate_hint (VcPhotoBoard *self,
               int           width,
               int           height)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (self->hint), GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->hint), &(GtkAllocation) { 0, height - natural, width, natural }, -1);
  return natural + GAP;
}

static void
vc_photo_board_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  VcPhotoBoard *self = VC_PHOTO_BOARD (widget);
  VcPhotoPlace  places[VC_N_PLACES];

  if (self->declaration == NULL)
    return;

  if (vc_photo_board_is_comparing (self))
    height -= allocate_hint (self, width, height);

  arrange (self, self->declaration, width, height, places);
  for (int place = 0; place < VC_N_PLACES; place++)
    if (places[place].width > 0 && gtk_widget_get_visible (GTK_WIDGET (self->tiles[place])))
      gtk_widget_size_allocate (GTK_WIDGET (self->tiles[place]),
                                &(GtkAllocation) { (int) places[place].x, (int) places[place].y,
                                                   (int) places[place].width, (int) places[place].height }, -1);

  allocate_facts (self, &places[VC_PLACE_PORTRAIT]);
}

/* What comes next */

static void
look_ahead_to (VcPhotoBoard  *self,
               VcDeclaration *declaration)
{
  int          scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int          head = measure_head (self);
  VcPhotoPlace places[VC_N_PLACES];

  arrange (self, declaration, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)),
           places);

  for (int place = 0; place < VC_N_PLACES; place++)
    {
      VcPhoto       *photo = photo_for_place (declaration, place);
      int            width = (int) places[place].width * scale_factor;
      int            height = ((int) places[place].height - head) * scale_factor;
      gboolean       aside = photo != NULL && vc_photo_looks_get (self->looks, vc_photo_get_sha256 (photo)).quarters % 2;
      VcImageRequest request = { .width = aside ? height : width, .height = aside ? width : height, .enlarge = TRUE };

      if (photo != NULL && width > 0 && height > 0)
        vc_photo_ahead_want (self->ahead, vc_declaration_get_id (declaration), photo, &request);
    }
}

/* Once the officer sees the present case. */
static void
look_ahead (VcPhotoBoard *self)
{
  if (self->ahead == NULL)
    return;

  vc_photo_ahead_forget (self->ahead);
  if (self->next == NULL || !shows_all (self) || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;

  for (guint i = 0; i < self->next->len; i++)
    look_ahead_to (self, g_ptr_array_index (self->next, i));
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
      VcPhoto    *photo = photo_for_place (declaration, place);
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

static VcPhotoState
get_photo_state (VcPhotoBoard *self,
                 int           place)
{
  VcPhotoKind kind = kind_for_place (self->declaration, place);

  return is_made_again (place) ? vc_verification_state_get_retake (self->state, kind)
                               : vc_verification_state_get_photo (self->state, kind);
}

static void
set_photo_state (VcPhotoBoard *self,
                 int           place,
                 VcPhotoState  state)
{
  VcPhotoKind kind = kind_for_place (self->declaration, place);

  if (is_made_again (place))
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

  if (!has_place (self->declaration, place))
    vc_photo_tile_say (tile, VC_PHOTO_WORD_CALM, "", NULL);
  else if (self->sources[place] == NULL && get_photo_state (self, place) == VC_PHOTO_NOT_FILED)
    say_why_missing (self, tile, kind_for_place (self->declaration, place));
  else if (vc_verification_state_get_mode (self->state) == VC_VERIFICATION_LOADING)
    vc_photo_tile_say (tile, VC_PHOTO_WORD_BUSY, _("Shown as soon as the case is yours"), NULL);
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
  VcFiledPart part = vc_filed_part_of_photo (kind_for_place (self->declaration, place));

  vc_photo_tile_set_renewed (self->tiles[place], !is_made_again (place) && changes != NULL &&
                                                   vc_declaration_diff_has_part (changes, part));
}

static char *
dup_caption (VcPhotoBoard *self,
             int           place)
{
  VcPhotoKind kind = kind_for_place (self->declaration, place);

  if (is_made_again (place))
    /* Translators: which photo, made again by an officer. */
    return g_strdup_printf (_("%s, made at the counter"), vc_words_for_photo (kind));

  if (place == VC_PLACE_FRONT && vc_photo_demand (self->declaration, kind) == VC_PHOTO_VERIFIED_INSTEAD)
    return g_strdup (_("Identity document"));

  return g_strdup (vc_words_for_photo (kind));
}

static char *
dup_note (VcPhotoBoard *self,
          int           place)
{
  VcRetake *retake = vc_declaration_get_retake (self->declaration, kind_for_place (self->declaration, place));
  const VcRetakeFields *fields;
  g_autofree char *when = NULL;

  if (!is_made_again (place) || retake == NULL)
    return NULL;

  fields = vc_retake_get_fields (retake);
  when = vc_format_date_time (fields->taken_at);
  /* Translators: who made a photo at the counter, and when. */
  return g_strdup_printf (_("%1$s, %2$s"), fields->officer_name, when);
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
      g_autofree char *caption = dup_caption (self, place);
      g_autofree char *note = dup_note (self, place);

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

static void
tile_shown_cb (VcPhotoBoard *self,
               VcPhotoTile  *tile)
{
  set_photo_state (self, find_place (self, tile), VC_PHOTO_SEEN);
  if (are_all_here (self))
    look_ahead (self);
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

  if (source != NULL)
    vc_photo_looks_set (self->looks, vc_photo_get_sha256 (vc_photo_source_get_photo (source)), &look);
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
  self->looks = vc_photo_looks_new ();
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
 * @decoder: what makes pixels of them
 *
 * Says how photos are had. What another officer saw, and how, is forgotten.
 */
void
vc_photo_board_set_means (VcPhotoBoard   *self,
                          VcPhotoFiles   *files,
                          VcImageDecoder *decoder)
{
  g_return_if_fail (VC_IS_PHOTO_BOARD (self));

  if (!g_set_object (&self->means.files, files))
    return;

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
  g_clear_object (&self->looks);
  self->looks = vc_photo_looks_new ();
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
    look_ahead (self);
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

  return self->declaration != NULL ? kind_for_place (self->declaration, self->current) : VC_PHOTO_PORTRAIT;
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
  return self->declaration != NULL && has_place (self->declaration, place);
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
    gtk_widget_set_visible (GTK_WIDGET (self->tiles[place]), open && is_among (self, self->declaration, place));
  gtk_widget_set_visible (GTK_WIDGET (self->facts), open && shows_all (self));
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
