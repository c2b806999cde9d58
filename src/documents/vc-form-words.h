/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-office.h"

G_BEGIN_DECLS

#define VC_FORM_UNCONFIRMED "Mẫu chưa được xác nhận"

char       *vc_form_words_dup_day       (VcDate             day);
char       *vc_form_words_dup_date      (GDateTime         *moment);
char       *vc_form_words_dup_moment    (GDateTime         *moment);
char       *vc_form_words_dup_place     (VcOffice          *office);
char       *vc_form_words_dup_printed   (GDateTime         *printed_at,
                                         const char        *printed_by);
const char *vc_form_words_for_request   (VcRequestKind      kind);
const char *vc_form_words_for_relation  (VcRelation         relation);
const char *vc_form_words_for_state     (VcDeclarationState state);

G_END_DECLS
