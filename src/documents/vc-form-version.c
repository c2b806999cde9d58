/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-version.h"

/*
 * The wordings of form 01. The one below is that of the registration guide for
 * individuals of 2020-08-21 (2659/BHXH-CNTT). Decree 166/2016/NĐ-CP, which it
 * cites, no longer applies to social insurance since 2025-07-01 and the agency
 * has published no other wording: it stays unconfirmed and says so on paper.
 */

static const struct
{
  VcRequestKind kind;
  VcSubjectType subject;
  VcFormVersion version;
} versions[] = {
  {
    VC_REQUEST_REGISTER, VC_SUBJECT_ADULT,
    {
      .code = "01",
      .issued_by = NULL,
      .valid_from = { 2020, 8, 21 },
      .confirmed = FALSE,
      .preamble =
        "Theo Nghị định số 166/2016/NĐ-CP ngày 24 tháng 12 năm 2016 của Chính phủ, cơ quan/tổ chức/cá nhân "
        "tôi có đủ các điều kiện sử dụng phương thức giao dịch điện tử. Cơ quan/tổ chức/cá nhân tôi đăng ký, "
        "điều chỉnh thông tin và ngừng sử dụng phương thức giao dịch điện tử trong lĩnh vực bảo hiểm xã hội "
        "với cơ quan Bảo hiểm xã hội như sau:",
      .request =
        "Đăng ký sử dụng phương thức giao dịch điện tử trong lĩnh vực Bảo hiểm xã hội từ %s.",
      .commitment =
        "Cơ quan/tổ chức/cá nhân tôi cam kết hoàn toàn chịu trách nhiệm trước pháp luật về tính chính xác, "
        "trung thực của nội dung nêu trên và thực hiện giao dịch điện tử trong lĩnh vực bảo hiểm xã hội theo "
        "đúng quy định của pháp luật.",
    },
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
 * @kind: what is asked for
 * @subject: for whom
 * @day: the day the declaration was filed
 *
 * Returns: (transfer none) (nullable): the wording of that day, or %NULL when
 *   none is known
 */
const VcFormVersion *
vc_form_version_find (VcRequestKind kind,
                      VcSubjectType subject,
                      VcDate        day)
{
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    if (versions[i].kind == kind && versions[i].subject == subject && is_valid_on (&versions[i].version, day))
      return &versions[i].version;

  return NULL;
}
