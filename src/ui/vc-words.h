/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration-list.h"
#include "vc-declaration.h"
#include "vc-officer.h"

G_BEGIN_DECLS

const char *vc_words_for_declaration    (VcDeclaration     *declaration);
const char *vc_words_for_state          (VcDeclarationState state);
const char *vc_words_for_request        (VcRequestKind      kind);
const char *vc_words_for_subject        (VcSubjectType      type);
const char *vc_words_for_channel        (VcChannel          channel);
const char *vc_words_for_document       (VcDocumentType     type);
const char *vc_words_for_photo          (VcPhotoKind        kind);
const char *vc_words_for_sex            (VcSex              sex);
const char *vc_words_for_relation       (VcRelation         relation);
const char *vc_words_for_check          (VcCheckKind        kind);
const char *vc_words_for_decision       (VcDecisionKind     kind);
const char *vc_words_for_review         (VcReviewKind       kind);
const char *vc_words_for_account        (VcAccountState     state);
const char *vc_words_for_notice_kind    (VcNoticeKind       kind);
const char *vc_words_for_notice_channel (VcNoticeChannel    channel);
const char *vc_words_for_notice_state   (VcNoticeState      state);
const char *vc_words_for_role           (VcRole             role);
const char *vc_words_for_sync           (VcSyncState        state);

G_END_DECLS
