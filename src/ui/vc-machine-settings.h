/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VC_TYPE_MACHINE_SETTINGS (vc_machine_settings_get_type ())
G_DECLARE_FINAL_TYPE (VcMachineSettings, vc_machine_settings, VC, MACHINE_SETTINGS, GObject)

char              *vc_machine_settings_dup_path    (void);
VcMachineSettings *vc_machine_settings_new         (const char        *central,
                                                    const char        *counter);
VcMachineSettings *vc_machine_settings_load        (const char        *path,
                                                    const char        *central,
                                                    GError           **error);
const char        *vc_machine_settings_get_central (VcMachineSettings *self);
const char        *vc_machine_settings_get_ca_file (VcMachineSettings *self);
const char        *vc_machine_settings_get_office  (VcMachineSettings *self);
const char        *vc_machine_settings_get_counter (VcMachineSettings *self);

G_END_DECLS
