/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-pixels.h"

#include <math.h>

/* How long a box must keep its size, or a view its place, before pixels are
 * asked for: each answer costs a process. */
#define SETTLE_MS 120

/* What the loupe may take: 32 MiB. Beyond, it shows fewer pixels, enlarged. */
#define LOUPE_MAX_PIXELS (8.0 * 1024 * 1024)

/* One picture of the photo: what was last asked for, and what is there. */
typedef struct
{
  VcPhotoFile    file;     /* what it was asked of */
  VcImageRequest request;  /* of no width until something was asked for */
  VcPhotoRegion  wanted;   /* which part of the turned photo that is */
  GCancellable  *coming;   /* NULL when nothing is on its way */

  VcImage       *image;    /* as it was taken */
  GdkTexture    *texture;  /* in its tone */
  VcPhotoRegion  region;   /* which part of the turned photo it shows */
} Plate;

struct _VcPhotoPixels
{
  GObject        parent_instance;

  VcPhotoSource *source;
  VcImageTone    tone;
  int            true_width;      /* of the upright photo; 0 until it is known */
  int            true_height;

  VcPhotoView    view;            /* as it was last wanted */
  guint          quarters;
  int            scale_factor;
  gboolean       loupe_wanted;
  gboolean       without_preview; /* there is none, or it failed */
  guint          settle_id;

  Plate          whole;
  Plate          detail;
  Plate          loupe;
};

G_DEFINE_FINAL_TYPE (VcPhotoPixels, vc_photo_pixels, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void ask_for_whole (VcPhotoPixels *self);

static void
plate_stop (Plate *plate)
{
  g_cancellable_cancel (plate->coming);
  g_clear_object (&plate->coming);
}

static void
plate_clear (Plate *plate)
{
  plate_stop (plate);
  g_clear_object (&plate->image);
  g_clear_object (&plate->texture);
  plate->request = (VcImageRequest) { 0 };
}

static void
make_texture (VcPhotoPixels *self,
              Plate         *plate)
{
  g_autoptr (GBytes) rows = NULL;

  g_clear_object (&plate->texture);
  if (plate->image == NULL)
    return;

  rows = vc_image_tone_apply (self->tone, plate->image);
  plate->texture = gdk_memory_texture_new (vc_image_get_width (plate->image), vc_image_get_height (plate->image),
                                           GDK_MEMORY_R8G8B8, rows, vc_image_get_stride (plate->image));
}

/* Of a preview only central can say how large the photo is. */
static void
learn_size (VcPhotoPixels *self,
            Plate         *plate)
{
  VcPhoto *photo = vc_photo_source_get_photo (self->source);
  gboolean original = plate->file == VC_PHOTO_FILE_ORIGINAL;

  self->true_width = original ? vc_image_get_true_width (plate->image) : (int) vc_photo_get_width (photo);
  self->true_height = original ? vc_image_get_true_height (plate->image) : (int) vc_photo_get_height (photo);
}

static void
put (VcPhotoPixels *self,
     Plate         *plate,
     VcImage       *image)
{
  g_set_object (&plate->image, image);
  learn_size (self, plate);
  plate->region = plate->wanted;
  make_texture (self, plate);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The preview is a help: without it there is still the photo. */
static void
fail (VcPhotoPixels *self,
      Plate         *plate,
      const GError  *error)
{
  if (plate->file == VC_PHOTO_FILE_PREVIEW)
    {
      g_message ("preview of %s: %s", vc_photo_get_sha256 (vc_photo_source_get_photo (self->source)), error->message);
      self->without_preview = TRUE;
      plate->request = (VcImageRequest) { 0 };
      ask_for_whole (self);
      return;
    }

  g_signal_emit (self, signals[FAILED], 0, error);
}

/* Cancelled answers belong to a wish that was replaced: nobody waits for them. */
static gboolean
take_answer (VcPhotoPixels *self,
             GAsyncResult  *result,
             Plate         *plate)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = vc_photo_source_decode_finish (self->source, result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;

  g_clear_object (&plate->coming);
  if (image != NULL)
    put (self, plate, image);
  else
    fail (self, plate, error);

  return image != NULL;
}

static void
whole_decoded_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (VcPhotoPixels) self = user_data;

  /* After the preview, what it has too few pixels for. */
  if (take_answer (self, result, &self->whole) && self->whole.file == VC_PHOTO_FILE_PREVIEW)
    ask_for_whole (self);
}

static void
detail_decoded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (VcPhotoPixels) self = user_data;

  take_answer (self, result, &self->detail);
}

