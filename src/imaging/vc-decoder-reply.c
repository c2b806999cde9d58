/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decoder-reply.h"

#include "vc-decoder-frame.h"
#include "vc-imaging-error.h"

#include <string.h>

/* What breaks a line beside the control characters. */
#define LINE_SEPARATOR      0x2028
#define PARAGRAPH_SEPARATOR 0x2029

/* The client's words for them are the frame's. */
G_STATIC_ASSERT ((int) VC_SIGNATURE_INTACT == VC_DECODER_SIGNATURE_INTACT);
G_STATIC_ASSERT ((int) VC_SIGNATURE_EARLIER == VC_DECODER_SIGNATURE_EARLIER);
G_STATIC_ASSERT ((int) VC_SIGNATURE_ALTERED == VC_DECODER_SIGNATURE_ALTERED);
G_STATIC_ASSERT ((int) VC_SIGNATURE_UNCHECKED == VC_DECODER_SIGNATURE_UNCHECKED);
G_STATIC_ASSERT ((int) VC_SIGNATURE_TRUST_YES == VC_DECODER_CERTIFICATE_TRUSTED);
G_STATIC_ASSERT ((int) VC_SIGNATURE_TRUST_UNKNOWN_ISSUER == VC_DECODER_CERTIFICATE_UNKNOWN_ISSUER);
G_STATIC_ASSERT ((int) VC_SIGNATURE_TRUST_EXPIRED == VC_DECODER_CERTIFICATE_EXPIRED);
G_STATIC_ASSERT ((int) VC_SIGNATURE_TRUST_REVOKED == VC_DECODER_CERTIFICATE_REVOKED);
G_STATIC_ASSERT ((int) VC_SIGNATURE_TRUST_UNCHECKED == VC_DECODER_CERTIFICATE_UNCHECKED);

/*
 * The client's side of the frames. What the decoder answers is not believed:
 * it has read a stranger's file and may be doing the stranger's bidding.
 */

static guint32
box_side (int side)
{
  return side > 0 ? MIN (side, VC_DECODER_MAX_SIDE) : VC_DECODER_MAX_SIDE;
}

/**
 * vc_decoder_request_new:
 * @request: what is wanted
 * @page: of which page of a document, from 0
 * @file_size: how many bytes of file follow
 *
 * Returns: (transfer full): the frame that goes before the file
 */
GBytes *
vc_decoder_request_new (const VcImageRequest *request,
                        guint                 page,
                        gsize                 file_size)
{
  const VcDecoderRequest frame = {
    .magic = GUINT32_TO_LE (VC_DECODER_REQUEST_MAGIC),
    .version = GUINT32_TO_LE (VC_DECODER_VERSION),
    .flags = GUINT32_TO_LE (request->enlarge ? VC_DECODER_ENLARGE : 0),
    .file_size = GUINT32_TO_LE ((guint32) file_size),
    .box_width = GUINT32_TO_LE (MAX (request->width, 0)),
    .box_height = GUINT32_TO_LE (MAX (request->height, 0)),
    .crop_x = GUINT32_TO_LE (MAX (request->crop_x, 0)),
    .crop_y = GUINT32_TO_LE (MAX (request->crop_y, 0)),
    .crop_width = GUINT32_TO_LE (MAX (request->crop_width, 0)),
    .crop_height = GUINT32_TO_LE (MAX (request->crop_height, 0)),
    .page = GUINT32_TO_LE (page),
  };

  return g_bytes_new (&frame, sizeof frame);
}

/**
 * vc_decoder_reply_max_size:
 * @request: what is wanted
 *
 * Returns: how many bytes the answer has at most
 */
gsize
vc_decoder_reply_max_size (const VcImageRequest *request)
{
  gsize pixels = (gsize) box_side (request->width) * box_side (request->height);

  return sizeof (VcDecoderReply) + MIN (pixels, VC_DECODER_MAX_PIXELS) * VC_DECODER_PIXEL_SIZE +
         VC_DECODER_MAX_SIGNATURES * sizeof (VcDecoderSignature);
}

static gboolean
is_size (guint32 width,
         guint32 height)
{
  return width >= 1 && width <= VC_DECODER_MAX_SIDE &&
         height >= 1 && height <= VC_DECODER_MAX_SIDE &&
         (guint64) width * height <= VC_DECODER_MAX_PIXELS;
}

