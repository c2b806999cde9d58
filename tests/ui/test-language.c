/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-language.h"
#include "vc-test.h"

static const struct
{
  const char *environment[4];
  const char *language;
} choices[] = {
  { { NULL },                                      "vi" },
  { { "LANG=C" },                                  "vi" },
  { { "LANG=POSIX" },                              "vi" },
  { { "LANG=C.UTF-8" },                            "vi" },
  { { "LANG=vi_VN.UTF-8" },                        "vi" },
  { { "LANG=fr_FR.UTF-8" },                        "vi" },
  { { "LANG=en_US.UTF-8" },                        "en" },
  { { "LANG=vi_VN", "LC_MESSAGES=en_GB.UTF-8" },   "en" },
  { { "LANG=en_US.UTF-8", "LC_ALL=C.UTF-8" },      "vi" },
  { { "LANG=C", "LC_ALL=C", "LANGUAGE=en" },       "en" },
  { { "LANG=en_US.UTF-8", "LANGUAGE=vi:en" },      "vi" },
  { { "LANG=en_US.UTF-8", "LANGUAGE=" },           "en" },
};

START_TEST (the_interface_is_vietnamese_unless_the_locale_says_english)
{
  ck_assert_str_eq (vc_language_choose (choices[_i].environment), choices[_i].language);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("language");
  TCase *tcase = tcase_create ("language");

  tcase_add_loop_test (tcase, the_interface_is_vietnamese_unless_the_locale_says_english, 0, G_N_ELEMENTS (choices));
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
