/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk without room: what was acknowledged is there, what was not has left
 * nothing, and with room again it goes on. */

#include "test-store.h"

#include "vc-forgetful-vfs.h"

static VcWorkStore *
new_store (Rig            *rig,
           VcForgetfulVfs *disk)
{
  return vc_work_store_new (rig->work, vc_forgetful_vfs_get_name (disk), VC_DURABILITY_FULL, rig->clock, rig->random);
}

START_TEST (a_disk_that_fills_while_the_store_is_made_is_no_harm)
{
  gboolean worked = FALSE;

  for (guint room = 0; !worked; room++)
    {
      g_autoptr (Rig) rig = rig_new ();
      g_autoptr (VcForgetfulVfs) disk = vc_forgetful_vfs_new ("full");
      g_autoptr (VcWorkStore) store = new_store (rig, disk);
      g_autoptr (VcWorkStore) again = new_store (rig, disk);
      g_autoptr (GError) error = NULL;

      vc_forgetful_vfs_stop_journal (disk);
      vc_forgetful_vfs_set_room (disk, room);
      worked = work_open (store, &error) && vc_work_store_get_trouble (store) == NULL;
      if (!worked)
        ck_assert_store_error (error, VC_STORE_ERROR_FULL);
      ck_assert (work_close (store, NULL));

      g_clear_error (&error);
      vc_forgetful_vfs_set_room (disk, G_MAXUINT);
      ck_assert_worked (work_open (again, &error), error);
      ck_assert_ptr_null (vc_work_store_get_trouble (again));
      ck_assert (work_close (again, NULL));
      ck_assert_uint_lt (room, 200);
    }
}
END_TEST

/* Returns whether it was taken; counts it then. */
static gboolean
try_to_decide (VcWorkStore *store,
               guint        number,
               guint       *n_taken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcOutboxItem) item = work_decide (store, number, &error);

  if (item == NULL)
    ck_assert_store_error (error, VC_STORE_ERROR_FULL);
  else
    *n_taken += 1;

  return item != NULL;
}

static void
assert_items (VcWorkStore *store,
              guint        n_taken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = work_list (store, &error);

  ck_assert_worked (items != NULL, error);
  ck_assert_uint_eq (items->len, n_taken);
}

/* Long enough for the log to be written into the file several times. */
#define N_ROUNDS 500

START_TEST (a_disk_that_is_full_at_any_write_loses_nothing_acknowledged)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcForgetfulVfs) disk = vc_forgetful_vfs_new ("full");
  g_autoptr (VcWorkStore) store = new_store (rig, disk);
  g_autoptr (VcWorkStore) again = new_store (rig, disk);
  guint n_taken = 0;
  guint n_refused = 0;

  vc_forgetful_vfs_stop_journal (disk);
  ck_assert (work_open (store, NULL));
  ck_assert (work_enrol (store, 1, PASSWORD, NULL));

  for (guint i = 1; i <= N_ROUNDS; i++)
    {
      vc_forgetful_vfs_set_room (disk, i % 24);
      n_refused += !try_to_decide (store, i, &n_taken);
      vc_forgetful_vfs_set_room (disk, G_MAXUINT);
      if (i % 50 == 0)
        {
          assert_items (store, n_taken);
          ck_assert (try_to_decide (store, N_ROUNDS + i, &n_taken));
        }
    }

  ck_assert_uint_gt (n_refused, 100);
  ck_assert_uint_gt (n_taken, 100);

  /* Closing finds no room either: the log stays. */
  vc_forgetful_vfs_set_room (disk, 2);
  ck_assert (work_close (store, NULL));
  vc_forgetful_vfs_set_room (disk, G_MAXUINT);
  ck_assert (work_open (again, NULL));
  ck_assert_ptr_null (vc_work_store_get_trouble (again));
  assert_items (again, n_taken);
  ck_assert (work_close (again, NULL));
}
END_TEST

START_TEST (a_full_disk_leaves_an_item_in_the_state_it_had)
{
  g_autoptr (Rig) rig = rig_new ();
  g_autoptr (VcForgetfulVfs) disk = vc_forgetful_vfs_new ("full");
  g_autoptr (VcWorkStore) store = new_store (rig, disk);
  g_autoptr (VcOutboxItem) withdrawn = NULL;
  g_autoptr (GError) error = NULL;

  vc_forgetful_vfs_stop_journal (disk);
  ck_assert (work_open (store, NULL));
  ck_assert (work_enrol (store, 1, PASSWORD, NULL));
  must_decide (store, 1);

  for (guint room = 0; withdrawn == NULL; room++)
    {
      vc_forgetful_vfs_set_room (disk, room);
      g_clear_error (&error);
      withdrawn = work_withdraw (store, 1, &error);
      vc_forgetful_vfs_set_room (disk, G_MAXUINT);
      if (withdrawn == NULL)
        ck_assert_store_error (error, VC_STORE_ERROR_FULL);
      assert_items (store, withdrawn == NULL ? 1 : 0);
    }

  ck_assert (work_close (store, NULL));
}
END_TEST

TCase *
full_disk_case (void)
{
  TCase *tcase = tcase_create ("full disk");

  tcase_add_test (tcase, a_disk_that_fills_while_the_store_is_made_is_no_harm);
  tcase_add_test (tcase, a_disk_that_is_full_at_any_write_loses_nothing_acknowledged);
  tcase_add_test (tcase, a_full_disk_leaves_an_item_in_the_state_it_had);
  return tcase;
}
