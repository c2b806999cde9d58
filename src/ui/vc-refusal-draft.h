/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-refusal-choice.h"
#include "vc-verification-state.h"

G_BEGIN_DECLS

/* As long as central takes them, in characters. */
#define VC_REFUSAL_TEXT_MAX 2000

#define VC_TYPE_REFUSAL_DRAFT (vc_refusal_draft_get_type ())
G_DECLARE_FINAL_TYPE (VcRefusalDraft, vc_refusal_draft, VC, REFUSAL_DRAFT, GObject)

/*
 * A refusal while it is being written: reasons, the message to the citizen,
 * the note to the supervisor. Properties "message" and "note" can be set by
 * the officer; "message" writes itself until the officer has changed it.
 */
VcRefusalDraft *vc_refusal_draft_new           (VcVerificationState *state,
                                                GPtrArray           *reasons,
                                                VcRole               role,
                                                const char          *hotline);
GListModel     *vc_refusal_draft_get_choices   (VcRefusalDraft      *self);
gboolean        vc_refusal_draft_toggle        (VcRefusalDraft      *self,
                                                guint                position);
void            vc_refusal_draft_choose        (VcRefusalDraft      *self,
                                                const char * const  *codes);
const char     *vc_refusal_draft_get_message   (VcRefusalDraft      *self);
void            vc_refusal_draft_set_message   (VcRefusalDraft      *self,
                                                const char          *message);
gboolean        vc_refusal_draft_is_own_words  (VcRefusalDraft      *self);
void            vc_refusal_draft_write_anew    (VcRefusalDraft      *self);
const char     *vc_refusal_draft_get_note      (VcRefusalDraft      *self);
void            vc_refusal_draft_set_note      (VcRefusalDraft      *self,
                                                const char          *note);
const char     *vc_refusal_draft_get_missing   (VcRefusalDraft      *self);
GStrv           vc_refusal_draft_dup_codes     (VcRefusalDraft      *self);

G_END_DECLS
