/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-declaration.h"

G_BEGIN_DECLS

/* The columns of a declaration's row, in the order vc_central_declaration_row_read()
 * expects them; for a SELECT's list and an INSERT's. */
#define VC_CENTRAL_DECLARATION_COLUMNS \
  "id, dossier_number, version, change, state, flags, request_kind, subject_type, channel, " \
  "name, birth_date, sex, bhxh_code, document_type, document_number, document_verified_at, " \
  "address_scheme, province_code, province, district_code, district, ward_code, ward, detail, " \
  "phone, phone_verified_at, email, email_verified_at, " \
  "guardian_name, guardian_bhxh_code, guardian_relation, guardian_phone, " \
  "certificate_serial, contact_person, stop_from, stop_reason, " \
  "form_sha256, receiving_office, handling_office, resubmission_of, committed_at, filed_at, due_at"

VcDeclaration *vc_central_declaration_row_read  (VcCentral      *central,
                                                 VcCentralQuery *query);
void           vc_central_declaration_row_write (VcCentral      *central,
                                                 VcDeclaration  *declaration,
                                                 GDateTime      *due_at);

G_END_DECLS
