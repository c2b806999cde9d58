/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-face-parts.h"

/*
 * Shoulders and what is worn on them, decided anew for every sitting.
 */

typedef enum
{
  CLOTHES_SHIRT,
  CLOTHES_SUIT,
  CLOTHES_T_SHIRT,
  CLOTHES_POLO,
  CLOTHES_STAND_COLLAR,
  CLOTHES_BLOUSE,
  CLOTHES_JUMPER,
} Clothes;

static const Clothes for_men[] = { CLOTHES_SHIRT, CLOTHES_SHIRT, CLOTHES_SHIRT, CLOTHES_SUIT, CLOTHES_POLO,
                                   CLOTHES_T_SHIRT, CLOTHES_JUMPER };
static const Clothes for_women[] = { CLOTHES_SHIRT, CLOTHES_SHIRT, CLOTHES_STAND_COLLAR, CLOTHES_STAND_COLLAR,
                                     CLOTHES_BLOUSE, CLOTHES_BLOUSE, CLOTHES_SUIT, CLOTHES_JUMPER };
static const Clothes for_children[] = { CLOTHES_T_SHIRT, CLOTHES_T_SHIRT, CLOTHES_POLO, CLOTHES_SHIRT };

static const guint pale[] = { 0xf4f6f8, 0xeef2f7, 0xcfe0f1, 0xf6e6e4, 0xe6efe2, 0xf3ecd9, 0xdfdcec };
static const guint strong[] = { 0x2f5d8a, 0x7a2d3a, 0x3c6b4c, 0x8a6a2f, 0x4b4f63, 0x9c4a5f, 0x2d6f75, 0xb5723c };
static const guint dark[] = { 0x20242e, 0x2b3040, 0x1d2b3a, 0x34302e, 0x3a2a33 };

typedef struct
{
  Clothes     kind;
  VcDemoColor cloth;
  VcDemoColor shirt;       /* under a suit */
  VcDemoColor trim;        /* tie, pattern */
  gboolean    patterned;
  double      wide;
} Outfit;

#define PICK(random, table) ((table)[vc_random_below ((random), G_N_ELEMENTS (table))])

static Outfit
choose_outfit (const VcDemoFace *face,
               VcRandom         *random)
{
  Outfit outfit = { .wide = (face->sex == VC_SEX_FEMALE ? 0.93 : 1.04) - 0.13 * face->youth };

  if (face->youth > 0.25)
    outfit.kind = PICK (random, for_children);
  else if (face->sex == VC_SEX_FEMALE)
    outfit.kind = PICK (random, for_women);
  else
    outfit.kind = PICK (random, for_men);

  outfit.shirt = vc_demo_color_from_hex (PICK (random, pale));
  outfit.trim = vc_demo_color_from_hex (PICK (random, strong));
  outfit.patterned = vc_random_below (random, 3) == 0;

  if (outfit.kind == CLOTHES_SUIT)
    outfit.cloth = vc_demo_color_from_hex (PICK (random, dark));
  else if (outfit.kind == CLOTHES_SHIRT)
    outfit.cloth = outfit.shirt;
  else
    outfit.cloth = vc_demo_color_from_hex (vc_random_below (random, 3) == 0 ? PICK (random, pale) : PICK (random, strong));
  return outfit;
}

/* The garment with its neckline cut out, @depth below the neck's base. */
static void
add_body_path (const Outfit *outfit,
               cairo_t      *cr,
               double        depth,
               gboolean      pointed)
{
  double w = outfit->wide;

  cairo_move_to (cr, -46, 292);
  cairo_curve_to (cr, -70, 312, -100 * w, 318, -118 * w, 336);
  cairo_curve_to (cr, -140 * w, 352, -150 * w, 385, -152 * w, 440);
  cairo_line_to (cr, 152 * w, 440);
  cairo_curve_to (cr, 150 * w, 385, 140 * w, 352, 118 * w, 336);
  cairo_curve_to (cr, 100 * w, 318, 70, 312, 46, 292);
  if (pointed)
    {
      cairo_line_to (cr, 0, 300 + depth);
      cairo_line_to (cr, -46, 292);
    }
  else
    {
      cairo_curve_to (cr, 42, 300 + depth * 0.8, 24, 300 + depth, 0, 300 + depth);
      cairo_curve_to (cr, -24, 300 + depth, -42, 300 + depth * 0.8, -46, 292);
    }
  cairo_close_path (cr);
}

static void
add_pattern (const Outfit *outfit,
             cairo_t      *cr)
{
  if (outfit->kind == CLOTHES_SHIRT || outfit->kind == CLOTHES_POLO)
    for (int x = -150; x <= 150; x += 11)
      {
        cairo_rectangle (cr, x, 280, 1.4, 160);
        vc_demo_brush_set (cr, outfit->trim, 0.30);
        cairo_fill (cr);
      }
  else
    for (int i = 0; i < 190; i++)
      {
        cairo_arc (cr, -150 + (i % 19) * 16 + (i / 19 % 2) * 8, 296 + i / 19 * 13, 1.9, 0, 2 * G_PI);
        vc_demo_brush_set (cr, vc_demo_color_mix (outfit->cloth, VC_DEMO_WHITE, 0.6), 0.55);
        cairo_fill (cr);
      }
}

