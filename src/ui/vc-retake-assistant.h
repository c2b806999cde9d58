/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "vc-image-decoder.h"
#include "vc-session.h"

G_BEGIN_DECLS

#define VC_TYPE_RETAKE_ASSISTANT (vc_retake_assistant_get_type ())
G_DECLARE_FINAL_TYPE (VcRetakeAssistant, vc_retake_assistant, VC, RETAKE_ASSISTANT, GObject)

/*
 * Leads an officer from a file with a photo made at the counter to central:
 * choose it, look at it, send it. Signals:
 *
 *   "taken" (VcDeclaration *declaration): central has it; the case with it
 *   "message" (const char *sentence): what came of it
 */
VcRetakeAssistant *vc_retake_assistant_new   (VcSession         *session,
                                              VcImageDecoder    *decoder,
                                              const char        *declaration_id,
                                              VcPhotoKind        kind,
                                              GtkWindow         *parent);
void               vc_retake_assistant_begin (VcRetakeAssistant *self);
void               vc_retake_assistant_end   (VcRetakeAssistant *self);

G_END_DECLS
