/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-draft.h"
#include "vc-officer.h"
#include "vc-profile.h"
#include "vc-viewing.h"

G_BEGIN_DECLS

/* Words that must never be found in a file. All invented. */
#define CANARY_NAME "Trịnh Hữu Canh Gác"
#define CANARY_NUMBER "056057999902"
#define CANARY_PHONE "0992000001"
#define CANARY_NOTE "Lời nhắn không được để lộ"

VcOfficer     *sample_officer     (guint       number);
VcDeclaration *sample_declaration (const char *id);
VcDecision    *sample_decision    (const char *id,
                                   const char *declaration_id);
VcReview      *sample_review      (const char *id);
VcDraft       *sample_draft       (const char *declaration_id,
                                   const char *note);
VcProfile     *sample_profile     (VcOfficer  *officer);
VcViewing     *sample_viewing     (const char *id,
                                   const char *declaration_id);

/* A UUID that says which one it is. */
char          *sample_uuid        (guint       number);

/* Whether two are the same, whatever they are made of. */
gboolean       same_declaration   (VcDeclaration *one,
                                   VcDeclaration *other);
gboolean       same_decision      (VcDecision    *one,
                                   VcDecision    *other);

G_END_DECLS
