/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-face-parts.h"

#include <math.h>

/*
 * Eyes, brows, nose, mouth, beard, and what years do to a face.
 */

static void
add_eye_path (const VcDemoFace *face,
              cairo_t          *cr)
{
  double w = face->eye_width;
  double o = face->eye_open;
  double s = face->eye_slant;

  cairo_move_to (cr, -w, 1.2);
  cairo_curve_to (cr, -w * 0.66, -o * 0.9, -w * 0.25, -o * 1.25, w * 0.08, -o * 1.25);
  cairo_curve_to (cr, w * 0.5, -o * 1.25, w * 0.82, -o * 0.55 - s * 0.5, w, -s);
  cairo_curve_to (cr, w * 0.72, o * 0.62 - s * 0.4, w * 0.36, o * 0.86, 0, o * 0.86);
  cairo_curve_to (cr, -w * 0.42, o * 0.86, -w * 0.74, o * 0.58, -w, 1.2);
  cairo_close_path (cr);
}

static void
draw_iris (const VcDemoFace *face,
           cairo_t          *cr,
           double            side)
{
  double           radius = MIN (face->eye_open * 1.16 + 0.9, 8.6);
  cairo_pattern_t *disc = cairo_pattern_create_radial (0, 0.8, 0.5, 0, 0, radius);
  VcDemoColor      rim = vc_demo_color_mix (face->iris, VC_DEMO_BLACK, 0.62);
  VcDemoColor      glow = vc_demo_color_mix (face->iris, vc_demo_color_from_hex (0xa56a3a), 0.55);

  cairo_pattern_add_color_stop_rgb (disc, 0.0, glow.red, glow.green, glow.blue);
  cairo_pattern_add_color_stop_rgb (disc, 0.72, face->iris.red, face->iris.green, face->iris.blue);
  cairo_pattern_add_color_stop_rgb (disc, 1.0, rim.red, rim.green, rim.blue);

  cairo_save (cr);
  cairo_translate (cr, 0, -face->eye_open * 0.2);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  cairo_set_source (cr, disc);
  cairo_fill (cr);
  cairo_arc (cr, 0, 0, radius * 0.42, 0, 2 * G_PI);
  vc_demo_brush_set (cr, VC_DEMO_BLACK, 0.92);
  cairo_fill (cr);
  /* The same lamp in both eyes. */
  cairo_arc (cr, -side * radius * 0.36, -radius * 0.34, radius * 0.24, 0, 2 * G_PI);
  vc_demo_brush_set (cr, VC_DEMO_WHITE, 0.92);
  cairo_fill (cr);
  cairo_arc (cr, side * radius * 0.36, radius * 0.40, radius * 0.12, 0, 2 * G_PI);
  vc_demo_brush_set (cr, VC_DEMO_WHITE, 0.4);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_pattern_destroy (disc);
}

static void
draw_lids (const VcDemoFace *face,
           cairo_t          *cr)
{
  double      w = face->eye_width;
  double      o = face->eye_open;
  double      s = face->eye_slant;
  VcDemoColor lash = vc_demo_color_from_hex (0x1d120d);
  double      thick = face->sex == VC_SEX_FEMALE && face->youth < 0.3 ? 2.5 : 1.7;
  double      wing = face->sex == VC_SEX_FEMALE && face->youth < 0.3 ? 2.6 : 0.8;

  cairo_move_to (cr, -w - 0.5, 1.8);
  cairo_curve_to (cr, -w * 0.66, -o * 0.95, -w * 0.25, -o * 1.3, w * 0.08, -o * 1.3);
  cairo_curve_to (cr, w * 0.5, -o * 1.3, w * 0.82, -o * 0.55 - s * 0.5, w, -s);
  cairo_line_to (cr, w + wing, -s - wing * 0.8);
  cairo_curve_to (cr, w * 0.84, -o * 0.7 - s * 0.5 - thick, w * 0.5, -o * 1.3 - thick, w * 0.08, -o * 1.3 - thick * 0.9);
  cairo_curve_to (cr, -w * 0.28, -o * 1.3 - thick * 0.6, -w * 0.7, -o * 0.95 - thick * 0.3, -w - 0.5, 1.8);
  vc_demo_brush_set (cr, lash, 0.9);
  cairo_fill (cr);

  if (face->lid > 0)
    vc_demo_brush_line (cr, (VcDemoPoint) { -w * 0.86, -o * 0.4 - face->lid },
                        (VcDemoPoint) { 0, -o * 1.75 - face->lid * 1.6 },
                        (VcDemoPoint) { w * 1.04, -s - o * 0.35 - face->lid }, 1.3,
                        vc_demo_face_shade (face, 0.95), 0.62);

  vc_demo_brush_line (cr, (VcDemoPoint) { -w * 0.7, o * 0.62 }, (VcDemoPoint) { 0, o * 1.12 },
                      (VcDemoPoint) { w * 0.97, -s * 0.6 }, 0.9, vc_demo_face_shade (face, 1), 0.55);
  vc_demo_brush_line (cr, (VcDemoPoint) { -w * 0.9, o * 1.3 }, (VcDemoPoint) { 0, o * 2.6 },
                      (VcDemoPoint) { w * 0.8, o * 1.3 }, 1.5, vc_demo_face_shade (face, 0.8),
                      0.14 + 0.3 * face->years);
}

