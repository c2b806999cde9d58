/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Nobody types this fast, no scanner types this slowly. */
#define VC_KEY_GATE_GAP_MS 35

/**
 * VcKeyUse:
 * @VC_KEY_USE_MODIFIER: Shift, Control and the like: does nothing by itself
 * @VC_KEY_USE_TEXT: goes into the text field that has the focus
 * @VC_KEY_USE_EDIT: rubs out or moves in that field
 * @VC_KEY_USE_ACTION: anything else: it might do something
 *
 * What a key would do if it were let through.
 */
typedef enum
{
  VC_KEY_USE_MODIFIER,
  VC_KEY_USE_TEXT,
  VC_KEY_USE_EDIT,
  VC_KEY_USE_ACTION,
} VcKeyUse;

/**
 * VcKeyPress:
 * @time_ms: when, by the event: monotonic milliseconds that wrap at 32 bits
 * @keyval: the key's value
 * @state: the modifiers held, as the toolkit says them; only handed back
 * @character: what it writes, or 0
 * @use: what it would do
 * @repeat: whether the key is held down and repeats itself: it was not
 *   released since its last press
 */
typedef struct
{
  guint32  time_ms;
  guint    keyval;
  guint    state;
  gunichar character;
  VcKeyUse use;
  gboolean repeat;
} VcKeyPress;

/**
 * VcKeyVerdict:
 * @VC_KEY_PASS_NOW: a person's: let it through
 * @VC_KEY_HOLD: not known yet: keep it from acting until
 *   vc_key_gate_settle() gives it back
 * @VC_KEY_SWALLOW: a device's: it must do nothing
 */
typedef enum
{
  VC_KEY_PASS_NOW,
  VC_KEY_HOLD,
  VC_KEY_SWALLOW,
} VcKeyVerdict;

#define VC_TYPE_KEY_GATE (vc_key_gate_get_type ())
G_DECLARE_FINAL_TYPE (VcKeyGate, vc_key_gate, VC, KEY_GATE, GObject)

VcKeyGate    *vc_key_gate_new         (void);
VcKeyVerdict  vc_key_gate_press       (VcKeyGate        *self,
                                       const VcKeyPress *press);
gboolean      vc_key_gate_settle      (VcKeyGate        *self,
                                       guint32           now_ms,
                                       VcKeyPress       *released);
char         *vc_key_gate_steal_burst (VcKeyGate        *self,
                                       guint            *n_passed);

G_END_DECLS
