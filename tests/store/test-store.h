/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-rig.h"
#include "vc-test.h"

G_BEGIN_DECLS

#define PASSWORD "mật khẩu thử 1"
#define OTHER_PASSWORD "mật khẩu thử 2"

#define ck_assert_worked(worked, error) \
  ck_assert_msg ((worked), "%s", (error) != NULL ? (error)->message : "no error")

#define ck_assert_store_error(error, wanted) \
  ck_assert_msg (g_error_matches ((error), VC_STORE_ERROR, (wanted)), "not that error: %s", \
                 (error) != NULL ? (error)->message : "none")

/* A store where officer 1 is signed in. */
VcWorkStore  *work_store_with_officer (Rig         *rig);

/* Officer 1 decides, and it is taken. */
void          must_decide             (VcWorkStore *store,
                                       guint        number);

/* A cache with a key that is always the same. */
VcCacheStore *cache_store_with_key    (Rig         *rig);

/* Each in a file of its own. */
TCase        *keys_case               (void);
TCase        *outbox_case             (void);
TCase        *kept_case               (void);
TCase        *rules_case              (void);
TCase        *views_case              (void);
TCase        *papers_case             (void);
TCase        *prints_case             (void);
TCase        *seal_case               (void);
TCase        *cache_case              (void);
TCase        *trouble_case            (void);
TCase        *migration_case          (void);
TCase        *damage_case             (void);
TCase        *full_disk_case          (void);
TCase        *disk_case               (void);

G_END_DECLS
