/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-face-parts.h"

#include <math.h>

/*
 * A hair style is two outlines, behind the head and in front of it, on a head
 * of average size (half as wide as 68, crown at 72, eyes at 174, chin at 264),
 * and the way its strands fall.
 */

#define MAX_POINTS 28

typedef enum
{
  WORN_BY_MEN = 1 << 0,
  WORN_BY_WOMEN = 1 << 1,
  WORN_BY_BOYS = 1 << 2,
  WORN_BY_GIRLS = 1 << 3,
} WornBy;

typedef struct
{
  WornBy      worn_by;
  int         from_age;
  int         to_age;
  double      part;          /* where the strands start */
  double      fall;          /* how far down they go */
  double      strength;      /* 1 covers the skin */
  double      wave;          /* curls of the outline */
  VcDemoPoint front[MAX_POINTS];
  VcDemoPoint back[MAX_POINTS];
} HairStyle;

static const HairStyle styles[] = {
  /* parted at the side */
  { WORN_BY_MEN | WORN_BY_BOYS, 4, 90, -30, 150, 1, 0,
    { { -66, 182 }, { -73, 150 }, { -73, 112 }, { -58, 74 }, { -20, 55 }, { 24, 54 }, { 60, 76 }, { 75, 116 },
      { 73, 152 }, { 66, 182 }, { 64, 160 }, { 60, 138 }, { 50, 120 }, { 26, 112 }, { -6, 106 }, { -30, 97 },
      { -44, 110 }, { -56, 128 }, { -62, 158 } } },
  /* cropped */
  { WORN_BY_MEN | WORN_BY_BOYS, 3, 90, 0, 130, 0.97, 0,
    { { -65, 178 }, { -71, 146 }, { -69, 106 }, { -48, 70 }, { 0, 57 }, { 48, 70 }, { 69, 106 }, { 71, 146 },
      { 65, 178 }, { 62, 152 }, { 57, 126 }, { 44, 112 }, { 20, 107 }, { 0, 105 }, { -20, 107 }, { -44, 112 },
      { -57, 126 }, { -62, 152 } } },
  /* brushed up */
  { WORN_BY_MEN, 15, 55, 20, 140, 1, 0,
    { { -65, 180 }, { -72, 148 }, { -71, 106 }, { -62, 70 }, { -34, 47 }, { 8, 40 }, { 44, 52 }, { 66, 84 },
      { 73, 124 }, { 71, 152 }, { 65, 180 }, { 62, 154 }, { 58, 130 }, { 48, 114 }, { 22, 109 }, { -6, 111 },
      { -34, 108 }, { -52, 118 }, { -60, 138 }, { -62, 158 } } },
  /* parted in the middle, falling over the temples */
  { WORN_BY_MEN | WORN_BY_BOYS, 8, 38, 0, 160, 1, 0,
    { { -66, 184 }, { -76, 152 }, { -77, 110 }, { -58, 68 }, { -14, 52 }, { 14, 52 }, { 58, 68 }, { 77, 110 },
      { 76, 152 }, { 66, 184 }, { 62, 166 }, { 55, 150 }, { 42, 134 }, { 18, 118 }, { 2, 94 }, { -2, 94 },
      { -18, 118 }, { -42, 134 }, { -55, 150 }, { -62, 166 } } },
  /* clipped short */
  { WORN_BY_MEN | WORN_BY_BOYS, 2, 75, 0, 120, 0.80, 0,
    { { -65, 172 }, { -69, 142 }, { -66, 106 }, { -45, 76 }, { 0, 66 }, { 45, 76 }, { 66, 106 }, { 69, 142 },
      { 65, 172 }, { 63, 150 }, { 58, 124 }, { 46, 108 }, { 22, 101 }, { 0, 99 }, { -22, 101 }, { -46, 108 },
      { -58, 124 }, { -63, 150 } } },
  /* receding */
  { WORN_BY_MEN, 46, 95, 0, 130, 0.94, 0,
    { { -65, 182 }, { -71, 150 }, { -69, 110 }, { -48, 74 }, { 0, 62 }, { 48, 74 }, { 69, 110 }, { 71, 150 },
      { 65, 182 }, { 62, 156 }, { 60, 128 }, { 54, 104 }, { 38, 87 }, { 20, 92 }, { 0, 97 }, { -20, 92 },
      { -38, 87 }, { -54, 104 }, { -60, 128 }, { -62, 156 } } },
  /* long, parted in the middle */
  { WORN_BY_WOMEN | WORN_BY_GIRLS, 6, 60, 0, 330, 1, 0,
    { { -70, 352 }, { -88, 300 }, { -84, 230 }, { -82, 160 }, { -76, 106 }, { -50, 66 }, { 0, 55 }, { 50, 66 },
      { 76, 106 }, { 82, 160 }, { 84, 230 }, { 88, 300 }, { 70, 352 }, { 60, 300 }, { 66, 240 }, { 66, 190 },
      { 58, 150 }, { 36, 120 }, { 1, 94 }, { -1, 94 }, { -36, 120 }, { -58, 150 }, { -66, 190 }, { -66, 240 },
      { -60, 300 } },
    { { -82, 360 }, { -90, 240 }, { -74, 100 }, { 0, 60 }, { 74, 100 }, { 90, 240 }, { 82, 360 }, { 0, 372 } } },
  /* long, parted at the side, over one shoulder */
  { WORN_BY_WOMEN, 15, 65, -28, 300, 1, 0,
    { { -68, 190 }, { -78, 150 }, { -76, 108 }, { -56, 68 }, { -8, 52 }, { 46, 62 }, { 80, 104 }, { 88, 170 },
      { 90, 250 }, { 96, 320 }, { 74, 362 }, { 58, 320 }, { 66, 250 }, { 67, 196 }, { 60, 156 }, { 38, 126 },
      { 0, 108 }, { -26, 88 }, { -38, 104 }, { -54, 126 }, { -64, 156 } },
    { { -72, 300 }, { -82, 220 }, { -72, 100 }, { 0, 60 }, { 74, 100 }, { 90, 240 }, { 84, 340 }, { 0, 330 } } },
  /* to the chin */
  { WORN_BY_WOMEN | WORN_BY_GIRLS, 3, 80, -22, 240, 1, 0,
    { { -62, 252 }, { -84, 240 }, { -88, 190 }, { -84, 130 }, { -62, 74 }, { -10, 54 }, { 46, 62 }, { 80, 110 },
      { 88, 180 }, { 86, 238 }, { 62, 252 }, { 60, 226 }, { 66, 190 }, { 62, 156 }, { 42, 128 }, { 4, 110 },
      { -20, 92 }, { -36, 112 }, { -56, 136 }, { -66, 170 }, { -64, 210 }, { -60, 230 } },
    { { -76, 252 }, { -84, 180 }, { -66, 90 }, { 0, 60 }, { 66, 90 }, { 84, 180 }, { 76, 252 }, { 0, 262 } } },
  /* drawn back, a knot behind */
  { WORN_BY_WOMEN | WORN_BY_GIRLS, 5, 95, 0, 150, 0.98, 0,
    { { -66, 184 }, { -72, 146 }, { -69, 104 }, { -46, 68 }, { 0, 57 }, { 46, 68 }, { 69, 104 }, { 72, 146 },
      { 66, 184 }, { 64, 164 }, { 59, 136 }, { 44, 114 }, { 18, 100 }, { 0, 97 }, { -18, 100 }, { -44, 114 },
      { -59, 136 }, { -64, 164 } },
    { { -30, 66 }, { -34, 42 }, { -16, 26 }, { 16, 26 }, { 34, 42 }, { 30, 66 } } },
  /* long with a fringe */
  { WORN_BY_WOMEN | WORN_BY_GIRLS, 4, 40, 0, 300, 1, 0,
    { { -70, 340 }, { -86, 280 }, { -84, 180 }, { -76, 106 }, { -50, 66 }, { 0, 55 }, { 50, 66 }, { 76, 106 },
      { 84, 180 }, { 86, 280 }, { 70, 340 }, { 62, 280 }, { 67, 210 }, { 62, 166 }, { 56, 148 }, { 34, 144 },
      { 0, 146 }, { -34, 144 }, { -56, 148 }, { -62, 166 }, { -67, 210 }, { -62, 280 } },
    { { -80, 346 }, { -88, 230 }, { -72, 100 }, { 0, 60 }, { 72, 100 }, { 88, 230 }, { 80, 346 }, { 0, 352 } } },
  /* short and waved */
  { WORN_BY_WOMEN, 38, 95, -10, 190, 1, 5,
    { { -66, 214 }, { -84, 200 }, { -88, 150 }, { -78, 98 }, { -48, 60 }, { 0, 48 }, { 48, 60 }, { 78, 98 },
      { 88, 150 }, { 84, 200 }, { 66, 214 }, { 66, 180 }, { 61, 148 }, { 46, 124 }, { 16, 112 }, { -14, 104 },
      { -44, 120 }, { -61, 148 }, { -66, 180 } },
    { { -74, 226 }, { -86, 160 }, { -60, 80 }, { 0, 60 }, { 60, 80 }, { 86, 160 }, { 74, 226 }, { 0, 236 } } },
  /* bowl cut */
  { WORN_BY_BOYS, 2, 11, 0, 160, 1, 0,
    { { -67, 188 }, { -77, 156 }, { -76, 108 }, { -52, 66 }, { 0, 54 }, { 52, 66 }, { 76, 108 }, { 77, 156 },
      { 67, 188 }, { 62, 164 }, { 57, 148 }, { 32, 142 }, { 0, 140 }, { -32, 142 }, { -57, 148 }, { -62, 164 } } },
  /* two bunches */
  { WORN_BY_GIRLS, 2, 11, 0, 200, 1, 0,
    { { -67, 190 }, { -75, 154 }, { -74, 108 }, { -50, 67 }, { 0, 56 }, { 50, 67 }, { 74, 108 }, { 75, 154 },
      { 67, 190 }, { 63, 166 }, { 57, 146 }, { 32, 136 }, { 2, 130 }, { -2, 130 }, { -32, 136 }, { -57, 146 },
      { -63, 166 } },
    { { -66, 160 }, { -96, 150 }, { -116, 190 }, { -108, 244 }, { -92, 262 }, { -84, 226 }, { -74, 200 },
      { 0, 180 }, { 74, 200 }, { 84, 226 }, { 92, 262 }, { 108, 244 }, { 116, 190 }, { 96, 150 }, { 66, 160 } } },
};

