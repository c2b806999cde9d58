/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-target.h"
#include "vc-decoder-frame.h"
#include "vc-decoder-reply.h"

#include <string.h>

/*
 * The client's side of the frames: whatever a decoder that was taken over
 * answers to whatever was asked of it, the client takes a picture that keeps
 * to the request, or none.
 */

/* What comes before the answer: a request, the page, and whether one was
 * wanted at all. */
typedef struct
{
  gint32  fields[6];
  guint32 page;
  guint32 flags;
} Head;

#define IS_PAGE (1u << 0)
#define ENLARGE (1u << 1)

static void
look_at_signatures (GPtrArray *signatures)
{
  g_assert (signatures->len <= VC_DECODER_MAX_SIGNATURES);

  for (guint i = 0; i < signatures->len; i++)
    {
      const VcSignature *signature = signatures->pdata[i];

      g_assert (vc_signature_get_status (signature) <= VC_SIGNATURE_UNCHECKED);
      g_assert (vc_signature_get_trust (signature) <= VC_SIGNATURE_TRUST_UNCHECKED);
      g_assert (strlen (vc_signature_get_signer (signature)) <= VC_DECODER_MAX_SIGNER);
      g_assert (g_utf8_validate (vc_signature_get_signer (signature), -1, NULL));
      g_assert (vc_signature_get_signed_at (signature) >= 0);
    }
}

static void
look_at (VcImage              *image,
         const VcImageRequest *request)
{
  GBytes       *pixels = vc_image_get_pixels (image);
  const guint8 *data = g_bytes_get_data (pixels, NULL);
  int           width = vc_image_get_width (image);
  int           height = vc_image_get_height (image);
  guint         sum = 0;

  g_assert (width > 0 && (request->width <= 0 || width <= request->width));
  g_assert (height > 0 && (request->height <= 0 || height <= request->height));
  g_assert (vc_image_get_true_width (image) > 0 && vc_image_get_true_height (image) > 0);
  g_assert (vc_image_get_sharpness (image) <= 1 && vc_image_get_brightness (image) <= 1);
  g_assert (vc_image_get_faults (image) < VC_IMAGE_SMALL << 1);

  look_at_signatures (vc_image_get_signatures (image));
  for (int y = 0; y < height; y++)
    sum += data[y * vc_image_get_stride (image)] + data[y * vc_image_get_stride (image) + width * 3 - 1];
  g_assert (sum <= 510u * height);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  Head head;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) frame = NULL;
  g_autoptr (VcImage) image = NULL;
  g_autoptr (GError) error = NULL;
  VcImageRequest request;

  if (size < sizeof head)
    return 0;

  memcpy (&head, data, sizeof head);
  request = (VcImageRequest) { head.fields[0], head.fields[1], head.fields[2], head.fields[3],
                               head.fields[4], head.fields[5], (head.flags & ENLARGE) != 0 };

  /* A copy of its own, so that a read beyond its end is seen. */
  output = g_bytes_new (data + sizeof head, size - sizeof head);
  frame = vc_decoder_request_new (&request, head.page, size);
  g_assert (g_bytes_get_size (frame) == sizeof (VcDecoderRequest));
  g_assert (vc_decoder_reply_max_size (&request) <=
            sizeof (VcDecoderReply) + (gsize) VC_DECODER_MAX_PIXELS * VC_DECODER_PIXEL_SIZE +
              VC_DECODER_MAX_SIGNATURES * sizeof (VcDecoderSignature));

  image = (head.flags & IS_PAGE) != 0 ? vc_decoder_reply_read_page (output, &request, head.page, &error)
                                      : vc_decoder_reply_read (output, &request, &error);
  g_assert ((image != NULL) == (error == NULL));
  if (image != NULL)
    look_at (image, &request);

  return 0;
}
