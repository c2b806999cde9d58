/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-case-facts.h"
#include "vc-photo-ahead.h"
#include "vc-photo-board.h"
#include "vc-photo-place.h"
#include "vc-photo-tile.h"

G_BEGIN_DECLS

#define VC_NO_PLACE (-1)

struct _VcPhotoBoard
{
  GtkWidget            parent_instance;

  VcVerificationState *state;
  VcPhotoMeans         means;
  VcViewLog           *views;                    /* NULL when nobody is signed in */
  VcPhotoLooks        *looks;                    /* the officer's */
  VcPhotoAhead        *ahead;                    /* NULL when nobody is signed in */
  GPtrArray           *next;                     /* (element-type VcDeclaration) what comes next, or NULL */
  VcDeclaration       *declaration;              /* whose photos are here */
  VcPhotoSource       *sources[VC_N_PLACES];
  VcPhotoTile         *tiles[VC_N_PLACES];
  VcCaseFacts         *facts;
  GtkLabel            *hint;                     /* while two are compared */

  gboolean             linked;                   /* zoomed and moved together */
  gboolean             loupe;                    /* over the current photo */
  int                  alone;                    /* the place shown alone, or none */
  int                  pair[2];                  /* the places compared, or none */
  int                  current;                  /* the place that keys are for */
  int                  blinking;                 /* the place that shows another's photo, or none */
};

gboolean vc_photo_board_shows_all     (VcPhotoBoard   *self);
gboolean vc_photo_board_is_among      (VcPhotoBoard   *self,
                                       VcDeclaration  *declaration,
                                       int             place);
void     vc_photo_board_measure       (GtkWidget      *widget,
                                       GtkOrientation  orientation,
                                       int             for_size,
                                       int            *minimum,
                                       int            *natural,
                                       int            *minimum_baseline,
                                       int            *natural_baseline);
void     vc_photo_board_size_allocate (GtkWidget      *widget,
                                       int             width,
                                       int             height,
                                       int             baseline);
void     vc_photo_board_look_ahead    (VcPhotoBoard   *self);

gboolean vc_photo_board_has_place     (VcPhotoBoard   *self,
                                       int             place);
void     vc_photo_board_set_current   (VcPhotoBoard   *self,
                                       int             place);
void     vc_photo_board_place_tiles   (VcPhotoBoard   *self);
void     vc_photo_board_end_blink     (VcPhotoBoard   *self);
void     vc_photo_board_end_acts      (VcPhotoBoard   *self);
void     vc_photo_board_say           (VcPhotoBoard   *self,
                                       const char     *sentence);

G_END_DECLS
