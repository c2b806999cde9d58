/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-image-cache.h"
#include "vc-image-decoder.h"
#include "vc-photo-files.h"
#include "vc-photo.h"

G_BEGIN_DECLS

/**
 * VcPhotoFile:
 * @VC_PHOTO_FILE_PREVIEW: the small picture that central made of the photo
 * @VC_PHOTO_FILE_ORIGINAL: the photo as it was filed
 *
 * What pixels are made of.
 */
typedef enum
{
  VC_PHOTO_FILE_PREVIEW,
  VC_PHOTO_FILE_ORIGINAL,
} VcPhotoFile;

#define VC_N_PHOTO_FILES 2

/**
 * VcPhotoMeans:
 * @files: (nullable): where photos come from, or %NULL when nobody is signed in
 * @decoder: what makes pixels of them
 * @cache: where pixels wait that will be wanted again
 *
 * How photos are had. Whoever keeps it holds references.
 */
typedef struct
{
  VcPhotoFiles   *files;
  VcImageDecoder *decoder;
  VcImageCache   *cache;
} VcPhotoMeans;

#define VC_TYPE_PHOTO_SOURCE (vc_photo_source_get_type ())
G_DECLARE_FINAL_TYPE (VcPhotoSource, vc_photo_source, VC, PHOTO_SOURCE, GObject)

/* One photo: its two files, each fetched once and not before it is needed, and
 * as many pixels of them as are asked for. A page of a document is looked at
 * like a photo. */
VcPhotoSource *vc_photo_source_new               (const VcPhotoMeans   *means,
                                                  const char           *declaration_id,
                                                  VcPhoto              *photo);
VcPhotoSource *vc_photo_source_new_with_file     (VcImageDecoder       *decoder,
                                                  VcPhoto              *photo,
                                                  GBytes               *file);
VcPhotoSource *vc_photo_source_new_with_page     (VcImageDecoder       *decoder,
                                                  GBytes               *document,
                                                  guint                 page);
VcPhoto       *vc_photo_source_get_photo         (VcPhotoSource        *self);
gboolean       vc_photo_source_has_preview       (VcPhotoSource        *self);
gboolean       vc_photo_source_is_preview_enough (VcPhotoSource        *self,
                                                  const VcImageRequest *request);
void           vc_photo_source_fetch             (VcPhotoSource        *self);
void           vc_photo_source_close             (VcPhotoSource        *self);
VcImage       *vc_photo_source_lookup            (VcPhotoSource        *self,
                                                  VcPhotoFile           file,
                                                  const VcImageRequest *request);
void           vc_photo_source_decode_async      (VcPhotoSource        *self,
                                                  VcPhotoFile           file,
                                                  const VcImageRequest *request,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
VcImage       *vc_photo_source_decode_finish     (VcPhotoSource        *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
