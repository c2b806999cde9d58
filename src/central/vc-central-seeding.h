/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-demo-population.h"
#include "vc-image-decoder.h"

G_BEGIN_DECLS

/**
 * VcCentralSeedFunc:
 * @what: "photo", "preview" or "declaration"
 * @n_done: how many there are by now
 * @n_all: how many there will be
 *
 * Told how far the seeding has come.
 */
typedef void (*VcCentralSeedFunc) (const char *what,
                                   guint       n_done,
                                   guint       n_all);

gboolean vc_central_seed (VcCentral          *central,
                          VcDemoPopulation   *population,
                          VcImageDecoder     *decoder,
                          const char         *password,
                          VcCentralSeedFunc   progress,
                          GError            **error);

G_END_DECLS
