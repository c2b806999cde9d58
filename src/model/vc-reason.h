/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-photo.h"

G_BEGIN_DECLS

/* A reason for a refusal, as central offers it. It is data: codes, words and
 * rules may change without a new client. */
typedef struct
{
  const char *code;            /* stays inside; the citizen never sees it */
  const char *text_vi;
  const char *text_en;
  const char *advice_vi;       /* what the citizen can do, or NULL */
  gboolean    repairable;      /* the citizen can mend it and file again */
  gboolean    needs_note;      /* the officer must write why */
  gboolean    supervisor_only;
  gboolean    confirmed;       /* the agency has confirmed the wording */
} VcReasonFields;

#define VC_TYPE_REASON (vc_reason_get_type ())
G_DECLARE_FINAL_TYPE (VcReason, vc_reason, VC, REASON, GObject)

VcReason             *vc_reason_new        (const VcReasonFields *fields);
const VcReasonFields *vc_reason_get_fields (VcReason             *self);
const char           *vc_reason_get_code   (VcReason             *self);

G_END_DECLS
