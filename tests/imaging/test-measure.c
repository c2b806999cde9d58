/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-imaging.h"
#include "vc-demo-population.h"
#include "vc-test-picture.h"

#include <math.h>

#define N_CASES   19
#define LONG_SIDE 1000

/* An invented citizen's photos, each with what is wrong with it. */
typedef struct
{
  VcDemoFault  fault;
  VcPhotoKind  kind;
  GBytes      *bytes;
} Sample;

static void
sample_free (Sample *sample)
{
  g_bytes_unref (sample->bytes);
  g_free (sample);
}

static gboolean
keep_photo (VcDemoPopulation   *population,
            guint               index,
            const VcDemoPhoto  *photo,
            gpointer            user_data,
            GError            **error)
{
  Sample *sample = g_new0 (Sample, 1);

  sample->fault = vc_demo_population_get_case (population, index)->fault;
  sample->kind = photo->kind;
  sample->bytes = g_bytes_ref (photo->bytes);
  g_ptr_array_add (user_data, sample);
  return TRUE;
}

static GPtrArray *
take_photos (guint n_cases)
{
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify) sample_free);
  g_autoptr (VcDemoPopulation) population = NULL;

  population = vc_demo_population_new (1, n_cases, n_cases, (VcDate) { 2026, 11, 20 });
  ck_assert (vc_demo_population_draw_photos (population, 2, LONG_SIDE, keep_photo, samples, NULL));
  return samples;
}

static VcImage *
decode (GBytes         *file,
        VcImageRequest  request)
{
  g_autoptr (GError) error = NULL;
  VcImage *image = test_decode (file, request, &error);

  ck_assert_msg (image != NULL, "%s", error != NULL ? error->message : "no error");
  return image;
}

/* What the photo of a case should be said to suffer from. */
static VcImageFaults
expected_faults (const Sample *sample)
{
  if (sample->kind == VC_PHOTO_FRONT && sample->fault == VC_DEMO_FAULT_BLURRED)
    return VC_IMAGE_BLURRED;
  if (sample->kind == VC_PHOTO_FRONT && sample->fault == VC_DEMO_FAULT_DARK)
    return VC_IMAGE_DARK;

  return 0;
}

START_TEST (blurred_and_dark_photos_are_pointed_out_and_the_others_are_not)
{
  g_autoptr (GPtrArray) samples = take_photos (N_CASES);
  VcImageFaults found = 0;

  for (guint i = 0; i < samples->len; i++)
    {
      const Sample *sample = samples->pdata[i];
      g_autoptr (VcImage) image = decode (sample->bytes, (VcImageRequest) { 400, 400 });

      ck_assert_msg (vc_image_get_faults (image) == expected_faults (sample),
                     "photo %u of case fault %d, kind %d: faults %d, sharpness %.2f, brightness %.2f, "
                     "black %.2f, white %.2f",
                     i, sample->fault, sample->kind, vc_image_get_faults (image), vc_image_get_sharpness (image),
                     vc_image_get_brightness (image), vc_image_get_measure (image)->nearly_black,
                     vc_image_get_measure (image)->nearly_white);
      found |= vc_image_get_faults (image);
    }

  ck_assert_int_eq (found, VC_IMAGE_BLURRED | VC_IMAGE_DARK);
}
END_TEST

/* The same light and edges in every channel of every pixel, times @gain. */
static GBytes *
expose (GBytes *file,
        double  gain)
{
  g_autoptr (VcImage) image = decode (file, (VcImageRequest) { 800, 800 });
  int           width = vc_image_get_width (image);
  int           height = vc_image_get_height (image);
  const guint8 *source = g_bytes_get_data (vc_image_get_pixels (image), NULL);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      for (int i = 0; i < 3; i++)
        gdk_pixbuf_get_pixels (pixbuf)[y * gdk_pixbuf_get_rowstride (pixbuf) + x * 3 + i] =
          MIN (source[y * vc_image_get_stride (image) + x * 3 + i] * gain, 255);

  return vc_test_picture_save (pixbuf, "jpeg");
}

static const struct
{
  double        gain;
  VcImageFaults faults;
} exposures[] = {
  { 1.0,  0                     },
  { 0.75, 0                     },
  { 0.2,  VC_IMAGE_DARK         },
  { 0.1,  VC_IMAGE_DARK         },
  { 1.1,  0                     },
  { 3.0,  VC_IMAGE_OVEREXPOSED  },
};

