/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-office.h"
#include "vc-officer.h"

G_BEGIN_DECLS

GPtrArray *vc_demo_office_list_new  (void);
GPtrArray *vc_demo_officer_list_new (void);

G_END_DECLS