static void
draw_eye (const VcDemoFace *face,
          cairo_t          *cr,
          double            side)
{
  VcDemoColor socket = vc_demo_face_shade (face, 0.85);

  cairo_save (cr);
  cairo_translate (cr, side * face->eye_gap, face->eye_y);
  cairo_scale (cr, side, 1);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -6, -5 }, 26, 17, socket, 0.34);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 1, 9 }, 21, 8, socket, 0.20 + 0.16 * face->years);

  cairo_save (cr);
  add_eye_path (face, cr);
  cairo_clip (cr);
  vc_demo_brush_set (cr, vc_demo_color_from_hex (0xf3ede6), 1);
  cairo_paint (cr);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -face->eye_width, 1 }, 6, 5, vc_demo_color_from_hex (0xc98a7a), 0.7);
  draw_iris (face, cr, side);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 0, -face->eye_open * 1.5 }, face->eye_width * 1.3, face->eye_open * 1.1,
                      vc_demo_color_from_hex (0x2a1a14), 0.55);
  cairo_restore (cr);

  draw_lids (face, cr);
  cairo_restore (cr);
}

static void
draw_brow (const VcDemoFace *face,
           cairo_t          *cr,
           double            side,
           VcRandom         *random)
{
  double      t = face->brow_thick;
  double      a = face->brow_arch;
  VcDemoColor color = vc_demo_color_mix (face->hair, vc_demo_face_shade (face, 1), 0.18);
  VcDemoPoint outline[] = {
    { -19, 3 - t * 0.25 }, { -8, -a * 0.3 - t * 0.5 }, { 8, -a - t * 0.42 }, { 22, 3.2 - a * 0.2 },
    { 8, -a + t * 0.34 }, { -8, t * 0.55 - a * 0.3 }, { -19, 3 + t * 0.5 },
  };

  cairo_save (cr);
  cairo_translate (cr, side * (face->eye_gap + 0.5), face->brow_y);
  cairo_scale (cr, side, 1);
  vc_demo_brush_curve (cr, outline, G_N_ELEMENTS (outline), TRUE);
  vc_demo_brush_set (cr, color, 0.62);
  cairo_fill (cr);

  for (guint i = 0; i < 26; i++)
    {
      double along = i / 25.0;
      double x = -19 + along * 38;
      double y = 3 - sin (along * G_PI * 0.62) * (a + 2.4) + (vc_random_unit (random) - 0.5) * t * 0.5;

      vc_demo_brush_line (cr, (VcDemoPoint) { x, y + t * 0.4 * (1 - along) },
                          (VcDemoPoint) { x + 2, y - t * 0.3 }, (VcDemoPoint) { x + 4.5 + 2 * along, y - t * 0.2 * (1 - along) },
                          0.9, color, 0.5);
    }
  cairo_restore (cr);
}

static void
draw_nose (const VcDemoFace *face,
           cairo_t          *cr)
{
  double      w = face->nose_width;
  double      y = face->nose_y;
  double      grown = 1 - 0.6 * face->youth;
  VcDemoColor dark = vc_demo_face_shade (face, 0.9);
  VcDemoColor glow = vc_demo_color_mix (face->skin, VC_DEMO_WHITE, 0.8);

  vc_demo_brush_soft (cr, (VcDemoPoint) { 8, y - 30 }, 8, 32, dark, 0.26 * grown);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -10, y - 40 }, 6, 20, dark, 0.16 * grown);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 2, y + 5 }, w * 1.25, 8, dark, 0.40);
  vc_demo_brush_soft (cr, (VcDemoPoint) { w * 0.85, y - 4 }, 7, 10, dark, 0.30);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -1, y - 32 }, 5, 30, glow, 0.40);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -2, y - 7 }, 7, 6, glow, 0.55);

  for (int side = -1; side <= 1; side += 2)
    {
      vc_demo_brush_line (cr, (VcDemoPoint) { side * w * 0.80, y - 10 }, (VcDemoPoint) { side * w * 1.22, y - 2 },
                          (VcDemoPoint) { side * w * 0.74, y + 3 }, 1.8, dark, side > 0 ? 0.62 : 0.46);
      vc_demo_brush_line (cr, (VcDemoPoint) { side * w * 0.70, y + 1.2 }, (VcDemoPoint) { side * w * 0.40, y - 2.6 },
                          (VcDemoPoint) { side * w * 0.20, y + 3.0 }, 3.2, vc_demo_face_shade (face, 1), 0.78);
    }
  vc_demo_brush_line (cr, (VcDemoPoint) { -w * 0.24, y + 3 }, (VcDemoPoint) { 0, y + 5.4 },
                      (VcDemoPoint) { w * 0.24, y + 3 }, 1.3, dark, 0.5);
}

