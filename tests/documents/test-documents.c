/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-documents.h"

/* The font cache is read once, before the tests fork, not by each of them. */
static void
load_fonts (void)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&(VcTestFiled) { 0 });

  ck_assert_ptr_nonnull (form);
}

static void
add (Suite *suite,
     TCase *tcase)
{
  tcase_add_unchecked_fixture (tcase, load_fonts, NULL);
  suite_add_tcase (suite, tcase);
}

int
main (void)
{
  Suite *suite = suite_create ("documents");

  add (suite, test_form_new ());
  add (suite, test_pdf_new ());
  add (suite, test_code_new ());
  add (suite, test_slips_new ());
  add (suite, test_lists_new ());
  add (suite, test_archive_new ());
  add (suite, test_golden_new ());
  add (suite, test_random_new ());
  return vc_test_run (suite);
}
