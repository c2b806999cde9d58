/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-store.h"

#include <string.h>

VcWorkStore *
work_store_with_officer (Rig *rig)
{
  g_autoptr (GError) error = NULL;
  VcWorkStore *store = rig_open_work (rig, &error);

  ck_assert_worked (store != NULL, error);
  ck_assert_worked (work_enrol (store, 1, PASSWORD, &error), error);
  return store;
}

void
must_decide (VcWorkStore *store,
             guint        number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcOutboxItem) item = work_decide (store, number, &error);

  ck_assert_worked (item != NULL, error);
}

VcCacheStore *
cache_store_with_key (Rig *rig)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcSecret) key = vc_secret_new (32);
  VcCacheStore *store = rig_open_cache (rig, &error);

  ck_assert_worked (store != NULL, error);
  memset (vc_secret_get_data (key), 7, vc_secret_get_size (key));
  vc_cache_store_unlock (store, "key-1", key);
  return store;
}

int
main (void)
{
  Suite *suite = suite_create ("store");

  suite_add_tcase (suite, keys_case ());
  suite_add_tcase (suite, outbox_case ());
  suite_add_tcase (suite, kept_case ());
  suite_add_tcase (suite, views_case ());
  suite_add_tcase (suite, papers_case ());
  suite_add_tcase (suite, prints_case ());
  suite_add_tcase (suite, rules_case ());
  suite_add_tcase (suite, seal_case ());
  suite_add_tcase (suite, cache_case ());
  suite_add_tcase (suite, trouble_case ());
  suite_add_tcase (suite, migration_case ());
  suite_add_tcase (suite, damage_case ());
  suite_add_tcase (suite, full_disk_case ());
  suite_add_tcase (suite, disk_case ());

  return vc_test_run (suite);
}
