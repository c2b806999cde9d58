/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-page.h"

#include "vc-decoder-io.h"
#include "vc-page-size.h"
#include "vc-picture-plan.h"
#include "vc-signature-check.h"
#include "vc-signature-span.h"
#include "vc-signature-trust.h"

#include <fontconfig/fontconfig.h>
#include <poppler.h>
#include <string.h>

/* Before what a PDF begins with there may be so much of something else
 * (ISO 32000-1, annex H.3.4.1). */
#define HEAD_SIZE 1024
#define MAGIC     "%PDF-"

/* So many rows are written at once. */
#define BAND 64

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_t, cairo_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

/**
 * vc_page_prepare:
 *
 * Has fontconfig find out which fonts there are, and NSS who is trusted.
 */
void
vc_page_prepare (void)
{
  FcInit ();
  vc_signature_trust_prepare (VC_DECODER_TRUSTED_DIR);
}

static GBytes *
read_file (int                     input,
           const VcDecoderRequest *request,
           VcDecoderReply         *reply)
{
  g_autofree char *data = g_malloc (MAX (request->file_size, 1));

  if (vc_decoder_io_read (input, data, request->file_size) != request->file_size)
    {
      vc_decoder_io_refuse (reply, VC_DECODER_STATUS_BAD_REQUEST, "less came than was announced");
      return NULL;
    }

  if (memmem (data, MIN (request->file_size, HEAD_SIZE), MAGIC, strlen (MAGIC)) == NULL)
    {
      vc_decoder_io_refuse (reply, VC_DECODER_STATUS_NOT_A_PICTURE, "not a PDF");
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), request->file_size);
}

static PopplerDocument *
open_document (GBytes         *file,
               VcDecoderReply *reply)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (file, NULL, &error);

  if (document != NULL && poppler_document_get_n_pages (document) > 0)
    return document;

  if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    vc_decoder_io_refuse (reply, VC_DECODER_STATUS_ENCRYPTED, "it asks for a password");
  else
    vc_decoder_io_refuse (reply, VC_DECODER_STATUS_DAMAGED, error != NULL ? error->message : "it has no pages");

  g_clear_object (&document);
  return NULL;
}

static PopplerPage *
open_page (PopplerDocument        *document,
           const VcDecoderRequest *request,
           VcDecoderReply         *reply)
{
  guint        n_pages = poppler_document_get_n_pages (document);
  PopplerPage *page = NULL;

  if (n_pages > VC_DECODER_MAX_PAGES)
    {
      vc_decoder_io_refuse (reply, VC_DECODER_STATUS_TOO_LARGE, "too many pages");
      return NULL;
    }

  reply->n_pages = GUINT32_TO_LE (n_pages);
  if (request->page >= n_pages)
    {
      vc_decoder_io_refuse (reply, VC_DECODER_STATUS_NO_SUCH_PAGE, "it has fewer pages");
      return NULL;
    }

  page = poppler_document_get_page (document, request->page);
  if (page == NULL)
    vc_decoder_io_refuse (reply, VC_DECODER_STATUS_DAMAGED, "the page cannot be found");

  return page;
}

/* On white paper, as it would be printed. */
static cairo_surface_t *
draw (PopplerPage         *page,
      double               scale,
      const VcPicturePlan *plan)
{
  g_autoptr (cairo_surface_t) surface = NULL;
  g_autoptr (cairo_t) cr = NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, plan->width, plan->height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, (double) plan->width / plan->source.width, (double) plan->height / plan->source.height);
  cairo_translate (cr, -plan->source.x, -plan->source.y);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);

  cairo_surface_flush (surface);
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS || cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return NULL;

  return g_steal_pointer (&surface);
}

/* cairo's pixels are words of the machine: 0x00RRGGBB. */
static void
put_row (guint8        *target,
         const guint32 *source,
         int            width)
{
  for (int x = 0; x < width; x++, target += VC_DECODER_PIXEL_SIZE)
    {
      target[0] = source[x] >> 16;
      target[1] = source[x] >> 8;
      target[2] = source[x];
    }
}

