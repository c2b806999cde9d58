/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-central.h"
#include "vc-test-program.h"

#include <signal.h>

/* The real program, as an operator starts it. */

START_TEST (help_and_version_are_there)
{
  g_autofree char *help = NULL;
  g_autofree char *version = NULL;
  g_autofree char *serve = NULL;

  ck_assert_int_eq (vc_test_run_program (NULL, &help, "--help", NULL), 0);
  ck_assert_ptr_nonnull (strstr (help, "add-officer"));
  ck_assert_int_eq (vc_test_run_program (NULL, &version, "--version", NULL), 0);
  ck_assert (g_str_has_prefix (version, "vssid-central "));
  ck_assert_int_eq (vc_test_run_program (NULL, &serve, "serve", "--help", NULL), 0);
  ck_assert_ptr_nonnull (strstr (serve, "--gateway-fail"));
}
END_TEST

static const struct
{
  const char *arguments[6];
  const char *sentence;
} mistakes[] = {
  { { NULL }, "A command is needed" },
  { { "fly" }, "There is no such command" },
  { { "serve" }, "--listen ADDRESS:PORT is needed" },
  { { "serve", "--listen", "127.0.0.1:0" }, "--database FILE is needed" },
  { { "serve", "--wings" }, "--wings" },
  { { "audit", "bend" }, "audit verify" },
  { { "audit", "verify", "--database", "/nowhere/at-all.db" }, "no such database" },
  { { "add-officer", "--account", "a" }, "are needed" },
};

START_TEST (a_mistake_is_answered_with_a_sentence)
{
  g_autofree char *output = NULL;
  const char * const *arguments = mistakes[_i].arguments;

  ck_assert_int_ne (vc_test_run_program (NULL, &output, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
                         arguments[5], NULL), 0);
  ck_assert_msg (strstr (output, mistakes[_i].sentence) != NULL, "%s", output);
}
END_TEST

static const struct
{
  const char *address;
  const char *sentence;
} addresses[] = {
  { "0.0.0.0:0", "plain HTTP is served to this one alone" },
  { "192.0.2.1:8080", "plain HTTP is served to this one alone" },
  { "[::]:0", "plain HTTP is served to this one alone" },
  { "example.com:80", "is not an address of this machine" },
  { "127.0.0.1:abc", "is not an address and a port" },
};

START_TEST (only_this_machine_is_served_without_a_certificate)
{
  g_autoptr (VcTestPlace) place = vc_test_place_new ();
  g_autofree char *output = NULL;

  ck_assert_int_ne (vc_test_run_program (NULL, &output, "serve", "--database", place->database, "--listen", addresses[_i].address,
                         NULL), 0);
  ck_assert_msg (strstr (output, addresses[_i].sentence) != NULL, "%s", output);
}
END_TEST

START_TEST (it_says_where_it_listens_and_stops_when_told)
{
  g_autoptr (VcTestPlace) place = vc_test_place_new ();
  g_autofree char *program = vc_test_dup_program ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autoptr (SoupMessage) message = NULL;
  g_autoptr (GBytes) body = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, program, "serve",
                              "--database", place->database, "--listen", "127.0.0.1:0", NULL);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line (output, NULL, NULL, NULL);
  ck_assert (g_str_has_prefix (line, "listening on http://127.0.0.1:"));

  uri = g_strconcat (line + strlen ("listening on "), "/v1/health", NULL);
  message = soup_message_new ("GET", uri);
  body = soup_session_send_and_read (session, message, NULL, NULL);
  ck_assert_ptr_nonnull (body);
  ck_assert_uint_eq (soup_message_get_status (message), 200);

  g_subprocess_send_signal (process, SIGTERM);
  ck_assert (g_subprocess_wait (process, NULL, NULL));
  ck_assert (g_subprocess_get_if_exited (process));
  ck_assert_int_eq (g_subprocess_get_exit_status (process), 0);
}
END_TEST

/* Asks the program at @uri how it is, once. */
static void
ask_for_health (SoupSession *session,
                const char  *uri)
{
  g_autofree char *address = g_strconcat (uri, "/v1/health", NULL);
  g_autoptr (SoupMessage) message = soup_message_new ("GET", address);
  g_autoptr (GBytes) body = soup_session_send_and_read (session, message, NULL, NULL);

  ck_assert_ptr_nonnull (body);
  ck_assert_uint_eq (soup_message_get_status (message), 200);
}

START_TEST (previews_that_are_missing_are_made_while_counters_are_answered)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *program = vc_test_dup_program ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  g_autoptr (SoupSession) session = soup_session_new ();

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, program, "serve",
                              "--database", central->path, "--listen", "127.0.0.1:0", NULL);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line (output, NULL, NULL, NULL);

  do
    ask_for_health (session, line + strlen ("listening on "));
  while (vc_test_central_get_number (central, "SELECT count (preview_sha256) FROM pictures") < 3);

  g_subprocess_send_signal (process, SIGTERM);
  ck_assert (g_subprocess_wait_check (process, NULL, NULL));
}
END_TEST

