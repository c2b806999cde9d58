/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "vc-declaration.h"
#include "vc-draft.h"
#include "vc-insured-person.h"
#include "vc-office.h"
#include "vc-officer.h"
#include "vc-policy.h"
#include "vc-problem.h"
#include "vc-profile.h"
#include "vc-reason.h"
#include "vc-upload.h"
#include "vc-viewing.h"

G_BEGIN_DECLS

/*
 * Model values to and from the JSON of data/central-api.yaml. Writers return
 * a new node (transfer full); readers return a new value or fail with
 * %VC_PROBLEM, VC_PROBLEM_INVALID_VALUE and the JSON pointer in the message.
 */

JsonNode        *vc_wire_write_declaration       (VcDeclaration     *declaration);
VcDeclaration   *vc_wire_read_declaration        (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_page              (GPtrArray         *declarations,
                                                  const char        *next_cursor,
                                                  guint64            change);
GPtrArray       *vc_wire_read_page               (JsonNode          *node,
                                                  char             **next_cursor,
                                                  guint64           *change,
                                                  GError           **error);
JsonNode        *vc_wire_write_claim             (VcClaim           *claim);
VcClaim         *vc_wire_read_claim              (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_decision          (VcDecision        *decision);
VcDecision      *vc_wire_read_decision           (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_draft             (VcDraft           *draft);
VcDraft         *vc_wire_read_draft              (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_review            (VcReview          *review);
VcReview        *vc_wire_read_review             (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_announcement      (VcSignedPaper     *paper);
VcSignedPaper   *vc_wire_read_announcement       (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_upload            (VcUpload          *upload);
VcUpload        *vc_wire_read_upload             (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_viewing           (VcViewing         *viewing);
VcViewing       *vc_wire_read_viewing            (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_account           (VcAccount         *account);
VcAccount       *vc_wire_read_account            (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_notice            (VcNotice          *notice);
VcNotice        *vc_wire_read_notice             (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_insured_person    (VcInsuredPerson   *record);
VcInsuredPerson *vc_wire_read_insured_person     (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_office            (VcOffice          *office);
VcOffice        *vc_wire_read_office             (JsonNode          *node,
                                                  GError           **error);
GPtrArray       *vc_wire_read_offices            (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_officer           (VcOfficer         *officer);
VcOfficer       *vc_wire_read_officer            (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_colleague         (VcOfficer         *officer);
GPtrArray       *vc_wire_read_colleagues         (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_reason            (VcReason          *reason);
VcReason        *vc_wire_read_reason             (JsonNode          *node,
                                                  GError           **error);
GPtrArray       *vc_wire_read_reasons            (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_policy            (VcPolicy          *policy);
VcPolicy        *vc_wire_read_policy             (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_profile           (VcProfile         *profile);
VcProfile       *vc_wire_read_profile            (JsonNode          *node,
                                                  GError           **error);
JsonNode        *vc_wire_write_problem           (VcProblem          problem,
                                                  const char        *detail);
GError          *vc_wire_read_problem            (JsonNode          *node,
                                                  guint              status);

G_END_DECLS
