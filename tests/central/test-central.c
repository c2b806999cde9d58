/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"

int
main (void)
{
  Suite *suite = suite_create ("central");

  suite_add_tcase (suite, test_sessions_new ());
  suite_add_tcase (suite, test_access_new ());
  suite_add_tcase (suite, test_lists_new ());
  suite_add_tcase (suite, test_claims_new ());
  suite_add_tcase (suite, test_drafts_new ());
  suite_add_tcase (suite, test_handover_new ());
  suite_add_tcase (suite, test_decisions_new ());
  suite_add_tcase (suite, test_papers_new ());
  suite_add_tcase (suite, test_prepared_new ());
  suite_add_tcase (suite, test_previews_new ());
  suite_add_tcase (suite, test_retakes_new ());
  suite_add_tcase (suite, test_views_new ());
  suite_add_tcase (suite, test_reviews_new ());
  suite_add_tcase (suite, test_idempotency_new ());
  suite_add_tcase (suite, test_pruning_new ());
  suite_add_tcase (suite, test_notices_new ());
  suite_add_tcase (suite, test_events_new ());
  suite_add_tcase (suite, test_audit_new ());
  suite_add_tcase (suite, test_rules_new ());
  suite_add_tcase (suite, test_hostile_new ());
  suite_add_tcase (suite, test_command_new ());
  suite_add_tcase (suite, test_requests_new ());
  suite_add_tcase (suite, test_schema_new ());
  suite_add_tcase (suite, test_seed_new ());

  return vc_test_run (suite);
}
