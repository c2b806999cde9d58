/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-numbers.h"

/*
 * Invented numbers. Each kind keeps to a range of its own, so that whoever
 * meets one knows that nobody is meant, and no two people's are equal: they
 * are made from the person's place in the population alone.
 *
 *   personal number   random part 9999xx, from the hundredth person 99xxxx
 *   CMND              2299xxxxx
 *   passports         X99xxxxx, UT99xxxxx
 *   BHXH code         569999xxxx
 *   phone             0992xxxxxx, a prefix no operator uses
 */

#define FIRST_PEOPLE 100

/* Neighbours get numbers that do not look it. @factor shares no divisor with
 * @range, so no value comes twice. */
static guint
scatter (guint nth,
         guint factor,
         guint range)
{
  return (guint) (((guint64) nth * factor + 1) % range);
}

/**
 * vc_demo_number_dup_cccd:
 * @nth: which person
 * @province: three digits, where the birth was registered
 * @sex: male or female
 * @birth_year: from 1900
 *
 * Returns: (transfer full): a personal identification number (Decree
 *   137/2015/NĐ-CP, article 13)
 */
char *
vc_demo_number_dup_cccd (guint       nth,
                         const char *province,
                         VcSex       sex,
                         guint       birth_year)
{
  guint century = (birth_year - 1900) / 100;
  guint serial;

  g_return_val_if_fail (nth < VC_DEMO_MAX_PEOPLE && birth_year >= 1900, NULL);

  if (nth < FIRST_PEOPLE)
    serial = 9900 + nth;
  else
    serial = scatter (nth - FIRST_PEOPLE, 7919, VC_DEMO_MAX_PEOPLE - FIRST_PEOPLE);

  return g_strdup_printf ("%s%u%02u99%04u", province, 2 * century + (sex == VC_SEX_FEMALE),
                          birth_year % 100, serial);
}

/**
 * vc_demo_number_dup_cmnd:
 * @nth: which person
 *
 * Returns: (transfer full): nine digits of a former identity card
 */
char *
vc_demo_number_dup_cmnd (guint nth)
{
  return g_strdup_printf ("2299%05u", scatter (nth, 61803, 100000));
}

/**
 * vc_demo_number_dup_passport:
 * @nth: which person
 *
 * Returns: (transfer full): one letter and seven digits
 */
char *
vc_demo_number_dup_passport (guint nth)
{
  return g_strdup_printf ("X99%05u", scatter (nth, 31847, 100000));
}

/**
 * vc_demo_number_dup_foreign_passport:
 * @nth: which person
 *
 * Returns: (transfer full): a passport number of Utopia, the state of ICAO
 *   Doc 9303's specimens
 */
char *
vc_demo_number_dup_foreign_passport (guint nth)
{
  return g_strdup_printf ("UT99%05u", scatter (nth, 27183, 100000));
}

/**
 * vc_demo_number_dup_bhxh_code:
 * @nth: which person
 *
 * Returns: (transfer full): ten digits
 */
char *
vc_demo_number_dup_bhxh_code (guint nth)
{
  g_return_val_if_fail (nth < VC_DEMO_MAX_PEOPLE, NULL);

  return g_strdup_printf ("569999%04u", scatter (nth, 3181, VC_DEMO_MAX_PEOPLE));
}

/**
 * vc_demo_number_dup_phone:
 * @nth: which person
 *
 * Returns: (transfer full): a mobile number in national form
 */
char *
vc_demo_number_dup_phone (guint nth)
{
  return g_strdup_printf ("0992%06u", scatter (nth, 618033, 1000000));
}

/**
 * vc_demo_number_dup_dossier:
 * @nth: which declaration
 * @year: when it was filed
 * @office: the receiving office's place in vc_demo_office_list_new(), the
 *   provincial one first
 *
 * Returns: (transfer full): a dossier number, which ends with the province for
 *   its own office and with five digits for the offices under it
 */
char *
vc_demo_number_dup_dossier (guint nth,
                            guint year,
                            guint office)
{
  g_autofree char *code = office == 0 ? g_strdup ("056") : g_strdup_printf ("056%02u", office);

  return g_strdup_printf ("%u.GD/%u/%s", 90001 + nth, year, code);
}
