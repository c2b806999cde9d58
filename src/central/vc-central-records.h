/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central.h"
#include "vc-insured-person.h"

G_BEGIN_DECLS

void             vc_central_records_add  (VcCentral       *central,
                                          VcInsuredPerson *record);
VcInsuredPerson *vc_central_records_find (VcCentral       *central,
                                          const char      *bhxh_code);

G_END_DECLS