static void
draw_body (const Outfit *outfit,
           cairo_t      *cr,
           double        depth,
           gboolean      pointed)
{
  VcDemoColor shade = vc_demo_color_mix (outfit->cloth, VC_DEMO_BLACK, 0.75);
  VcDemoColor glow = vc_demo_color_mix (outfit->cloth, VC_DEMO_WHITE, 0.7);

  cairo_save (cr);
  add_body_path (outfit, cr, depth, pointed);
  cairo_clip (cr);
  vc_demo_brush_set (cr, outfit->cloth, 1);
  cairo_paint (cr);
  if (outfit->patterned && outfit->kind != CLOTHES_SUIT)
    add_pattern (outfit, cr);

  vc_demo_brush_soft (cr, (VcDemoPoint) { -85, 345 }, 70, 40, glow, 0.40);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 140, 390 }, 90, 110, shade, 0.55);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 0, 300 }, 96, 46, shade, 0.34);
  vc_demo_brush_soft (cr, (VcDemoPoint) { -150, 420 }, 60, 90, shade, 0.40);
  for (int side = -1; side <= 1; side += 2)
    {
      vc_demo_brush_line (cr, (VcDemoPoint) { side * 58, 322 }, (VcDemoPoint) { side * 66, 350 },
                          (VcDemoPoint) { side * 92, 402 }, 4, shade, 0.20);
      vc_demo_brush_line (cr, (VcDemoPoint) { side * 112 * outfit->wide, 352 }, (VcDemoPoint) { side * 104, 376 },
                          (VcDemoPoint) { side * 108, 404 }, 5, shade, 0.30);
    }
  cairo_restore (cr);
}

static void
draw_collar (cairo_t    *cr,
             VcDemoColor cloth,
             double      drop,
             double      reach)
{
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, side * 36, 280);
      cairo_curve_to (cr, side * 47, 286, side * 52, 294, side * 54, 302);
      cairo_line_to (cr, side * reach, 330 + drop);
      cairo_line_to (cr, side * 3, 312 + drop * 0.7);
      cairo_curve_to (cr, side * 16, 306, side * 32, 296, side * 36, 280);
      cairo_close_path (cr);
      vc_demo_brush_set (cr, side < 0 ? cloth : vc_demo_color_mix (cloth, VC_DEMO_BLACK, 0.09), 1);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 1.1);
      vc_demo_brush_set (cr, vc_demo_color_mix (cloth, VC_DEMO_BLACK, 0.6), 0.45);
      cairo_stroke (cr);
    }
}

static void
draw_buttons (cairo_t    *cr,
              VcDemoColor cloth)
{
  vc_demo_brush_line (cr, (VcDemoPoint) { 5, 330 }, (VcDemoPoint) { 6, 365 }, (VcDemoPoint) { 5, 410 }, 1.6,
                      vc_demo_color_mix (cloth, VC_DEMO_BLACK, 0.6), 0.4);
  for (guint i = 0; i < 3; i++)
    {
      cairo_arc (cr, 0, 346 + i * 24, 2.2, 0, 2 * G_PI);
      vc_demo_brush_set (cr, vc_demo_color_mix (cloth, VC_DEMO_BLACK, 0.35), 1);
      cairo_fill (cr);
    }
}

static void
draw_tie (cairo_t    *cr,
          VcDemoColor color)
{
  cairo_move_to (cr, -9, 312);
  cairo_line_to (cr, 9, 312);
  cairo_line_to (cr, 6, 328);
  cairo_line_to (cr, 15, 404);
  cairo_line_to (cr, -15, 404);
  cairo_line_to (cr, -6, 328);
  cairo_close_path (cr);
  vc_demo_brush_set (cr, color, 1);
  cairo_fill (cr);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 0, 330 }, 12, 8, VC_DEMO_BLACK, 0.4);
}

