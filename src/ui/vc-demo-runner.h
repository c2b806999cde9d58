/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-demo-error.h"

G_BEGIN_DECLS

#define VC_TYPE_DEMO_RUNNER (vc_demo_runner_get_type ())
G_DECLARE_FINAL_TYPE (VcDemoRunner, vc_demo_runner, VC, DEMO_RUNNER, GObject)

/*
 * The demonstration's own central system, from invented citizens to its end.
 *
 * Signals: "progress" (double fraction): so much of the citizens is made;
 * "ready" (char *uri): it answers there; "failed" (GError *error).
 */
VcDemoRunner *vc_demo_runner_new        (const char    *program);
void          vc_demo_runner_start      (VcDemoRunner  *self);
void          vc_demo_runner_stop       (VcDemoRunner  *self);
const char   *vc_demo_runner_get_folder (VcDemoRunner  *self);

G_END_DECLS
