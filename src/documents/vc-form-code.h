/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct _VcFormCode VcFormCode;

VcFormCode *vc_form_code_new  (const char *text);
void        vc_form_code_free (VcFormCode *self);
void        vc_form_code_draw (VcFormCode *self,
                               cairo_t    *cr,
                               double      x,
                               double      y,
                               double      size);

G_END_DECLS
