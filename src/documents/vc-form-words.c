/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-form-words.h"

#include "vc-vietnam-time.h"

#include <string.h>

/*
 * Words of papers. They are the papers' own, so they are Vietnamese whatever
 * the program speaks.
 */

static const char * const requests[] = {
  [VC_REQUEST_REGISTER] = "Đăng ký sử dụng phương thức giao dịch điện tử",
  [VC_REQUEST_ADJUST]   = "Điều chỉnh thông tin đã đăng ký",
  [VC_REQUEST_STOP]     = "Ngừng sử dụng phương thức giao dịch điện tử",
};

static const char * const relations[] = {
  [VC_RELATION_FATHER]   = "Cha",
  [VC_RELATION_MOTHER]   = "Mẹ",
  [VC_RELATION_GUARDIAN] = "Người giám hộ",
};

static const char * const states[] = {
  [VC_DECLARATION_SUBMITTED]         = "Chờ xác minh",
  [VC_DECLARATION_CLAIMED]           = "Đang xử lý",
  [VC_DECLARATION_APPROVED]          = "Đã phê duyệt",
  [VC_DECLARATION_ACCOUNT_ISSUED]    = "Đã cấp tài khoản",
  [VC_DECLARATION_REFUSED]           = "Chờ lãnh đạo xem xét",
  [VC_DECLARATION_REFUSAL_CONFIRMED] = "Không chấp nhận",
};

/**
 * vc_form_words_dup_day:
 * @day: a day
 *
 * A day or a month of one digit gets a zero where another digit could be
 * written before it (Decree 30/2020/NĐ-CP).
 *
 * Returns: (transfer full): the day as state papers write it
 */
char *
vc_form_words_dup_day (VcDate day)
{
  return g_strdup_printf (day.month <= 2 ? "ngày %02u tháng %02u năm %u" : "ngày %02u tháng %u năm %u",
                          day.day, day.month, day.year);
}

/**
 * vc_form_words_dup_date:
 * @moment: a moment
 *
 * Returns: (transfer full): its day in Vietnam, in digits
 */
char *
vc_form_words_dup_date (GDateTime *moment)
{
  g_autoptr (GDateTime) local = vc_vietnam_time_from (moment);

  return g_date_time_format (local, "%d/%m/%Y");
}

/**
 * vc_form_words_dup_moment:
 * @moment: a moment
 *
 * Returns: (transfer full): its hour and day in Vietnam
 */
char *
vc_form_words_dup_moment (GDateTime *moment)
{
  g_autoptr (GDateTime) local = vc_vietnam_time_from (moment);

  return g_date_time_format (local, "%H:%M ngày %d/%m/%Y");
}

/**
 * vc_form_words_dup_place:
 * @office: an office
 *
 * Returns: (transfer full): where it signs: the last part of its address,
 *   which is its province or its town
 */
char *
vc_form_words_dup_place (VcOffice *office)
{
  static const char * const kinds[] = { "tỉnh ", "Tỉnh ", "thành phố ", "Thành phố ", "TP. ", "TP " };
  const char *address = vc_office_get_address (office);
  const char *comma = strrchr (address, ',');
  const char *place = comma != NULL ? comma + 1 : address;

  place += strspn (place, " ");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (place, kinds[i]))
      return g_strdup (place + strlen (kinds[i]));

  return g_strdup (place);
}

/**
 * vc_form_words_dup_printed:
 * @printed_at: the present moment
 * @printed_by: the officer's account
 *
 * Returns: (transfer full): who printed a paper and when
 */
char *
vc_form_words_dup_printed (GDateTime  *printed_at,
                           const char *printed_by)
{
  g_autofree char *when = vc_form_words_dup_moment (printed_at);

  return g_strdup_printf ("In lúc %s, cán bộ: %s.", when, printed_by);
}

/**
 * vc_form_words_for_request:
 * @kind: a kind of request
 *
 * Returns: what is asked for
 */
const char *
vc_form_words_for_request (VcRequestKind kind)
{
  return requests[kind];
}

/**
 * vc_form_words_for_relation:
 * @relation: a relation
 *
 * Returns: what the guardian is to the child
 */
const char *
vc_form_words_for_relation (VcRelation relation)
{
  return relations[relation];
}

/**
 * vc_form_words_for_state:
 * @state: where a declaration stands
 *
 * Returns: the same in words, for whoever reads a list
 */
const char *
vc_form_words_for_state (VcDeclarationState state)
{
  return states[state];
}
