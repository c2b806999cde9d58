/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-test-call.h"
#include "vc-test.h"

G_BEGIN_DECLS

TCase *test_access_new      (void);
TCase *test_audit_new       (void);
TCase *test_claims_new      (void);
TCase *test_command_new     (void);
TCase *test_decisions_new   (void);
TCase *test_drafts_new      (void);
TCase *test_events_new      (void);
TCase *test_handover_new    (void);
TCase *test_hostile_new     (void);
TCase *test_idempotency_new (void);
TCase *test_lists_new       (void);
TCase *test_notices_new     (void);
TCase *test_papers_new      (void);
TCase *test_prepared_new    (void);
TCase *test_previews_new    (void);
TCase *test_pruning_new     (void);
TCase *test_retakes_new     (void);
TCase *test_reviews_new     (void);
TCase *test_rules_new       (void);
TCase *test_requests_new    (void);
TCase *test_schema_new      (void);
TCase *test_seed_new        (void);
TCase *test_sessions_new    (void);
TCase *test_views_new       (void);

G_END_DECLS
