/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-address.h"
#include "vc-random.h"

G_BEGIN_DECLS

/* Districts that have an office, in the order of vc_demo_office_list_new(). */
#define VC_DEMO_N_DISTRICTS 8

/* An invented home: what both address schemes and a card are written from. */
typedef struct
{
  guint district;
  guint ward;
  guint street;
  guint house;
} VcDemoPlace;

void        vc_demo_place_init            (VcDemoPlace       *self,
                                           VcRandom          *random,
                                           guint              district);
VcAddress  *vc_demo_place_to_address      (const VcDemoPlace *self,
                                           VcAddressScheme    scheme);
char       *vc_demo_place_dup_card_text   (const VcDemoPlace *self);
char       *vc_demo_place_dup_origin_text (const VcDemoPlace *self);
const char *vc_demo_place_pick_birth_code (VcRandom          *random);

G_END_DECLS
