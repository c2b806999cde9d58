/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-form-sheet.h"

G_BEGIN_DECLS

/* Margins of a state paper (Decree 30/2020/NĐ-CP, appendix I): 18 mm above, 17
 * below, 30 left, 17 right. */
#define VC_FORM_TOP    51.0
#define VC_FORM_BOTTOM (VC_FORM_HEIGHT - 48.0)
#define VC_FORM_LEFT   85.0
#define VC_FORM_RIGHT  (VC_FORM_WIDTH - 48.0)

/* Between two texts that follow each other. */
#define VC_FORM_SPACING 5.0

/* A paper being laid out, from top to bottom. What flows is as wide as the
 * column; @y is how far the present page is filled. */
typedef struct
{
  VcFormSheet *sheet;
  double       left;
  double       width;
  double       y;
} VcFormFlow;

void   vc_form_flow_init           (VcFormFlow        *self,
                                    double             left,
                                    double             right);
void   vc_form_flow_make_room      (VcFormFlow        *self,
                                    double             height);
void   vc_form_flow_add            (VcFormFlow        *self,
                                    const char        *what,
                                    const VcFormStyle *style,
                                    const char        *label,
                                    const char        *text);
void   vc_form_flow_add_close      (VcFormFlow        *self,
                                    const char        *what,
                                    const VcFormStyle *style,
                                    const char        *text);
void   vc_form_flow_add_fixed      (VcFormFlow        *self,
                                    const char        *what,
                                    const VcFormStyle *style,
                                    const char        *text);
void   vc_form_flow_add_field      (VcFormFlow        *self,
                                    const char        *what,
                                    const char        *label,
                                    const char        *value);
double vc_form_flow_measure        (VcFormFlow        *self,
                                    const VcFormStyle *style,
                                    const char        *text,
                                    double             width);
void   vc_form_flow_add_footers    (VcFormFlow        *self,
                                    const char        *text);

G_END_DECLS
