/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-cccd-number.h"

#include <string.h>

/*
 * The personal identification number PPP G YY RRRRRR: place where the birth
 * was registered, century and sex, year of birth, six random digits; no check
 * digit (Decree 137/2015/NĐ-CP, article 13).
 */

/* Codes stay in old numbers after provinces merge, so nothing is ever removed
 * here. People born abroad have other codes. */
static const struct
{
  char        code[4];
  const char *name;
} provinces[] = {
  { "001", "Hà Nội" },
  { "002", "Hà Giang" },
  { "004", "Cao Bằng" },
  { "006", "Bắc Kạn" },
  { "008", "Tuyên Quang" },
  { "010", "Lào Cai" },
  { "011", "Điện Biên" },
  { "012", "Lai Châu" },
  { "014", "Sơn La" },
  { "015", "Yên Bái" },
  { "017", "Hòa Bình" },
  { "019", "Thái Nguyên" },
  { "020", "Lạng Sơn" },
  { "022", "Quảng Ninh" },
  { "024", "Bắc Giang" },
  { "025", "Phú Thọ" },
  { "026", "Vĩnh Phúc" },
  { "027", "Bắc Ninh" },
  { "030", "Hải Dương" },
  { "031", "Hải Phòng" },
  { "033", "Hưng Yên" },
  { "034", "Thái Bình" },
  { "035", "Hà Nam" },
  { "036", "Nam Định" },
  { "037", "Ninh Bình" },
  { "038", "Thanh Hóa" },
  { "040", "Nghệ An" },
  { "042", "Hà Tĩnh" },
  { "044", "Quảng Bình" },
  { "045", "Quảng Trị" },
  { "046", "Thừa Thiên Huế" },
  { "048", "Đà Nẵng" },
  { "049", "Quảng Nam" },
  { "051", "Quảng Ngãi" },
  { "052", "Bình Định" },
  { "054", "Phú Yên" },
  { "056", "Khánh Hòa" },
  { "058", "Ninh Thuận" },
  { "060", "Bình Thuận" },
  { "062", "Kon Tum" },
  { "064", "Gia Lai" },
  { "066", "Đắk Lắk" },
  { "067", "Đắk Nông" },
  { "068", "Lâm Đồng" },
  { "070", "Bình Phước" },
  { "072", "Tây Ninh" },
  { "074", "Bình Dương" },
  { "075", "Đồng Nai" },
  { "077", "Bà Rịa - Vũng Tàu" },
  { "079", "TP. Hồ Chí Minh" },
  { "080", "Long An" },
  { "082", "Tiền Giang" },
  { "083", "Bến Tre" },
  { "084", "Trà Vinh" },
  { "086", "Vĩnh Long" },
  { "087", "Đồng Tháp" },
  { "089", "An Giang" },
  { "091", "Kiên Giang" },
  { "092", "Cần Thơ" },
  { "093", "Hậu Giang" },
  { "094", "Sóc Trăng" },
  { "095", "Bạc Liêu" },
  { "096", "Cà Mau" },
};

static int
value_of_digit (char digit)
{
  return digit - '0';
}

/**
 * vc_cccd_number_is_well_formed:
 * @number: (nullable): a text
 *
 * Returns: whether it is twelve digits
 */
gboolean
vc_cccd_number_is_well_formed (const char *number)
{
  return number != NULL && strlen (number) == 12 && strspn (number, "0123456789") == 12;
}

/**
 * vc_cccd_number_get_province:
 * @number: (nullable): a personal number
 *
 * Returns: (nullable): the province where the birth was registered, by its
 *   name before 2025-07-01
 */
const char *
vc_cccd_number_get_province (const char *number)
{
  if (!vc_cccd_number_is_well_formed (number))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (provinces); i++)
    if (strncmp (number, provinces[i].code, 3) == 0)
      return provinces[i].name;

  return NULL;
}

/**
 * vc_cccd_number_check:
 * @number: (nullable): a personal number
 *
 * Returns: what is wrong with the number by itself
 */
VcFindingCode
vc_cccd_number_check (const char *number)
{
  if (number == NULL || *number == '\0')
    return VC_FINDING_ID_NUMBER_MISSING;

  if (!vc_cccd_number_is_well_formed (number))
    return VC_FINDING_CCCD_STRUCTURE;

  return vc_cccd_number_get_province (number) != NULL ? VC_FINDING_NONE : VC_FINDING_CCCD_PROVINCE_UNKNOWN;
}

/**
 * vc_cccd_number_check_sex:
 * @number: (nullable): a personal number
 * @sex: the sex it should say
 *
 * Returns: whether the fourth digit says another sex; nothing when either is
 *   not known
 */
VcFindingCode
vc_cccd_number_check_sex (const char *number,
                          VcSex       sex)
{
  VcSex said;

  if (!vc_cccd_number_is_well_formed (number) || sex == VC_SEX_UNKNOWN)
    return VC_FINDING_NONE;

  said = value_of_digit (number[3]) % 2 == 0 ? VC_SEX_MALE : VC_SEX_FEMALE;
  return said == sex ? VC_FINDING_NONE : VC_FINDING_CCCD_SEX_DIFFERS;
}

/**
 * vc_cccd_number_check_birth_year:
 * @number: (nullable): a personal number
 * @birth_date: the date whose year it should say
 *
 * Returns: whether the number says another year; nothing when either is not
 *   known
 */
VcFindingCode
vc_cccd_number_check_birth_year (const char *number,
                                 VcDate      birth_date)
{
  int year;

  if (!vc_cccd_number_is_well_formed (number) || birth_date.year == 0)
    return VC_FINDING_NONE;

  year = 1900 + 100 * (value_of_digit (number[3]) / 2)
         + 10 * value_of_digit (number[4]) + value_of_digit (number[5]);
  return year == birth_date.year ? VC_FINDING_NONE : VC_FINDING_CCCD_BIRTH_YEAR_DIFFERS;
}
