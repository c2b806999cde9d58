/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bombs.h"

#include "vc-test-document.h"
#include "vc-test-picture.h"

#include <string.h>
#include <zlib.h>

/*
 * The files that are known to bring viewers down, made anew each time.
 */

static void
bomb_free (Bomb *bomb)
{
  g_bytes_unref (bomb->bytes);
  g_free (bomb);
}

static void
add (GPtrArray  *bombs,
     const char *name,
     gboolean    is_document,
     GBytes     *bytes)
{
  Bomb *bomb = g_new (Bomb, 1);

  *bomb = (Bomb) { name, is_document, bytes };
  g_ptr_array_add (bombs, bomb);
}

/* Zero bytes, deflated: a block of them once, and then the same block again
 * and again, which costs nothing to make. */
static GByteArray *
deflate_zeros (guint64 n_zeros)
{
  static guint8 zeros[1 << 20];
  guint8        block[1 << 14];
  GByteArray   *stream = g_byte_array_new ();
  z_stream      deflater = { 0 };
  uLong         sum = adler32_z (1, NULL, 0);
  uLong         block_sum = adler32_z (1, zeros, sizeof zeros);
  gsize         block_size = 0;

  deflateInit (&deflater, 9);
  for (guint64 left = n_zeros; left > 0;)
    {
      guint64 n = MIN (left, sizeof zeros);

      if (block_size == 0 || n < sizeof zeros)
        {
          deflater.next_in = zeros;
          deflater.avail_in = n;
          deflater.next_out = block;
          deflater.avail_out = sizeof block;
          deflate (&deflater, Z_FULL_FLUSH);
          g_byte_array_append (stream, block, sizeof block - deflater.avail_out);
          /* The first has the stream's header before it. */
          block_size = left == n_zeros ? 0 : sizeof block - deflater.avail_out;
        }
      else
        g_byte_array_append (stream, block, block_size);

      sum = n == sizeof zeros ? adler32_combine (sum, block_sum, n)
                              : adler32_combine (sum, adler32_z (1, zeros, n), n);
      left -= n;
    }
  deflateEnd (&deflater);

  /* An empty last block, and the sum of everything. */
  g_byte_array_append (stream, (const guint8 *) "\x03\x00", 2);
  g_byte_array_append (stream, (const guint8 *) &(guint32) { GUINT32_TO_BE (sum) }, 4);
  return stream;
}

static void
add_chunk (GByteArray   *file,
           const char   *type,
           gconstpointer data,
           gsize         size)
{
  guint32 length = GUINT32_TO_BE (size);
  gsize   start = file->len + 4;
  guint32 sum;

  g_byte_array_append (file, (const guint8 *) &length, 4);
  g_byte_array_append (file, (const guint8 *) type, 4);
  g_byte_array_append (file, data, size);
  sum = GUINT32_TO_BE (crc32_z (0, file->data + start, file->len - start));
  g_byte_array_append (file, (const guint8 *) &sum, 4);
}

/* A picture of zero bytes that says what it is, or something else. */
static GBytes *
new_png (guint32 width,
         guint32 height,
         guint8  depth,
         guint8  colours,
         guint8  interlace,
         guint64 n_zeros)
{
  GByteArray *file = g_byte_array_new ();
  GByteArray *pixels = deflate_zeros (n_zeros);
  guint8      header[13] = { 0 };

  width = GUINT32_TO_BE (width);
  height = GUINT32_TO_BE (height);
  memcpy (header, &width, 4);
  memcpy (header + 4, &height, 4);
  header[8] = depth;
  header[9] = colours;
  header[12] = interlace;

  g_byte_array_append (file, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  add_chunk (file, "IHDR", header, sizeof header);
  add_chunk (file, "IDAT", pixels->data, pixels->len);
  add_chunk (file, "IEND", "", 0);
  g_byte_array_unref (pixels);
  return g_byte_array_free_to_bytes (file);
}

/* Text chunks that are large once they are inflated. */
static GBytes *
new_png_of_text (void)
{
  g_autoptr (GBytes) picture = new_png (16, 16, 8, 2, 0, 16 * 49);
  GByteArray   *text = deflate_zeros (200 << 20);
  GByteArray   *file = g_byte_array_new ();
  gsize         size;
  const guint8 *data = g_bytes_get_data (picture, &size);

  g_byte_array_prepend (text, (const guint8 *) "Comment\0\0", 9);
  g_byte_array_append (file, data, 33);
  for (guint i = 0; i < 16; i++)
    add_chunk (file, "zTXt", text->data, text->len);
  g_byte_array_append (file, data + 33, size - 33);
  g_byte_array_unref (text);
  return g_byte_array_free_to_bytes (file);
}

/* A progressive picture whose last scan comes again and again, until the file
 * has so many bytes (ITU-T T.81, annex G, sets no limit to them). */
static GBytes *
new_endless_jpeg (guint side,
                  gsize file_size)
{
  g_autoptr (GBytes) honest = vc_test_picture_progressive_jpeg (side, side);
  gsize         size;
  const guint8 *data = g_bytes_get_data (honest, &size);
  GByteArray   *file = g_byte_array_new ();
  gsize         last = size - 2;

  while (last > 0 && !(data[last] == 0xff && data[last + 1] == 0xda))
    last--;

  g_byte_array_append (file, data, size - 2);
  while (file->len < file_size)
    g_byte_array_append (file, data + last, size - 2 - last);
  g_byte_array_append (file, data + size - 2, 2);
  return g_byte_array_free_to_bytes (file);
}

/* The same words again and again, which are never all in memory. */
static GBytes *
deflate_text (const char *part,
              guint       n_parts)
{
  GByteArray *packed = g_byte_array_new ();
  guint8      block[1 << 14];
  z_stream    deflater = { 0 };

  deflateInit (&deflater, 1);
  for (guint i = 0; i <= n_parts; i++)
    {
      deflater.next_in = (guint8 *) part;
      deflater.avail_in = i < n_parts ? strlen (part) : 0;

      do
        {
          deflater.next_out = block;
          deflater.avail_out = sizeof block;
          deflate (&deflater, i < n_parts ? Z_NO_FLUSH : Z_FINISH);
          g_byte_array_append (packed, block, sizeof block - deflater.avail_out);
        }
      while (deflater.avail_out == 0);
    }
  deflateEnd (&deflater);

  return g_byte_array_free_to_bytes (packed);
}

static GBytes *
new_document (const char *part,
              guint       n_parts,
              double      width)
{
  g_autoptr (GBytes) content = deflate_text (part, n_parts);
  gsize       size;
  const char *data = g_bytes_get_data (content, &size);

  return vc_test_document_new (&(VcTestDocument) {
    .content = data, .size = size, .deflated = TRUE, .n_pages = 1, .width = width, .height = width });
}

/* Two million points in one line, and all of them joined. */
static GBytes *
new_crowded_page (void)
{
  g_autoptr (GString) path = g_string_new ("20 w 1 j 0 0 m ");

  for (guint i = 0; i < 2000000; i++)
    g_string_append_printf (path, "%u %u l ", i * 7919 % 595, i * 104729 % 842);
  g_string_append (path, "S");

  return vc_test_document_new (&(VcTestDocument) { .content = path->str, .n_pages = 1 });
}

static void
add_quarters (GPtrArray  *bombs,
              const char *name,
              gboolean    is_document,
              GBytes     *whole)
{
  for (guint i = 0; i < 4; i++)
    add (bombs, name, is_document, g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) * i / 4));
}

