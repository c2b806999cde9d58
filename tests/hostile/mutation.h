/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *mutation_new (GBytes *original,
                      GBytes *other,
                      GRand  *random);

G_END_DECLS
