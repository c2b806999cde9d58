/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws faces and documents into a folder, to be looked at:
 *
 *   draw-sample FOLDER [WIDTH]
 */

#include "demo-samples.h"
#include "vc-demo-portrait.h"

#include <stdlib.h>

#define N_FACES 24

static void
save (cairo_surface_t *surface,
      const char      *folder,
      const char      *kind,
      guint            i)
{
  g_autofree char *name = g_strdup_printf ("%s-%02u.png", kind, i);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_error ("cannot write %s", path);
  cairo_surface_destroy (surface);
}

static void
draw_faces (const char *folder)
{
  static const int ages[N_FACES] = { 24, 31, 38, 45, 19, 52, 60, 70, 82, 5, 9, 13, 27, 34, 41, 22, 48, 57, 64, 77, 3, 7, 11, 16 };

  for (guint i = 0; i < N_FACES; i++)
    {
      VcDemoSitting sitting = vc_demo_sitting_new (i + 1);
      VcDemoFace    face;

      vc_demo_face_init (&face, 100 + i * 7919, i % 2 == 0 ? VC_SEX_FEMALE : VC_SEX_MALE, ages[i]);
      save (vc_demo_portrait_new (&face, &sitting, 450), folder, "face", i);
    }
}

static void
draw_cards (const char *folder,
            int         width)
{
  for (guint i = 0; i < N_CARD_SAMPLES; i++)
    {
      VcDemoCardFields fields = card_samples[i];
      VcDemoSitting    sitting = vc_demo_sitting_new (i);
      VcDemoFace       face;
      gint64           start = g_get_monotonic_time ();

      vc_demo_face_init (&face, i, fields.sex, 2024 - fields.birth.year);
      fields.face = &face;
      fields.sitting = &sitting;
      cairo_surface_t *front = vc_demo_card_draw (&fields, VC_PHOTO_FRONT, width);
      cairo_surface_t *back = vc_demo_card_draw (&fields, VC_PHOTO_BACK, width);
      g_print ("card %u: %.0f ms for both sides\n", i, (g_get_monotonic_time () - start) / 1000.0);
      save (front, folder, "front", i);
      save (back, folder, "back", i);
    }
}

int
main (int    argc,
      char **argv)
{
  int width = argc > 2 ? atoi (argv[2]) : 2000;

  if (argc < 2)
    {
      g_printerr ("draw-sample FOLDER [WIDTH]\n");
      return EXIT_FAILURE;
    }

  draw_faces (argv[1]);
  draw_cards (argv[1], width);
  save (vc_demo_certificate_draw (&certificate_sample, width), argv[1], "certificate", 0);

  return EXIT_SUCCESS;
}