START_TEST (a_certificate_makes_it_https)
{
  g_autoptr (VcTestPlace) place = vc_test_place_new ();
  g_autofree char *program = vc_test_dup_program ();
  g_autofree char *pem = vc_test_dup_source ("tests/api/loopback-server.pem");
  g_autoptr (GTlsDatabase) trust = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autoptr (SoupMessage) message = NULL;
  g_autoptr (GBytes) body = NULL;

  /* LeakSanitizer of GCC 12 misreads the thread that shook hands, which still
   * idles at the end, and crashes. */
  g_subprocess_launcher_setenv (launcher, "ASAN_OPTIONS", "detect_leaks=0", TRUE);
  process = g_subprocess_launcher_spawn (launcher, NULL, program, "serve", "--database", place->database,
                                         "--listen", "127.0.0.1:0", "--certificate", pem, "--key", pem, NULL);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line (output, NULL, NULL, NULL);
  ck_assert (g_str_has_prefix (line, "listening on https://127.0.0.1:"));

  trust = g_tls_file_database_new (pem, NULL);
  ck_assert_ptr_nonnull (trust);
  soup_session_set_tls_database (session, trust);
  uri = g_strconcat (line + strlen ("listening on "), "/v1/health", NULL);
  message = soup_message_new ("GET", uri);
  body = soup_session_send_and_read (session, message, NULL, NULL);
  ck_assert_ptr_nonnull (body);
  ck_assert_uint_eq (soup_message_get_status (message), 200);

  g_subprocess_send_signal (process, SIGTERM);
  ck_assert (g_subprocess_wait_check (process, NULL, NULL));
}
END_TEST

START_TEST (an_officer_is_added_once_to_an_office_that_exists)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *none = NULL;
  g_autofree char *twice = NULL;
  g_autofree char *weak = NULL;
  const VcTestCall sign_in = {
    .method = "POST", .path = "sessions",
    .body = "{\"account\":\"moi\",\"password\":\"mat-khau-moi\",\"counter\":\"1\"}",
  };
  g_autoptr (VcTestReply) session = NULL;

  ck_assert_int_eq (vc_test_run_program ("mat-khau-moi\n", NULL, "add-officer", "--database", central->path, "--account", "moi",
                         "--name", "Cán bộ Mẫu", "--role", "clerk", "--office", "KH-DK", NULL), 0);
  session = vc_test_call (central, &sign_in);
  vc_test_assert_status (session, 201);
  ck_assert_str_eq (vc_test_reply_get (session, "officer.name"), "Cán bộ Mẫu");

  ck_assert_int_ne (vc_test_run_program ("mat-khau-moi\n", &twice, "add-officer", "--database", central->path, "--account", "moi",
                         "--name", "X", "--role", "clerk", "--office", "KH-DK", NULL), 0);
  ck_assert_ptr_nonnull (strstr (twice, "exists already"));
  ck_assert_int_ne (vc_test_run_program ("mat-khau-moi\n", &none, "add-officer", "--database", central->path, "--account", "khac",
                         "--name", "X", "--role", "clerk", "--office", "NOWHERE", NULL), 0);
  ck_assert_ptr_nonnull (strstr (none, "no such office"));
  ck_assert_int_ne (vc_test_run_program ("ngan\n", &weak, "add-officer", "--database", central->path, "--account", "khac",
                         "--name", "X", "--role", "clerk", "--office", "KH-DK", NULL), 0);
  ck_assert_ptr_nonnull (strstr (weak, "eight characters"));
}
END_TEST

START_TEST (the_audit_is_verified_from_outside)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *whole = NULL;
  g_autofree char *broken = NULL;

  vc_test_central_file (central, &(const VcTestCitizen) { .number = 1 });
  g_free (vc_test_take_claim (central, "KH-DK.clerk", "D1"));
  ck_assert_int_eq (vc_test_run_program (NULL, &whole, "audit", "verify", "--database", central->path, NULL), 0);
  ck_assert (g_str_has_prefix (whole, "2 lines, head "));

  vc_test_central_run_sql (central, "DROP TRIGGER audit_is_never_updated");
  vc_test_central_run_sql (central, "UPDATE audit SET line = replace (line, 'D1', 'D2')");
  ck_assert_int_eq (vc_test_run_program (NULL, &broken, "audit", "verify", "--database", central->path, NULL), 1);
  ck_assert_ptr_nonnull (strstr (broken, "broken at line 2"));
}
END_TEST

START_TEST (a_database_of_a_newer_version_is_left_alone)
{
  g_autoptr (VcTestCentral) central = vc_test_central_new (NULL);
  g_autofree char *output = NULL;

  vc_test_central_run_sql (central, "PRAGMA user_version = 99");
  ck_assert_int_eq (vc_test_run_program (NULL, &output, "serve", "--database", central->path, "--listen", "127.0.0.1:0", NULL), 1);
  ck_assert_ptr_nonnull (strstr (output, "version 99"));
}
END_TEST

TCase *
test_command_new (void)
{
  TCase *tcase = tcase_create ("command");

  tcase_add_test (tcase, help_and_version_are_there);
  tcase_add_loop_test (tcase, a_mistake_is_answered_with_a_sentence, 0, G_N_ELEMENTS (mistakes));
  tcase_add_loop_test (tcase, only_this_machine_is_served_without_a_certificate, 0, G_N_ELEMENTS (addresses));
  tcase_add_test (tcase, it_says_where_it_listens_and_stops_when_told);
  tcase_add_test (tcase, previews_that_are_missing_are_made_while_counters_are_answered);
  tcase_add_test (tcase, a_certificate_makes_it_https);
  tcase_add_test (tcase, an_officer_is_added_once_to_an_office_that_exists);
  tcase_add_test (tcase, the_audit_is_verified_from_outside);
  tcase_add_test (tcase, a_database_of_a_newer_version_is_left_alone);
  return tcase;
}
