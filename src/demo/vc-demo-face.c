/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-face.h"

#include "vc-demo-face-parts.h"

/*
 * A face made of numbers, drawn from back to front:
 *
 *   backdrop, hair behind, neck, clothes, ears, head, light on it, age,
 *   eyes brows nose mouth, hair in front, glasses
 */

static const guint skins[] = { 0xf3d3b8, 0xeec6a4, 0xe6b994, 0xdca981, 0xd09a70, 0xbd8760, 0xa87350 };
static const guint hairs[] = { 0x17130f, 0x1f1812, 0x2a1e16, 0x3a281b, 0x12100f, 0x4a2f1e };
static const guint irises[] = { 0x2c190f, 0x3b2313, 0x4a2d17, 0x231510 };

static double
between (VcRandom *random,
         double    low,
         double    high)
{
  return low + (high - low) * vc_random_unit (random);
}

static void
init_shape (VcDemoFace *self,
            VcRandom   *random)
{
  gboolean woman = self->sex == VC_SEX_FEMALE;

  self->cheek = between (random, 64, 72) - (woman ? 2 : 0) + 2 * self->youth;
  self->forehead = self->cheek * between (random, 0.86, 0.96);
  self->jaw = self->cheek * (between (random, 0.74, 0.90) - (woman ? 0.06 : 0) + 0.03 * self->youth);
  self->chin = between (random, 17, 27) - (woman ? 4 : 0);
  self->chin_y = between (random, 258, 270) - (woman ? 3 : 0) - 12 * self->youth;
  self->mole = vc_random_below (random, 6) == 0;
  self->mole_at = (VcDemoPoint) { between (random, -40, 40), between (random, 205, 240) };
}

static void
init_features (VcDemoFace *self,
               VcRandom   *random)
{
  gboolean woman = self->sex == VC_SEX_FEMALE;

  self->eye_y = between (random, 171, 177) + 9 * self->youth;
  self->eye_gap = between (random, 28.5, 33.5);
  self->eye_width = between (random, 13, 15.5) + (woman ? 0.8 : 0) + 1.2 * self->youth;
  self->eye_open = between (random, 4.6, 6.8) + (woman ? 0.6 : 0) + 2.0 * self->youth - 1.2 * self->years;
  self->eye_slant = between (random, -0.5, 2.4);
  self->lid = vc_random_below (random, 3) == 0 ? 0 : between (random, 2.4, 4.6);

  self->brow_y = self->eye_y - between (random, 20, 25) - self->youth;
  self->brow_thick = (woman ? between (random, 3.0, 4.8) : between (random, 4.6, 7.2)) * (1 - 0.3 * self->youth);
  self->brow_arch = between (random, 1.0, 5.0);

  self->nose_width = between (random, 13, 18) - (woman ? 1.6 : 0) - 2.5 * self->youth;
  self->nose_y = between (random, 206, 212) + self->youth;

  self->mouth_y = between (random, 232, 237) - 2.0 * self->youth;
  self->mouth_width = between (random, 20, 25.5) - 4 * self->youth;
  self->lip_upper = between (random, 3.6, 6.0) - 1.4 * self->years;
  self->lip_lower = between (random, 5.2, 8.2) - 1.8 * self->years;
  self->smile = between (random, 0.2, 3.4);
}

static void
init_colours (VcDemoFace *self,
              VcRandom   *random,
              int         age)
{
  VcDemoColor red = vc_demo_color_from_hex (self->sex == VC_SEX_FEMALE ? 0xb8434a : 0xa5564c);
  VcDemoColor grey = vc_demo_color_from_hex (0xc9c6c2);
  double      greying = CLAMP ((age - between (random, 40, 62)) / 24.0, 0, 0.92);

  self->skin = vc_demo_color_mix (vc_demo_color_from_hex (skins[vc_random_below (random, G_N_ELEMENTS (skins))]),
                                  vc_demo_color_from_hex (0xe8b48f), between (random, 0, 0.35));
  self->hair = vc_demo_color_mix (vc_demo_color_from_hex (hairs[vc_random_below (random, G_N_ELEMENTS (hairs))]),
                                  grey, greying);
  self->iris = vc_demo_color_from_hex (irises[vc_random_below (random, G_N_ELEMENTS (irises))]);
  self->lips = vc_demo_color_mix (self->skin, red,
                                  self->sex == VC_SEX_FEMALE && age > 15 ? between (random, 0.5, 0.85)
                                                                         : between (random, 0.38, 0.5));
}

/**
 * vc_demo_face_init:
 * @self: (out): a face to fill
 * @seed: the same seed, sex and age give the same face
 * @sex: of the person
 * @age: in years
 *
 * Invents a face.
 */
