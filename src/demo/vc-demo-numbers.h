/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-person.h"

G_BEGIN_DECLS

/* So many people can be given numbers of their own. */
#define VC_DEMO_MAX_PEOPLE 10000

char *vc_demo_number_dup_cccd             (guint       nth,
                                           const char *province,
                                           VcSex       sex,
                                           guint       birth_year);
char *vc_demo_number_dup_cmnd             (guint       nth);
char *vc_demo_number_dup_passport         (guint       nth);
char *vc_demo_number_dup_foreign_passport (guint       nth);
char *vc_demo_number_dup_bhxh_code        (guint       nth);
char *vc_demo_number_dup_phone            (guint       nth);
char *vc_demo_number_dup_dossier          (guint       nth,
                                           guint       year,
                                           guint       office);

G_END_DECLS
