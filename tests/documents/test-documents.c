/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-declaration-form.h"
#include "vc-form-version.h"
#include "vc-pdf-language.h"
#include "vc-test.h"

#include <glib/gstdio.h>
#include <string.h>

#define LONG_NAME \
  "Tôn Nữ Công Huyền Thử Nghiệm Hoàng Phương Quỳnh Như Diễm Thuỵ Nguyệt Ánh Tuyết Nhung Mẫu Khuê"
#define LONG_DETAIL \
  "Căn hộ 9999, tầng 99, toà nhà Thử Nghiệm Số Không, hẻm 99/99/99 đường Không Có Thật, tổ dân phố Mẫu 99, " \
  "khu phố Thử Nghiệm Ngọc Hiệp Phước Hải"

/* What a form differs in from an ordinary one; nothing set is ordinary. */
typedef struct
{
  const char    *name;
  const char    *detail;
  gboolean       old_scheme;
  const char    *email;
  gboolean       genuine;       /* not a specimen */
  VcRequestKind  kind;
  VcSubjectType  subject;
} Filed;

static VcDeclaration *
file (const Filed *filed)
{
  VcAddressFields place = {
    .scheme = filed->old_scheme ? VC_ADDRESS_VN_2004 : VC_ADDRESS_VN_2025,
    .province_code = "56", .province = "Tỉnh Khánh Hòa",
    .district_code = filed->old_scheme ? "574" : NULL,
    .district = filed->old_scheme ? "Huyện Diên Khánh" : NULL,
    .ward_code = "99999", .ward = "Xã Thử Nghiệm",
    .detail = filed->detail != NULL ? filed->detail : "Thôn Mẫu 3",
  };
  const char *name = filed->name != NULL ? filed->name : "Âu Dương Thị Hoè";
  g_autoptr (VcPerson) person = vc_person_new (name, (VcDate) { 1988, 2, 29 }, VC_SEX_FEMALE);
  g_autoptr (VcIdentityDocument) document = vc_identity_document_new (VC_DOCUMENT_CCCD, "056188999901", NULL);
  g_autoptr (VcAddress) address = vc_address_new (&place);
  g_autoptr (VcContact) contact = vc_contact_new ("0992000001", NULL, filed->email, NULL);
  g_autoptr (GDateTime) filed_at = g_date_time_new_utc (2026, 11, 19, 18, 30, 0);

  return vc_declaration_new (&(VcDeclarationFields) {
    .id = "d1", .dossier_number = "90002.GD/2026/05699", .version = 1,
    .flags = filed->genuine ? 0 : VC_DECLARATION_SPECIMEN,
    .request_kind = filed->kind, .subject_type = filed->subject, .person = person,
    .bhxh_code = "5699990003", .document = document, .address = address, .contact = contact,
    .receiving_office = "KH-00", .handling_office = "KH-00",
    .committed_at = filed_at, .filed_at = filed_at, .due_at = filed_at });
}

static VcDocument *
lay_out (const Filed *filed)
{
  g_autoptr (VcDeclaration) declaration = file (filed);
  g_autoptr (VcOffice) office =
    vc_office_new ("KH-00", NULL, "Bảo hiểm xã hội tỉnh Khánh Hòa",
                   "Số 05 Huỳnh Thúc Kháng, phường Phước Tiến, thành phố Nha Trang, tỉnh Khánh Hòa",
                   "02583000000", "kh-00@example.com", NULL);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 1, 5, 0);

  return vc_declaration_form_new (declaration, office, now, "clerk1");
}

/* Writes a PDF into a folder of its own. */
static char *
write_bytes (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vc-documents-XXXXXX", &error);
  char *path = g_build_filename (folder, "form.pdf", NULL);

  ck_assert (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error));
  return path;
}

static char *
write_pdf (VcDocument *form)
{
  g_autoptr (GBytes) pdf = vc_document_dup_pdf (form, NULL);

  ck_assert_ptr_nonnull (pdf);
  return write_bytes (pdf);
}

static void
remove_pdf (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_remove (path);
  g_rmdir (folder);
}

/* What a program prints when it is run. */
static char *
output_of (const char * const *command)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  char *output = NULL;

  ck_assert_msg (process != NULL, "%s", error != NULL ? error->message : "");
  ck_assert (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error));
  ck_assert_msg (g_subprocess_get_successful (process), "%s failed", command[0]);
  return output;
}