static void
add_lip_paths (const VcDemoFace *face,
               cairo_t          *cr,
               gboolean          upper)
{
  double w = face->mouth_width;
  double s = face->smile;
  double u = face->lip_upper;
  double l = face->lip_lower;

  cairo_move_to (cr, -w, -s);
  if (upper)
    {
      cairo_curve_to (cr, -w * 0.62, -u * 0.55 - s * 0.4, -w * 0.36, -u * 1.12, -w * 0.17, -u);
      cairo_curve_to (cr, -w * 0.08, -u * 0.92, w * 0.08, -u * 0.92, w * 0.17, -u);
      cairo_curve_to (cr, w * 0.36, -u * 1.12, w * 0.62, -u * 0.55 - s * 0.4, w, -s);
    }
  else
    {
      cairo_curve_to (cr, -w * 0.6, l * 0.75, -w * 0.3, l, 0, l);
      cairo_curve_to (cr, w * 0.3, l, w * 0.6, l * 0.75, w, -s);
    }
  cairo_curve_to (cr, w * 0.5, s * 0.35 + 0.4, w * 0.2, 0.9, 0, 0.2);
  cairo_curve_to (cr, -w * 0.2, 0.9, -w * 0.5, s * 0.35 + 0.4, -w, -s);
  cairo_close_path (cr);
}

static void
draw_mouth (const VcDemoFace *face,
            cairo_t          *cr)
{
  double      w = face->mouth_width;
  double      s = face->smile;
  VcDemoColor upper = vc_demo_color_mix (face->lips, vc_demo_face_shade (face, 1), 0.28);
  VcDemoColor line = vc_demo_color_mix (face->lips, vc_demo_color_from_hex (0x2e0f0c), 0.72);
  VcDemoColor dark = vc_demo_face_shade (face, 0.9);

  cairo_save (cr);
  cairo_translate (cr, 0, face->mouth_y);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 0, face->lip_lower + 5 }, w * 0.9, 6, dark, 0.36);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 0, -face->lip_upper - 7 }, 5, 9, dark, 0.16);
  for (int side = -1; side <= 1; side += 2)
    vc_demo_brush_soft (cr, (VcDemoPoint) { side * (w + 2), -s }, 7, 6, dark, 0.36);

  add_lip_paths (face, cr, TRUE);
  vc_demo_brush_set (cr, upper, 0.86);
  cairo_fill (cr);
  add_lip_paths (face, cr, FALSE);
  vc_demo_brush_set (cr, face->lips, 0.84);
  cairo_fill (cr);

  vc_demo_brush_soft (cr, (VcDemoPoint) { -2, face->lip_lower * 0.52 }, w * 0.42, face->lip_lower * 0.34, VC_DEMO_WHITE, 0.34);
  cairo_move_to (cr, -w - 0.8, -s - 0.4);
  cairo_curve_to (cr, -w * 0.5, s * 0.35 + 0.4, -w * 0.2, 0.9, 0, 0.2);
  cairo_curve_to (cr, w * 0.2, 0.9, w * 0.5, s * 0.35 + 0.4, w + 0.8, -s - 0.4);
  cairo_set_line_width (cr, 1.25);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  vc_demo_brush_set (cr, line, 0.78);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Hairs on the upper lip or the chin, within an ellipse. */
