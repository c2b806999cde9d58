/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-face-parts.h"

/*
 * Four kinds of spectacles.
 */

static const struct
{
  guint  color;
  double width;      /* of a lens, half */
  double height;     /* of a lens, half */
  double radius;     /* of its corners */
  double line;
} frames[] = {
  { 0x1c1a1a, 24, 16, 9, 3.4 },
  { 0x8a8d92, 23, 15, 12, 1.6 },
  { 0x4a2c1a, 23, 18, 16, 2.8 },
  { 0xb08a4a, 22, 18, 17, 1.5 },
};

static void
draw_lens (const VcDemoFace *face,
           cairo_t          *cr,
           guint             frame,
           double            side)
{
  double width = frames[frame].width;
  double height = frames[frame].height;

  cairo_save (cr);
  cairo_translate (cr, side * (face->eye_gap + 0.5), face->eye_y + 2);
  vc_demo_brush_rounded (cr, -width, -height, 2 * width, 2 * height, frames[frame].radius);
  vc_demo_brush_set (cr, VC_DEMO_WHITE, 0.07);
  cairo_fill_preserve (cr);

  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_new_path (cr);
  cairo_move_to (cr, -width, height * 0.2);
  cairo_line_to (cr, -width * 0.1, -height);
  cairo_line_to (cr, width * 0.35, -height);
  cairo_line_to (cr, -width, height * 0.95);
  vc_demo_brush_set (cr, VC_DEMO_WHITE, 0.11);
  cairo_fill (cr);
  cairo_restore (cr);

  vc_demo_brush_rounded (cr, -width, -height, 2 * width, 2 * height, frames[frame].radius);
  cairo_set_line_width (cr, frames[frame].line);
  vc_demo_brush_set (cr, vc_demo_color_from_hex (frames[frame].color), 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bars (const VcDemoFace *face,
           cairo_t          *cr,
           guint             frame)
{
  double inner = face->eye_gap - frames[frame].width;
  double outer = face->eye_gap + frames[frame].width;

  cairo_set_line_width (cr, frames[frame].line);
  vc_demo_brush_set (cr, vc_demo_color_from_hex (frames[frame].color), 1);
  cairo_move_to (cr, -inner, face->eye_y - 3);
  cairo_curve_to (cr, -inner * 0.5, face->eye_y - 8, inner * 0.5, face->eye_y - 8, inner, face->eye_y - 3);
  cairo_stroke (cr);

  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, side * outer, face->eye_y - 5);
      cairo_line_to (cr, side * (face->cheek + 2), face->eye_y - 8);
      cairo_stroke (cr);
    }
}

/**
 * vc_demo_glasses_draw:
 * @face: a face
 * @cr: a context
 *
 * Draws the person's glasses, if they wear any.
 */
void
vc_demo_glasses_draw (const VcDemoFace *face,
                      cairo_t          *cr)
{
  guint frame = face->glasses - 1;

  if (face->glasses == 0)
    return;

  /* Their shadow on the cheeks. */
  for (int side = -1; side <= 1; side += 2)
    vc_demo_brush_soft (cr, (VcDemoPoint) { side * face->eye_gap + 2, face->eye_y + frames[frame].height + 5 },
                        frames[frame].width, 6, vc_demo_face_shade (face, 0.9), 0.30);

  draw_lens (face, cr, frame, -1);
  draw_lens (face, cr, frame, 1);
  draw_bars (face, cr, frame);
}