void
vc_demo_face_init (VcDemoFace *self,
                   guint64     seed,
                   VcSex       sex,
                   int         age)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded (seed);

  *self = (VcDemoFace) { .seed = seed, .sex = sex };
  self->youth = CLAMP ((17 - age) / 13.0, 0, 1);
  self->years = CLAMP ((age - 36) / 42.0, 0, 1);

  init_shape (self, random);
  init_features (self, random);
  init_colours (self, random, age);

  self->hair_style = vc_demo_hair_choose (random, sex, age);
  self->hair_volume = between (random, 0.0, 1.0);
  self->hair_mirrored = vc_random_below (random, 2) == 0;
  if (sex == VC_SEX_MALE && age > 19)
    self->beard = (guint) "\0\0\1\1\1\2\3\0"[vc_random_below (random, 8)];
  if (vc_random_below (random, 100) < (guint) (age < 14 ? 6 : age < 45 ? 26 : 40))
    self->glasses = 1 + vc_random_below (random, 4);
}

/* Darker and redder, as skin is in the shade. */
VcDemoColor
vc_demo_face_shade (const VcDemoFace *face,
                    double            share)
{
  VcDemoColor deep = { face->skin.red * 0.50, face->skin.green * 0.33, face->skin.blue * 0.26 };

  return vc_demo_color_mix (face->skin, deep, share);
}

static void
draw_backdrop (const VcDemoSitting *sitting,
               cairo_t             *cr)
{
  vc_demo_brush_set (cr, sitting->backdrop, 1);
  cairo_paint (cr);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -30, 140 }, 330, 360, VC_DEMO_WHITE, 0.45);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 150, 420 }, 300, 330, VC_DEMO_BLACK, 0.22);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 28, 190 }, 130, 190, VC_DEMO_BLACK, 0.13);
}

static void
draw_neck (const VcDemoFace *self,
           cairo_t          *cr)
{
  double      half = (self->sex == VC_SEX_FEMALE ? 29 : 36) - 7 * self->youth;
  VcDemoPoint outline[] = {
    { -half - 2, 215 }, { -half, 262 }, { -half - 3, 290 }, { -half - 32, 312 }, { -half - 40, 345 },
    { 0, 372 },
    { half + 40, 345 }, { half + 32, 312 }, { half + 3, 290 }, { half, 262 }, { half + 2, 215 },
  };

  cairo_save (cr);
  vc_demo_brush_curve (cr, outline, G_N_ELEMENTS (outline), TRUE);
  cairo_clip (cr);
  vc_demo_brush_set (cr, vc_demo_face_shade (self, 0.12), 1);
  cairo_paint (cr);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 4, self->chin_y - 4 }, 78, 46, vc_demo_face_shade (self, 0.9), 0.62);
  vc_demo_brush_soft (cr, (VcDemoPoint) { half + 6, 290 }, 30, 70, vc_demo_face_shade (self, 0.9), 0.45);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -half - 6, 280 }, 18, 60, vc_demo_face_shade (self, 0.9), 0.30);
  /* Collar bones and the hollow between them. */
  vc_demo_brush_line (cr, (VcDemoPoint) { -8, 326 }, (VcDemoPoint) { -30, 316 }, (VcDemoPoint) { -62, 318 }, 3,
                      vc_demo_face_shade (self, 0.8), 0.25);
  vc_demo_brush_line (cr, (VcDemoPoint) { 8, 326 }, (VcDemoPoint) { 30, 316 }, (VcDemoPoint) { 62, 318 }, 3,
                      vc_demo_face_shade (self, 0.8), 0.25);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 0, 328 }, 10, 9, vc_demo_face_shade (self, 0.9), 0.25);
  cairo_restore (cr);
}

static void
draw_ear (const VcDemoFace *self,
          cairo_t          *cr,
          double            side)
{
  double      x = self->cheek * 0.985;
  double      y = self->eye_y + 2;
  VcDemoPoint outline[] = {
    { x - 8, y - 12 }, { x + 3, y - 17 }, { x + 10, y - 10 }, { x + 9, y + 8 }, { x + 4, y + 22 },
    { x - 3, y + 29 }, { x - 9, y + 24 },
  };

  cairo_save (cr);
  cairo_scale (cr, side, 1);
  vc_demo_brush_curve (cr, outline, G_N_ELEMENTS (outline), TRUE);
  vc_demo_brush_set (cr, vc_demo_face_shade (self, side > 0 ? 0.30 : 0.14), 1);
  cairo_fill (cr);
  vc_demo_brush_soft (cr, (VcDemoPoint) { x + 1, y + 3 }, 7, 17, vc_demo_face_shade (self, 0.9), 0.45);
  vc_demo_brush_line (cr, (VcDemoPoint) { x - 1, y - 10 }, (VcDemoPoint) { x + 9, y - 12 },
                      (VcDemoPoint) { x + 5, y + 10 }, 1.8, vc_demo_face_shade (self, 0.9), 0.4);
  cairo_restore (cr);
}

