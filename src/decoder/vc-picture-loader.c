/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-picture-loader.h"

#include "vc-decoder-io.h"
#include "vc-picture-plan.h"

#include <string.h>

#define CHUNK_SIZE 65536

/*
 * Reads a file from a descriptor into a pixbuf.
 *
 * Loaders are asked for by name. Left to guess, gdk-pixbuf would pick among
 * a dozen loadable modules, of formats no citizen has a reason to send.
 */
static const struct
{
  const char *name;
  const char *magic;
  gsize       magic_size;
} formats[] = {
  { "jpeg", "\xff\xd8\xff",                     3 },
  { "png",  "\x89PNG\r\n\x1a\n", 8 },
};

typedef struct
{
  VcPictureLoad          *load;
  const VcDecoderRequest *request;
  gboolean                can_reduce;
  int                     n_rows; /* as many as are filled in */
} Reading;

static void
fail (VcPictureLoad  *load,
      VcDecoderStatus status,
      const char     *reason)
{
  /* The first failure is the cause of the others. */
  if (load->status != VC_DECODER_STATUS_DONE)
    return;

  load->status = status;
  g_strlcpy (load->reason, reason, sizeof load->reason);
}

static void
fail_from_pixbuf (VcPictureLoad *load,
                  const GError  *error)
{
  if (g_error_matches (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_INSUFFICIENT_MEMORY))
    fail (load, VC_DECODER_STATUS_TOO_LARGE, error->message);
  else
    fail (load, VC_DECODER_STATUS_DAMAGED, error->message);
}

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         user_data)
{
  Reading       *reading = user_data;
  VcPictureLoad *load = reading->load;
  int            reduction;

  load->stored_width = width;
  load->stored_height = height;

  if (width < 1 || height < 1 || width > VC_DECODER_MAX_SIDE || height > VC_DECODER_MAX_SIDE ||
      (gint64) width * height > VC_DECODER_MAX_PIXELS)
    {
      g_autofree char *reason = g_strdup_printf ("%d x %d pixels", width, height);

      fail (load, VC_DECODER_STATUS_TOO_LARGE, reason);
      /* Tells the loader to give up before it takes any memory. */
      gdk_pixbuf_loader_set_size (loader, 0, 0);
      return;
    }

  if (!reading->can_reduce)
    return;

  /* Exactly a size that libjpeg makes by itself: asked for any other,
   * gdk-pixbuf would scale a second time. */
  reduction = vc_picture_plan_choose_reduction (width, height, reading->request);
  gdk_pixbuf_loader_set_size (loader, (width + reduction - 1) / reduction, (height + reduction - 1) / reduction);
}

static void
area_updated_cb (GdkPixbufLoader *loader,
                 int              x,
                 int              y,
                 int              width,
                 int              height,
                 gpointer         user_data)
{
  Reading *reading = user_data;

  reading->n_rows = MAX (reading->n_rows, y + height);
}

static GdkPixbufLoader *
loader_for (Reading      *reading,
            const guchar *start,
            gsize         size)
{
  GdkPixbufLoader *loader = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats) && loader == NULL; i++)
    {
      if (size < formats[i].magic_size || memcmp (start, formats[i].magic, formats[i].magic_size) != 0)
        continue;

      loader = gdk_pixbuf_loader_new_with_type (formats[i].name, NULL);
      reading->can_reduce = g_str_equal (formats[i].name, "jpeg");
    }

  if (loader == NULL)
    {
      fail (reading->load, VC_DECODER_STATUS_NOT_A_PICTURE, size == 0 ? "empty" : "neither JPEG nor PNG");
      return NULL;
    }

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), reading);
  g_signal_connect (loader, "area-updated", G_CALLBACK (area_updated_cb), reading);
  return loader;
}

/* gdk-pixbuf closes a JPEG that was cut off by making up the rest in grey,
 * and calls it a success. So the rows are counted first. */
static void
close_loader (Reading         *reading,
              GdkPixbufLoader *loader)
{
  g_autoptr (GError) error = NULL;
  int        n_rows = reading->n_rows;
  GdkPixbuf *pixels;

  if (!gdk_pixbuf_loader_close (loader, &error))
    fail_from_pixbuf (reading->load, error);

  pixels = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixels == NULL || n_rows < gdk_pixbuf_get_height (pixels))
    {
      g_autofree char *reason = g_strdup_printf ("cut off after row %d", n_rows);

      fail (reading->load, VC_DECODER_STATUS_DAMAGED, reason);
    }
}

static GdkPixbufLoader *
feed (Reading *reading,
      int      input)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree guchar *chunk = g_malloc (CHUNK_SIZE);
  gsize              left = reading->request->file_size;

  do
    {
      gssize n = vc_decoder_io_read (input, chunk, MIN (left, CHUNK_SIZE));

      if (n < 0 || (gsize) n < MIN (left, CHUNK_SIZE))
        {
          fail (reading->load, VC_DECODER_STATUS_BAD_REQUEST, "less came than was announced");
          break;
        }

      left -= n;
      if (loader == NULL && (loader = loader_for (reading, chunk, n)) == NULL)
        return NULL;

      if (!gdk_pixbuf_loader_write (loader, chunk, n, &error))
        {
          fail_from_pixbuf (reading->load, error);
          break;
        }
    }
  while (left > 0 && reading->load->status == VC_DECODER_STATUS_DONE);

  if (loader != NULL)
    close_loader (reading, loader);

  return g_steal_pointer (&loader);
}

/**
 * vc_picture_loader_prepare:
 *
 * Has gdk-pixbuf read whatever it wants to read of the system, while it still
 * may.
 */
void
vc_picture_loader_prepare (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GdkPixbufLoader) loader = NULL;

      loader = gdk_pixbuf_loader_new_with_type (formats[i].name, NULL);
      if (loader != NULL)
        gdk_pixbuf_loader_close (loader, NULL);
    }
}

/**
 * vc_picture_load:
 * @load: (out caller-allocates): what came of it; clear it with
 *   vc_picture_load_clear()
 * @input: a descriptor to read the file from
 * @request: what is wanted, in the machine's byte order
 *
 * Reads one picture. Its status is %VC_DECODER_STATUS_DONE if there are
 * pixels; they may be reduced, and are not turned yet.
 */
void
vc_picture_load (VcPictureLoad          *load,
                 int                     input,
                 const VcDecoderRequest *request)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  Reading reading = { .load = load, .request = request };

  memset (load, 0, sizeof *load);
  load->status = VC_DECODER_STATUS_DONE;
  loader = feed (&reading, input);

  if (load->status != VC_DECODER_STATUS_DONE)
    return;

  load->pixels = g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader));
  load->orientation = vc_orientation_parse (gdk_pixbuf_get_option (load->pixels, "orientation"));
}

/**
 * vc_picture_load_clear:
 * @load: what came of a picture
 *
 * Gives its pixels back.
 */
void
vc_picture_load_clear (VcPictureLoad *load)
{
  g_clear_object (&load->pixels);
}
