/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-words.h"

#include <glib/gi18n-lib.h>

/*
 * One vocabulary for the whole interface: what a value is called wherever it
 * is shown. The words are those of the agency's own documents.
 */

/* Every table is indexed by its enumeration; tests/ui/test-words.c checks
 * that no value is without a word. */
#define WORD(table, value) \
  ((guint) (value) < G_N_ELEMENTS (table) ? _((table)[value]) : "")

static const char * const state_words[] = {
  [VC_DECLARATION_SUBMITTED]         = N_("Waiting for verification"),
  [VC_DECLARATION_CLAIMED]           = N_("In progress"),
  [VC_DECLARATION_APPROVED]          = N_("Approved"),
  [VC_DECLARATION_ACCOUNT_ISSUED]    = N_("Account issued"),
  [VC_DECLARATION_REFUSED]           = N_("Waiting for the supervisor"),
  [VC_DECLARATION_REFUSAL_CONFIRMED] = N_("Not accepted"),
};

static const char * const request_words[] = {
  [VC_REQUEST_REGISTER] = N_("Registration"),
  [VC_REQUEST_ADJUST]   = N_("Change of information"),
  [VC_REQUEST_STOP]     = N_("End of use"),
};

static const char * const subject_words[] = {
  [VC_SUBJECT_ADULT]        = N_("Adult"),
  [VC_SUBJECT_CHILD]        = N_("Child"),
  [VC_SUBJECT_ORGANISATION] = N_("Organisation"),
};

static const char * const channel_words[] = {
  [VC_CHANNEL_APP]    = N_("VssID application"),
  [VC_CHANNEL_PORTAL] = N_("Public service portal"),
};

static const char * const document_words[] = {
  [VC_DOCUMENT_CCCD]              = N_("Citizen identity card"),
  [VC_DOCUMENT_CMND]              = N_("Former identity card"),
  [VC_DOCUMENT_PASSPORT]          = N_("Passport"),
  [VC_DOCUMENT_FOREIGN_PASSPORT]  = N_("Foreign passport"),
  [VC_DOCUMENT_BIRTH_CERTIFICATE] = N_("Birth certificate"),
};

static const char * const photo_words[] = {
  [VC_PHOTO_PORTRAIT]          = N_("Portrait"),
  [VC_PHOTO_FRONT]             = N_("Front of the document"),
  [VC_PHOTO_BACK]              = N_("Back of the document"),
  [VC_PHOTO_BIRTH_CERTIFICATE] = N_("Photograph of the birth certificate"),
};

static const char * const sex_words[] = {
  [VC_SEX_UNKNOWN] = N_("Not known"),
  [VC_SEX_MALE]    = N_("Male"),
  [VC_SEX_FEMALE]  = N_("Female"),
};

static const char * const relation_words[] = {
  [VC_RELATION_FATHER]   = N_("Father"),
  [VC_RELATION_MOTHER]   = N_("Mother"),
  [VC_RELATION_GUARDIAN] = N_("Guardian"),
};

static const char * const check_words[] = {
  [VC_CHECK_PERSON_MATCHES_PORTRAIT] = N_("The portrait shows this person"),
  [VC_CHECK_DOCUMENT_GENUINE]        = N_("The document in hand is genuine and in date"),
  [VC_CHECK_PHOTOS_SAME_DOCUMENT]    = N_("The photographs show the same document"),
  [VC_CHECK_DATA_AGREES]             = N_("Name, number and birth date agree"),
  [VC_CHECK_CODE_BELONGS]            = N_("The social insurance code is this person’s"),
  [VC_CHECK_PHONE_READ_BACK]         = N_("The phone number was read back"),
  [VC_CHECK_FORM_SIGNED]             = N_("The form is signed, with the name written out"),
  [VC_CHECK_GUARDIAN_RELATION]       = N_("The birth certificate shows the guardian"),
};

static const char * const decision_words[] = {
  [VC_DECISION_APPROVE] = N_("Approve"),
  [VC_DECISION_REFUSE]  = N_("Do not accept"),
};

static const char * const review_words[] = {
  [VC_REVIEW_UPHOLD]   = N_("Uphold the refusal"),
  [VC_REVIEW_OVERTURN] = N_("Return to the officer"),
};

static const char * const account_words[] = {
  [VC_ACCOUNT_NONE]      = N_("No account"),
  [VC_ACCOUNT_ACTIVE]    = N_("Account in use"),
  [VC_ACCOUNT_SUSPENDED] = N_("Account suspended"),
  [VC_ACCOUNT_CLOSED]    = N_("Account closed"),
};