/* A share of anything lies between nothing and all of it. */
static gboolean
read_measure (const VcDecoderReply *reply,
              VcImageMeasure       *measure)
{
  const guint32 parts[] = {
    GUINT32_FROM_LE (reply->sharpness),
    GUINT32_FROM_LE (reply->brightness),
    GUINT32_FROM_LE (reply->nearly_black),
    GUINT32_FROM_LE (reply->nearly_white),
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] > VC_DECODER_MEASURE_WHOLE)
      return FALSE;

  *measure = (VcImageMeasure) {
    .sharpness = parts[0] / (double) VC_DECODER_MEASURE_WHOLE,
    .brightness = parts[1] / (double) VC_DECODER_MEASURE_WHOLE,
    .nearly_black = parts[2] / (double) VC_DECODER_MEASURE_WHOLE,
    .nearly_white = parts[3] / (double) VC_DECODER_MEASURE_WHOLE,
  };
  return TRUE;
}

/* With these no product of theirs can overflow. */
static gboolean
check_sizes (const VcDecoderReply *reply,
             const VcImageRequest *request,
             gsize                 output_size)
{
  guint32 width = GUINT32_FROM_LE (reply->width);
  guint32 height = GUINT32_FROM_LE (reply->height);
  guint32 stride = GUINT32_FROM_LE (reply->stride);

  return GUINT32_FROM_LE (reply->format) == VC_DECODER_FORMAT_RGB &&
         is_size (width, height) &&
         is_size (GUINT32_FROM_LE (reply->true_width), GUINT32_FROM_LE (reply->true_height)) &&
         width <= box_side (request->width) && height <= box_side (request->height) &&
         stride == width * VC_DECODER_PIXEL_SIZE &&
         sizeof *reply + (gsize) stride * height <= output_size;
}

static gboolean
is_printable (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isprint (c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR)
        return FALSE;
    }

  return TRUE;
}

/* Of one that was not found intact nothing more can be said. */
static VcSignature *
read_signature (const VcDecoderSignature *frame)
{
  guint32  status = GUINT32_FROM_LE (frame->status);
  guint32  certificate = GUINT32_FROM_LE (frame->certificate);
  gint64   signed_at = GINT64_FROM_LE (frame->signed_at);
  gboolean is_intact = status == VC_DECODER_SIGNATURE_INTACT || status == VC_DECODER_SIGNATURE_EARLIER;

  if (status > VC_DECODER_SIGNATURE_UNCHECKED || certificate > VC_DECODER_CERTIFICATE_UNCHECKED ||
      (!is_intact && certificate != VC_DECODER_CERTIFICATE_UNCHECKED) ||
      signed_at < 0 || signed_at > VC_DECODER_MAX_SIGNED_AT ||
      strnlen (frame->signer, sizeof frame->signer) > VC_DECODER_MAX_SIGNER || !is_printable (frame->signer))
    return NULL;

  return vc_signature_new ((VcSignatureStatus) status, (VcSignatureTrust) certificate, frame->signer, signed_at);
}

/* They come after the pixels; of a photo there are none. */
static GPtrArray *
read_signatures (GBytes               *output,
                 const VcDecoderReply *reply,
                 gboolean              is_page)
{
  g_autoptr (GPtrArray) signatures = g_ptr_array_new_with_free_func ((GDestroyNotify) vc_signature_free);
  gsize         offset = sizeof *reply + (gsize) GUINT32_FROM_LE (reply->stride) * GUINT32_FROM_LE (reply->height);
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (output, &size);
  guint32       n = GUINT32_FROM_LE (reply->n_signatures);

  if (n > (is_page ? VC_DECODER_MAX_SIGNATURES : 0) || size - offset < n * sizeof (VcDecoderSignature))
    return NULL;

  for (guint i = 0; i < n; i++)
    {
      VcDecoderSignature frame;
      VcSignature *signature;

      memcpy (&frame, bytes + offset + i * sizeof frame, sizeof frame);
      signature = read_signature (&frame);
      if (signature == NULL)
        return NULL;

      g_ptr_array_add (signatures, signature);
    }

  return g_steal_pointer (&signatures);
}

/* What comes beside the pixels. */
static gboolean
read_facts (const VcDecoderReply *reply,
            gboolean              is_page,
            VcImageFacts         *facts)
{
  facts->true_width = GUINT32_FROM_LE (reply->true_width);
  facts->true_height = GUINT32_FROM_LE (reply->true_height);
  facts->n_pages = GUINT32_FROM_LE (reply->n_pages);
  facts->is_measured = (GUINT32_FROM_LE (reply->flags) & VC_DECODER_MEASURED) != 0;

  if (facts->n_pages > VC_DECODER_MAX_PAGES || (facts->n_pages > 0) != is_page)
    return FALSE;

  return !facts->is_measured || read_measure (reply, &facts->measure);
}

