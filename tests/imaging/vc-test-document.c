/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-document.h"

#include <string.h>

/* The objects every file here has: a page's own come after them. */
enum
{
  CATALOG = 1,
  PAGES,
  CONTENT,
  TIMES,
  HELVETICA,
  ENCRYPTION,
  FIRST_PAGE,
};

static void
begin_object (GString *file,
              GArray  *offsets)
{
  g_array_append_val (offsets, file->len);
  g_string_append_printf (file, "%u 0 obj\n", offsets->len);
}

static void
add_object (GString    *file,
            GArray     *offsets,
            const char *text)
{
  begin_object (file, offsets);
  g_string_append_printf (file, "%s\nendobj\n", text);
}

static char *
list_pages (guint n_pages)
{
  g_autoptr (GString) kids = g_string_new ("<< /Type /Pages /Kids [");

  for (guint i = 0; i < n_pages; i++)
    g_string_append_printf (kids, "%u 0 R ", FIRST_PAGE + i);
  g_string_append_printf (kids, "] /Count %u >>", n_pages);

  return g_string_free (g_steal_pointer (&kids), FALSE);
}

static void
add_content (GString              *file,
             GArray               *offsets,
             const VcTestDocument *description)
{
  gsize size = description->size != 0 ? description->size : strlen (description->content);

  begin_object (file, offsets);
  g_string_append_printf (file, "<< /Length %" G_GSIZE_FORMAT "%s >>\nstream\n", size,
                          description->deflated ? " /Filter /FlateDecode" : "");
  g_string_append_len (file, description->content, size);
  g_string_append (file, "\nendstream\nendobj\n");
}

static void
add_pages (GString              *file,
           GArray               *offsets,
           const VcTestDocument *description)
{
  char width[G_ASCII_DTOSTR_BUF_SIZE];
  char height[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *page = NULL;

  g_ascii_dtostr (width, sizeof width, description->width != 0 ? description->width : 595);
  g_ascii_dtostr (height, sizeof height, description->width != 0 ? description->height : 842);
  page = g_strdup_printf ("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Contents %d 0 R "
                          "/Resources << /Font << /F1 %d 0 R /F2 %d 0 R >> >> >>",
                          PAGES, width, height, CONTENT, TIMES, HELVETICA);

  for (guint i = 0; i < description->n_pages; i++)
    add_object (file, offsets, page);
}

static void
add_end (GString  *file,
         GArray   *offsets,
         gboolean  encrypted)
{
  gsize table = file->len;

  g_string_append_printf (file, "xref\n0 %u\n0000000000 65535 f \n", offsets->len + 1);
  for (guint i = 0; i < offsets->len; i++)
    g_string_append_printf (file, "%010" G_GSIZE_FORMAT " 00000 n \n", g_array_index (offsets, gsize, i));

  g_string_append_printf (file, "trailer\n<< /Size %u /Root %d 0 R ", offsets->len + 1, CATALOG);
  if (encrypted)
    g_string_append_printf (file, "/Encrypt %d 0 R /ID [<0102> <0102>] ", ENCRYPTION);
  g_string_append_printf (file, ">>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table);
}

/**
 * vc_test_document_new:
 *
 * Returns: (transfer full): a PDF file (ISO 32000-1) of version 1.4
 */
GBytes *
vc_test_document_new (const VcTestDocument *description)
{
  GString *file = g_string_new ("%PDF-1.4\n");
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *pages = list_pages (description->n_pages);
  /* Keys that no password fits. */
  g_autofree char *key = g_strnfill (64, '7');
  g_autofree char *encryption = g_strdup_printf ("<< /Filter /Standard /V 1 /R 2 /P -44 /O <%s> /U <%s> >>", key, key);

  add_object (file, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
  add_object (file, offsets, pages);
  add_content (file, offsets, description);
  add_object (file, offsets, "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>");
  add_object (file, offsets, "<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica >>");
  add_object (file, offsets, encryption);
  add_pages (file, offsets, description);
  add_end (file, offsets, description->encrypted);

  return g_string_free_to_bytes (file);
}
