/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-account.h"
#include "vc-person.h"

G_BEGIN_DECLS

#define VC_TYPE_INSURED_PERSON (vc_insured_person_get_type ())
G_DECLARE_FINAL_TYPE (VcInsuredPerson, vc_insured_person, VC, INSURED_PERSON, GObject)

/* BHXH's own record of an insured person; @id_number may be NULL. */
VcInsuredPerson *vc_insured_person_new               (const char      *bhxh_code,
                                                      VcPerson        *person,
                                                      const char      *id_number,
                                                      VcAccountState   account_state);
const char      *vc_insured_person_get_bhxh_code     (VcInsuredPerson *self);
VcPerson        *vc_insured_person_get_person        (VcInsuredPerson *self);
const char      *vc_insured_person_get_id_number     (VcInsuredPerson *self);
VcAccountState   vc_insured_person_get_account_state (VcInsuredPerson *self);

G_END_DECLS