static void
add_pictures (GPtrArray *bombs)
{
  g_autoptr (GBytes) jpeg = vc_test_picture_jpeg (800, 600, 6);
  g_autoptr (GBytes) progressive = vc_test_picture_progressive_jpeg (800, 600);
  g_autoptr (GBytes) png = vc_test_picture_png (800, 600);

  add (bombs, "JPEG with a forged size", FALSE, vc_test_picture_forged_jpeg (65500, 65500));
  add (bombs, "JPEG forged within the limits", FALSE, vc_test_picture_forged_jpeg (6300, 6300));
  add (bombs, "PNG of 50,000 x 50,000 pixels of a bit", FALSE, new_png (50000, 50000, 1, 0, 0, 50000ull * 6251));
  add (bombs, "PNG of 20,000 x 20,000 pixels", FALSE, new_png (20000, 20000, 8, 2, 0, 20000ull * 60001));
  add (bombs, "PNG of 2147483647 pixels across", FALSE, new_png (G_MAXINT32, 1, 1, 0, 0, 1 << 20));
  add (bombs, "PNG with fewer pixels than it says", FALSE, new_png (6000, 6000, 8, 2, 0, 6000));
  add (bombs, "PNG with more pixels than it says", FALSE, new_png (16, 16, 8, 2, 0, 1ull << 31));
  add (bombs, "PNG of the most there may be, interlaced", FALSE, new_png (6324, 6324, 16, 6, 1, 6400ull * 6400 * 8));
  add (bombs, "PNG of long texts", FALSE, new_png_of_text ());
  add (bombs, "JPEG of endless scans", FALSE, new_endless_jpeg (2000, 8 << 20));
  add (bombs, "small JPEG of endless scans", FALSE, new_endless_jpeg (64, 8 << 20));
  add_quarters (bombs, "JPEG cut off", FALSE, jpeg);
  add_quarters (bombs, "progressive JPEG cut off", FALSE, progressive);
  add_quarters (bombs, "PNG cut off", FALSE, png);
}

static char *
repeat (const char *part,
        guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}

static void
add_documents (GPtrArray *bombs)
{
  g_autoptr (GBytes) document = new_document ("BT /F1 9 Tf 9 9 Td (Xin chao) Tj ET ", 1000, 600);

  g_autofree char *states = repeat ("q ", 64);

  add (bombs, "PDF of nested states", TRUE, new_document (states, 60000000 / 64, 600));
  add (bombs, "PDF of nested clips", TRUE, new_document ("q 0 0 500 500 re W n ", 1000000, 600));
  add (bombs, "PDF of letters", TRUE, new_document ("BT /F1 9 Tf 9 9 Td (Xin chao) Tj ET ", 500000, 600));
  add (bombs, "PDF of large strokes", TRUE, new_document ("[1 1] 0 d 0 0 m 99999 99999 l S ", 100000, 14400));
  add (bombs, "PDF page of two million points", TRUE, new_crowded_page ());
  add_quarters (bombs, "PDF cut off", TRUE, document);
}

/**
 * bombs_new:
 *
 * Returns: (transfer full) (element-type Bomb): all of them
 */
GPtrArray *
bombs_new (void)
{
  GPtrArray *bombs = g_ptr_array_new_with_free_func ((GDestroyNotify) bomb_free);

  add_pictures (bombs);
  add_documents (bombs);
  return bombs;
}
