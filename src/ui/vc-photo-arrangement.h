/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As many photos as a case can have at once: three, and each made again. */
#define VC_PHOTO_ARRANGEMENT_MAX 6

/* One photo that is to be placed, and where: a place of no width is none. */
typedef struct
{
  double aspect;     /* in: width by height of what it usually shows */
  double least;      /* in: the least width it may have */
  double foot;       /* in: height below the photo that is not the photo's */
  double x;
  double y;
  double width;
  double height;     /* of the photo with its head, without its foot */
} VcPhotoPlace;

void vc_photo_arrangement_choose (VcPhotoPlace *places,
                                  guint         n_places,
                                  double        width,
                                  double        height,
                                  double        head,
                                  double        gap);

G_END_DECLS