static guint
n_points_of (const VcDemoPoint *points)
{
  guint n = 0;

  while (n < MAX_POINTS && (points[n].x != 0 || points[n].y != 0))
    n++;

  return n;
}

/**
 * vc_demo_hair_choose:
 * @random: where chance comes from
 * @sex: of the person
 * @age: in years
 *
 * Returns: a style that such a person may wear
 */
guint
vc_demo_hair_choose (VcRandom *random,
                     VcSex     sex,
                     int       age)
{
  WornBy who = sex == VC_SEX_FEMALE ? (age < 14 ? WORN_BY_GIRLS : WORN_BY_WOMEN)
                                    : (age < 14 ? WORN_BY_BOYS : WORN_BY_MEN);
  guint  fitting[G_N_ELEMENTS (styles)];
  guint  n_fitting = 0;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if ((styles[i].worn_by & who) != 0 && age >= styles[i].from_age && age <= styles[i].to_age)
      fitting[n_fitting++] = i;

  return fitting[vc_random_below (random, n_fitting)];
}

/* Fits an outline to this head: as wide as it, fuller or flatter, curled. */
static void
add_outline (const VcDemoFace  *face,
             cairo_t           *cr,
             const VcDemoPoint *points,
             double             wave)
{
  VcDemoPoint fitted[MAX_POINTS * 2];
  guint       n = n_points_of (points);
  guint       n_fitted = 0;
  double      wide = face->cheek / 68;

  for (guint i = 0; i < n; i++)
    {
      VcDemoPoint here = points[i];
      VcDemoPoint next = points[(i + 1) % n];
      double      fuller = here.y < 110 && fabs (here.x) < 80 && here.y < 92 ? 1 : 0;

      fitted[n_fitted++] = (VcDemoPoint) { here.x * wide, here.y - fuller * face->hair_volume * 7 };
      if (wave > 0)
        fitted[n_fitted++] = (VcDemoPoint) { (here.x + next.x) / 2 * wide * (1 + wave / 60) + wave * (i % 2 == 0 ? 1 : -1) * 0.5,
                                             (here.y + next.y) / 2 - fuller * face->hair_volume * 7 - wave * 0.5 };
    }

  vc_demo_brush_curve (cr, fitted, n_fitted, TRUE);
}

