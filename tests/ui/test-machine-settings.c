/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-machine-settings.h"
#include "vc-test.h"

#include <glib/gstdio.h>

static char *path;

static void
set_up (void)
{
  int fd = g_file_open_tmp ("counter-XXXXXX.conf", &path, NULL);

  g_close (fd, NULL);
}

static void
tear_down (void)
{
  g_unlink (path);
  g_clear_pointer (&path, g_free);
}

static void
write_file (const char *text)
{
  ck_assert (g_file_set_contents (path, text, -1, NULL));
}

START_TEST (each_line_of_the_file_counts)
{
  g_autoptr (VcMachineSettings) settings = NULL;

  write_file ("[central]\naddress=https://central.example.com\nca-file=/etc/ssl/central.pem\n"
              "[counter]\noffice=KH-00\nname=Quầy 3\n");
  settings = vc_machine_settings_load (path, NULL, NULL);

  ck_assert_str_eq (vc_machine_settings_get_central (settings), "https://central.example.com");
  ck_assert_str_eq (vc_machine_settings_get_ca_file (settings), "/etc/ssl/central.pem");
  ck_assert_str_eq (vc_machine_settings_get_office (settings), "KH-00");
  ck_assert_str_eq (vc_machine_settings_get_counter (settings), "Quầy 3");
}
END_TEST

START_TEST (the_command_line_goes_before_the_file)
{
  g_autoptr (VcMachineSettings) settings = NULL;

  write_file ("[central]\naddress=https://central.example.com\n");
  settings = vc_machine_settings_load (path, "http://127.0.0.1:8080", NULL);

  ck_assert_str_eq (vc_machine_settings_get_central (settings), "http://127.0.0.1:8080");
}
END_TEST

START_TEST (what_is_not_said_is_not_invented)
{
  g_autoptr (VcMachineSettings) settings = NULL;

  write_file ("[central]\naddress=\n");
  settings = vc_machine_settings_load (path, NULL, NULL);

  ck_assert_ptr_null (vc_machine_settings_get_central (settings));
  ck_assert_ptr_null (vc_machine_settings_get_ca_file (settings));
  ck_assert_ptr_null (vc_machine_settings_get_office (settings));
  ck_assert_str_eq (vc_machine_settings_get_counter (settings), g_get_host_name ());
}
END_TEST

START_TEST (a_machine_without_the_file_is_no_error)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcMachineSettings) settings = vc_machine_settings_load ("/nonexistent/counter.conf", NULL, &error);

  ck_assert_ptr_null (error);
  ck_assert_ptr_nonnull (settings);
}
END_TEST

START_TEST (a_file_that_cannot_be_read_is_an_error)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcMachineSettings) settings = NULL;

  write_file ("address=https://central.example.com\n");
  settings = vc_machine_settings_load (path, NULL, &error);

  ck_assert_ptr_null (settings);
  ck_assert_int_eq (error->domain, G_KEY_FILE_ERROR);
}
END_TEST

START_TEST (the_documented_example_can_be_read_as_it_is_and_filled_in)
{
  g_autofree char *example = vc_test_dup_source ("data/counter.conf.in");
  g_autofree char *text = NULL;
  g_autoptr (VcMachineSettings) blank = vc_machine_settings_load (example, NULL, NULL);
  g_autoptr (VcMachineSettings) filled = NULL;
  g_autoptr (GString) uncommented = NULL;

  ck_assert_ptr_nonnull (blank);
  ck_assert_ptr_null (vc_machine_settings_get_central (blank));

  ck_assert (g_file_get_contents (example, &text, NULL, NULL));
  uncommented = g_string_new (text);
  g_string_replace (uncommented, "\n#address=", "\naddress=", 1);
  g_string_replace (uncommented, "\n#ca-file=", "\nca-file=", 1);
  g_string_replace (uncommented, "\n#office=", "\noffice=", 1);
  g_string_replace (uncommented, "\n#name=", "\nname=", 1);
  write_file (uncommented->str);
  filled = vc_machine_settings_load (path, NULL, NULL);

  ck_assert_ptr_nonnull (vc_machine_settings_get_central (filled));
  ck_assert_ptr_nonnull (vc_machine_settings_get_ca_file (filled));
  ck_assert_ptr_nonnull (vc_machine_settings_get_office (filled));
  ck_assert_str_ne (vc_machine_settings_get_counter (filled), g_get_host_name ());
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("machine-settings");
  TCase *tcase = tcase_create ("machine-settings");

  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, each_line_of_the_file_counts);
  tcase_add_test (tcase, the_command_line_goes_before_the_file);
  tcase_add_test (tcase, what_is_not_said_is_not_invented);
  tcase_add_test (tcase, a_machine_without_the_file_is_no_error);
  tcase_add_test (tcase, a_file_that_cannot_be_read_is_an_error);
  tcase_add_test (tcase, the_documented_example_can_be_read_as_it_is_and_filled_in);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
