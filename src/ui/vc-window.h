/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "vc-machine-settings.h"

G_BEGIN_DECLS

#define VC_TYPE_WINDOW (vc_window_get_type ())
G_DECLARE_FINAL_TYPE (VcWindow, vc_window, VC, WINDOW, AdwApplicationWindow)

VcWindow *vc_window_new        (AdwApplication    *application);
void      vc_window_start      (VcWindow          *self,
                                VcMachineSettings *settings);
void      vc_window_start_demo (VcWindow          *self);
void      vc_window_show_error (VcWindow          *self,
                                const GError      *error);

G_END_DECLS
