/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-imaging.h"
#include "vc-test-picture.h"

#include <errno.h>
#include <sys/wait.h>

#define N_PICTURES 24

/* Many pictures asked for at once, and how they ended. */
typedef struct
{
  GCancellable *cancellables[N_PICTURES];
  guint         n_done;
  guint         n_cancelled;
  guint         n_running_most;
} Crowd;

static guint
count_children (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  const char *name;
  guint       n = 0;

  while ((name = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *children_path = g_build_filename ("/proc/self/task", name, "children", NULL);
      g_autofree char *children = NULL;

      if (!g_file_get_contents (children_path, &children, NULL, NULL))
        continue;

      for (const char *c = children; *c != '\0'; c++)
        n += *c == ' ';
    }

  return n;
}

static void
decoded_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Crowd *crowd = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VcImage) image = NULL;

  image = vc_image_decoder_decode_finish (VC_IMAGE_DECODER (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    crowd->n_cancelled++;
  else
    ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");

  crowd->n_running_most = MAX (crowd->n_running_most, count_children ());
  crowd->n_done++;
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Turns the main context until the last helper is gone. */
static void
wait_for_no_children (void)
{
  guint tick = g_timeout_add (5, tick_cb, NULL);

  while (count_children () > 0)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (tick);
}

static void
ask_for_many (Crowd          *crowd,
              VcImageDecoder *decoder)
{
  g_autoptr (GBytes) file = vc_test_picture_jpeg (800, 600, 6);
  const VcImageRequest request = { 100, 100 };

  for (guint i = 0; i < N_PICTURES; i++)
    {
      crowd->cancellables[i] = g_cancellable_new ();
      vc_image_decoder_decode_async (decoder, file, &request, crowd->cancellables[i], decoded_cb, crowd);
    }
}

static void
wait_for_all (Crowd *crowd)
{
  while (crowd->n_done < N_PICTURES)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < N_PICTURES; i++)
    g_clear_object (&crowd->cancellables[i]);
}

START_TEST (many_pictures_take_turns_and_all_come)
{
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (NULL);
  Crowd crowd = { 0 };

  ask_for_many (&crowd, decoder);
  wait_for_all (&crowd);

  ck_assert_uint_eq (crowd.n_cancelled, 0);
  /* Two at work and one that waits, or is being replaced. */
  ck_assert_uint_le (crowd.n_running_most, 3);
}
END_TEST

START_TEST (pictures_can_be_given_up_while_they_wait_and_while_they_run)
{
  VcImageDecoder *decoder = vc_image_decoder_new (NULL);
  Crowd           crowd = { 0 };

  ask_for_many (&crowd, decoder);
  /* The first runs, the last waits, and the one before it is kept. */
  g_cancellable_cancel (crowd.cancellables[0]);
  for (guint i = 2; i < N_PICTURES; i++)
    if (i != N_PICTURES - 2)
      g_cancellable_cancel (crowd.cancellables[i]);
  wait_for_all (&crowd);

  ck_assert_uint_ge (crowd.n_cancelled, N_PICTURES - 3);
  ck_assert_uint_le (crowd.n_cancelled, N_PICTURES - 2);
  g_object_unref (decoder);
  wait_for_no_children ();
  ck_assert_int_eq (waitpid (-1, NULL, WNOHANG), -1);
  ck_assert_int_eq (errno, ECHILD);
}
END_TEST

START_TEST (a_picture_given_up_beforehand_is_not_begun)
{
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new ("/nonexistent");
  g_autoptr (GBytes) file = vc_test_picture_png (64, 64);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VcImage) image = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  g_cancellable_cancel (cancellable);
  vc_image_decoder_decode_async (decoder, file, &(VcImageRequest) { 0 }, cancellable,
                                 vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  image = vc_image_decoder_decode_finish (decoder, result, &error);

  ck_assert_ptr_null (image);
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}
END_TEST

static guint
count_fds (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

START_TEST (a_picture_costs_no_descriptor_once_it_is_there)
{
  g_autoptr (GBytes) file = vc_test_picture_png (64, 64);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func (g_object_unref);
  guint tick;
  guint before;

  /* The main context keeps one of its own, and GLib's worker will. */
  g_main_context_iteration (NULL, FALSE);
  before = count_fds () + 1;
  for (int i = 0; i < 5; i++)
    g_ptr_array_add (images, test_decode (file, (VcImageRequest) { 0 }, NULL));

  /* The helpers that waited for more go in their own time. */
  tick = g_timeout_add (5, tick_cb, NULL);
  while (count_fds () > before)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
}
END_TEST

TCase *
test_sharing_case (void)
{
  TCase *tcase = tcase_create ("sharing");

  tcase_add_test (tcase, many_pictures_take_turns_and_all_come);
  tcase_add_test (tcase, pictures_can_be_given_up_while_they_wait_and_while_they_run);
  tcase_add_test (tcase, a_picture_given_up_beforehand_is_not_begun);
  tcase_add_test (tcase, a_picture_costs_no_descriptor_once_it_is_there);

  return tcase;
}
