/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-photo-ahead.h"

struct _VcPhotoAhead
{
  GObject       parent_instance;

  VcPhotoMeans  means;
  GQueue        wanted;         /* owned Wish, the most urgent first */
  GCancellable *coming;         /* NULL when nothing is being decoded */
};

G_DEFINE_FINAL_TYPE (VcPhotoAhead, vc_photo_ahead, G_TYPE_OBJECT)

typedef struct
{
  VcPhotoSource *source;
  VcImageRequest request;
} Wish;

static void decode_next (VcPhotoAhead *self);

static void
wish_free (Wish *wish)
{
  g_object_unref (wish->source);
  g_free (wish);
}

/* The pixels are in the cache now. What failed will say so when it is looked
 * at. */
static void
decoded_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (VcPhotoAhead) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = vc_photo_source_decode_finish (VC_PHOTO_SOURCE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (image == NULL)
    g_message ("decoding ahead: %s", error->message);
  g_clear_object (&self->coming);
  decode_next (self);
}

/* One at a time: the officer's own photos must find a decoder free. */
static void
decode_next (VcPhotoAhead *self)
{
  while (self->coming == NULL && !g_queue_is_empty (&self->wanted))
    {
      Wish       *wish = g_queue_pop_head (&self->wanted);
      VcPhotoFile file = vc_photo_source_has_preview (wish->source) ? VC_PHOTO_FILE_PREVIEW : VC_PHOTO_FILE_ORIGINAL;
      g_autoptr (VcImage) image = vc_photo_source_lookup (wish->source, file, &wish->request);

      if (image == NULL)
        {
          self->coming = g_cancellable_new ();
          vc_photo_source_decode_async (wish->source, file, &wish->request, self->coming, decoded_cb,
                                        g_object_ref (self));
        }
      wish_free (wish);
    }
}

static void
vc_photo_ahead_dispose (GObject *object)
{
  VcPhotoAhead *self = VC_PHOTO_AHEAD (object);

  vc_photo_ahead_forget (self);
  g_clear_object (&self->means.files);
  g_clear_object (&self->means.decoder);
  g_clear_object (&self->means.cache);

  G_OBJECT_CLASS (vc_photo_ahead_parent_class)->dispose (object);
}

static void
vc_photo_ahead_class_init (VcPhotoAheadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vc_photo_ahead_dispose;
}

static void
vc_photo_ahead_init (VcPhotoAhead *self)
{
  g_queue_init (&self->wanted);
}

/**
 * vc_photo_ahead_new:
 * @means: how photos are had, with files
 *
 * Returns: (transfer full): nothing wanted yet
 */
VcPhotoAhead *
vc_photo_ahead_new (const VcPhotoMeans *means)
{
  VcPhotoAhead *self = g_object_new (VC_TYPE_PHOTO_AHEAD, NULL);

  self->means.files = g_object_ref (means->files);
  self->means.decoder = g_object_ref (means->decoder);
  self->means.cache = g_object_ref (means->cache);
  return self;
}

/**
 * vc_photo_ahead_want:
 * @self: what is decoded ahead
 * @declaration_id: whose photo
 * @photo: which photo
 * @request: how it will be asked for
 *
 * Has a photo fetched and decoded after those wanted before.
 */
void
vc_photo_ahead_want (VcPhotoAhead         *self,
                     const char           *declaration_id,
                     VcPhoto              *photo,
                     const VcImageRequest *request)
{
  Wish *wish;

  g_return_if_fail (VC_IS_PHOTO_AHEAD (self));
  g_return_if_fail (request != NULL);

  wish = g_new0 (Wish, 1);
  wish->source = vc_photo_source_new (&self->means, declaration_id, photo);
  wish->request = *request;
  g_queue_push_tail (&self->wanted, wish);
  decode_next (self);
}

/**
 * vc_photo_ahead_forget:
 * @self: what is decoded ahead
 *
 * Wants nothing any more.
 */
void
vc_photo_ahead_forget (VcPhotoAhead *self)
{
  g_return_if_fail (VC_IS_PHOTO_AHEAD (self));

  g_queue_clear_full (&self->wanted, (GDestroyNotify) wish_free);
  g_cancellable_cancel (self->coming);
  g_clear_object (&self->coming);
}

/**
 * vc_photo_ahead_is_done:
 * @self: what is decoded ahead
 *
 * Returns: whether all that was wanted is decoded, or cannot be
 */
gboolean
vc_photo_ahead_is_done (VcPhotoAhead *self)
{
  g_return_val_if_fail (VC_IS_PHOTO_AHEAD (self), TRUE);

  return self->coming == NULL && g_queue_is_empty (&self->wanted);
}
