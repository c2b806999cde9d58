/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-json-decoder.h"
#include "vc-wire.h"

G_BEGIN_DECLS

/*
 * The parts of the contract's bodies, shared by this layer's files. A decode
 * function returns a new value, or NULL once anything in the tree has failed;
 * an encode function returns a new object.
 */

typedef gpointer (*VcWireDecode) (VcJsonDecoder *decoder);
typedef JsonObject *(*VcWireEncode) (gpointer value);
typedef gboolean (*VcWireTextCheck) (const char *text);

gpointer            vc_wire_read                     (JsonNode            *node,
                                                      VcWireDecode         decode,
                                                      GError             **error);
JsonNode           *vc_wire_write                    (JsonObject          *object);

const char         *vc_wire_get_id                   (VcJsonDecoder       *decoder,
                                                      const char          *member);
const char         *vc_wire_get_optional_id          (VcJsonDecoder       *decoder,
                                                      const char          *member);
const char         *vc_wire_get_uuid                 (VcJsonDecoder       *decoder,
                                                      const char          *member);
const char         *vc_wire_get_sha256               (VcJsonDecoder       *decoder,
                                                      const char          *member);
const char         *vc_wire_get_bhxh_code            (VcJsonDecoder       *decoder,
                                                      const char          *member);
const char         *vc_wire_get_reason_code          (VcJsonDecoder       *decoder,
                                                      const char          *member);
gboolean            vc_wire_is_sha256                (const char          *text);
gboolean            vc_wire_is_reason_code           (const char          *text);
gpointer            vc_wire_decode_optional          (VcJsonDecoder       *decoder,
                                                      const char          *member,
                                                      VcWireDecode         decode);
GPtrArray          *vc_wire_decode_array             (VcJsonDecoder       *decoder,
                                                      const char          *member,
                                                      VcWireDecode         decode);

GPtrArray          *vc_wire_take_checks              (VcJsonDecoder       *decoder);
char              **vc_wire_take_set                 (VcJsonDecoder       *decoder,
                                                      const char          *member,
                                                      guint                max_length,
                                                      VcWireTextCheck      check);
char              **vc_wire_take_reasons             (VcJsonDecoder       *decoder);

void                vc_wire_set_text                 (JsonObject          *object,
                                                      const char          *member,
                                                      const char          *text);
void                vc_wire_set_time                 (JsonObject          *object,
                                                      const char          *member,
                                                      GDateTime           *time);
void                vc_wire_set_date                 (JsonObject          *object,
                                                      const char          *member,
                                                      VcDate               date);
void                vc_wire_set_strings              (JsonObject          *object,
                                                      const char          *member,
                                                      const char * const  *strings);
void                vc_wire_set_optional             (JsonObject          *object,
                                                      const char          *member,
                                                      gpointer             value,
                                                      VcWireEncode         encode);
void                vc_wire_set_array                (JsonObject          *object,
                                                      const char          *member,
                                                      GPtrArray           *values,
                                                      VcWireEncode         encode);
void                vc_wire_set_checks               (JsonObject          *object,
                                                      GPtrArray           *checks);

VcPerson           *vc_wire_decode_person            (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_person            (VcPerson            *person);
void                vc_wire_decode_filed             (VcJsonDecoder       *decoder,
                                                      VcDeclarationFields *fields);
JsonObject         *vc_wire_encode_filed             (const VcDeclarationFields *fields);
void                vc_wire_clear_filed              (VcDeclarationFields *fields);

VcPhoto            *vc_wire_decode_photo             (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_photo             (VcPhoto             *photo);
VcRetake           *vc_wire_decode_retake            (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_retake            (VcRetake            *retake);
VcSignedPaper      *vc_wire_decode_signed_paper      (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_signed_paper      (VcSignedPaper       *paper);

VcClaim            *vc_wire_decode_claim             (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_claim             (VcClaim             *claim);
VcDecision         *vc_wire_decode_decision          (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_decision          (VcDecision          *decision);
VcReview           *vc_wire_decode_review            (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_review            (VcReview            *review);
VcAccount          *vc_wire_decode_account           (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_account           (VcAccount           *account);
VcNotice           *vc_wire_decode_notice            (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_notice            (VcNotice            *notice);
VcDraft            *vc_wire_decode_draft             (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_draft             (VcDraft             *draft);

VcOffice           *vc_wire_decode_office            (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_office            (VcOffice            *office);
VcOfficer          *vc_wire_decode_officer           (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_officer           (VcOfficer           *officer);
VcReason           *vc_wire_decode_reason            (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_reason            (VcReason            *reason);
VcPolicy           *vc_wire_decode_policy            (VcJsonDecoder       *decoder);
JsonObject         *vc_wire_encode_policy            (VcPolicy            *policy);

G_END_DECLS
