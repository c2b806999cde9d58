/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-central.h"

#include "vc-central-founding.h"
#include "vc-central-officers.h"
#include "vc-central-offices.h"
#include "vc-central-sessions.h"
#include "vc-test.h"

#include <glib/gstdio.h>
#include <string.h>

static const struct
{
  const char *id;
  const char *parent_id;
} offices[] = {
  { "KH-00", NULL }, { "KH-DK", "KH-00" }, { "KH-NH", "KH-00" }, { "DN-00", NULL },
};

static const struct
{
  const char *suffix;
  VcRole      role;
} officers[] = {
  { "clerk", VC_ROLE_CLERK },
  { "clerk2", VC_ROLE_CLERK },
  { "supervisor", VC_ROLE_SUPERVISOR },
  { "supervisor2", VC_ROLE_SUPERVISOR },
  { "province", VC_ROLE_PROVINCE },
  { "administrator", VC_ROLE_ADMINISTRATOR },
};

/* Of VC_TEST_PASSWORD, made once: an Argon2id for each officer of each test
 * would be most of its time. */
#define PASSWORD_HASH \
  "$argon2id$v=19$m=65536,t=2,p=1$HUua9yazURihjnDlnW+qEA$1O36hN2euaXYzPpkFOYPCcu1Cxt9gCNNGvj/NsIKnqs"

static void
add_officer (VcTestCentral *self,
             const char    *office_id,
             const char    *suffix,
             VcRole         role)
{
  g_autofree char *account = g_strdup_printf ("%s.%s", office_id, suffix);
  g_autoptr (VcOfficer) officer = vc_officer_new (account, account, account, role, office_id);
  g_autoptr (GDateTime) expires_at = g_date_time_add_hours (vc_central_get_now (self->central), 12);

  vc_central_officers_add (self->central, officer, PASSWORD_HASH);
  g_hash_table_insert (self->tokens, g_strdup (account),
                       vc_central_sessions_start (self->central, account, VC_TEST_COUNTER, expires_at));
}

static void
add_people (VcTestCentral *self)
{
  ck_assert (vc_central_begin (self->central, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      g_autofree char *name = g_strdup_printf ("Bảo hiểm xã hội Thử Nghiệm %s", offices[i].id);
      g_autoptr (VcOffice) office = vc_office_new (offices[i].id, offices[i].parent_id, name,
                                                   "Số 0 Thử Nghiệm", "0992999999", "vp@example.com", NULL);

      vc_central_offices_add (self->central, office);
      for (guint j = 0; j < G_N_ELEMENTS (officers); j++)
        add_officer (self, offices[i].id, officers[j].suffix, officers[j].role);
    }

  ck_assert (vc_central_commit (self->central, NULL));
}

/**
 * vc_test_central_new:
 * @settings: (nullable): how it differs; %NULL: gateways without delay
 *
 * Returns: (transfer full): a central that answers while the main loop turns
 */
VcTestCentral *
vc_test_central_new (const VcCentralSettings *settings)
{
  const VcCentralSettings none = { 0 };
  VcTestCentral *self = g_new0 (VcTestCentral, 1);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 2, 0, 0);
  g_autoptr (VcCentralDatabase) database = NULL;
  g_autoptr (VcRandom) random = vc_random_new_system ();
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("vssid-central-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "central.db", NULL);
  self->clock = vc_clock_new_fixed (now);
  self->tokens = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  /* Several may follow events while others ask. */
  self->session = soup_session_new_with_options ("max-conns-per-host", 20, "max-conns", 20, NULL);

  database = vc_central_database_open (self->path, &error);
  ck_assert_msg (database != NULL, "%s", error != NULL ? error->message : "");
  self->central = vc_central_new (database, settings != NULL ? settings : &none, self->clock, random);
  ck_assert (vc_central_found (self->central, NULL));
  add_people (self);

  self->server = vc_central_server_new (self->central);
  ck_assert (vc_central_server_listen (self->server, "127.0.0.1:0", NULL, NULL));
  self->uri = vc_central_server_dup_uri (self->server);
  return self;
}

static void
remove_file (VcTestCentral *self,
             const char    *suffix)
{
  g_autofree char *path = g_strconcat (self->path, suffix, NULL);

  g_unlink (path);
}

/**
 * vc_test_central_free:
 * @self: (transfer full): a central
 */
void
vc_test_central_free (VcTestCentral *self)
{
  soup_session_abort (self->session);
  g_clear_object (&self->session);
  vc_central_server_close (self->server);
  g_clear_object (&self->server);
  g_clear_object (&self->central);
  g_clear_object (&self->clock);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  remove_file (self, "");
  remove_file (self, "-wal");
  remove_file (self, "-shm");
  g_rmdir (self->folder);
  g_hash_table_unref (self->tokens);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->uri);
  g_free (self);
}

/**
 * vc_test_central_get_token:
 * @self: a central
 * @account: an officer's, as in KH-DK.clerk
 *
 * Returns: (transfer none): the token of a session of that officer
 */
const char *
vc_test_central_get_token (VcTestCentral *self,
                           const char    *account)
{
  const char *token = g_hash_table_lookup (self->tokens, account);

  ck_assert_msg (token != NULL, "there is no officer %s", account);
  return token;
}

/**
 * vc_test_central_run_sql:
 * @self: a central
 * @sql: a literal
 *
 * Changes the database behind the server's back.
 */
void
vc_test_central_run_sql (VcTestCentral *self,
                         const char    *sql)
{
  g_autoptr (GError) error = NULL;

  ck_assert (vc_central_begin (self->central, NULL));
  {
    g_autoptr (VcCentralQuery) query = vc_central_query (self->central, sql);

    vc_central_query_run (query);
  }
  ck_assert_msg (vc_central_commit (self->central, &error), "%s", error != NULL ? error->message : "");
}

/**
 * vc_test_central_get_number:
 * @self: a central
 * @sql: a literal that gives one number
 *
 * Returns: that number
 */
gint64
vc_test_central_get_number (VcTestCentral *self,
                            const char    *sql)
{
  gint64 number;

  ck_assert (vc_central_begin (self->central, NULL));
  {
    g_autoptr (VcCentralQuery) query = vc_central_query (self->central, sql);

    ck_assert (vc_central_query_next (query));
    number = vc_central_query_get_int (query, 0);
  }
  vc_central_rollback (self->central);
  return number;
}

/**
 * vc_test_central_advance:
 * @self: a central
 * @seconds: how long
 *
 * Lets time pass, and central notice.
 */
void
vc_test_central_advance (VcTestCentral *self,
                         guint          seconds)
{
  vc_clock_advance (self->clock, seconds * G_TIME_SPAN_SECOND);
  vc_central_server_tick (self->server);
}
