/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-check.h"

#include "vc-enum-table.h"

struct _VcCheck
{
  GObject      parent_instance;

  VcCheckKind  kind;
  VcAnswer     answer;
  VcAnsweredBy answered_by;
};

G_DEFINE_FINAL_TYPE (VcCheck, vc_check, G_TYPE_OBJECT)

static const char * const check_kind_names[] = {
  [VC_CHECK_PERSON_MATCHES_PORTRAIT] = "person_matches_portrait",
  [VC_CHECK_DOCUMENT_GENUINE]        = "document_genuine",
  [VC_CHECK_PHOTOS_SAME_DOCUMENT]    = "photos_same_document",
  [VC_CHECK_DATA_AGREES]             = "data_agrees",
  [VC_CHECK_CODE_BELONGS]            = "code_belongs",
  [VC_CHECK_PHONE_READ_BACK]         = "phone_read_back",
  [VC_CHECK_FORM_SIGNED]             = "form_signed",
  [VC_CHECK_GUARDIAN_RELATION]       = "guardian_relation",
};

VC_DEFINE_ENUM_STRINGS (VcCheckKind, vc_check_kind, check_kind_names)

static const char * const answer_names[] = {
  [VC_ANSWER_NONE] = "none",
  [VC_ANSWER_YES]  = "yes",
  [VC_ANSWER_NO]   = "no",
};

VC_DEFINE_ENUM_STRINGS (VcAnswer, vc_answer, answer_names)

static const char * const answered_by_names[] = {
  [VC_ANSWERED_BY_CLERK]   = "clerk",
  [VC_ANSWERED_BY_PROGRAM] = "program",
};

VC_DEFINE_ENUM_STRINGS (VcAnsweredBy, vc_answered_by, answered_by_names)

static void
vc_check_class_init (VcCheckClass *klass)
{
}

static void
vc_check_init (VcCheck *self)
{
}

/**
 * vc_check_new:
 * @kind: what was asked
 * @answer: what was answered
 * @answered_by: who answered
 *
 * Returns: (transfer full): a new value
 */
VcCheck *
vc_check_new (VcCheckKind  kind,
              VcAnswer     answer,
              VcAnsweredBy answered_by)
{
  VcCheck *self = g_object_new (VC_TYPE_CHECK, NULL);

  self->kind = kind;
  self->answer = answer;
  self->answered_by = answered_by;
  return self;
}

/**
 * vc_check_get_kind:
 * @self: a check
 *
 * Returns: what was asked
 */
VcCheckKind
vc_check_get_kind (VcCheck *self)
{
  g_return_val_if_fail (VC_IS_CHECK (self), VC_CHECK_PERSON_MATCHES_PORTRAIT);

  return self->kind;
}

/**
 * vc_check_get_answer:
 * @self: a check
 *
 * Returns: what was answered
 */
VcAnswer
vc_check_get_answer (VcCheck *self)
{
  g_return_val_if_fail (VC_IS_CHECK (self), VC_ANSWER_NONE);

  return self->answer;
}

/**
 * vc_check_get_answered_by:
 * @self: a check
 *
 * Returns: who answered
 */
VcAnsweredBy
vc_check_get_answered_by (VcCheck *self)
{
  g_return_val_if_fail (VC_IS_CHECK (self), VC_ANSWERED_BY_CLERK);

  return self->answered_by;
}