static const char * const notice_kind_words[] = {
  [VC_NOTICE_OF_APPROVAL] = N_("Notice of acceptance"),
  [VC_NOTICE_OF_REFUSAL]  = N_("Notice of refusal"),
};

static const char * const notice_channel_words[] = {
  [VC_NOTICE_SMS]   = N_("SMS"),
  [VC_NOTICE_EMAIL] = N_("E-mail"),
};

static const char * const notice_state_words[] = {
  [VC_NOTICE_QUEUED]    = N_("Waiting to be sent"),
  [VC_NOTICE_SENT]      = N_("Sent"),
  [VC_NOTICE_DELIVERED] = N_("Delivered"),
  [VC_NOTICE_FAILED]    = N_("Could not be sent"),
};

static const char * const role_words[] = {
  [VC_ROLE_CLERK]         = N_("Receiving officer"),
  [VC_ROLE_SUPERVISOR]    = N_("Supervisor"),
  [VC_ROLE_PROVINCE]      = N_("Provincial supervisor"),
  [VC_ROLE_ADMINISTRATOR] = N_("Administrator"),
};

static const char * const sync_words[] = {
  [VC_SYNC_IDLE]    = N_("Not connected"),
  [VC_SYNC_PULLING] = N_("Loading"),
  [VC_SYNC_LIVE]    = N_("Online"),
  [VC_SYNC_POLLING] = N_("Online, updated every few seconds"),
  [VC_SYNC_OFFLINE] = N_("Connection lost"),
};

/**
 * vc_words_for_declaration:
 * @declaration: a declaration
 *
 * Where it stands; a claim that is set aside has a word of its own.
 *
 * Returns: (transfer none): the word
 */
const char *
vc_words_for_declaration (VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);

  if (fields->state == VC_DECLARATION_CLAIMED && fields->claim != NULL && vc_claim_get_parked (fields->claim))
    return _("Set aside");

  return vc_words_for_state (fields->state);
}

/**
 * vc_words_for_state:
 * @state: where a declaration stands
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_state (VcDeclarationState state)
{
  return WORD (state_words, state);
}

/**
 * vc_words_for_request:
 * @kind: what is asked for
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_request (VcRequestKind kind)
{
  return WORD (request_words, kind);
}

/**
 * vc_words_for_subject:
 * @type: whom a declaration is for
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_subject (VcSubjectType type)
{
  return WORD (subject_words, type);
}

/**
 * vc_words_for_channel:
 * @channel: where it was filed
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_channel (VcChannel channel)
{
  return WORD (channel_words, channel);
}

/**
 * vc_words_for_document:
 * @type: a kind of identity document
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_document (VcDocumentType type)
{
  return WORD (document_words, type);
}

/**
 * vc_words_for_photo:
 * @kind: what a photograph shows
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_photo (VcPhotoKind kind)
{
  return WORD (photo_words, kind);
}

/**
 * vc_words_for_sex:
 * @sex: a person's sex
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_sex (VcSex sex)
{
  return WORD (sex_words, sex);
}

/**
 * vc_words_for_relation:
 * @relation: what the guardian is to the child
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_relation (VcRelation relation)
{
  return WORD (relation_words, relation);
}

/**
 * vc_words_for_check:
 * @kind: what is to be answered before a decision
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_check (VcCheckKind kind)
{
  return WORD (check_words, kind);
}

/**
 * vc_words_for_decision:
 * @kind: one of the two decisions
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_decision (VcDecisionKind kind)
{
  return WORD (decision_words, kind);
}

/**
 * vc_words_for_review:
 * @kind: what a supervisor answers
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_review (VcReviewKind kind)
{
  return WORD (review_words, kind);
}

/**
 * vc_words_for_account:
 * @state: an account's state
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_account (VcAccountState state)
{
  return WORD (account_words, state);
}

/**
 * vc_words_for_notice_kind:
 * @kind: what a notice says
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_notice_kind (VcNoticeKind kind)
{
  return WORD (notice_kind_words, kind);
}

/**
 * vc_words_for_notice_channel:
 * @channel: the way a notice goes
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_notice_channel (VcNoticeChannel channel)
{
  return WORD (notice_channel_words, channel);
}

/**
 * vc_words_for_notice_state:
 * @state: how far a notice has come
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_notice_state (VcNoticeState state)
{
  return WORD (notice_state_words, state);
}

/**
 * vc_words_for_role:
 * @role: what an officer does
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_role (VcRole role)
{
  return WORD (role_words, role);
}

/**
 * vc_words_for_sync:
 * @state: how the list follows central
 *
 * Returns: (transfer none): the word for it
 */
const char *
vc_words_for_sync (VcSyncState state)
{
  return WORD (sync_words, state);
}
