/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-demo-card.h"
#include "vc-demo-certificate.h"

G_BEGIN_DECLS

#define N_CARD_SAMPLES 6

/* A document of every kind, with values from the shortest to the longest. The
 * caller gives face and sitting. */
extern const VcDemoCardFields        card_samples[N_CARD_SAMPLES];
extern const VcDemoCertificateFields certificate_sample;

G_END_DECLS