static void
add_head_path (const VcDemoFace *self,
               cairo_t          *cr)
{
  double      soft = 3 * self->youth + 2 * self->years;
  VcDemoPoint outline[] = {
    { 0, 76 }, { self->forehead * 0.62, 86 }, { self->forehead, 122 }, { self->cheek * 0.99, 160 },
    { self->cheek * 0.985, 188 }, { self->jaw + 5 + soft, 221 }, { self->jaw * 0.72 + soft, 245 },
    { self->chin, self->chin_y - 3 }, { 0, self->chin_y },
    { -self->chin, self->chin_y - 3 }, { -self->jaw * 0.72 - soft, 245 }, { -self->jaw - 5 - soft, 221 },
    { -self->cheek * 0.985, 188 }, { -self->cheek * 0.99, 160 }, { -self->forehead, 122 },
    { -self->forehead * 0.62, 86 },
  };

  vc_demo_brush_curve (cr, outline, G_N_ELEMENTS (outline), TRUE);
}

/* The light comes from the upper left; the rim turns away from us. */
static void
light_head (const VcDemoFace *self,
            cairo_t          *cr)
{
  VcDemoColor dark = vc_demo_face_shade (self, 0.75);
  VcDemoColor glow = vc_demo_color_mix (self->skin, VC_DEMO_WHITE, 0.75);
  VcDemoColor blush = vc_demo_color_mix (self->skin, vc_demo_color_from_hex (0xd2453c), 0.6);
  double      flush = self->sex == VC_SEX_FEMALE ? 0.30 : 0.20 + 0.12 * self->youth;

  vc_demo_brush_soft (cr, (VcDemoPoint) { 84, 205 }, 66, 135, dark, 0.62);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -92, 215 }, 46, 110, dark, 0.42);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 0, 70 }, 110, 52, dark, 0.50);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 10, self->chin_y + 12 }, 70, 26, dark, 0.50);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -38, 208 }, 27, 23, blush, flush);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 38, 208 }, 27, 23, blush, flush);

  vc_demo_brush_soft (cr, (VcDemoPoint) { -12, 128 }, 52, 32, glow, 0.42);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -36, 194 }, 24, 15, glow, 0.34);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 30, 193 }, 18, 12, glow, 0.20);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -3, self->chin_y - 12 }, 15, 9, glow, 0.30);

  for (guint i = 0; i < 4; i++)
    {
      static const double widths[] = { 22, 13, 7, 3 };

      add_head_path (self, cr);
      cairo_set_line_width (cr, widths[i]);
      vc_demo_brush_set (cr, dark, 0.09);
      cairo_stroke (cr);
    }
}

static void
draw_head (const VcDemoFace *self,
           cairo_t          *cr)
{
  cairo_save (cr);
  add_head_path (self, cr);
  cairo_clip (cr);
  vc_demo_brush_set (cr, self->skin, 1);
  cairo_paint (cr);
  light_head (self, cr);
  vc_demo_features_draw_age (self, cr);
  if (self->mole)
    {
      cairo_arc (cr, self->mole_at.x, self->mole_at.y, 1.4, 0, 2 * G_PI);
      vc_demo_brush_set (cr, vc_demo_face_shade (self, 1), 0.75);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * vc_demo_face_draw:
 * @self: a face
 * @sitting: when and where
 * @cr: a context
 * @width: how wide to draw; a third more is the height
 *
 * Draws head and shoulders from the front, as for an identity card.
 */
void
vc_demo_face_draw (const VcDemoFace    *self,
                   const VcDemoSitting *sitting,
                   cairo_t             *cr,
                   double               width)
{
  double small = 1 - 0.07 * self->youth;

  cairo_save (cr);
  cairo_scale (cr, width / 300, width / 300);
  cairo_rectangle (cr, 0, 0, 300, 400);
  cairo_clip (cr);
  cairo_translate (cr, 150, 0);
  draw_backdrop (sitting, cr);

  cairo_translate (cr, 0, 402 * (1 - small));
  cairo_scale (cr, small, small);
  vc_demo_hair_draw_back (self, cr);
  draw_neck (self, cr);
  vc_demo_clothes_draw (self, sitting->seed, cr);
  draw_ear (self, cr, -1);
  draw_ear (self, cr, 1);
  draw_head (self, cr);
  vc_demo_features_draw (self, cr);
  vc_demo_hair_draw_front (self, cr);
  vc_demo_glasses_draw (self, cr);
  cairo_restore (cr);
}