static void
draw_strands (const VcDemoFace *face,
              cairo_t          *cr,
              const HairStyle  *style,
              VcRandom         *random)
{
  VcDemoColor light = vc_demo_color_mix (face->hair, vc_demo_color_from_hex (0xb89a80), 0.42);
  VcDemoColor dark = vc_demo_color_mix (face->hair, VC_DEMO_BLACK, 0.55);
  double      wide = face->cheek / 68;

  for (guint i = 0; i < 190; i++)
    {
      double      t = (i + vc_random_unit (random)) / 190 * 2 - 1;
      double      lift = 50 + vc_random_unit (random) * 46;
      VcDemoPoint from = { style->part + t * 12 + (vc_random_unit (random) - 0.5) * 10, lift };
      VcDemoPoint by = { style->part * 0.4 + t * 96 * wide, 64 + vc_random_unit (random) * 34 };
      VcDemoPoint to = { t * 84 * wide + (vc_random_unit (random) - 0.5) * 12,
                         style->fall * (0.72 + 0.4 * vc_random_unit (random)) };
      gboolean    bright = vc_random_below (random, 5) < 2;

      vc_demo_brush_line (cr, from, by, to, 0.8 + vc_random_unit (random) * 1.5, bright ? light : dark,
                          bright ? 0.20 : 0.34);
    }

  /* Hair that hangs, beside the face. */
  for (guint i = 0; i < 120 && style->fall > 200; i++)
    {
      double side = i % 2 == 0 ? -1 : 1;
      double x = side * (58 + vc_random_unit (random) * 36) * wide;

      vc_demo_brush_line (cr, (VcDemoPoint) { x * 0.95, 110 }, (VcDemoPoint) { x * 1.05, 210 },
                          (VcDemoPoint) { x * (0.92 + 0.14 * vc_random_unit (random)), style->fall + 30 },
                          0.8 + vc_random_unit (random) * 1.4, i % 5 < 2 ? light : dark, i % 5 < 2 ? 0.20 : 0.32);
    }
}

