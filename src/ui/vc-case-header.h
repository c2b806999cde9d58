/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-case-work.h"

G_BEGIN_DECLS

#define VC_TYPE_CASE_HEADER (vc_case_header_get_type ())
G_DECLARE_FINAL_TYPE (VcCaseHeader, vc_case_header, VC, CASE_HEADER, GtkWidget)

/* Whose case it is, how long it is held, and how to leave it. */
void vc_case_header_set_work (VcCaseHeader *self,
                              VcCaseWork   *work);

G_END_DECLS
