/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VcCheckKind:
 * @VC_CHECK_PERSON_MATCHES_PORTRAIT: the portrait shows the person present, or
 *   the child on file
 * @VC_CHECK_DOCUMENT_GENUINE: the document in hand looks genuine and is in date
 * @VC_CHECK_PHOTOS_SAME_DOCUMENT: the photos are of that document
 * @VC_CHECK_DATA_AGREES: differences of name, number, birth date explained
 * @VC_CHECK_CODE_BELONGS: the BHXH code belongs to this person
 * @VC_CHECK_PHONE_READ_BACK: the phone is the person's own, read back
 * @VC_CHECK_FORM_SIGNED: the form is signed, the name written out
 * @VC_CHECK_GUARDIAN_RELATION: the birth certificate shows the relation
 *
 * What must be answered before a decision. Which of them a case needs is
 * central's policy.
 */
typedef enum
{
  VC_CHECK_PERSON_MATCHES_PORTRAIT,
  VC_CHECK_DOCUMENT_GENUINE,
  VC_CHECK_PHOTOS_SAME_DOCUMENT,
  VC_CHECK_DATA_AGREES,
  VC_CHECK_CODE_BELONGS,
  VC_CHECK_PHONE_READ_BACK,
  VC_CHECK_FORM_SIGNED,
  VC_CHECK_GUARDIAN_RELATION,
} VcCheckKind;

#define VC_N_CHECK_KINDS (VC_CHECK_GUARDIAN_RELATION + 1)

const char *vc_check_kind_to_string   (VcCheckKind  kind);
gboolean    vc_check_kind_from_string (const char  *text,
                                       VcCheckKind *kind);

/* VC_ANSWER_NONE: not answered yet; never sent. */
typedef enum
{
  VC_ANSWER_NONE,
  VC_ANSWER_YES,
  VC_ANSWER_NO,
} VcAnswer;

const char *vc_answer_to_string   (VcAnswer    answer);
gboolean    vc_answer_from_string (const char *text,
                                   VcAnswer   *answer);

/* VC_ANSWERED_BY_PROGRAM: a comparison of data; never a judgement of a person. */
typedef enum
{
  VC_ANSWERED_BY_CLERK,
  VC_ANSWERED_BY_PROGRAM,
} VcAnsweredBy;

const char *vc_answered_by_to_string   (VcAnsweredBy  by);
gboolean    vc_answered_by_from_string (const char   *text,
                                        VcAnsweredBy *by);

#define VC_TYPE_CHECK (vc_check_get_type ())
G_DECLARE_FINAL_TYPE (VcCheck, vc_check, VC, CHECK, GObject)

VcCheck     *vc_check_new             (VcCheckKind   kind,
                                       VcAnswer      answer,
                                       VcAnsweredBy  answered_by);
VcCheckKind  vc_check_get_kind        (VcCheck      *self);
VcAnswer     vc_check_get_answer      (VcCheck      *self);
VcAnsweredBy vc_check_get_answered_by (VcCheck      *self);

G_END_DECLS
