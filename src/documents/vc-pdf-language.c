/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-pdf-language.h"

#include <string.h>

/*
 * The language of a PDF, so that screen readers speak it rightly. cairo 1.16
 * knows none to write. Its catalogue, which is where the language stands (ISO
 * 32000-1, 14.9.2), is its last object: what is put in there moves the table
 * of objects after it and nothing else.
 */

static const char catalogue[] = "/Type /Catalog\n";
static const char end[] = "startxref\n";

/* The last place of a text, or NULL. */
static guint8 *
find_last (GByteArray *pdf,
           const char *text)
{
  gsize length = strlen (text);

  for (gsize at = pdf->len; at >= length; at--)
    if (memcmp (pdf->data + at - length, text, length) == 0)
      return pdf->data + at - length;

  return NULL;
}

static void
insert (GByteArray *pdf,
        gsize       at,
        const char *text)
{
  guint  length = (guint) strlen (text);
  gsize  n_after = pdf->len - at;

  g_byte_array_set_size (pdf, pdf->len + length);
  memmove (pdf->data + at + length, pdf->data + at, n_after);
  memcpy (pdf->data + at, text, length);
}

/**
 * vc_pdf_language_set:
 * @pdf: a finished PDF of cairo's
 * @language: a language, such as vi-VN
 *
 * Returns: whether it says its language now; a PDF that another cairo wrote in
 *   another order stays as it is
 */
gboolean
vc_pdf_language_set (GByteArray *pdf,
                     const char *language)
{
  g_autofree char *entry = g_strdup_printf ("   /Lang (%s)\n", language);
  g_autofree char *trailer = NULL;
  guint8 *found = find_last (pdf, catalogue);
  guint8 *mark = find_last (pdf, end);
  gsize   at, table;

  if (found == NULL || mark == NULL)
    return FALSE;

  at = (gsize) (found - pdf->data) + strlen (catalogue);
  table = g_ascii_strtoull ((const char *) mark + strlen (end), NULL, 10);
  if (table <= at || table >= pdf->len ||
      g_strstr_len ((const char *) pdf->data + at, (gssize) (table - at), " obj\n") != NULL)
    return FALSE;

  g_byte_array_set_size (pdf, (guint) (mark - pdf->data));
  trailer = g_strdup_printf ("%s%" G_GSIZE_FORMAT "\n%%%%EOF\n", end, table + strlen (entry));
  g_byte_array_append (pdf, (const guint8 *) trailer, (guint) strlen (trailer));
  insert (pdf, at, entry);
  return TRUE;
}
