/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-board-private.h"

#include <glib/gi18n-lib.h>

/*
 * What keys and buttons do with the photos of a case.
 */

#define KEY_STEP 1.25
#define KEY_PAN  0.2

static VcPhotoCanvas *
get_canvas (VcPhotoBoard *self,
            int           place)
{
  return vc_photo_tile_get_canvas (self->tiles[place]);
}

static VcPhotoCanvas *
get_current (VcPhotoBoard *self)
{
  return get_canvas (self, self->current);
}

/* Looking closer */

static void
zoom_in (VcPhotoBoard *self,
         GVariant     *target)
{
  vc_photo_canvas_zoom (get_current (self), KEY_STEP);
}

static void
zoom_out (VcPhotoBoard *self,
          GVariant     *target)
{
  vc_photo_canvas_zoom (get_current (self), 1 / KEY_STEP);
}

static void
zoom_fit (VcPhotoBoard *self,
          GVariant     *target)
{
  vc_photo_canvas_fit (get_current (self));
}

static void
pan (VcPhotoBoard *self,
     GVariant     *target)
{
  static const struct
  {
    const char *direction;
    double      x;
    double      y;
  } ways[] = {
    { "left", -KEY_PAN, 0 }, { "right", KEY_PAN, 0 }, { "up", 0, -KEY_PAN }, { "down", 0, KEY_PAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (ways[i].direction, g_variant_get_string (target, NULL)))
      vc_photo_canvas_pan (get_current (self), ways[i].x, ways[i].y);
}

static void
link_photos (VcPhotoBoard *self,
             GVariant     *target)
{
  const VcPhotoView *view = vc_photo_canvas_get_view (get_current (self));

  self->linked = !self->linked;
  for (int place = 0; place < VC_N_PLACES; place++)
    {
      vc_photo_tile_set_linked (self->tiles[place], self->linked);
      if (self->linked && place != self->current)
        vc_photo_canvas_follow (get_canvas (self, place), view);
    }
}

static void
toggle_loupe (VcPhotoBoard *self,
              GVariant     *target)
{
  self->loupe = !self->loupe;
  vc_photo_canvas_set_loupe (get_current (self), self->loupe);
}

/* Turning, light and dark */

static void
rotate (VcPhotoBoard *self,
        GVariant     *target)
{
  vc_photo_canvas_turn (get_current (self), 1);
}

static void
rotate_back (VcPhotoBoard *self,
             GVariant     *target)
{
  vc_photo_canvas_turn (get_current (self), -1);
}

static void
change_tone (VcPhotoBoard *self,
             int           brightness,
             int           contrast)
{
  VcImageTone tone = vc_photo_canvas_get_look (get_current (self)).tone;

  tone.brightness = CLAMP (tone.brightness + brightness, -VC_IMAGE_TONE_STEPS, VC_IMAGE_TONE_STEPS);
  tone.contrast = CLAMP (tone.contrast + contrast, -VC_IMAGE_TONE_STEPS, VC_IMAGE_TONE_STEPS);
  vc_photo_canvas_set_tone (get_current (self), tone);
}

static void
brighten (VcPhotoBoard *self,
          GVariant     *target)
{
  change_tone (self, 1, 0);
}

static void
darken (VcPhotoBoard *self,
        GVariant     *target)
{
  change_tone (self, -1, 0);
}

static void
harden (VcPhotoBoard *self,
        GVariant     *target)
{
  change_tone (self, 0, 1);
}

static void
soften (VcPhotoBoard *self,
        GVariant     *target)
{
  change_tone (self, 0, -1);
}

static void
show_as_taken (VcPhotoBoard *self,
               GVariant     *target)
{
  VcPhotoCanvas *canvas = get_current (self);

  vc_photo_canvas_set_tone (canvas, (VcImageTone) { 0, 0 });
  vc_photo_canvas_turn (canvas, -(int) vc_photo_canvas_get_look (canvas).quarters);
}

/* One photo, or two */

static gboolean
has_photo (VcPhotoBoard *self,
           int           place)
{
  return self->sources[place] != NULL && vc_photo_canvas_get_image (get_canvas (self, place)) != NULL;
}

static int
place_for_name (const char *name)
{
  static const char * const names[] = { "portrait", "front", "back", "retaken-portrait", "retaken-front", "retaken-back" };

  for (int place = 0; place < VC_N_PLACES; place++)
    if (g_str_equal (names[place], name))
      return place;

  g_return_val_if_reached (VC_PLACE_PORTRAIT);
}

static void
show_alone (VcPhotoBoard *self,
            GVariant     *target)
{
  int place = place_for_name (g_variant_get_string (target, NULL));

  if (!vc_photo_board_has_place (self, place) || vc_photo_board_is_comparing (self))
    return;

  self->alone = self->alone == place ? VC_NO_PLACE : place;
  vc_photo_board_set_current (self, place);
  vc_photo_board_place_tiles (self);
}

static void
set_pair (VcPhotoBoard *self,
          int           one,
          int           other)
{
  gboolean was_comparing = vc_photo_board_is_comparing (self);

  self->pair[0] = one;
  self->pair[1] = other;
  self->alone = VC_NO_PLACE;
  if (one != VC_NO_PLACE && self->current != one && self->current != other)
    vc_photo_board_set_current (self, one);
  vc_photo_board_place_tiles (self);

  if (was_comparing != vc_photo_board_is_comparing (self))
    g_object_notify (G_OBJECT (self), "comparing");
}

/* Two at full screen; each time two others, and after the last all again. */
static void
compare (VcPhotoBoard *self,
         GVariant     *target)
{
  gboolean passed = !vc_photo_board_is_comparing (self);

  for (int one = 0; one < VC_N_PLACES; one++)
    for (int other = one + 1; other < VC_N_PLACES; other++)
      {
        if (passed && has_photo (self, one) && has_photo (self, other))
          {
            set_pair (self, one, other);
            return;
          }
        if (self->pair[0] == one && self->pair[1] == other)
          passed = TRUE;
      }

  if (vc_photo_board_is_comparing (self))
    set_pair (self, VC_NO_PLACE, VC_NO_PLACE);
  else
    vc_photo_board_say (self, _("There are no two photographs to compare."));
}

/* The photo that this one should show the same as: what it was made again as,
 * the other of a pair, and otherwise the document and its holder. */
static int
find_partner (VcPhotoBoard *self)
{
  int made_again = (self->current + VC_N_PLACES_FILED) % VC_N_PLACES;
  int paired = self->pair[0] == self->current ? self->pair[1] : self->pair[0];
  int usual = self->current == VC_PLACE_PORTRAIT ? VC_PLACE_FRONT : VC_PLACE_PORTRAIT;
  const int candidates[] = { paired, made_again, usual, VC_PLACE_FRONT, VC_PLACE_BACK };

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (candidates[i] != VC_NO_PLACE && candidates[i] != self->current && has_photo (self, candidates[i]))
      return candidates[i];

  return VC_NO_PLACE;
}

static void
blink (VcPhotoBoard *self,
       GVariant     *target)
{
  int partner = find_partner (self);

  if (!g_variant_get_boolean (target))
    {
      vc_photo_board_end_blink (self);
      return;
    }

  /* A key that is held repeats itself. */
  if (self->blinking != VC_NO_PLACE || partner == VC_NO_PLACE || !has_photo (self, self->current))
    return;

  self->blinking = self->current;
  vc_photo_tile_blink (self->tiles[self->current], self->tiles[partner]);
}

static const struct
{
  const char *name;
  void      (*act) (VcPhotoBoard *self,
                    GVariant     *target);
} acts[] = {
  { "zoom-in", zoom_in },
  { "zoom-out", zoom_out },
  { "zoom-fit", zoom_fit },
  { "pan", pan },
  { "link", link_photos },
  { "loupe", toggle_loupe },
  { "rotate", rotate },
  { "rotate-back", rotate_back },
  { "brighter", brighten },
  { "darker", darken },
  { "harder", harden },
  { "softer", soften },
  { "as-taken", show_as_taken },
  { "focus", show_alone },
  { "compare", compare },
  { "blink", blink },
};

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
  g_return_val_if_fail (VC_IS_PHOTO_BOARD (self), FALSE);

  if (!vc_verification_state_shows_photos (self->state))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].name, action))
      {
        acts[i].act (self, target);
        return TRUE;
      }

  return FALSE;
}

