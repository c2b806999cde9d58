/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-api-error.h"
#include "vc-card.h"
#include "vc-demo-error.h"
#include "vc-error-text.h"
#include "vc-imaging-error.h"
#include "vc-problem.h"
#include "vc-store-error.h"
#include "vc-test.h"
#include "vc-workplace.h"

static const struct
{
  GQuark (*domain) (void);
  int      n_codes;
} domains[] = {
  { vc_api_error_quark,       VC_API_ERROR_DAMAGED + 1               },
  { vc_problem_quark,         VC_N_PROBLEMS                          },
  { vc_store_error_quark,     VC_STORE_ERROR_CLOSED + 1              },
  { vc_workplace_error_quark, VC_WORKPLACE_ERROR_CACHE_LOST + 1      },
  { vc_imaging_error_quark,   VC_IMAGING_ERROR_FAILED + 1            },
  { vc_card_error_quark,      VC_CARD_ERROR_NOT_UTF8 + 1             },
  { vc_demo_error_quark,      VC_N_DEMO_ERRORS                       },
};

static const char *
sentence (GQuark domain,
          int    code)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, "GET answered 409");

  return vc_error_text_get (error);
}

START_TEST (every_code_has_a_sentence_of_its_own_with_a_next_step)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *unforeseen = sentence (g_quark_from_static_string ("nobody's"), 0);

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      for (int code = 0; code < domains[i].n_codes; code++)
        {
          const char *text = sentence (domains[i].domain (), code);
          const char *domain = g_quark_to_string (domains[i].domain ());

          ck_assert_msg (!g_str_equal (text, unforeseen), "%s %d has no sentence", domain, code);
          ck_assert_msg (g_hash_table_add (seen, (char *) text), "%s %d says what another says", domain, code);
          ck_assert_msg (g_str_has_suffix (text, "."), "\"%s\" is not a sentence", text);
        }
    }
}
END_TEST

START_TEST (the_message_for_developers_never_reaches_the_screen)
{
  ck_assert_ptr_null (strstr (sentence (VC_PROBLEM, VC_PROBLEM_INTERNAL), "GET"));
  ck_assert_ptr_null (strstr (sentence (G_IO_ERROR, G_IO_ERROR_FAILED), "GET"));
}
END_TEST

START_TEST (a_problem_from_a_newer_central_has_a_sentence)
{
  ck_assert_str_eq (sentence (VC_PROBLEM, VC_N_PROBLEMS), sentence (G_IO_ERROR, G_IO_ERROR_FAILED));
  ck_assert_str_ne (sentence (VC_PROBLEM, VC_N_PROBLEMS), "");
}
END_TEST

START_TEST (without_a_sandbox_the_administrator_is_told_what_it_takes)
{
  static const char *const needs[] = { "bubblewrap", "user namespace", "seccomp", "administrator" };
  const char *text = sentence (VC_IMAGING_ERROR, VC_IMAGING_ERROR_NO_SANDBOX);

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    ck_assert_msg (strstr (text, needs[i]) != NULL, "\"%s\" does not say %s", text, needs[i]);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("error-text");
  TCase *tcase = tcase_create ("error-text");

  tcase_add_test (tcase, every_code_has_a_sentence_of_its_own_with_a_next_step);
  tcase_add_test (tcase, the_message_for_developers_never_reaches_the_screen);
  tcase_add_test (tcase, a_problem_from_a_newer_central_has_a_sentence);
  tcase_add_test (tcase, without_a_sandbox_the_administrator_is_told_what_it_takes);
  suite_add_tcase (suite, tcase);

  return vc_test_run (suite);
}