/* The text of a form as another program reads it, on one line. */
static char *
text_of (VcDocument *form)
{
  g_autofree char *path = write_pdf (form);
  g_autofree char *output = output_of ((const char *[]) { "pdftotext", "-enc", "UTF-8", path, "-", NULL });
  g_auto (GStrv) words = g_strsplit_set (output, " \n\f", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (text, "%s ", words[i]);

  remove_pdf (path);
  return g_strdup (text->str);
}

static const char * const fields[] = {
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Khánh Hòa, ngày 20 tháng 11 năm 2026",
  "Mẫu số: 01",
  "Mẫu chưa được xác nhận",
  "Số hồ sơ: 90002.GD/2026/05699",
  "TỜ KHAI Đăng ký sử dụng, điều chỉnh thông tin và ngừng sử dụng phương thức giao dịch điện tử",
  "Kính gửi: Bảo hiểm xã hội tỉnh Khánh Hòa",
  "Tên cơ quan/tổ chức/cá nhân: Âu Dương Thị Hoè",
  "Mã số bảo hiểm xã hội: 5699990003",
  "Số CMND/CCCD/Hộ chiếu: 056188999901",
  "Địa chỉ liên hệ: Thôn Mẫu 3, Xã Thử Nghiệm, Tỉnh Khánh Hòa",
  "Số chứng thư số của cơ quan, tổ chức, cá nhân:",
  "Địa chỉ thư điện tử: thu@example.com",
  "Điện thoại di động: 0992000001",
  "Theo Nghị định số 166/2016/NĐ-CP ngày 24 tháng 12 năm 2016 của Chính phủ",
  /* filed at 18:30 UTC, which is the next day in Vietnam */
  "trong lĩnh vực Bảo hiểm xã hội từ ngày 20 tháng 11 năm 2026.",
  "Đăng ký giao dịch tại: ● Cổng thông tin điện tử của Bảo hiểm xã hội Việt Nam ○ Tổ chức I-VAN",
  "cam kết hoàn toàn chịu trách nhiệm trước pháp luật",
  "CƠ QUAN/TỔ CHỨC/CÁ NHÂN (Ký, ghi rõ họ tên) Âu Dương Thị Hoè",
  "In lúc 08:05 ngày 20/11/2026, cán bộ: clerk1.",
  "MẪU / SPECIMEN",
};

START_TEST (another_program_reads_every_field_of_the_pdf)
{
  g_autoptr (VcDocument) form = lay_out (&(Filed) { .email = "thu@example.com" });
  g_autofree char *text = text_of (form);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ck_assert_msg (strstr (text, fields[i]) != NULL, "not found: %s\nin: %s", fields[i], text);
}
END_TEST

START_TEST (a_name_that_came_decomposed_is_printed_composed)
{
  g_autoptr (VcDocument) form = lay_out (&(Filed) { .name = "Nguye\xcc\x82\xcc\x83n Thu\xcc\x9b\xcc\x89" });
  g_autofree char *text = text_of (form);

  ck_assert_ptr_nonnull (strstr (text, "cá nhân: Nguyễn Thử "));
  ck_assert_ptr_nonnull (strstr (text, "họ tên) Nguyễn Thử "));
}
END_TEST

START_TEST (a_genuine_form_is_no_specimen)
{
  g_autoptr (VcDocument) form = lay_out (&(Filed) { .genuine = TRUE });
  g_autofree char *text = text_of (form);

  ck_assert_ptr_null (strstr (text, "SPECIMEN"));
}
END_TEST

START_TEST (the_fonts_are_embedded)
{
  g_autoptr (VcDocument) form = lay_out (&(Filed) { 0 });
  g_autofree char *path = write_pdf (form);
  g_autofree char *output = output_of ((const char *[]) { "pdffonts", path, NULL });
  g_auto (GStrv) lines = g_strsplit (g_strstrip (output), "\n", -1);

  ck_assert_uint_gt (g_strv_length (lines), 2);
  for (guint i = 2; lines[i] != NULL; i++)
    ck_assert_msg (strstr (lines[i], " yes yes yes ") != NULL, "not embedded, subset and readable: %s", lines[i]);

  remove_pdf (path);
}
END_TEST

START_TEST (the_pdf_says_nobodys_name_about_itself)
{
  g_autoptr (VcDocument) form = lay_out (&(Filed) { 0 });
  g_autofree char *path = write_pdf (form);
  g_autofree char *output = output_of ((const char *[]) { "pdfinfo", path, NULL });

  ck_assert_ptr_nonnull (strstr (output, "Title:           Tờ khai mẫu số 01\n"));
  ck_assert_ptr_nonnull (strstr (output, "(A4)"));
  ck_assert_ptr_null (strstr (output, "Hoè"));
  ck_assert_ptr_null (strstr (output, "90002"));
  ck_assert_ptr_null (strstr (output, "Author"));
  remove_pdf (path);
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
  g_autoptr (VcDocument) form = lay_out (&(Filed) { 0 });
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
    g_ptr_array_add (forms, lay_out (&(Filed) { .name = names[i] }));

  pdf = vc_document_dup_joined_pdf (forms, NULL);
  path = write_bytes (pdf);
  output = output_of ((const char *[]) { "pdftotext", "-enc", "UTF-8", path, "-", NULL });

  at = output;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      at = strstr (at, names[i]);
      ck_assert_msg (at != NULL, "%s is not on page %u", names[i], i + 1);
      at = strchr (at, '\f');
    }

  ck_assert_str_eq (at, "\f");
  remove_pdf (path);
}
END_TEST

