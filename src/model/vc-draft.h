/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-check.h"

G_BEGIN_DECLS

/* What an officer has answered and written about a case before deciding it.
 * Only the officer's own answers: the program compares again. */
typedef struct
{
  const char         *declaration_id;
  guint               version;      /* the declaration's version it was written about */
  GPtrArray          *checks;       /* (element-type VcCheck) answered so far */
  gboolean            refusing;     /* a refusal was being written */
  const char * const *reasons;      /* codes chosen so far */
  const char         *note;         /* for the supervisor, or NULL */
  const char         *message;      /* the officer's own words to the citizen, or NULL */
  GDateTime          *written_at;
} VcDraftFields;

#define VC_TYPE_DRAFT (vc_draft_get_type ())
G_DECLARE_FINAL_TYPE (VcDraft, vc_draft, VC, DRAFT, GObject)

VcDraft             *vc_draft_new        (const VcDraftFields *fields);
const VcDraftFields *vc_draft_get_fields (VcDraft             *self);
gboolean             vc_draft_is_empty   (VcDraft             *self);

G_END_DECLS
