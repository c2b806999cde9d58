/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-population.h"
#include "vc-test.h"

#define N_CASES        9
#define N_PHOTOGRAPHED 5
#define SMALL          240

static const VcDate today = { 2026, 11, 20 };

static gboolean
note_cb (VcDemoPopulation  *population,
         guint              index,
         const VcDemoPhoto *photo,
         gpointer           user_data,
         GError           **error)
{
  g_string_append_printf (user_data, "%u %s %s\n", index, vc_photo_kind_to_string (photo->kind), photo->sha256);
  return TRUE;
}

static gboolean
refuse_cb (VcDemoPopulation  *population,
           guint              index,
           const VcDemoPhoto *photo,
           gpointer           user_data,
           GError           **error)
{
  guint *n_calls = user_data;

  if (++*n_calls < 3)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "the disk is full");
  return FALSE;
}

static GString *
draw (VcDemoPopulation *population,
      guint             n_threads)
{
  GString *notes = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  ck_assert (vc_demo_population_draw_photos (population, n_threads, SMALL, note_cb, notes, &error));
  ck_assert_ptr_null (error);
  return notes;
}

START_TEST (photos_come_in_their_order_whatever_the_threads)
{
  g_autoptr (VcDemoPopulation) one = vc_demo_population_new (3, N_CASES, N_PHOTOGRAPHED, today);
  g_autoptr (VcDemoPopulation) two = vc_demo_population_new (3, N_CASES, N_PHOTOGRAPHED, today);
  g_autoptr (GString) alone = draw (one, 1);
  g_autoptr (GString) together = draw (two, 3);
  g_auto (GStrv) lines = g_strsplit (alone->str, "\n", -1);

  ck_assert_str_eq (alone->str, together->str);
  ck_assert_uint_eq (g_strv_length (lines) - 1, vc_demo_population_get_n_photos (one));
}
END_TEST

START_TEST (every_declaration_names_its_photos)
{
  g_autoptr (VcDemoPopulation) population = vc_demo_population_new (3, N_CASES, N_PHOTOGRAPHED, today);
  g_autoptr (GString) notes = draw (population, 2);

  for (guint index = 0; index < N_CASES; index++)
    {
      const VcDemoCase *known = vc_demo_population_get_case (population, index);
      VcPhoto *portrait = vc_declaration_get_photo (known->declaration, VC_PHOTO_PORTRAIT);

      ck_assert_msg (portrait != NULL, "case %u has no portrait", index);
      ck_assert_msg (strstr (notes->str, vc_photo_get_sha256 (portrait)) != NULL,
                     "case %u bears a portrait that was never drawn", index);
      ck_assert_uint_gt (vc_photo_get_size (portrait), 0);
    }
}
END_TEST

START_TEST (who_is_not_photographed_shares_a_portrait)
{
  g_autoptr (VcDemoPopulation) population = vc_demo_population_new (3, N_CASES, N_PHOTOGRAPHED, today);
  g_autoptr (GString) notes = draw (population, 2);
  const VcDeclarationFields *fields =
    vc_declaration_get_fields (vc_demo_population_get_case (population, N_CASES - 1)->declaration);
  gboolean shared = FALSE;

  ck_assert_uint_eq (fields->photos->len, 1);
  for (guint index = 0; index < N_PHOTOGRAPHED; index++)
    {
      VcDeclaration *other = vc_demo_population_get_case (population, index)->declaration;

      shared |= g_str_equal (vc_photo_get_sha256 (vc_declaration_get_photo (other, VC_PHOTO_PORTRAIT)),
                             vc_photo_get_sha256 (fields->photos->pdata[0]));
    }
  ck_assert (shared);
}
END_TEST

START_TEST (drawing_ends_where_its_photos_cannot_be_kept)
{
  g_autoptr (VcDemoPopulation) population = vc_demo_population_new (3, N_CASES, N_PHOTOGRAPHED, today);
  g_autoptr (GError) error = NULL;
  guint n_calls = 0;

  ck_assert (!vc_demo_population_draw_photos (population, 2, SMALL, refuse_cb, &n_calls, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE));
  ck_assert_uint_eq (n_calls, 3);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("demo drawing");
  TCase *tcase = tcase_create ("the studio");

  tcase_add_test (tcase, photos_come_in_their_order_whatever_the_threads);
  tcase_add_test (tcase, every_declaration_names_its_photos);
  tcase_add_test (tcase, who_is_not_photographed_shares_a_portrait);
  tcase_add_test (tcase, drawing_ends_where_its_photos_cannot_be_kept);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
