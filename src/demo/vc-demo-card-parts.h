/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-card.h"
#include "vc-demo-ornament.h"
#include "vc-demo-print.h"

G_BEGIN_DECLS

/* The sizes the documents are laid out in. */
#define VC_DEMO_CITIZEN_CARD_WIDTH 856
#define VC_DEMO_CITIZEN_CARD_HEIGHT 540
#define VC_DEMO_OLD_CARD_WIDTH 840
#define VC_DEMO_OLD_CARD_HEIGHT 600
#define VC_DEMO_PASSPORT_WIDTH 1000
#define VC_DEMO_PASSPORT_HEIGHT 704

/* A label with what stands under it. */
typedef struct
{
  const char *label;
  const char *english;      /* ? */
  const char *value;        /* ? */
  double      size;         /* of the value's letters */
  guint       lines;
} VcDemoEntry;

void        vc_demo_citizen_card_draw_front (const VcDemoCardFields *fields,
                                             cairo_t                *cr);
void        vc_demo_citizen_card_draw_back  (const VcDemoCardFields *fields,
                                             cairo_t                *cr);
void        vc_demo_old_card_draw_front     (const VcDemoCardFields *fields,
                                             cairo_t                *cr);
void        vc_demo_old_card_draw_back      (const VcDemoCardFields *fields,
                                             cairo_t                *cr);
void        vc_demo_passport_draw_front     (const VcDemoCardFields *fields,
                                             cairo_t                *cr);
void        vc_demo_passport_draw_back      (const VcDemoCardFields *fields,
                                             cairo_t                *cr);

void        vc_demo_card_draw_ground        (cairo_t                *cr,
                                             VcDemoPoint             size,
                                             guint                   from,
                                             guint                   to,
                                             guint                   lines);
void        vc_demo_card_draw_portrait      (const VcDemoCardFields *fields,
                                             cairo_t                *cr,
                                             VcDemoPoint             at,
                                             double                  width);
double      vc_demo_card_draw_entry         (cairo_t                *cr,
                                             VcDemoPoint             at,
                                             double                  width,
                                             const VcDemoEntry      *entry);
void        vc_demo_card_draw_notice        (cairo_t                *cr,
                                             VcDemoPoint             at,
                                             double                  width,
                                             double                  size);
char       *vc_demo_card_dup_date           (VcDate                  date);
const char *vc_demo_card_sex                (VcSex                   sex);

G_END_DECLS
