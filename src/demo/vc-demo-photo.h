/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-photo.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The longer side of a phone's 12-megapixel photo. */
#define VC_DEMO_PHOTO_LONG_SIDE 4000

/**
 * VcDemoPhotoFlaw:
 * @VC_DEMO_PHOTO_GOOD: a usable photo
 * @VC_DEMO_PHOTO_BLURRED: out of focus and shaken: unreadable
 * @VC_DEMO_PHOTO_GLARE: a lamp's reflection over the number
 * @VC_DEMO_PHOTO_CUT_CORNER: a corner of the document is outside the picture
 * @VC_DEMO_PHOTO_DARK: taken in a dark room
 */
typedef enum
{
  VC_DEMO_PHOTO_GOOD,
  VC_DEMO_PHOTO_BLURRED,
  VC_DEMO_PHOTO_GLARE,
  VC_DEMO_PHOTO_CUT_CORNER,
  VC_DEMO_PHOTO_DARK,
} VcDemoPhotoFlaw;

/* How a picture is taken: @seed decides hand, table, lamp and sensor. */
typedef struct
{
  guint64         seed;
  VcPhotoKind     kind;
  VcDemoPhotoFlaw flaw;
  guint           long_side;
} VcDemoShot;

/* A finished photo. @width and @height are as stored: EXIF says how to turn it. */
typedef struct
{
  VcPhotoKind kind;
  GBytes     *bytes;      /* JPEG */
  char       *sha256;     /* of @bytes, 64 lower-case hexadecimal digits */
  guint       width;
  guint       height;
} VcDemoPhoto;

VcDemoPhoto *vc_demo_photo_take (const VcDemoShot *shot,
                                 cairo_surface_t  *artwork);
void         vc_demo_photo_free (VcDemoPhoto      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcDemoPhoto, vc_demo_photo_free)

G_END_DECLS
