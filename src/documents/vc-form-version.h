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
 * @valid_from: the first day it is used
 * @valid_until: the last day, or unknown
 * @confirmed: the agency has confirmed the wording
 * @preamble: the paragraph before the request
 * @request: the request's sentence; `%s` is the date
 * @commitment: the commitment
 *
 * The wording of a form between two dates. Which law it cites changes, so it
 * is data.
 */
typedef struct
{
  const char *code;
  const char *issued_by;
  VcDate      valid_from;
  VcDate      valid_until;
  gboolean    confirmed;
  const char *preamble;
  const char *request;
  const char *commitment;
} VcFormVersion;

const VcFormVersion *vc_form_version_find (VcRequestKind kind,
                                           VcSubjectType subject,
                                           VcDate        day);

G_END_DECLS