START_TEST (the_code_says_only_the_dossier_number)
{
  g_autoptr (VcDocument) form = lay_out (&(Filed) { 0 });
  g_autofree char *path = write_pdf (form);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = g_build_filename (folder, "page", NULL);
  g_autofree char *image = g_strconcat (stem, ".png", NULL);
  g_autofree char *rendered = output_of ((const char *[]) { "pdftoppm", "-r", "150", "-png", "-singlefile",
                                                            path, stem, NULL });
  g_autofree char *code = output_of ((const char *[]) { "zbarimg", "-q", "--raw", "-Sbinary", image, NULL });

  ck_assert_str_eq (g_strchomp (code), "90002.GD/2026/05699");
  g_remove (image);
  remove_pdf (path);
}
END_TEST

static const Filed sizes[] = {
  { 0 },
  { .genuine = TRUE, .email = "thu@example.com" },
  { .old_scheme = TRUE },
  { .name = "Công Tằng Tôn Nữ Thử Nghiệm Ngọc Khuê Mẫu", .old_scheme = TRUE,
    .detail = "Số nhà 99/99 hẻm Không Có Thật, tổ dân phố Mẫu 99, khu phố Thử Nghiệm Số Không",
    .email = "cong.tang.ton.nu.thu.nghiem.ngoc.khue.mau@mail.example.com" },
  { .name = LONG_NAME, .detail = LONG_DETAIL },
  { .name = LONG_NAME, .detail = LONG_DETAIL, .old_scheme = TRUE,
    .email = "mot.hop.thu.dien.tu.rat.dai.de.thu.nghiem.xuong.dong@mot-ten-mien-rat-dai.example.com" },
  { .name = LONG_NAME " " LONG_NAME " " LONG_NAME, .detail = LONG_DETAIL LONG_DETAIL LONG_DETAIL LONG_DETAIL },
  { .name = "Khôngcókhoảngtrắngnàotrongtênnàynênphảixuốngdònggiữachừngmộttừrấtdàikhôngthểchiađược" },
};

static gboolean
overlap (const VcFormExtent *a,
         const VcFormExtent *b)
{
  /* Lines that touch share a hair's breadth of rounding. */
  const double hair = 0.1;

  return a->page == b->page &&
         a->x + a->width > b->x + hair && b->x + b->width > a->x + hair &&
         a->y + a->height > b->y + hair && b->y + b->height > a->y + hair;
}

START_TEST (nothing_on_a_page_overlaps_or_leaves_it)
{
  g_autoptr (VcDocument) form = lay_out (&sizes[_i]);
  g_autoptr (GArray) extents = vc_document_list_extents (form);

  ck_assert_uint_gt (extents->len, 20);
  for (guint i = 0; i < extents->len; i++)
    {
      const VcFormExtent *a = &g_array_index (extents, VcFormExtent, i);

      ck_assert_msg (a->x >= 28.0 && a->x + a->width <= VC_FORM_WIDTH - 28.0 &&
                     a->y >= 14.0 && a->y + a->height <= VC_FORM_HEIGHT - 14.0,
                     "%s leaves the paper", a->what);
      ck_assert_uint_lt (a->page, vc_document_get_n_pages (form));

      for (guint j = i + 1; j < extents->len; j++)
        {
          const VcFormExtent *b = &g_array_index (extents, VcFormExtent, j);

          ck_assert_msg (!overlap (a, b), "%s and %s overlap", a->what, b->what);
        }
    }
}
END_TEST

START_TEST (an_ordinary_form_has_one_page)
{
  g_autoptr (VcDocument) form = lay_out (&sizes[_i]);

  ck_assert_uint_eq (vc_document_get_n_pages (form), 1);
}
END_TEST

static const VcFormExtent *
find_extent (const GArray *extents,
             const char   *what)
{
  for (guint i = 0; i < extents->len; i++)
    if (strcmp (g_array_index (extents, VcFormExtent, i).what, what) == 0)
      return &g_array_index (extents, VcFormExtent, i);

  ck_abort_msg ("there is no %s", what);
}