static void
fill_hair (const VcDemoFace *face,
           cairo_t          *cr,
           double            strength)
{
  VcDemoColor      light = vc_demo_color_mix (face->hair, vc_demo_color_from_hex (0x9a7f6a), 0.20);
  VcDemoColor      dark = vc_demo_color_mix (face->hair, VC_DEMO_BLACK, 0.42);
  cairo_pattern_t *pattern = cairo_pattern_create_linear (-70, 50, 80, 230);

  cairo_pattern_add_color_stop_rgba (pattern, 0.0, light.red, light.green, light.blue, strength);
  cairo_pattern_add_color_stop_rgba (pattern, 0.4, face->hair.red, face->hair.green, face->hair.blue, strength);
  cairo_pattern_add_color_stop_rgba (pattern, 1.0, dark.red, dark.green, dark.blue, strength);
  cairo_set_source (cr, pattern);
  cairo_paint (cr);
  cairo_pattern_destroy (pattern);
}

/**
 * vc_demo_hair_draw_back:
 * @face: a face
 * @cr: a context
 *
 * Draws the hair behind the head.
 */
void
vc_demo_hair_draw_back (const VcDemoFace *face,
                        cairo_t          *cr)
{
  const HairStyle *style = &styles[face->hair_style];

  if (n_points_of (style->back) == 0)
    return;

  cairo_save (cr);
  cairo_scale (cr, face->hair_mirrored ? -1 : 1, 1);
  add_outline (face, cr, style->back, style->wave);
  cairo_clip (cr);
  fill_hair (face, cr, 1);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 0, 250 }, 84, 130, VC_DEMO_BLACK, 0.5);
  cairo_restore (cr);
}

/**
 * vc_demo_hair_draw_front:
 * @face: a face
 * @cr: a context
 *
 * Draws the hair over the forehead and beside the face.
 */
void
vc_demo_hair_draw_front (const VcDemoFace *face,
                         cairo_t          *cr)
{
  const HairStyle     *style = &styles[face->hair_style];
  g_autoptr (VcRandom) random = vc_random_new_seeded (face->seed + 7);

  cairo_save (cr);
  cairo_scale (cr, face->hair_mirrored ? -1 : 1, 1);

  /* A soft edge where hair meets skin, and its shadow. */
  for (guint i = 0; i < 3; i++)
    {
      add_outline (face, cr, style->front, style->wave);
      cairo_set_line_width (cr, 7.0 - i * 2.2);
      vc_demo_brush_set (cr, face->hair, 0.10 * style->strength);
      cairo_stroke (cr);
    }

  add_outline (face, cr, style->front, style->wave);
  cairo_clip (cr);
  fill_hair (face, cr, style->strength);
  draw_strands (face, cr, style, random);
  vc_demo_brush_soft (cr, (VcDemoPoint) { face->hair_mirrored ? 30 : -30, 84 }, 44, 20,
                      vc_demo_color_mix (face->hair, VC_DEMO_WHITE, 0.62), 0.34);
  vc_demo_brush_soft (cr, (VcDemoPoint) { face->hair_mirrored ? -72 : 72, 150 }, 34, 90, VC_DEMO_BLACK, 0.34);
  cairo_restore (cr);
}
