/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-documents.h"

#include "vc-pdf-language.h"

#include <string.h>

/* What a PDF says about itself. */

/* One paper of each kind. */
static VcDocument *
print (int nth)
{
  static const VcDeclarationState states[VC_N_TEST_SLIPS] = {
    [VC_TEST_ACCEPTANCE] = VC_DECLARATION_ACCOUNT_ISSUED,
    [VC_TEST_REFUSAL]    = VC_DECLARATION_REFUSAL_CONFIRMED,
  };

  switch (nth)
    {
    case VC_N_TEST_SLIPS:
      return vc_test_paper_form (&(VcTestFiled) { 0 });
    case VC_N_TEST_SLIPS + 1:
      return vc_test_batch (3);
    case VC_N_TEST_SLIPS + 2:
      return vc_test_register (3, TRUE);
    case VC_N_TEST_SLIPS + 3:
      return vc_test_archive (&(VcTestFiled) { .state = VC_DECLARATION_ACCOUNT_ISSUED }, 1);
    default:
      return vc_test_slip ((VcTestSlip) nth, &(VcTestFiled) { .state = states[nth] });
    }
}

#define N_PAPERS (VC_N_TEST_SLIPS + 4)

START_TEST (the_fonts_are_embedded)
{
  g_autoptr (VcDocument) paper = print (_i);
  g_autofree char *path = vc_test_paper_write_document (paper);
  g_autofree char *output = vc_test_paper_output_of ((const char *[]) { "pdffonts", path, NULL });
  g_auto (GStrv) lines = g_strsplit (g_strstrip (output), "\n", -1);

  ck_assert_uint_gt (g_strv_length (lines), 2);
  for (guint i = 2; lines[i] != NULL; i++)
    ck_assert_msg (strstr (lines[i], " yes yes yes ") != NULL, "not embedded, subset and readable: %s", lines[i]);

  vc_test_paper_remove (path);
}
END_TEST

START_TEST (the_pdf_says_nobodys_name_about_itself)
{
  static const char * const secrets[] = { "Hoè", "90002", "5699990003", "Author", "Cán bộ", "clerk1" };
  g_autoptr (VcDocument) paper = print (_i);
  g_autofree char *path = vc_test_paper_write_document (paper);
  g_autofree char *output = vc_test_paper_output_of ((const char *[]) { "pdfinfo", path, NULL });
  g_autofree char *title = g_strdup_printf ("Title:           %s\n", vc_document_get_title (paper));

  ck_assert_ptr_nonnull (strstr (output, title));
  ck_assert_ptr_nonnull (strstr (output, "(A4)"));
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    ck_assert_msg (strstr (output, secrets[i]) == NULL, "%s is in: %s", secrets[i], output);

  vc_test_paper_remove (path);
}
END_TEST

/* Where something begins in a PDF. */
static gsize
find_in (GBytes     *pdf,
         const char *text)
{
  gsize       size;
  const char *data = g_bytes_get_data (pdf, &size);
  const char *found = memmem (data, size, text, strlen (text));

  ck_assert_msg (found != NULL, "the PDF has no %s", text);
  return (gsize) (found - data);
}

START_TEST (the_pdf_says_that_it_is_vietnamese_and_its_table_is_right)
{
  g_autoptr (VcDocument) form = vc_test_paper_form (&(VcTestFiled) { 0 });
  g_autoptr (GBytes) pdf = vc_document_dup_pdf (form, NULL);
  g_autofree char *end = g_strdup_printf ("startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", find_in (pdf, "xref\n0 "));

  ck_assert_uint_gt (find_in (pdf, "/Lang (vi-VN)\n"), find_in (pdf, "/Type /Catalog\n"));
  ck_assert_uint_gt (find_in (pdf, end), find_in (pdf, "/Lang (vi-VN)\n"));
}
END_TEST

START_TEST (a_pdf_of_another_shape_is_left_alone)
{
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  static const char other[] = "%PDF-1.5\n1 0 obj\n<< /Type /Catalog\n>>\nendobj\n2 0 obj\n<< >>\nendobj\n"
                              "xref\nstartxref\n62\n%%EOF\n";

  g_byte_array_append (pdf, (const guint8 *) other, strlen (other));
  ck_assert (!vc_pdf_language_set (pdf, "vi-VN"));
  ck_assert_uint_eq (pdf->len, strlen (other));
}
END_TEST

START_TEST (many_forms_make_one_file_in_their_order)
{
  static const char * const names[] = { "Trịnh Hữu Mẫu", "Âu Dương Thị Hoè", "Đỗ Ỷ Nhiên" };
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = NULL;
  g_autofree char *output = NULL;
  const char *at;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (forms, vc_test_paper_form (&(VcTestFiled) { .name = names[i] }));

  pdf = vc_document_dup_joined_pdf (forms, NULL);
  path = vc_test_paper_write (pdf);
  output = vc_test_paper_output_of ((const char *[]) { "pdftotext", "-enc", "UTF-8", path, "-", NULL });

  at = output;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      at = strstr (at, names[i]);
      ck_assert_msg (at != NULL, "%s is not on page %u", names[i], i + 1);
      at = strchr (at, '\f');
    }

  ck_assert_str_eq (at, "\f");
  vc_test_paper_remove (path);
}
END_TEST

START_TEST (papers_of_several_kinds_make_one_file_that_names_none)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = NULL;
  g_autofree char *output = NULL;

  for (int i = 0; i < N_PAPERS; i++)
    g_ptr_array_add (papers, print (i));

  pdf = vc_document_dup_joined_pdf (papers, NULL);
  path = vc_test_paper_write (pdf);
  output = vc_test_paper_output_of ((const char *[]) { "pdfinfo", path, NULL });
  ck_assert_ptr_nonnull (strstr (output, "Title:           Tài liệu của bộ phận tiếp nhận hồ sơ\n"));
  ck_assert_ptr_nonnull (strstr (output, "Pages:           9\n"));
  vc_test_paper_remove (path);
}
END_TEST

TCase *
test_pdf_new (void)
{
  TCase *tcase = tcase_create ("pdf");

  tcase_add_loop_test (tcase, the_fonts_are_embedded, 0, N_PAPERS);
  tcase_add_loop_test (tcase, the_pdf_says_nobodys_name_about_itself, 0, N_PAPERS);
  tcase_add_test (tcase, the_pdf_says_that_it_is_vietnamese_and_its_table_is_right);
  tcase_add_test (tcase, a_pdf_of_another_shape_is_left_alone);
  tcase_add_test (tcase, many_forms_make_one_file_in_their_order);
  tcase_add_test (tcase, papers_of_several_kinds_make_one_file_that_names_none);
  return tcase;
}
