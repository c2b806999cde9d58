/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-clock.h"
#include "vc-declaration-list.h"

G_BEGIN_DECLS

#define REAL_CENTRAL_PASSWORD "a password for tests"

/* The reference central in this process, on loopback, with the offices vp-1
 * and vp-2 below vp-0, and the officers clerk, other (a clerk too) and admin
 * of vp-1. */
typedef struct _RealCentral RealCentral;

RealCentral *real_central_new         (void);
void         real_central_free        (RealCentral  *central);
char        *real_central_dup_uri     (RealCentral  *central);
VcClock     *real_central_get_clock   (RealCentral  *central);
void         real_central_go_away     (RealCentral  *central);
void         real_central_come_back   (RealCentral  *central);
void         real_central_file        (RealCentral  *central,
                                       guint         first,
                                       guint         n,
                                       const char   *office_id);
void         real_central_add_photos  (RealCentral  *central,
                                       guint         first,
                                       guint         n);
GPtrArray   *real_central_list_fetched (RealCentral *central);
GPtrArray   *real_central_list_viewed (RealCentral  *central);
void         real_central_run_sql     (RealCentral  *central,
                                       const char   *sql);
gint64       real_central_get_number (RealCentral  *central,
                                       const char   *sql);
void         real_central_set_password (RealCentral *central,
                                        const char  *officer_id,
                                        const char  *password);
VcSession   *real_central_sign_in     (RealCentral  *central,
                                       const char   *account,
                                       const char   *password,
                                       GError      **error);
VcSession   *real_central_must_sign_in (RealCentral *central,
                                        const char  *account);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RealCentral, real_central_free)

G_END_DECLS