static void
draw_suit (const VcDemoFace *face,
           const Outfit     *outfit,
           cairo_t          *cr)
{
  Outfit   shirt = *outfit;
  gboolean tie = face->sex == VC_SEX_MALE;

  shirt.cloth = outfit->shirt;
  shirt.kind = CLOTHES_SHIRT;
  shirt.patterned = FALSE;
  draw_body (&shirt, cr, tie ? 8 : 26, TRUE);
  if (tie)
    draw_tie (cr, outfit->trim);
  draw_collar (cr, shirt.cloth, tie ? 4 : 12, 26);

  for (int side = -1; side <= 1; side += 2)
    {
      double w = outfit->wide;

      cairo_move_to (cr, side * 50, 294);
      cairo_curve_to (cr, side * 74, 314, side * 100 * w, 318, side * 120 * w, 336);
      cairo_curve_to (cr, side * 141 * w, 352, side * 152 * w, 385, side * 154 * w, 440);
      cairo_line_to (cr, side * 4, 440);
      cairo_line_to (cr, side * 14, 404);
      cairo_close_path (cr);
      vc_demo_brush_set (cr, vc_demo_color_mix (outfit->cloth, VC_DEMO_WHITE, side < 0 ? 0.06 : 0.0), 1);
      cairo_fill (cr);

      cairo_move_to (cr, side * 50, 294);
      cairo_line_to (cr, side * 66, 346);
      cairo_line_to (cr, side * 52, 352);
      cairo_line_to (cr, side * 14, 406);
      cairo_close_path (cr);
      vc_demo_brush_set (cr, vc_demo_color_mix (outfit->cloth, VC_DEMO_WHITE, side < 0 ? 0.14 : 0.08), 1);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 1);
      vc_demo_brush_set (cr, VC_DEMO_BLACK, 0.35);
      cairo_stroke (cr);
      vc_demo_brush_soft (cr, (VcDemoPoint) { side * 112, 352 }, 46, 30, VC_DEMO_WHITE, 0.07);
    }
}

static void
draw_stand_collar (const Outfit *outfit,
                   cairo_t      *cr)
{
  VcDemoPoint collar[] = { { -37, 276 }, { -42, 304 }, { -20, 316 }, { 0, 319 }, { 20, 316 }, { 42, 304 },
                           { 37, 276 }, { 20, 291 }, { 0, 296 }, { -20, 291 } };
  VcDemoColor edge = vc_demo_color_mix (outfit->cloth, VC_DEMO_WHITE, 0.45);

  draw_body (outfit, cr, 12, FALSE);
  vc_demo_brush_curve (cr, collar, G_N_ELEMENTS (collar), TRUE);
  vc_demo_brush_set (cr, vc_demo_color_mix (outfit->cloth, VC_DEMO_BLACK, 0.10), 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1.4);
  vc_demo_brush_set (cr, edge, 0.8);
  cairo_stroke (cr);
  vc_demo_brush_line (cr, (VcDemoPoint) { 4, 318 }, (VcDemoPoint) { 40, 334 }, (VcDemoPoint) { 96, 350 }, 2.2, edge, 0.7);
  vc_demo_brush_soft (cr, (VcDemoPoint) { 26, 300 }, 26, 16, VC_DEMO_BLACK, 0.28);
}

static void
draw_round_edge (const Outfit *outfit,
                 cairo_t      *cr,
                 double        depth)
{
  VcDemoColor edge = vc_demo_color_mix (outfit->cloth, VC_DEMO_BLACK, 0.22);

  for (guint i = 0; i < 2; i++)
    {
      cairo_move_to (cr, 46, 292);
      cairo_curve_to (cr, 42, 300 + depth * 0.8, 24, 300 + depth, 0, 300 + depth);
      cairo_curve_to (cr, -24, 300 + depth, -42, 300 + depth * 0.8, -46, 292);
      cairo_set_line_width (cr, i == 0 ? 8 : 6);
      vc_demo_brush_set (cr, i == 0 ? vc_demo_color_mix (edge, VC_DEMO_BLACK, 0.4) : edge, 1);
      cairo_stroke (cr);
    }
}

/**
 * vc_demo_clothes_draw:
 * @face: who wears them
 * @seed: of the day
 * @cr: a context
 *
 * Draws the shoulders, dressed.
 */
void
vc_demo_clothes_draw (const VcDemoFace *face,
                      guint64           seed,
                      cairo_t          *cr)
{
  g_autoptr (VcRandom) random = vc_random_new_seeded (face->seed ^ (seed * 31));
  Outfit               outfit = choose_outfit (face, random);

  switch (outfit.kind)
    {
    case CLOTHES_SHIRT:
      draw_body (&outfit, cr, 30, TRUE);
      draw_buttons (cr, outfit.cloth);
      draw_collar (cr, outfit.cloth, 14, 30);
      break;
    case CLOTHES_SUIT:
      draw_suit (face, &outfit, cr);
      break;
    case CLOTHES_T_SHIRT:
      draw_body (&outfit, cr, 24, FALSE);
      draw_round_edge (&outfit, cr, 24);
      break;
    case CLOTHES_POLO:
      draw_body (&outfit, cr, 30, TRUE);
      draw_buttons (cr, outfit.cloth);
      draw_collar (cr, vc_demo_color_mix (outfit.cloth, VC_DEMO_WHITE, 0.14), 10, 34);
      break;
    case CLOTHES_STAND_COLLAR:
      draw_stand_collar (&outfit, cr);
      break;
    case CLOTHES_BLOUSE:
      draw_body (&outfit, cr, 46, TRUE);
      break;
    case CLOTHES_JUMPER:
      draw_body (&outfit, cr, 18, FALSE);
      draw_round_edge (&outfit, cr, 18);
      break;
    }
}
