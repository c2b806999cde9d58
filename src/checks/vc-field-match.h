/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-field.h"
#include "vc-severity.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VcMatchVerdict:
 * @VC_MATCH_NOT_COMPARED: one side has nothing, or a difference means nothing
 * @VC_MATCH_SAME: the same
 * @VC_MATCH_NEARLY: not the same to the letter; the reason says how
 * @VC_MATCH_DIFFERENT: different
 *
 * Ordered: a greater value is worse.
 */
typedef enum
{
  VC_MATCH_NOT_COMPARED,
  VC_MATCH_SAME,
  VC_MATCH_NEARLY,
  VC_MATCH_DIFFERENT,
} VcMatchVerdict;

/**
 * VcMatchReason:
 * @VC_MATCH_REASON_NONE: no reason is needed
 * @VC_MATCH_REASON_TONE_PLACEMENT: the tone mark stands on another letter
 * @VC_MATCH_REASON_I_Y_VARIANT: i for y
 * @VC_MATCH_REASON_DIACRITICS: the same letters with other marks
 * @VC_MATCH_REASON_DATE_LESS_PRECISE: one date lacks its day or month
 * @VC_MATCH_REASON_OLD_NUMBER: the number this card replaced
 * @VC_MATCH_REASON_OTHER_KIND: numbers of two kinds of document
 * @VC_MATCH_REASON_PERSONAL_NUMBER: the personal number in place of the code
 */
typedef enum
{
  VC_MATCH_REASON_NONE,
  VC_MATCH_REASON_TONE_PLACEMENT,
  VC_MATCH_REASON_I_Y_VARIANT,
  VC_MATCH_REASON_DIACRITICS,
  VC_MATCH_REASON_DATE_LESS_PRECISE,
  VC_MATCH_REASON_OLD_NUMBER,
  VC_MATCH_REASON_OTHER_KIND,
  VC_MATCH_REASON_PERSONAL_NUMBER,
} VcMatchReason;

/* How one source agrees with the declaration. */
typedef struct
{
  VcMatchVerdict verdict;
  VcMatchReason  reason;
  VcSeverity     severity;
} VcMatchResult;

#define VC_TYPE_FIELD_MATCH (vc_field_match_get_type ())
G_DECLARE_FINAL_TYPE (VcFieldMatch, vc_field_match, VC, FIELD_MATCH, GObject)

/* Texts may be NULL. */
VcFieldMatch  *vc_field_match_new                 (VcField        field,
                                                   const char    *declared,
                                                   const char    *document,
                                                   VcMatchResult  document_result,
                                                   const char    *record,
                                                   VcMatchResult  record_result);
VcField        vc_field_match_get_field           (VcFieldMatch  *self);
const char    *vc_field_match_get_declared        (VcFieldMatch  *self);
const char    *vc_field_match_get_document        (VcFieldMatch  *self);
const char    *vc_field_match_get_record          (VcFieldMatch  *self);
VcMatchResult  vc_field_match_get_document_result (VcFieldMatch  *self);
VcMatchResult  vc_field_match_get_record_result   (VcFieldMatch  *self);
VcMatchResult  vc_field_match_get_result          (VcFieldMatch  *self);

G_END_DECLS
