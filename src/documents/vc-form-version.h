/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-date.h"
#include "vc-declaration.h"

G_BEGIN_DECLS

/**
 * VcFormVersion:
 * @code: the form's code
 * @issued_by: the text that issued it, as printed under the code, or %NULL
 *   when it is not known
 * @citation: the law that the preamble cites
 * @valid_from: the first day it is used
 * @valid_until: the last day, or unknown
 * @confirmed: the agency has confirmed the wording
 * @preamble: the paragraph before the request; `%s` is the citation
 * @requests: what is asked for, by #VcRequestKind; `%s` is the date
 * @commitments: the commitment, by #VcSubjectType
 *
 * The wording of a form between two dates. Which law it cites changes, so it
 * is data.
 */
typedef struct
{
  const char *code;
  const char *issued_by;
  const char *citation;
  VcDate      valid_from;
  VcDate      valid_until;
  gboolean    confirmed;
  const char *preamble;
  const char *requests[VC_REQUEST_STOP + 1];
  const char *commitments[VC_SUBJECT_ORGANISATION + 1];
} VcFormVersion;

const VcFormVersion *vc_form_version_find         (VcDate               day);
char                *vc_form_version_dup_preamble (const VcFormVersion *self);
char                *vc_form_version_dup_request  (const VcFormVersion *self,
                                                   VcRequestKind        kind,
                                                   VcDate               day);

G_END_DECLS