START_TEST (there_is_room_to_sign_on_the_page_of_the_commitment)
{
  g_autoptr (VcDocument) form = lay_out (&sizes[_i]);
  g_autoptr (GArray) extents = vc_document_list_extents (form);
  const VcFormExtent *commitment = find_extent (extents, "commitment");
  const VcFormExtent *hint = find_extent (extents, "signature-hint");
  const VcFormExtent *name = find_extent (extents, "signature-name");

  ck_assert_uint_eq (commitment->page, name->page);
  ck_assert_uint_eq (hint->page, name->page);
  /* 25 mm */
  ck_assert_double_ge (name->y - (hint->y + hint->height), 25.0 / 25.4 * 72.0);
}
END_TEST

START_TEST (a_form_of_two_pages_draws_both)
{
  g_autoptr (VcDocument) form = lay_out (&sizes[6]);
  g_autofree char *text = text_of (form);

  ck_assert_uint_eq (vc_document_get_n_pages (form), 2);
  ck_assert_ptr_nonnull (strstr (text, "Trang 1/2"));
  ck_assert_ptr_nonnull (strstr (text, "Trang 2/2"));
  ck_assert_ptr_nonnull (strstr (text, "(Ký, ghi rõ họ tên)"));
}
END_TEST

static const struct
{
  VcRequestKind kind;
  VcSubjectType subject;
  gboolean      supported;
} kinds[] = {
  { VC_REQUEST_REGISTER, VC_SUBJECT_ADULT,        TRUE },
  { VC_REQUEST_REGISTER, VC_SUBJECT_CHILD,        FALSE },
  { VC_REQUEST_REGISTER, VC_SUBJECT_ORGANISATION, FALSE },
  { VC_REQUEST_ADJUST,   VC_SUBJECT_ADULT,        FALSE },
  { VC_REQUEST_STOP,     VC_SUBJECT_ADULT,        FALSE },
};

START_TEST (a_form_whose_wording_is_not_known_is_not_printed)
{
  g_autoptr (VcDeclaration) declaration = file (&(Filed) { .kind = kinds[_i].kind, .subject = kinds[_i].subject });

  ck_assert_int_eq (vc_declaration_form_is_supported (declaration), kinds[_i].supported);
}
END_TEST

START_TEST (a_wording_is_valid_from_its_first_day)
{
  const VcFormVersion *first = vc_form_version_find (VC_REQUEST_REGISTER, VC_SUBJECT_ADULT,
                                                     (VcDate) { 2020, 8, 21 });

  ck_assert_ptr_nonnull (first);
  ck_assert_str_eq (first->code, "01");
  ck_assert (!first->confirmed);
  ck_assert_ptr_null (vc_form_version_find (VC_REQUEST_REGISTER, VC_SUBJECT_ADULT, (VcDate) { 2020, 8, 20 }));
}
END_TEST

/* The font cache is read once, before the tests fork, not by each of them. */
static void
load_fonts (void)
{
  g_autoptr (VcDocument) form = lay_out (&(Filed) { 0 });

  ck_assert_ptr_nonnull (form);
}

int
main (void)
{
  Suite *suite = suite_create ("documents");
  TCase *pdf = tcase_create ("pdf");
  TCase *layout = tcase_create ("layout");
  TCase *versions = tcase_create ("versions");

  tcase_add_unchecked_fixture (pdf, load_fonts, NULL);
  tcase_add_unchecked_fixture (layout, load_fonts, NULL);

  tcase_add_test (pdf, another_program_reads_every_field_of_the_pdf);
  tcase_add_test (pdf, a_name_that_came_decomposed_is_printed_composed);
  tcase_add_test (pdf, a_genuine_form_is_no_specimen);
  tcase_add_test (pdf, the_fonts_are_embedded);
  tcase_add_test (pdf, the_pdf_says_nobodys_name_about_itself);
  tcase_add_test (pdf, the_pdf_says_that_it_is_vietnamese_and_its_table_is_right);
  tcase_add_test (pdf, a_pdf_of_another_shape_is_left_alone);
  tcase_add_test (pdf, many_forms_make_one_file_in_their_order);
  tcase_add_test (pdf, the_code_says_only_the_dossier_number);
  suite_add_tcase (suite, pdf);

  tcase_add_loop_test (layout, nothing_on_a_page_overlaps_or_leaves_it, 0, G_N_ELEMENTS (sizes));
  tcase_add_loop_test (layout, an_ordinary_form_has_one_page, 0, 4);
  tcase_add_loop_test (layout, there_is_room_to_sign_on_the_page_of_the_commitment, 0, G_N_ELEMENTS (sizes));
  tcase_add_test (layout, a_form_of_two_pages_draws_both);
  suite_add_tcase (suite, layout);

  tcase_add_loop_test (versions, a_form_whose_wording_is_not_known_is_not_printed, 0, G_N_ELEMENTS (kinds));
  tcase_add_test (versions, a_wording_is_valid_from_its_first_day);
  suite_add_tcase (suite, versions);

  return vc_test_run (suite);
}
