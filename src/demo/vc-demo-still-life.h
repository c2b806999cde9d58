/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

cairo_surface_t *vc_demo_still_life_new (int width);
