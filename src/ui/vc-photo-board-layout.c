/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-board-private.h"

#include "vc-photo-arrangement.h"

#include <math.h>

/*
 * Where the photos of a case stand on the board, now and in the case that comes
 * next.
 */

#define GAP 8

/* The facts about a case below its portrait take a step more when they need
 * it: so the portrait has the same size in nearly every case. */
#define FACTS_LEAST 132
#define FACTS_STEP  48

/* What a word in place of a photo needs. */
#define TILE_LEAST 300

#define LEAST_WIDTH  620
#define LEAST_HEIGHT 420

/**
 * vc_photo_board_is_among:
 * @self: a board
 * @declaration: a case
 * @place: a place
 *
 * Returns: whether that place of the case is shown as the officer looks at
 *   photos now
 */
gboolean
vc_photo_board_is_among (VcPhotoBoard  *self,
                         VcDeclaration *declaration,
                         int            place)
{
  if (vc_photo_board_is_comparing (self))
    return place == self->pair[0] || place == self->pair[1];
  if (self->alone != VC_NO_PLACE)
    return place == self->alone;

  return vc_photo_place_exists (declaration, place);
}

/**
 * vc_photo_board_shows_all:
 * @self: a board
 *
 * Returns: whether all photos stand together, none alone or compared
 */
gboolean
vc_photo_board_shows_all (VcPhotoBoard *self)
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
      if (!vc_photo_board_is_among (self, declaration, place))
        continue;

      /* Of two that are compared, neither is the smaller. */
      used[n_used].aspect = vc_photo_board_is_comparing (self) ? 1 : vc_photo_place_get_aspect (declaration, place);
      used[n_used].least = TILE_LEAST;
      used[n_used].foot = n_used == 0 && vc_photo_board_shows_all (self) ? measure_facts (self, width * 2 / 5) + GAP : 0;
      order[n_used++] = place;
    }

  vc_photo_arrangement_choose (used, n_used, width, height, measure_head (self), GAP);
  for (guint i = 0; i < n_used; i++)
    places[order[i]] = used[i];
}

/**
 * vc_photo_board_measure:
 *
 * The board's share in how large a window must be.
 */
void
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

/**
 * vc_photo_board_size_allocate:
 *
 * Places what is shown.
 */
void
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
      VcPhoto       *photo = vc_photo_place_get_photo (declaration, place);
      int            width = (int) places[place].width * scale_factor;
      int            height = ((int) places[place].height - head) * scale_factor;
      gboolean       aside = photo != NULL && vc_photo_looks_get (self->looks, vc_photo_get_sha256 (photo)).quarters % 2;
      VcImageRequest request = { .width = aside ? height : width, .height = aside ? width : height, .enlarge = TRUE };

      if (photo != NULL && width > 0 && height > 0)
        vc_photo_ahead_want (self->ahead, vc_declaration_get_id (declaration), photo, &request);
    }
}

/**
 * vc_photo_board_look_ahead:
 * @self: a board whose officer sees the present case
 *
 * Has what comes next decoded, as large as it will be shown.
 */
void
vc_photo_board_look_ahead (VcPhotoBoard *self)
{
  if (self->ahead == NULL)
    return;

  vc_photo_ahead_forget (self->ahead);
  if (self->next == NULL || !vc_photo_board_shows_all (self) || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;

  for (guint i = 0; i < self->next->len; i++)
    look_ahead_to (self, g_ptr_array_index (self->next, i));
}
