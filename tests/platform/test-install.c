/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-platform.h"
#include "vc-config.h"
#include "vc-install.h"
#include "vc-memory.h"

#include <sys/prctl.h>
#include <sys/resource.h>

static const struct
{
  const char *name;
  const char *built;
  const char *installed;
} programs[] = {
  { "vssid-counter", "/b/src/ui/vssid-counter",       VC_BINDIR "/vssid-counter"     },
  { "vssid-central", "/b/src/central/vssid-central",  VC_BINDIR "/vssid-central"     },
  { "vssid-decoder", "/b/src/decoder/vssid-decoder",  VC_LIBEXECDIR "/vssid-decoder" },
};

START_TEST (programs_are_found_in_the_build_tree_when_there_is_one)
{
  g_autofree char *built = NULL;
  g_autofree char *installed = NULL;

  g_setenv ("VSSID_COUNTER_BUILD_DIR", "/b", TRUE);
  built = vc_install_dup_program (programs[_i].name);
  ck_assert_str_eq (built, programs[_i].built);

  g_unsetenv ("VSSID_COUNTER_BUILD_DIR");
  installed = vc_install_dup_program (programs[_i].name);
  ck_assert_str_eq (installed, programs[_i].installed);
}
END_TEST

START_TEST (catalogues_are_found_in_the_build_tree_when_there_is_one)
{
  g_autofree char *built = NULL;
  g_autofree char *installed = NULL;

  g_setenv ("VSSID_COUNTER_BUILD_DIR", "/b", TRUE);
  built = vc_install_dup_locale_dir ();
  ck_assert_str_eq (built, "/b/po");

  g_setenv ("VSSID_COUNTER_BUILD_DIR", "", TRUE);
  installed = vc_install_dup_locale_dir ();
  ck_assert_str_eq (installed, VC_LOCALEDIR);
}
END_TEST

START_TEST (a_process_that_forbids_dumps_has_none)
{
  struct rlimit limit;

  vc_memory_forbid_dumps ();

  ck_assert_int_eq (getrlimit (RLIMIT_CORE, &limit), 0);
  ck_assert_uint_eq (limit.rlim_cur, 0);
  ck_assert_uint_eq (limit.rlim_max, 0);
  ck_assert_int_eq (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
}
END_TEST

TCase *
test_install_case (void)
{
  TCase *tcase = tcase_create ("install and memory");

  tcase_add_loop_test (tcase, programs_are_found_in_the_build_tree_when_there_is_one, 0,
                       G_N_ELEMENTS (programs));
  tcase_add_test (tcase, catalogues_are_found_in_the_build_tree_when_there_is_one);
  tcase_add_test (tcase, a_process_that_forbids_dumps_has_none);

  return tcase;
}
