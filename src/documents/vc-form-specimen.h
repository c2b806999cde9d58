/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include <glib.h>

G_BEGIN_DECLS

#define VC_FORM_SPECIMEN "MẪU / SPECIMEN"

void vc_form_specimen_draw (cairo_t *cr);

G_END_DECLS
