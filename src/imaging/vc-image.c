/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-image.h"

/*
 * A decoded picture, upright. It never changes, so threads may share it and a
 * texture may be made of its bytes without copying them.
 */
struct _VcImage
{
  GObject parent_instance;

  GBytes      *pixels;
  int          width;
  int          height;
  gsize        stride;
  VcImageFacts facts;
};

G_DEFINE_FINAL_TYPE (VcImage, vc_image, G_TYPE_OBJECT)

static void
vc_image_finalize (GObject *object)
{
  VcImage *self = VC_IMAGE (object);

  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_clear_pointer (&self->facts.signatures, g_ptr_array_unref);

  G_OBJECT_CLASS (vc_image_parent_class)->finalize (object);
}

static void
vc_image_class_init (VcImageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_image_finalize;
}

static void
vc_image_init (VcImage *self)
{
}

/**
 * vc_image_new:
 * @pixels: rows of pixels from the top
 * @width: pixels in a row
 * @height: how many rows
 * @stride: bytes from one row to the next
 * @true_width: width of the picture this was made from, upright
 * @true_height: its height
 *
 * Returns: (transfer full): a photo of which nothing was measured
 */
VcImage *
vc_image_new (GBytes *pixels,
              int     width,
              int     height,
              gsize   stride,
              int     true_width,
              int     true_height)
{
  const VcImageFacts facts = { .true_width = true_width, .true_height = true_height };

  return vc_image_new_with_facts (pixels, width, height, stride, &facts);
}

/**
 * vc_image_new_with_facts:
 * @pixels: rows of pixels from the top
 * @width: pixels in a row
 * @height: how many rows
 * @stride: bytes from one row to the next
 * @facts: what is known of the file this was made from
 *
 * Returns: (transfer full): a picture
 */
VcImage *
vc_image_new_with_facts (GBytes             *pixels,
                         int                 width,
                         int                 height,
                         gsize               stride,
                         const VcImageFacts *facts)
{
  VcImage *self;

  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (stride >= (gsize) width * 3, NULL);
  g_return_val_if_fail (g_bytes_get_size (pixels) >= stride * height, NULL);

  self = g_object_new (VC_TYPE_IMAGE, NULL);
  self->pixels = g_bytes_ref (pixels);
  self->width = width;
  self->height = height;
  self->stride = stride;
  self->facts = *facts;
  self->facts.signatures = facts->signatures != NULL
                             ? g_ptr_array_ref (facts->signatures)
                             : g_ptr_array_new_with_free_func ((GDestroyNotify) vc_signature_free);
  return self;
}

/**
 * vc_image_get_pixels:
 * @self: a picture
 *
 * Returns: (transfer none): its rows, vc_image_get_stride() bytes apart; three
 *   bytes a pixel: red, green, blue
 */
GBytes *
vc_image_get_pixels (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), NULL);

  return self->pixels;
}

/**
 * vc_image_get_width:
 * @self: a picture
 *
 * Returns: pixels in a row
 */
int
vc_image_get_width (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), 0);

  return self->width;
}

/**
 * vc_image_get_height:
 * @self: a picture
 *
 * Returns: how many rows it has
 */
int
vc_image_get_height (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), 0);

  return self->height;
}

/**
 * vc_image_get_stride:
 * @self: a picture
 *
 * Returns: bytes from one row to the next
 */
gsize
vc_image_get_stride (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), 0);

  return self->stride;
}

/**
 * vc_image_get_true_width:
 * @self: a picture
 *
 * Returns: the width of the whole picture as it was filed, upright, however
 *   much of it was asked for; of a page, at 300 pixels to an inch or as many
 *   fewer as it takes to stay within what is decoded
 */
int
vc_image_get_true_width (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), 0);

  return self->facts.true_width;
}

/**
 * vc_image_get_true_height:
 * @self: a picture
 *
 * Returns: the height of the whole picture as it was filed, upright
 */
int
vc_image_get_true_height (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), 0);

  return self->facts.true_height;
}

/**
 * vc_image_get_measure:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): what was measured, or %NULL if only a
 *   part of the picture was decoded
 */
const VcImageMeasure *
vc_image_get_measure (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), NULL);

  return self->facts.is_measured ? &self->facts.measure : NULL;
}

/**
 * vc_image_get_sharpness:
 * @self: a picture
 *
 * Returns: how much of an edge's step two neighbouring pixels take, 0 to 1; or
 *   -1 if only a part of the picture was decoded
 */
double
vc_image_get_sharpness (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), -1);

  return self->facts.is_measured ? self->facts.measure.sharpness : -1;
}

/**
 * vc_image_get_brightness:
 * @self: a picture
 *
 * Returns: mean luminance, 0 to 1; or -1 if only a part of the picture was
 *   decoded
 */
double
vc_image_get_brightness (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), -1);

  return self->facts.is_measured ? self->facts.measure.brightness : -1;
}

/**
 * vc_image_get_n_pages:
 * @self: a picture
 *
 * Returns: how many pages the document has that this is a page of, or 0 for a
 *   photo
 */
guint
vc_image_get_n_pages (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), 0);

  return self->facts.n_pages;
}

/**
 * vc_image_get_signatures:
 * @self: a picture
 *
 * Returns: (transfer none) (element-type VcSignature): the digital signatures
 *   of the document that this is a page of, in the order they are in the file;
 *   none of a photo. Nobody changes them.
 */
GPtrArray *
vc_image_get_signatures (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), NULL);

  return self->facts.signatures;
}

/**
 * vc_image_get_faults:
 * @self: a picture
 *
 * Of a part, only what the true size tells is found; of a page nothing.
 *
 * Returns: what to point out about the photo, or 0
 */
VcImageFaults
vc_image_get_faults (VcImage *self)
{
  g_return_val_if_fail (VC_IS_IMAGE (self), 0);

  if (self->facts.n_pages > 0)
    return 0;

  return vc_image_faults_find (vc_image_get_measure (self), self->facts.true_width, self->facts.true_height);
}
