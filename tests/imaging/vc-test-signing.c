/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-signing.h"

#include <glib/gstdio.h>
#include <string.h>

/* Room for a signature, in hexadecimal digits. */
#define ROOM 8192

/* No document of a test has that many objects. */
#define FIRST_OBJECT 100

static void
run (const char *folder,
     const char *command)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *complaint = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_shell_parse_argv (command, NULL, &words, &error) ||
      !g_spawn_sync (folder, words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &complaint, &status, &error))
    g_error ("%s: %s", command, error->message);

  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s: %s", command, error->message, complaint);
}

/**
 * vc_test_signing_make_signers:
 *
 * Returns: (transfer full): a new folder with people who can sign
 */
char *
vc_test_signing_make_signers (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("vssid-signers-XXXXXX", &error);
  g_autofree char *command = NULL;

  if (folder == NULL)
    g_error ("%s", error->message);

  command = g_strdup_printf ("'%s' '%s'", MAKE_SIGNERS, folder);
  run (folder, command);
  return folder;
}

static GBytes *
read_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char  *data;
  gsize  size;

  if (!g_file_get_contents (path, &data, &size, &error))
    g_error ("%s", error->message);

  return g_bytes_new_take (data, size);
}

/* A file with a new version of its catalogue at the end, and in it a field
 * with a signature still to be made. */
static GString *
prepare (GBytes              *file,
         const VcTestSigning *signing,
         gsize               *range,
         gsize               *hole)
{
  GString *text = g_string_new_len (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  gsize    previous = g_ascii_strtoull (g_strrstr (text->str, "startxref") + strlen ("startxref"), NULL, 10);
  g_autofree char *zeros = g_strnfill (ROOM, '0');
  gsize    offsets[3];
  gsize    table;

  offsets[0] = text->len;
  g_string_append_printf (text, "1 0 obj\n<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [%d 0 R] >> >>\n"
                          "endobj\n", FIRST_OBJECT);
  offsets[1] = text->len;
  g_string_append_printf (text, "%d 0 obj\n<< /FT /Sig /T (s%" G_GSIZE_FORMAT ") /Type /Annot /Subtype /Widget "
                          "/Rect [0 0 0 0] /V %d 0 R >>\nendobj\n", FIRST_OBJECT, text->len, FIRST_OBJECT + 1);
  offsets[2] = text->len;
  g_string_append_printf (text, "%d 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached\n"
                          "/ByteRange ", FIRST_OBJECT + 1);
  *range = text->len;
  g_string_append_printf (text, "%-48s\n/Contents ", "");
  *hole = text->len;
  g_string_append_printf (text, "<%s>\n", zeros);
  if (signing->date != NULL)
    g_string_append_printf (text, "/Name (M) /M (%s)\n", signing->date);
  g_string_append (text, ">>\nendobj\n");

  table = text->len;
  g_string_append_printf (text, "xref\n1 1\n%010" G_GSIZE_FORMAT " 00000 n \n%d 2\n%010" G_GSIZE_FORMAT " 00000 n \n"
                          "%010" G_GSIZE_FORMAT " 00000 n \n", offsets[0], FIRST_OBJECT, offsets[1], offsets[2]);
  g_string_append_printf (text, "trailer\n<< /Size %d /Root 1 0 R /Prev %" G_GSIZE_FORMAT " >>\nstartxref\n"
                          "%" G_GSIZE_FORMAT "\n%%%%EOF\n", FIRST_OBJECT + 2, previous, table);
  return text;
}

static char *
make_signature (const VcTestSigning *signing,
                const GString       *text,
                gsize                hole)
{
  g_autoptr (GString) covered = g_string_new_len (text->str, text->len);
  g_autofree char *path = g_build_filename (signing->folder, "covered", NULL);
  g_autofree char *command = NULL;
  g_autoptr (GBytes) signature = NULL;
  g_autoptr (GError) error = NULL;
  GString *digits = g_string_new (NULL);

  g_string_erase (covered, hole, ROOM + 2);
  if (!g_file_set_contents (path, covered->str, covered->len, &error))
    g_error ("%s", error->message);

  command = g_strdup_printf ("openssl cms -sign -binary %s -in covered -outform DER -out signature "
                             "-signer %s.crt -inkey %s.key",
                             signing->option != NULL ? signing->option : "-md sha256", signing->signer, signing->signer);
  run (signing->folder, command);
  signature = read_file (signing->folder, "signature");

  for (gsize i = 0; i < g_bytes_get_size (signature); i++)
    g_string_append_printf (digits, "%02x", ((const guint8 *) g_bytes_get_data (signature, NULL))[i]);

  return g_string_free (digits, FALSE);
}

/**
 * vc_test_signing_sign:
 * @file: a PDF file
 * @signing: by whom, and what is to be wrong about it
 *
 * Returns: (transfer full): the file with a signature (ISO 32000-1, 12.8) added
 *   to whatever it has already
 */
GBytes *
vc_test_signing_sign (GBytes              *file,
                      const VcTestSigning *signing)
{
  gsize range;
  gsize hole;
  GString *text = prepare (file, signing, &range, &hole);
  g_autofree char *numbers = NULL;
  g_autofree char *contents = NULL;

  numbers = g_strdup_printf ("[0 %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT "]",
                             hole, hole + ROOM + 2, text->len - hole - ROOM - 2);
  if (signing->range != NULL)
    {
      g_free (numbers);
      numbers = g_strdup (signing->range);
    }
  memcpy (text->str + range, numbers, strlen (numbers));

  contents = signing->contents != NULL ? g_strdup (signing->contents) : make_signature (signing, text, hole);
  g_assert (strlen (contents) <= ROOM);
  memcpy (text->str + hole + 1, contents, strlen (contents));
  return g_string_free_to_bytes (text);
}
