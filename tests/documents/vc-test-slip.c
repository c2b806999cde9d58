/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-test-slip.h"

#include "vc-archive-copy.h"
#include "vc-batch-list.h"
#include "vc-daily-register.h"
#include "vc-slip.h"

#include <string.h>

/* Slips and lists about invented cases. */

static const char * const names[] = {
  "Âu Dương Thị Hoè", "Trịnh Hữu Mẫu", "Đỗ Ỷ Nhiên", "Đặng Ngọc Thuỵ Khuê", "Lâm Thử Nghiệm",
  "Công Tằng Tôn Nữ Thử Nghiệm Ngọc Khuê Mẫu",
};

static const char * const reasons[] = {
  "Ảnh chân dung không rõ hoặc không đúng quy định",
  "Tờ khai chưa ký hoặc chưa ghi rõ họ tên",
};

/* Who issues it: a clerk of an office, at 08:05 on 2026-11-20. */
typedef struct
{
  VcOffice     *office;
  GDateTime    *now;
  VcPaperIssuer issuer;
} Desk;

static void
open_desk (Desk *self)
{
  self->office = vc_test_paper_office ();
  self->now = g_date_time_new_utc (2026, 11, 20, 1, 5, 0);
  self->issuer = (VcPaperIssuer) { .office = self->office, .printed_at = self->now, .printed_by = "clerk1",
                                   .officer_name = "Cán bộ Mẫu", .hotline = "1900 9068" };
}

static void
close_desk (Desk *self)
{
  g_object_unref (self->office);
  g_date_time_unref (self->now);
}

static GPtrArray *
new_reasons (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (list, vc_reason_new (&(VcReasonFields) {
    .code = "R01", .text_vi = reasons[0], .advice_vi = "Chụp lại ảnh chân dung đủ sáng, nhìn thẳng, không đội mũ." }));
  g_ptr_array_add (list, vc_reason_new (&(VcReasonFields) { .code = "R15", .text_vi = reasons[1] }));
  return list;
}

/**
 * vc_test_slip:
 * @slip: which
 * @filed: about what
 *
 * Returns: (transfer full) (nullable): the slip
 */
VcDocument *
vc_test_slip (VcTestSlip         slip,
              const VcTestFiled *filed)
{
  static const char * const handed_in[] = { "Tờ khai mẫu số 01 đã ký", "Bản chụp giấy khai sinh", NULL };
  static const char * const wanted[] = { "Tờ khai mẫu số 01 có chữ ký, ghi rõ họ tên", "Ảnh chân dung rõ nét", NULL };
  g_autoptr (VcDeclaration) declaration = vc_test_paper_file (filed);
  g_autoptr (GPtrArray) why = new_reasons ();
  VcDocument *document = NULL;
  Desk        desk;

  open_desk (&desk);
  switch (slip)
    {
    case VC_TEST_RECEIPT:
      document = vc_slip_new_receipt (&desk.issuer, declaration, handed_in);
      break;
    case VC_TEST_ACCEPTANCE:
      document = vc_slip_new_acceptance (&desk.issuer, declaration);
      break;
    case VC_TEST_REFUSAL:
      document = vc_slip_new_refusal (&desk.issuer, declaration, why);
      break;
    case VC_TEST_MORE:
      document = vc_slip_new_more (&desk.issuer, declaration, wanted, (VcDate) { 2026, 11, 27 });
      break;
    }

  close_desk (&desk);
  return document;
}

/**
 * vc_test_batch:
 * @n_declarations: how many
 *
 * Returns: (transfer full): a unit's list
 */
VcDocument *
vc_test_batch (guint n_declarations)
{
  static const VcDeclarationState states[] = { VC_DECLARATION_SUBMITTED, VC_DECLARATION_ACCOUNT_ISSUED,
                                               VC_DECLARATION_REFUSAL_CONFIRMED };
  g_autoptr (GPtrArray) declarations = g_ptr_array_new_with_free_func (g_object_unref);
  VcDocument *document;
  Desk        desk;

  for (guint i = 0; i < n_declarations; i++)
    g_ptr_array_add (declarations, vc_test_paper_file (&(VcTestFiled) {
      .name = names[i % G_N_ELEMENTS (names)], .state = states[i % G_N_ELEMENTS (states)], .outstanding = i % 4 == 3 }));

  open_desk (&desk);
  document = vc_batch_list_new (&desk.issuer, "Công ty TNHH Thử Nghiệm Số 1", "TZ9901A", declarations);
  close_desk (&desk);
  return document;
}

/**
 * vc_test_register:
 * @n_entries: how many lines
 * @of_office: whether it is an office's, not a clerk's
 *
 * Returns: (transfer full): the register of 2026-11-19
 */
VcDocument *
vc_test_register (guint    n_entries,
                  gboolean of_office)
{
  g_autofree VcRegisterEntry *entries = g_new0 (VcRegisterEntry, n_entries);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 19, 1, 0, 0);
  VcDocument *document;
  Desk        desk;

  for (guint i = 0; i < n_entries; i++)
    entries[i] = (VcRegisterEntry) {
      .at = at, .dossier_number = "90002.GD/2026/05699", .name = names[i % G_N_ELEMENTS (names)],
      .bhxh_code = "5699990003", .outcome = i % VC_N_REGISTER_OUTCOMES,
      .reason = i % VC_N_REGISTER_OUTCOMES == VC_REGISTER_REFUSED ? reasons[i % 2] : NULL,
      .paper_outstanding = i % 5 == 4, .officer_name = of_office ? "Cán bộ Mẫu" : NULL };

  open_desk (&desk);
  document = vc_daily_register_new (&desk.issuer, (VcDate) { 2026, 11, 19 }, of_office ? NULL : "Cán bộ Mẫu",
                                    entries, n_entries);
  close_desk (&desk);
  return document;
}

/* A grey sheet that somebody scribbled on, in rows with some bytes between. */
static VcScannedPage
draw_scan (void)
{
  VcScannedPage page = { .width = 413, .height = 585, .stride = 413 * 3 + 5 };
  guint8       *rgb = g_malloc (page.stride * page.height);

  memset (rgb, 0xf0, page.stride * page.height);
  for (guint x = 60; x < 350; x++)
    for (guint y = 300 + (x % 60); y < 306 + (x % 60); y++)
      memcpy (rgb + y * page.stride + 3 * x, (const guint8[]) { 0x20, 0x30, 0xa0 }, 3);

  page.rgb = g_bytes_new_take (rgb, page.stride * page.height);
  return page;
}

/**
 * vc_test_archive:
 * @filed: a case
 * @n_scans: how many pages were signed and scanned
 *
 * Returns: (transfer full) (nullable): its archive copy
 */
VcDocument *
vc_test_archive (const VcTestFiled *filed,
                 guint              n_scans)
{
  g_autoptr (VcDeclaration) declaration = vc_test_paper_file (filed);
  g_autoptr (VcDocument) form = vc_test_paper_form (filed);
  g_autofree VcScannedPage *scans = g_new0 (VcScannedPage, n_scans);
  VcDocument *copy;
  Desk        desk;

  open_desk (&desk);
  for (guint i = 0; i < n_scans; i++)
    scans[i] = draw_scan ();

  copy = vc_archive_copy_new (declaration, form, scans, n_scans, desk.now, "truong1");

  for (guint i = 0; i < n_scans; i++)
    g_bytes_unref (scans[i].rgb);
  close_desk (&desk);
  return copy;
}