static void
draw_hairs (const VcDemoFace *face,
            cairo_t          *cr,
            VcRandom         *random,
            VcDemoPoint       centre,
            double            radius_x,
            double            radius_y,
            guint             n)
{
  for (guint i = 0; i < n; i++)
    {
      double angle = vc_random_unit (random) * 2 * G_PI;
      double reach = sqrt (vc_random_unit (random));
      double x = centre.x + cos (angle) * reach * radius_x;
      double y = centre.y + sin (angle) * reach * radius_y;
      double out = (x - centre.x) / radius_x;

      vc_demo_brush_line (cr, (VcDemoPoint) { x, y - 1.5 }, (VcDemoPoint) { x + out, y },
                          (VcDemoPoint) { x + out * 2.5, y + 3 }, 0.7, face->hair, 0.6);
    }
}

static void
draw_beard (const VcDemoFace *face,
            cairo_t          *cr,
            VcRandom         *random)
{
  VcDemoPoint lip = { 0, face->mouth_y - face->lip_upper - 6 };
  VcDemoPoint chin = { 0, face->chin_y - 12 };
  VcDemoColor shade = vc_demo_color_mix (face->hair, vc_demo_face_shade (face, 0.8), 0.5);

  if (face->beard == 0)
    return;

  vc_demo_brush_soft (cr, lip, face->mouth_width * 1.1, 8, shade, 0.30);
  vc_demo_brush_soft (cr, chin, 34, 18, shade, 0.26);
  if (face->beard >= 2)
    {
      draw_hairs (face, cr, random, (VcDemoPoint) { -face->mouth_width * 0.48, lip.y + 1 }, face->mouth_width * 0.6, 3.2, 110);
      draw_hairs (face, cr, random, (VcDemoPoint) { face->mouth_width * 0.48, lip.y + 1 }, face->mouth_width * 0.6, 3.2, 110);
    }
  if (face->beard == 3)
    draw_hairs (face, cr, random, (VcDemoPoint) { 0, chin.y + 2 }, 14, 8, 190);
}

/**
 * vc_demo_features_draw_age:
 * @face: a face
 * @cr: a context, clipped to the head
 *
 * Draws the lines that years leave; none on a young face.
 */
void
vc_demo_features_draw_age (const VcDemoFace *face,
                           cairo_t          *cr)
{
  VcDemoColor dark = vc_demo_face_shade (face, 0.95);
  double      strength = face->years;

  for (int side = -1; side <= 1; side += 2)
    {
      double alpha = (0.10 + 0.38 * strength) * (1 - face->youth) * (side > 0 ? 1 : 0.8);

      vc_demo_brush_line (cr, (VcDemoPoint) { side * (face->nose_width + 3), face->nose_y - 3 },
                          (VcDemoPoint) { side * (face->mouth_width + 8), face->nose_y + 6 },
                          (VcDemoPoint) { side * (face->mouth_width + 7), face->mouth_y + 2 }, 2.6, dark, alpha);
      for (guint i = 0; i < 3 && strength > 0.2; i++)
        vc_demo_brush_line (cr, (VcDemoPoint) { side * (face->eye_gap + face->eye_width + 3), face->eye_y - 1 + i * 2 },
                            (VcDemoPoint) { side * (face->eye_gap + face->eye_width + 8), face->eye_y - 2 + i * 4 },
                            (VcDemoPoint) { side * (face->eye_gap + face->eye_width + 13), face->eye_y - 5 + i * 7 },
                            1.1, dark, 0.45 * strength);
      if (strength > 0.45)
        vc_demo_brush_line (cr, (VcDemoPoint) { side * (face->mouth_width + 6), face->mouth_y + 8 },
                            (VcDemoPoint) { side * (face->mouth_width + 9), face->mouth_y + 14 },
                            (VcDemoPoint) { side * (face->mouth_width + 4), face->mouth_y + 20 }, 2.0, dark, 0.4 * strength);
    }

  for (guint i = 0; i < 3 && strength > 0.15; i++)
    vc_demo_brush_line (cr, (VcDemoPoint) { -34 + i * 4, 126 + i * 8.0 }, (VcDemoPoint) { 0, 121 + i * 8.0 },
                        (VcDemoPoint) { 34 - i * 4, 126 + i * 8.0 }, 1.5, dark, 0.32 * strength);
}

/**
 * vc_demo_features_draw:
 * @face: a face
 * @cr: a context
 *
 * Draws eyes, nose, mouth, beard and brows.
 */
void
vc_demo_features_draw (const VcDemoFace *face,
                       cairo_t          *cr)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded (face->seed + 11);

  draw_nose (face, cr);
  draw_mouth (face, cr);
  draw_beard (face, cr, random);
  draw_eye (face, cr, -1);
  draw_eye (face, cr, 1);
  draw_brow (face, cr, -1, random);
  draw_brow (face, cr, 1, random);
}
