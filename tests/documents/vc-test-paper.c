/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-paper.h"

#include "vc-declaration-form.h"

#include <glib/gstdio.h>
#include <string.h>

/* Invented cases on paper, and what other programs make of it. */

#define DEFAULT(value, usual) ((value) != NULL ? (value) : (usual))

static VcIdentityDocument *
new_document (const VcTestFiled *filed)
{
  if (filed->subject == VC_SUBJECT_CHILD)
    return vc_identity_document_new (VC_DOCUMENT_BIRTH_CERTIFICATE, DEFAULT (filed->number, "9921/2019"), NULL);

  return vc_identity_document_new (VC_DOCUMENT_CCCD, DEFAULT (filed->number, "056188999901"), NULL);
}

static VcAddress *
new_address (const VcTestFiled *filed)
{
  VcAddressFields place = {
    .scheme = filed->old_scheme ? VC_ADDRESS_VN_2004 : VC_ADDRESS_VN_2025,
    .province_code = "56", .province = "Tỉnh Khánh Hòa",
    .district_code = filed->old_scheme ? "574" : NULL,
    .district = filed->old_scheme ? "Huyện Diên Khánh" : NULL,
    .ward_code = "99999", .ward = "Xã Thử Nghiệm",
    .detail = DEFAULT (filed->detail, "Thôn Mẫu 3"),
  };

  return vc_address_new (&place);
}

static VcDecision *
new_decision (const VcTestFiled *filed,
              GDateTime         *decided_at)
{
  gboolean refused = filed->state == VC_DECLARATION_REFUSED || filed->state == VC_DECLARATION_REFUSAL_CONFIRMED;

  if (filed->state == VC_DECLARATION_SUBMITTED || filed->state == VC_DECLARATION_CLAIMED)
    return NULL;

  return vc_decision_new (&(VcDecisionFields) {
    .id = "k1", .kind = refused ? VC_DECISION_REFUSE : VC_DECISION_APPROVE, .version = 1, .counter = "Quầy 3",
    .message = refused ? "Vui lòng mang theo giấy tờ tùy thân còn hiệu lực." : NULL,
    .decided_at = decided_at, .officer_id = "o1", .officer_name = "Cán bộ Mẫu",
  });
}

static GPtrArray *
new_notices (const VcTestFiled *filed,
             GDateTime         *changed_at)
{
  GPtrArray *notices = g_ptr_array_new_with_free_func (g_object_unref);

  if (filed->state != VC_DECLARATION_ACCOUNT_ISSUED)
    return notices;

  g_ptr_array_add (notices, vc_notice_new ("n1", VC_NOTICE_OF_APPROVAL, VC_NOTICE_SMS, VC_NOTICE_DELIVERED,
                                           "0992•••001", changed_at));
  g_ptr_array_add (notices, vc_notice_new ("n2", VC_NOTICE_OF_APPROVAL, VC_NOTICE_EMAIL, VC_NOTICE_SENT,
                                           "th•••@example.com", changed_at));
  return notices;
}

/**
 * vc_test_paper_file:
 * @filed: what it differs in from an ordinary one
 *
 * Returns: (transfer full): an invented declaration
 */
VcDeclaration *
vc_test_paper_file (const VcTestFiled *filed)
{
  gboolean is_child = filed->subject == VC_SUBJECT_CHILD;
  gboolean is_stop = filed->kind == VC_REQUEST_STOP;
  g_autoptr (VcPerson) person =
    vc_person_new (DEFAULT (filed->name, "Âu Dương Thị Hoè"), (VcDate) { 1988, 2, 29 }, VC_SEX_FEMALE);
  g_autoptr (VcIdentityDocument) document = new_document (filed);
  g_autoptr (VcAddress) address = new_address (filed);
  g_autoptr (VcContact) contact = is_child ? NULL : vc_contact_new ("0992000001", NULL, filed->email, NULL);
  g_autoptr (VcGuardian) guardian =
    is_child ? vc_guardian_new (DEFAULT (filed->guardian, "Đặng Kiểm Thử"), "5699990009", VC_RELATION_FATHER,
                                VC_ACCOUNT_ACTIVE, "0992000009", "KH-00")
             : NULL;
  g_autoptr (GDateTime) evening = g_date_time_new_utc (2026, 11, 19, 18, 30, 0);
  g_autoptr (GDateTime) due_at = g_date_time_new_utc (2026, 11, 25, 10, 0, 0);
  g_autoptr (VcDecision) decision = new_decision (filed, evening);
  g_autoptr (GPtrArray) notices = new_notices (filed, evening);
  GDateTime *filed_at = DEFAULT (filed->filed_at, evening);

  return vc_declaration_new (&(VcDeclarationFields) {
    .id = "d1", .dossier_number = "90002.GD/2026/05699", .version = 1, .state = filed->state,
    .flags = (filed->genuine ? 0 : VC_DECLARATION_SPECIMEN) |
             (filed->outstanding ? VC_DECLARATION_PAPER_OUTSTANDING : 0),
    .request_kind = filed->kind, .subject_type = filed->subject, .person = person,
    .bhxh_code = DEFAULT (filed->bhxh_code, "5699990003"), .document = document, .address = address,
    .contact = contact, .guardian = guardian, .certificate_serial = filed->serial,
    .contact_person = filed->contact_person, .adjustments = filed->adjustments,
    .stop_from = is_stop ? (VcDate) { 2026, 12, 1 } : VC_DATE_UNKNOWN,
    .stop_reason = is_stop ? DEFAULT (filed->stop_reason, "Không còn nhu cầu sử dụng") : NULL,
    .receiving_office = "KH-00", .handling_office = "KH-00", .decision = decision, .notices = notices,
    .committed_at = filed_at, .filed_at = filed_at, .due_at = due_at });
}

