/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-population-private.h"
#include "vc-test.h"

G_BEGIN_DECLS

/* A Friday. */
#define TEST_TODAY { 2026, 11, 20 }

VcDemoPopulation          *invent    (guint             n_declarations,
                                      guint             n_photographed);
const VcDeclarationFields *fields_of (VcDemoPopulation *population,
                                      guint             index);

G_END_DECLS
