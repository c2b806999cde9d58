/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-pixels.h"

/* How long a box must keep its size, or a view its place, before pixels are
 * asked for: each answer costs a process. */
#define SETTLE_MS 120

struct _VcPhotoPixels
{
  GObject         parent_instance;

  VcPhotoSource  *source;
  int             true_width;      /* of the upright photo; 0 until it is known */
  int             true_height;

  VcPhotoView     view;            /* as it was last wanted */
  guint           quarters;
  int             scale_factor;
  guint           settle_id;

  GdkTexture     *whole;
  VcImageRequest  whole_request;
  GCancellable   *whole_wanted;

  GdkTexture     *detail;          /* NULL while the whole is shown */
  VcPhotoRegion   detail_region;   /* as it stands in the turned photo */
  VcPhotoRegion   wanted_region;
  GCancellable   *detail_wanted;
};

G_DEFINE_FINAL_TYPE (VcPhotoPixels, vc_photo_pixels, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
stop (GCancellable **wanted)
{
  g_cancellable_cancel (*wanted);
  g_clear_object (wanted);
}

static GdkTexture *
new_texture (VcImage *image)
{
  return gdk_memory_texture_new (vc_image_get_width (image), vc_image_get_height (image),
                                 GDK_MEMORY_B8G8R8A8_PREMULTIPLIED,
                                 vc_image_get_pixels (image), vc_image_get_stride (image));
}

/* Cancelled answers belong to a wish that was replaced: nobody waits for them. */
static VcImage *
take_answer (VcPhotoPixels *self,
             GAsyncResult  *result,
             GCancellable **wanted)
{
  g_autoptr (GError) error = NULL;
  VcImage *image = vc_photo_source_decode_finish (self->source, result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;

  g_clear_object (wanted);
  if (image == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);

  return image;
}

static void
whole_decoded_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (VcPhotoPixels) self = user_data;
  g_autoptr (VcImage) image = take_answer (self, result, &self->whole_wanted);

  if (image == NULL)
    return;

  g_clear_object (&self->whole);
  self->whole = new_texture (image);
  self->true_width = vc_image_get_true_width (image);
  self->true_height = vc_image_get_true_height (image);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
detail_decoded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (VcPhotoPixels) self = user_data;
  g_autoptr (VcImage) image = take_answer (self, result, &self->detail_wanted);

  if (image == NULL)
    return;

  g_clear_object (&self->detail);
  self->detail = new_texture (image);
  self->detail_region = self->wanted_region;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_turned_aside (VcPhotoPixels *self)
{
  return self->quarters % 2 == 1;
}

static void
ask_for_whole (VcPhotoPixels *self)
{
  int width = (int) self->view.box_width * self->scale_factor;
  int height = (int) self->view.box_height * self->scale_factor;
  VcImageRequest request = { .width = is_turned_aside (self) ? height : width,
                             .height = is_turned_aside (self) ? width : height,
                             .enlarge = TRUE };

  if (width < 1 || height < 1 || vc_image_request_equal (&request, &self->whole_request))
    return;

  stop (&self->whole_wanted);
  self->whole_request = request;
  self->whole_wanted = g_cancellable_new ();
  vc_photo_source_decode_async (self->source, &request, self->whole_wanted, whole_decoded_cb, g_object_ref (self));
}

static gboolean
is_same_region (const VcPhotoRegion *one,
                const VcPhotoRegion *other)
{
  return one->x == other->x && one->y == other->y && one->width == other->width && one->height == other->height;
}

static void
ask_for_detail (VcPhotoPixels *self)
{
  double         scale = self->view.scale * self->scale_factor;
  VcPhotoRegion  seen = vc_photo_view_get_visible (&self->view);
  VcPhotoRegion  upright = vc_photo_region_turn_back (seen, self->quarters, self->true_width, self->true_height);
  VcImageRequest request = { .width = (int) (upright.width * scale + 0.5),
                             .height = (int) (upright.height * scale + 0.5),
                             .crop_x = upright.x, .crop_y = upright.y,
                             .crop_width = upright.width, .crop_height = upright.height,
                             .enlarge = TRUE };

  if (self->detail != NULL && self->detail_wanted == NULL && is_same_region (&seen, &self->detail_region))
    return;

  stop (&self->detail_wanted);
  self->wanted_region = seen;
  self->detail_wanted = g_cancellable_new ();
  vc_photo_source_decode_async (self->source, &request, self->detail_wanted, detail_decoded_cb, g_object_ref (self));
}

static gboolean
settled_cb (gpointer user_data)
{
  VcPhotoPixels *self = user_data;

  self->settle_id = 0;
  ask_for_whole (self);
  if (self->true_width > 0 && !vc_photo_view_is_fitted (&self->view))
    ask_for_detail (self);

  return G_SOURCE_REMOVE;
}

static void
vc_photo_pixels_dispose (GObject *object)
{
  VcPhotoPixels *self = VC_PHOTO_PIXELS (object);

  vc_photo_pixels_close (self);
  g_clear_object (&self->whole);
  g_clear_object (&self->detail);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (vc_photo_pixels_parent_class)->dispose (object);
}

static void
vc_photo_pixels_class_init (VcPhotoPixelsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_photo_pixels_dispose;

  signals[CHANGED] = g_signal_new ("changed", VC_TYPE_PHOTO_PIXELS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", VC_TYPE_PHOTO_PIXELS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vc_photo_pixels_init (VcPhotoPixels *self)
{
}

/**
 * vc_photo_pixels_new:
 * @source: a photo
 *
 * Returns: (transfer full): no pixels yet
 */
VcPhotoPixels *
vc_photo_pixels_new (VcPhotoSource *source)
{
  VcPhotoPixels *self = g_object_new (VC_TYPE_PHOTO_PIXELS, NULL);

  self->source = g_object_ref (source);
  return self;
}

/**
 * vc_photo_pixels_close:
 * @self: a photo's pixels
 *
 * Wants nothing any more.
 */
void
vc_photo_pixels_close (VcPhotoPixels *self)
{
  g_return_if_fail (VC_IS_PHOTO_PIXELS (self));

  g_clear_handle_id (&self->settle_id, g_source_remove);
  stop (&self->whole_wanted);
  stop (&self->detail_wanted);
}

/**
 * vc_photo_pixels_want:
 * @self: a photo's pixels
 * @view: how the photo is looked at
 * @quarters: how many quarters of a turn to the right it is turned
 * @scale_factor: pixels of the screen for one of the view
 *
 * Asks for what that view needs, once it has settled; the first time at once.
 */
void
vc_photo_pixels_want (VcPhotoPixels     *self,
                      const VcPhotoView *view,
                      guint              quarters,
                      int                scale_factor)
{
  g_return_if_fail (VC_IS_PHOTO_PIXELS (self));

  if (self->quarters != quarters)
    {
      stop (&self->detail_wanted);
      g_clear_object (&self->detail);
    }

  self->view = *view;
  self->quarters = quarters;
  self->scale_factor = scale_factor;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->whole_request.width == 0)
    ask_for_whole (self);
  else
    self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
}

/**
 * vc_photo_pixels_get_whole:
 * @self: a photo's pixels
 *
 * Returns: (transfer none) (nullable): the whole photo, upright
 */
GdkTexture *
vc_photo_pixels_get_whole (VcPhotoPixels *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_PIXELS (self), NULL);

  return self->whole;
}

/**
 * vc_photo_pixels_get_detail:
 * @self: a photo's pixels
 * @region: (out): which part of the turned photo it is
 *
 * Returns: (transfer none) (nullable): a part of the photo, upright, in the
 *   screen's own pixels
 */
GdkTexture *
vc_photo_pixels_get_detail (VcPhotoPixels *self,
                            VcPhotoRegion *region)
{
  g_return_val_if_fail (VC_IS_PHOTO_PIXELS (self), NULL);

  *region = self->detail_region;
  return self->detail;
}

/**
 * vc_photo_pixels_get_true_width:
 * @self: a photo's pixels
 *
 * Returns: how wide the upright photo is, or 0 until that is known
 */
int
vc_photo_pixels_get_true_width (VcPhotoPixels *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_PIXELS (self), 0);

  return self->true_width;
}

/**
 * vc_photo_pixels_get_true_height:
 * @self: a photo's pixels
 *
 * Returns: how high the upright photo is, or 0 until that is known
 */
int
vc_photo_pixels_get_true_height (VcPhotoPixels *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_PIXELS (self), 0);

  return self->true_height;
}
