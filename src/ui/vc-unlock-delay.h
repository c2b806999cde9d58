/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-clock.h"

G_BEGIN_DECLS

/* So many wrong passwords cost nothing: everybody mistypes. */
#define VC_UNLOCK_FREE_ATTEMPTS 3

#define VC_TYPE_UNLOCK_DELAY (vc_unlock_delay_get_type ())
G_DECLARE_FINAL_TYPE (VcUnlockDelay, vc_unlock_delay, VC, UNLOCK_DELAY, GObject)

VcUnlockDelay *vc_unlock_delay_new           (VcClock       *clock);
void           vc_unlock_delay_note_wrong    (VcUnlockDelay *self);
void           vc_unlock_delay_forget        (VcUnlockDelay *self);
guint          vc_unlock_delay_get_remaining (VcUnlockDelay *self);

G_END_DECLS