static void
loupe_decoded_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (VcPhotoPixels) self = user_data;

  take_answer (self, result, &self->loupe);
}

static void
ask (VcPhotoPixels        *self,
     Plate                *plate,
     VcPhotoFile           file,
     const VcImageRequest *request,
     GAsyncReadyCallback   callback)
{
  g_autoptr (VcImage) image = NULL;

  plate_stop (plate);
  plate->file = file;
  plate->request = *request;

  image = vc_photo_source_lookup (self->source, file, request);
  if (image != NULL)
    {
      put (self, plate, image);
      return;
    }

  plate->coming = g_cancellable_new ();
  vc_photo_source_decode_async (self->source, file, request, plate->coming, callback, g_object_ref (self));
}

static gboolean
is_turned_aside (VcPhotoPixels *self)
{
  return self->quarters % 2 == 1;
}

static VcImageRequest
get_whole_request (VcPhotoPixels *self)
{
  int width = (int) self->view.box_width * self->scale_factor;
  int height = (int) self->view.box_height * self->scale_factor;

  return (VcImageRequest) { .width = is_turned_aside (self) ? height : width,
                            .height = is_turned_aside (self) ? width : height,
                            .enlarge = TRUE };
}

/* Also asks anew for what only the preview has answered. */
static void
ask_for_whole (VcPhotoPixels *self)
{
  VcImageRequest request = get_whole_request (self);
  gboolean       same = vc_image_request_equal (&request, &self->whole.request);
  gboolean       enough = vc_photo_source_is_preview_enough (self->source, &request);

  if (request.width < 1 || request.height < 1)
    return;

  if (same && (self->whole.file == VC_PHOTO_FILE_ORIGINAL || enough || self->whole.coming != NULL))
    return;

  if (self->without_preview || (same && !enough))
    ask (self, &self->whole, VC_PHOTO_FILE_ORIGINAL, &request, whole_decoded_cb);
  else
    ask (self, &self->whole, VC_PHOTO_FILE_PREVIEW, &request, whole_decoded_cb);
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

  if (seen.width < 1 || seen.height < 1 ||
      (self->detail.image != NULL && self->detail.coming == NULL && is_same_region (&seen, &self->detail.region)))
    return;

  self->detail.wanted = seen;
  ask (self, &self->detail, VC_PHOTO_FILE_ORIGINAL, &request, detail_decoded_cb);
}

static void
ask_for_loupe (VcPhotoPixels *self)
{
  double         scale = self->view.scale * self->scale_factor * VC_PHOTO_PIXELS_LOUPE;
  double         n_pixels = self->true_width * scale * self->true_height * scale;
  double         reduction = n_pixels > LOUPE_MAX_PIXELS ? sqrt (LOUPE_MAX_PIXELS / n_pixels) : 1;
  VcImageRequest request = { .width = (int) (self->true_width * scale * reduction),
                             .height = (int) (self->true_height * scale * reduction) };
  gboolean       enough;

  if (request.width < 1 || request.height < 1 || vc_image_request_equal (&request, &self->loupe.request))
    return;

  enough = !self->without_preview && vc_photo_source_is_preview_enough (self->source, &request);
  ask (self, &self->loupe, enough ? VC_PHOTO_FILE_PREVIEW : VC_PHOTO_FILE_ORIGINAL, &request, loupe_decoded_cb);
}

static void
ask_for_all (VcPhotoPixels *self)
{
  ask_for_whole (self);
  if (self->true_width > 0 && !vc_photo_view_is_fitted (&self->view))
    ask_for_detail (self);
  if (self->true_width > 0 && self->loupe_wanted)
    ask_for_loupe (self);
}

static gboolean
settled_cb (gpointer user_data)
{
  VcPhotoPixels *self = user_data;

  self->settle_id = 0;
  ask_for_all (self);

  return G_SOURCE_REMOVE;
}