static gboolean
put_pixels (int                  output,
            cairo_surface_t     *surface,
            const VcPicturePlan *plan)
{
  const guint8 *source = cairo_image_surface_get_data (surface);
  gsize         source_stride = cairo_image_surface_get_stride (surface);
  gsize         stride = (gsize) plan->width * VC_DECODER_PIXEL_SIZE;
  g_autofree guint8 *band = g_malloc (stride * BAND);

  for (int top = 0; top < plan->height; top += BAND)
    {
      int n_rows = MIN (BAND, plan->height - top);

      for (int y = 0; y < n_rows; y++)
        put_row (band + y * stride, (const guint32 *) (const void *) (source + (top + y) * source_stride), plan->width);

      if (!vc_decoder_io_put (output, band, n_rows * stride, sizeof (VcDecoderReply) + top * stride))
        return FALSE;
    }

  return TRUE;
}

static void
decode_page (PopplerPage            *page,
             int                     output,
             const VcDecoderRequest *request,
             VcDecoderReply         *reply)
{
  g_autoptr (cairo_surface_t) surface = NULL;
  VcPageSize    size;
  VcPicturePlan plan;
  double        width;
  double        height;

  poppler_page_get_size (page, &width, &height);
  if (!vc_page_size_choose (&size, width, height))
    {
      vc_decoder_io_refuse (reply, VC_DECODER_STATUS_DAMAGED, "no page has that size");
      return;
    }

  if (!vc_picture_plan_make (&plan, size.width, size.height, VC_ORIENTATION_TOP_LEFT, request))
    {
      vc_decoder_io_refuse (reply, VC_DECODER_STATUS_BAD_REQUEST, "the part lies outside the page");
      return;
    }

  if ((gint64) plan.width * plan.height <= VC_DECODER_MAX_PIXELS)
    surface = draw (page, size.scale, &plan);

  if (surface == NULL)
    vc_decoder_io_refuse (reply, VC_DECODER_STATUS_TOO_LARGE, "no room to draw it");
  else if (!put_pixels (output, surface, &plan))
    vc_decoder_io_refuse (reply, VC_DECODER_STATUS_BAD_REQUEST, "no room for the pixels");
  else
    vc_decoder_io_say_done (reply, plan.width, plan.height, size.width, size.height);
}

/* They come after the pixels, and are counted only once they are there. */
static void
put_signatures (GBytes         *file,
                int             output,
                VcDecoderReply *reply)
{
  goffset            pixels = (goffset) GUINT32_FROM_LE (reply->stride) * GUINT32_FROM_LE (reply->height);
  VcSignatureSpan    spans[VC_DECODER_MAX_SIGNATURES];
  VcDecoderSignature signatures[VC_DECODER_MAX_SIGNATURES];
  guint              n = vc_signature_span_find (file, spans);

  vc_signature_check_all (file, spans, n, signatures);
  if (vc_decoder_io_put (output, signatures, n * sizeof *signatures, sizeof *reply + pixels))
    reply->n_signatures = GUINT32_TO_LE (n);
}

/**
 * vc_page_decode:
 * @input: where the request and the file come from
 * @output: the memory file for the pixels
 * @reply: (inout): what came of it, still to be written
 *
 * Mode `page`: one page of a PDF to pixels of the size asked for, and the
 * signatures of the whole of it.
 */
void
vc_page_decode (int             input,
                int             output,
                VcDecoderReply *reply)
{
  VcDecoderRequest request;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GObject) document = NULL;
  g_autoptr (GObject) page = NULL;

  if (!vc_decoder_io_read_request (input, &request))
    {
      vc_decoder_io_refuse (reply, VC_DECODER_STATUS_BAD_REQUEST, "not a request of this version");
      return;
    }

  file = read_file (input, &request, reply);
  if (file == NULL)
    return;

  document = (GObject *) open_document (file, reply);
  if (document == NULL)
    return;

  page = (GObject *) open_page (POPPLER_DOCUMENT (document), &request, reply);
  if (page != NULL)
    decode_page (POPPLER_PAGE (page), output, &request, reply);

  if (reply->status == GUINT32_TO_LE (VC_DECODER_STATUS_DONE))
    put_signatures (file, output, reply);
}
