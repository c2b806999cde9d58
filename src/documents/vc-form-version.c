/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-version.h"

#include "vc-form-words.h"

/*
 * The wordings of form 01. The words are those of the registration guide for
 * individuals of 2020-08-21 (2659/BHXH-CNTT), which shows the block to
 * register and the commitment of an adult; the child's is that of the app. The
 * blocks to adjust and to stop follow the sister forms of Decision
 * 08/2015/QĐ-TTg. Decree 166/2016/NĐ-CP is not applied to social insurance any
 * more since Decree 164/2025/NĐ-CP, and the agency has published no form that
 * cites the new one. All of it stays unconfirmed and says so on paper.
 */

#define PREAMBLE \
  "Theo %s, cơ quan/tổ chức/cá nhân tôi có đủ các điều kiện sử dụng phương thức giao dịch điện tử. " \
  "Cơ quan/tổ chức/cá nhân tôi đăng ký, điều chỉnh thông tin và ngừng sử dụng phương thức giao dịch điện tử " \
  "trong lĩnh vực bảo hiểm xã hội với cơ quan Bảo hiểm xã hội như sau:"

#define REQUESTS \
  { \
    [VC_REQUEST_REGISTER] = \
      "Đăng ký sử dụng phương thức giao dịch điện tử trong lĩnh vực Bảo hiểm xã hội từ %s.", \
    [VC_REQUEST_ADJUST] = \
      "Điều chỉnh thông tin đã đăng ký sử dụng phương thức giao dịch điện tử trong lĩnh vực Bảo hiểm xã hội " \
      "như sau:", \
    [VC_REQUEST_STOP] = \
      "Ngừng sử dụng phương thức giao dịch điện tử trong lĩnh vực Bảo hiểm xã hội.", \
  }

#define COMMITMENT \
  "Cơ quan/tổ chức/cá nhân tôi cam kết hoàn toàn chịu trách nhiệm trước pháp luật về tính chính xác, trung thực " \
  "của nội dung nêu trên và thực hiện giao dịch điện tử trong lĩnh vực bảo hiểm xã hội theo đúng quy định của " \
  "pháp luật."

#define COMMITMENTS \
  { \
    [VC_SUBJECT_ADULT] = COMMITMENT, \
    [VC_SUBJECT_CHILD] = \
      "Cá nhân tôi cam kết hoàn toàn chịu trách nhiệm trước pháp luật về tính chính xác, trung thực của nội dung " \
      "đăng ký nêu trên và thực hiện giao dịch điện tử trong lĩnh vực bảo hiểm xã hội theo đúng quy định của " \
      "pháp luật.", \
    [VC_SUBJECT_ORGANISATION] = COMMITMENT, \
  }

static const VcFormVersion versions[] = {
  {
    .code = "01",
    .citation = "Nghị định số 166/2016/NĐ-CP ngày 24 tháng 12 năm 2016 của Chính phủ",
    .valid_from = { 2020, 8, 21 },
    .valid_until = { 2025, 6, 30 },
    .preamble = PREAMBLE,
    .requests = REQUESTS,
    .commitments = COMMITMENTS,
  },
  {
    .code = "01",
    .citation = "Nghị định số 164/2025/NĐ-CP ngày 29 tháng 6 năm 2025 của Chính phủ",
    .valid_from = { 2025, 7, 1 },
    .preamble = PREAMBLE,
    .requests = REQUESTS,
    .commitments = COMMITMENTS,
  },
};

static gboolean
is_valid_on (const VcFormVersion *version,
             VcDate               day)
{
  return vc_date_compare (version->valid_from, day) <= 0 &&
         (version->valid_until.year == 0 || vc_date_compare (day, version->valid_until) <= 0);
}

/**
 * vc_form_version_find:
 * @day: the day the declaration was filed
 *
 * Returns: (transfer none) (nullable): the wording of that day, or %NULL when
 *   none is known
 */
const VcFormVersion *
vc_form_version_find (VcDate day)
{
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    if (is_valid_on (&versions[i], day))
      return &versions[i];

  return NULL;
}

static char *
dup_filled (const char *template,
            const char *what)
{
  GString *text = g_string_new (template);

  g_string_replace (text, "%s", what, 1);
  return g_string_free (text, FALSE);
}

/**
 * vc_form_version_dup_preamble:
 * @self: a wording
 *
 * Returns: (transfer full): the preamble with its citation
 */
char *
vc_form_version_dup_preamble (const VcFormVersion *self)
{
  return dup_filled (self->preamble, self->citation);
}

/**
 * vc_form_version_dup_request:
 * @self: a wording
 * @kind: what is asked for
 * @day: from when on
 *
 * Returns: (transfer full): the request with its date
 */
char *
vc_form_version_dup_request (const VcFormVersion *self,
                             VcRequestKind        kind,
                             VcDate               day)
{
  g_autofree char *from = vc_form_words_dup_day (day);

  return dup_filled (self->requests[kind], from);
}