/**
 * vc_photo_board_end_blink:
 * @self: a board
 *
 * Shows each photo in its own place.
 */
void
vc_photo_board_end_blink (VcPhotoBoard *self)
{
  if (self->blinking == VC_NO_PLACE)
    return;

  vc_photo_tile_blink (self->tiles[self->blinking], NULL);
  self->blinking = VC_NO_PLACE;
}

/**
 * vc_photo_board_step_back:
 * @self: a board
 *
 * Undoes the last of what the officer asked for to see better: the comparison,
 * the loupe, the photo shown alone.
 *
 * Returns: whether there was anything to undo
 */
gboolean
vc_photo_board_step_back (VcPhotoBoard *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_BOARD (self), FALSE);

  vc_photo_board_end_blink (self);
  if (vc_photo_board_is_comparing (self))
    set_pair (self, VC_NO_PLACE, VC_NO_PLACE);
  else if (self->loupe)
    toggle_loupe (self, NULL);
  else if (self->alone != VC_NO_PLACE)
    {
      self->alone = VC_NO_PLACE;
      vc_photo_board_place_tiles (self);
    }
  else
    return FALSE;

  return TRUE;
}

/**
 * vc_photo_board_end_acts:
 * @self: a board
 *
 * Shows all photos, each in its place, as for another case.
 */
void
vc_photo_board_end_acts (VcPhotoBoard *self)
{
  while (vc_photo_board_step_back (self))
    ;

  self->linked = FALSE;
  for (int place = 0; place < VC_N_PLACES; place++)
    vc_photo_tile_set_linked (self->tiles[place], FALSE);
}