START_TEST (too_little_and_too_much_light_are_pointed_out)
{
  const VcImageFaults light = VC_IMAGE_DARK | VC_IMAGE_OVEREXPOSED;
  g_autoptr (GPtrArray) samples = take_photos (1);

  for (guint i = 0; i < samples->len; i++)
    {
      const Sample *sample = samples->pdata[i];
      g_autoptr (GBytes) file = expose (sample->bytes, exposures[_i].gain);
      g_autoptr (VcImage) image = decode (file, (VcImageRequest) { 400, 400 });

      ck_assert_msg ((vc_image_get_faults (image) & light) == exposures[_i].faults,
                     "kind %d, gain %.2f: faults %d, brightness %.2f, black %.2f, white %.2f", sample->kind,
                     exposures[_i].gain, vc_image_get_faults (image), vc_image_get_brightness (image),
                     vc_image_get_measure (image)->nearly_black, vc_image_get_measure (image)->nearly_white);
    }
}
END_TEST

START_TEST (the_figures_do_not_depend_on_the_box)
{
  static const VcImageRequest boxes[] = { { 0 }, { 1000, 1000 }, { 300, 300 }, { 12, 12 }, { 0, 0, .enlarge = TRUE } };
  g_autoptr (GPtrArray) samples = take_photos (1);
  const Sample *sample = samples->pdata[0];
  g_autoptr (VcImage) first = decode (sample->bytes, boxes[0]);

  for (guint i = 1; i < G_N_ELEMENTS (boxes); i++)
    {
      g_autoptr (VcImage) image = decode (sample->bytes, boxes[i]);

      ck_assert_msg (fabs (vc_image_get_sharpness (image) - vc_image_get_sharpness (first)) <= 0.05,
                     "box %u: sharpness %.2f, and %.2f", i, vc_image_get_sharpness (image),
                     vc_image_get_sharpness (first));
      ck_assert_msg (fabs (vc_image_get_brightness (image) - vc_image_get_brightness (first)) <= 0.01,
                     "box %u: brightness %.2f, and %.2f", i, vc_image_get_brightness (image),
                     vc_image_get_brightness (first));
    }
}
END_TEST

START_TEST (a_part_is_not_measured)
{
  g_autoptr (GBytes) file = vc_test_picture_png (1200, 800);
  g_autoptr (VcImage) part = decode (file, (VcImageRequest) { 100, 100, 0, 0, 1199, 800 });
  g_autoptr (VcImage) whole = decode (file, (VcImageRequest) { 100, 100, 0, 0, 1200, 800 });

  ck_assert_ptr_null (vc_image_get_measure (part));
  ck_assert (vc_image_get_sharpness (part) < 0);
  ck_assert (vc_image_get_brightness (part) < 0);
  ck_assert_int_eq (vc_image_get_faults (part), 0);

  ck_assert_ptr_nonnull (vc_image_get_measure (whole));
  ck_assert (vc_image_get_sharpness (whole) > 0.9);
}
END_TEST

static const struct
{
  VcImageMeasure measure;
  int            width;
  int            height;
  VcImageFaults  faults;
} judged[] = {
  { { 0.60, 0.50, 0.10, 0.10 }, 3000, 4000, 0                                   },
  { { 0.00, 0.50, 0.10, 0.10 }, 3000, 4000, VC_IMAGE_BLURRED                    },
  { { 0.60, 0.10, 0.10, 0.10 }, 3000, 4000, VC_IMAGE_DARK                       },
  { { 0.60, 0.30, 0.70, 0.10 }, 3000, 4000, VC_IMAGE_DARK                       },
  { { 0.60, 0.95, 0.00, 0.10 }, 3000, 4000, VC_IMAGE_OVEREXPOSED                },
  { { 0.60, 0.80, 0.00, 0.60 }, 3000, 4000, VC_IMAGE_OVEREXPOSED                },
  { { 0.60, 0.50, 0.10, 0.10 }, 353,  4000, VC_IMAGE_SMALL                      },
  { { 0.60, 0.50, 0.10, 0.10 }, 354,  472,  0                                   },
  { { 0.00, 0.00, 1.00, 0.00 }, 100,  100,  VC_IMAGE_BLURRED | VC_IMAGE_DARK | VC_IMAGE_SMALL },
};

START_TEST (each_fault_has_its_own_figures)
{
  ck_assert_int_eq (vc_image_faults_find (&judged[_i].measure, judged[_i].width, judged[_i].height),
                    judged[_i].faults);
}
END_TEST

TCase *
test_measure_case (void)
{
  TCase *tcase = tcase_create ("measure");

  tcase_add_test (tcase, blurred_and_dark_photos_are_pointed_out_and_the_others_are_not);
  tcase_add_loop_test (tcase, too_little_and_too_much_light_are_pointed_out, 0, G_N_ELEMENTS (exposures));
  tcase_add_test (tcase, the_figures_do_not_depend_on_the_box);
  tcase_add_test (tcase, a_part_is_not_measured);
  tcase_add_loop_test (tcase, each_fault_has_its_own_figures, 0, G_N_ELEMENTS (judged));

  return tcase;
}
