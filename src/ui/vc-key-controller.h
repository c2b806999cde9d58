/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-key-gate.h"

G_BEGIN_DECLS

/**
 * VcKeyFocus:
 * @VC_KEY_FOCUS_ELSEWHERE: no text field has the focus
 * @VC_KEY_FOCUS_LINE: a field of one line
 * @VC_KEY_FOCUS_TEXT: a field of many lines
 *
 * What the keys would go to.
 */
typedef enum
{
  VC_KEY_FOCUS_ELSEWHERE,
  VC_KEY_FOCUS_LINE,
  VC_KEY_FOCUS_TEXT,
} VcKeyFocus;

#define VC_TYPE_KEY_CONTROLLER (vc_key_controller_get_type ())
G_DECLARE_FINAL_TYPE (VcKeyController, vc_key_controller, VC, KEY_CONTROLLER, GObject)

/* Signals:
 *
 *   "key" (guint keyval, GdkModifierType modifiers) → gboolean: a person
 *     pressed a key; answer whether it is done with
 *   "released" (guint keyval): a key is no longer held, or its release will
 *     not be seen here; always after what it did */
VcKeyController *vc_key_controller_new       (GtkWindow       *window);
VcKeyFocus       vc_key_controller_get_focus (VcKeyController *self);
VcKeyUse         vc_key_controller_judge_use (guint            keyval,
                                              GdkModifierType  modifiers,
                                              VcKeyFocus       focus);

G_END_DECLS