static void
vc_photo_pixels_dispose (GObject *object)
{
  VcPhotoPixels *self = VC_PHOTO_PIXELS (object);

  vc_photo_pixels_close (self);
  plate_clear (&self->whole);
  plate_clear (&self->detail);
  plate_clear (&self->loupe);
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
  self->without_preview = !vc_photo_source_has_preview (source);
  return self;
}

/**
 * vc_photo_pixels_new_as:
 * @other: a photo's pixels in another box
 *
 * Returns: (transfer full): the same photo in the same tone, with the pixels
 *   of the other box until it has its own
 */
VcPhotoPixels *
vc_photo_pixels_new_as (VcPhotoPixels *other)
{
  VcPhotoPixels *self;

  g_return_val_if_fail (VC_IS_PHOTO_PIXELS (other), NULL);

  self = vc_photo_pixels_new (other->source);
  self->tone = other->tone;
  self->true_width = other->true_width;
  self->true_height = other->true_height;
  g_set_object (&self->whole.image, other->whole.image);
  g_set_object (&self->whole.texture, other->whole.texture);
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
  plate_stop (&self->whole);
  plate_stop (&self->detail);
  plate_stop (&self->loupe);
}

/* What is here already need not wait until the officer's hand rests. */
static gboolean
is_at_hand (VcPhotoPixels *self)
{
  VcImageRequest request = get_whole_request (self);
  VcPhotoFile    file = self->without_preview ? VC_PHOTO_FILE_ORIGINAL : VC_PHOTO_FILE_PREVIEW;
  g_autoptr (VcImage) image = vc_photo_source_lookup (self->source, file, &request);

  return image != NULL;
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
    plate_clear (&self->detail);

  self->view = *view;
  self->quarters = quarters;
  self->scale_factor = scale_factor;

  /* Whoever hears that there are pixels may want others at once. */
  if (self->whole.request.width == 0 || is_at_hand (self))
    ask_for_whole (self);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->whole.request.width != 0)
    self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
}

/**
 * vc_photo_pixels_want_loupe:
 * @self: a photo's pixels
 * @wanted: whether a loupe is over the photo
 *
 * Asks for the pixels under a loupe, or gives them back.
 */
void
vc_photo_pixels_want_loupe (VcPhotoPixels *self,
                            gboolean       wanted)
{
  g_return_if_fail (VC_IS_PHOTO_PIXELS (self));

  self->loupe_wanted = wanted;
  if (!wanted)
    plate_clear (&self->loupe);
  else if (self->true_width > 0)
    ask_for_loupe (self);
}

/**
 * vc_photo_pixels_set_tone:
 * @self: a photo's pixels
 * @tone: how light and dark are shown
 *
 * Shows the same pixels in another tone.
 */
void
vc_photo_pixels_set_tone (VcPhotoPixels *self,
                          VcImageTone    tone)
{
  g_return_if_fail (VC_IS_PHOTO_PIXELS (self));

  if (self->tone.brightness == tone.brightness && self->tone.contrast == tone.contrast)
    return;

  self->tone = tone;
  make_texture (self, &self->whole);
  make_texture (self, &self->detail);
  make_texture (self, &self->loupe);
}

/**
 * vc_photo_pixels_get_tone:
 * @self: a photo's pixels
 *
 * Returns: how light and dark are shown
 */
VcImageTone
vc_photo_pixels_get_tone (VcPhotoPixels *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_PIXELS (self), ((VcImageTone) { 0, 0 }));

  return self->tone;
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

  return self->whole.texture;
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

  *region = self->detail.region;
  return self->detail.texture;
}

/**
 * vc_photo_pixels_get_loupe:
 * @self: a photo's pixels
 *
 * Returns: (transfer none) (nullable): the whole photo, upright, with as many
 *   pixels as there are yet for a loupe
 */
GdkTexture *
vc_photo_pixels_get_loupe (VcPhotoPixels *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_PIXELS (self), NULL);

  return self->loupe.texture != NULL ? self->loupe.texture : self->whole.texture;
}

/**
 * vc_photo_pixels_get_image:
 * @self: a photo's pixels
 *
 * Returns: (transfer none) (nullable): the whole photo as it was decoded
 */
VcImage *
vc_photo_pixels_get_image (VcPhotoPixels *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_PIXELS (self), NULL);

  return self->whole.image;
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
