/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The QR codes on the photographed cards are real: a reader gives back the
 * exact text. VC_QR_CARDS says how many cards are read, three unless told.
 */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "vc-demo-population-private.h"
#include "vc-test.h"

#define N_CASES 60

typedef struct
{
  guint n_wanted;
  guint n_seen;
  guint n_exact;
} Reading;

/* What zbarimg reads from a photo; NULL for nothing. */
static char *
read_code (GBytes *photo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  int fd = g_file_open_tmp ("vssid-card-XXXXXX.jpg", &path, &error);

  ck_assert_int_ge (fd, 0);
  g_close (fd, NULL);
  ck_assert (g_file_set_contents (path, g_bytes_get_data (photo, NULL), (gssize) g_bytes_get_size (photo), &error));
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                             "zbarimg", "-q", "--raw", "-Sbinary", path, NULL);
  ck_assert_ptr_nonnull (reader);
  ck_assert (g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error));
  g_remove (path);

  return g_steal_pointer (&text);
}

static gboolean
photo_cb (VcDemoPopulation  *population,
          guint              index,
          const VcDemoPhoto *photo,
          gpointer           user_data,
          GError           **error)
{
  Reading             *reading = user_data;
  const VcDemoCase    *known = vc_demo_population_get_case (population, index);
  const VcDemoSubject *subject = vc_demo_population_get_subject (population, index);
  g_autofree char     *text = NULL;

  if (known->payload == NULL || photo->kind != known->payload_on || subject->flaw != VC_DEMO_PHOTO_GOOD)
    return TRUE;

  text = read_code (photo->bytes);
  reading->n_seen++;
  reading->n_exact += g_strcmp0 (text, known->payload) == 0;
  if (reading->n_seen < reading->n_wanted)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "enough cards were read");
  return FALSE;
}

START_TEST (a_reader_gives_back_the_exact_text_of_nine_cards_in_ten)
{
  const char *wanted = g_getenv ("VC_QR_CARDS");
  Reading reading = { .n_wanted = wanted != NULL ? (guint) atoi (wanted) : 3 };
  VcDate today = { 2026, 11, 20 };
  g_autoptr (VcDemoPopulation) population = vc_demo_population_new (1, N_CASES, N_CASES, today);
  g_autoptr (GError) error = NULL;

  vc_demo_population_draw_photos (population, 2, VC_DEMO_PHOTO_LONG_SIDE, photo_cb, &reading, &error);
  ck_assert_uint_eq (reading.n_seen, reading.n_wanted);
  ck_assert_msg (reading.n_exact * 10 >= reading.n_seen * 9, "%u of %u cards were read exactly",
                 reading.n_exact, reading.n_seen);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("demo qr");
  TCase *tcase = tcase_create ("cards");

  tcase_set_timeout (tcase, 300);
  tcase_add_test (tcase, a_reader_gives_back_the_exact_text_of_nine_cards_in_ten);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