static VcImage *
read_pixels (GBytes                *output,
             const VcDecoderReply  *reply,
             const VcImageRequest  *request,
             gboolean               is_page,
             GError               **error)
{
  guint32      width = GUINT32_FROM_LE (reply->width);
  guint32      height = GUINT32_FROM_LE (reply->height);
  guint32      stride = GUINT32_FROM_LE (reply->stride);
  VcImageFacts facts = { 0 };
  g_autoptr (GBytes) pixels = NULL;
  g_autoptr (GPtrArray) signatures = NULL;

  if (!check_sizes (reply, request, g_bytes_get_size (output)) || !read_facts (reply, is_page, &facts) ||
      (signatures = read_signatures (output, reply, is_page)) == NULL)
    {
      g_set_error (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_KILLED,
                   "the decoder claims %u × %u pixels, %u bytes a row, of %u × %u, %u pages, %u signatures",
                   width, height, stride, GUINT32_FROM_LE (reply->true_width),
                   GUINT32_FROM_LE (reply->true_height), GUINT32_FROM_LE (reply->n_pages),
                   GUINT32_FROM_LE (reply->n_signatures));
      return NULL;
    }

  facts.signatures = signatures;
  pixels = g_bytes_new_from_bytes (output, sizeof *reply, (gsize) stride * height);
  return vc_image_new_with_facts (pixels, width, height, stride, &facts);
}

static VcImagingError
error_for_status (VcDecoderStatus status)
{
  switch (status)
    {
    case VC_DECODER_STATUS_NO_LOCKDOWN:
      return VC_IMAGING_ERROR_NO_SANDBOX;
    case VC_DECODER_STATUS_NOT_A_PICTURE:
      return VC_IMAGING_ERROR_NOT_A_PICTURE;
    case VC_DECODER_STATUS_TOO_LARGE:
      return VC_IMAGING_ERROR_TOO_LARGE;
    case VC_DECODER_STATUS_DAMAGED:
      return VC_IMAGING_ERROR_DAMAGED;
    case VC_DECODER_STATUS_ENCRYPTED:
      return VC_IMAGING_ERROR_ENCRYPTED;
    case VC_DECODER_STATUS_NO_SUCH_PAGE:
      return VC_IMAGING_ERROR_NO_SUCH_PAGE;
    case VC_DECODER_STATUS_BAD_REQUEST:
      return VC_IMAGING_ERROR_FAILED;
    case VC_DECODER_STATUS_NOTHING:
    case VC_DECODER_STATUS_STARTED:
    case VC_DECODER_STATUS_DONE:
      break;
    }

  /* It ended well and yet has no answer, or one that does not exist. */
  return VC_IMAGING_ERROR_KILLED;
}

static VcImage *
read_reply (GBytes                *output,
            const VcImageRequest  *request,
            gboolean               is_page,
            GError               **error)
{
  VcDecoderReply  reply;
  VcDecoderStatus status;
  g_autofree char *reason = NULL;

  if (g_bytes_get_size (output) < sizeof reply)
    {
      g_set_error (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_KILLED, "the decoder left too little");
      return NULL;
    }

  memcpy (&reply, g_bytes_get_data (output, NULL), sizeof reply);
  status = GUINT32_FROM_LE (reply.status);

  if (GUINT32_FROM_LE (reply.version) != VC_DECODER_VERSION)
    status = VC_DECODER_STATUS_BAD_REQUEST;
  else if (status == VC_DECODER_STATUS_DONE)
    return read_pixels (output, &reply, request, is_page, error);

  reply.reason[sizeof reply.reason - 1] = '\0';
  reason = g_strescape (reply.reason, NULL);
  g_set_error (error, VC_IMAGING_ERROR, error_for_status (status), "decoder status %u: %s", status, reason);
  return NULL;
}

/**
 * vc_decoder_reply_read:
 * @output: what the decoder left behind
 * @request: what was wanted of a photo
 * @error: set from %VC_IMAGING_ERROR
 *
 * Returns: (transfer full): the picture, or %NULL
 */
VcImage *
vc_decoder_reply_read (GBytes                *output,
                       const VcImageRequest  *request,
                       GError               **error)
{
  return read_reply (output, request, FALSE, error);
}

/**
 * vc_decoder_reply_read_page:
 * @output: what the decoder left behind
 * @request: what was wanted of a page
 * @page: which one, from 0
 * @error: set from %VC_IMAGING_ERROR
 *
 * Returns: (transfer full): the page, or %NULL
 */
VcImage *
vc_decoder_reply_read_page (GBytes                *output,
                            const VcImageRequest  *request,
                            guint                  page,
                            GError               **error)
{
  g_autoptr (VcImage) image = read_reply (output, request, TRUE, error);

  if (image != NULL && page >= vc_image_get_n_pages (image))
    {
      g_set_error (error, VC_IMAGING_ERROR, VC_IMAGING_ERROR_KILLED,
                   "the decoder claims to have drawn page %u of %u", page, vc_image_get_n_pages (image));
      return NULL;
    }

  return g_steal_pointer (&image);
}