/**
 * vc_test_paper_office:
 *
 * Returns: (transfer full): an office
 */
VcOffice *
vc_test_paper_office (void)
{
  return vc_office_new ("KH-00", NULL, "Bảo hiểm xã hội tỉnh Khánh Hòa",
                        "Số 05 Huỳnh Thúc Kháng, phường Phước Tiến, thành phố Nha Trang, tỉnh Khánh Hòa",
                        "02583000000", "kh-00@example.com", NULL);
}

/**
 * vc_test_paper_form:
 * @filed: what was filed
 *
 * Returns: (transfer full): its form 01, printed at 08:05 on 2026-11-20
 */
VcDocument *
vc_test_paper_form (const VcTestFiled *filed)
{
  g_autoptr (VcDeclaration) declaration = vc_test_paper_file (filed);
  g_autoptr (VcOffice) office = vc_test_paper_office ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 1, 5, 0);

  return vc_declaration_form_new (declaration, office, now, "clerk1");
}

/**
 * vc_test_paper_adjustments:
 *
 * Returns: (transfer full) (element-type VcAdjustment): an ordinary adjustment
 */
GPtrArray *
vc_test_paper_adjustments (void)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (lines, vc_adjustment_new (VC_ADJUSTED_BIRTH_DATE, "1988", "1988-02-29"));
  g_ptr_array_add (lines, vc_adjustment_new (VC_ADJUSTED_ID_NUMBER, "229999901", "056188999901"));
  g_ptr_array_add (lines, vc_adjustment_new (VC_ADJUSTED_EMAIL, NULL, "thu@example.com"));
  g_ptr_array_add (lines, vc_adjustment_new (VC_ADJUSTED_PHONE, "0992000009", "0992000001"));
  return lines;
}

/**
 * vc_test_paper_write:
 * @pdf: a PDF
 *
 * Returns: (transfer full): where it was written, in a folder of its own; see
 *   vc_test_paper_remove()
 */
char *
vc_test_paper_write (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vc-documents-XXXXXX", &error);
  char *path = g_build_filename (folder, "form.pdf", NULL);

  ck_assert (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error));
  return path;
}

/**
 * vc_test_paper_write_document:
 * @document: a document
 *
 * Returns: (transfer full): where its PDF was written
 */
char *
vc_test_paper_write_document (VcDocument *document)
{
  g_autoptr (GBytes) pdf = vc_document_dup_pdf (document, NULL);

  ck_assert_ptr_nonnull (pdf);
  return vc_test_paper_write (pdf);
}

/**
 * vc_test_paper_remove:
 * @path: what vc_test_paper_write() returned
 */
void
vc_test_paper_remove (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_remove (path);
  g_rmdir (folder);
}

/**
 * vc_test_paper_output_of:
 * @command: a program and its arguments
 *
 * Returns: (transfer full): what it prints; it must succeed
 */
char *
vc_test_paper_output_of (const char * const *command)
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

/**
 * vc_test_paper_text_of:
 * @document: a document
 *
 * Returns: (transfer full): its text as another program reads it, on one line
 */
char *
vc_test_paper_text_of (VcDocument *document)
{
  g_autofree char *path = vc_test_paper_write_document (document);
  g_autofree char *output = vc_test_paper_output_of ((const char *[]) { "pdftotext", "-enc", "UTF-8", path, "-",
                                                                        NULL });
  g_auto (GStrv) words = g_strsplit_set (output, " \n\f", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (text, "%s ", words[i]);

  vc_test_paper_remove (path);
  return g_strdup (text->str);
}

/**
 * vc_test_paper_assert_texts:
 * @document: a document
 * @texts: what must be on it, letter for letter
 * @n_texts: how many
 */
void
vc_test_paper_assert_texts (VcDocument         *document,
                            const char * const *texts,
                            guint               n_texts)
{
  g_autofree char *text = vc_test_paper_text_of (document);

  for (guint i = 0; i < n_texts; i++)
    ck_assert_msg (strstr (text, texts[i]) != NULL, "not found: %s\nin: %s", texts[i], text);
}

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

/* What is made smaller as a whole may reach the edges. */
static double
margin_of (const VcFormExtent *extent)
{
  return g_str_equal (extent->what, "form") || g_str_equal (extent->what, "scan") ? 0.0 : 14.0;
}

/**
 * vc_test_paper_assert_clear:
 * @document: a document
 *
 * Sees that nothing on a page overlaps or leaves it.
 */
void
vc_test_paper_assert_clear (VcDocument *document)
{
  g_autoptr (GArray) extents = vc_document_list_extents (document);

  for (guint i = 0; i < extents->len; i++)
    {
      const VcFormExtent *a = &g_array_index (extents, VcFormExtent, i);
      double margin = margin_of (a);

      ck_assert_msg (a->x >= 2 * margin && a->x + a->width <= VC_FORM_WIDTH - 2 * margin &&
                     a->y >= margin && a->y + a->height <= VC_FORM_HEIGHT - margin,
                     "%s leaves page %u", a->what, a->page + 1);
      ck_assert_uint_lt (a->page, vc_document_get_n_pages (document));

      for (guint j = i + 1; j < extents->len; j++)
        {
          const VcFormExtent *b = &g_array_index (extents, VcFormExtent, j);

          ck_assert_msg (!overlap (a, b), "%s and %s overlap on page %u", a->what, b->what, a->page + 1);
        }
    }
}
