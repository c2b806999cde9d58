/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-mrz.h"

#include <string.h>

/*
 * The lines that machines read, as ICAO Doc 9303 lays them out: TD1 (three
 * lines of 30) on cards, TD3 (two of 44) in passports.
 */

#define CARD_LINE 30
#define PASSPORT_LINE 44

/* Doc 9303-3, 4.9: weights 7, 3, 1; A counts 10; the filler nothing. */
static char
check_digit (const char *text)
{
  static const int weights[] = { 7, 3, 1 };
  int              sum = 0;

  for (guint i = 0; text[i] != '\0'; i++)
    {
      int value = g_ascii_isdigit (text[i]) ? text[i] - '0' : g_ascii_isupper (text[i]) ? text[i] - 'A' + 10 : 0;

      sum += value * weights[i % 3];
    }

  return (char) ('0' + sum % 10);
}

/* Cuts @text or fills it up, with '<' for whatever is no letter or digit. */
static char *
dup_field (const char *text,
           gsize       length)
{
  g_autofree char *plain = g_str_to_ascii (text != NULL ? text : "", "C");
  char            *field = g_malloc (length + 1);
  gsize            given = strlen (plain);

  for (gsize i = 0; i < length; i++)
    field[i] = i < given && g_ascii_isalnum (plain[i]) ? g_ascii_toupper (plain[i]) : '<';
  field[length] = '\0';

  return field;
}

/* The family name is the first word of a Vietnamese name. */
static char *
dup_name (const char *name,
          gsize       length)
{
  g_auto (GStrv)   words = g_strsplit (name, " ", 2);
  g_autofree char *parts = g_strconcat (words[0] != NULL ? words[0] : "", "<<",
                                        words[0] != NULL && words[1] != NULL ? words[1] : "", NULL);

  return dup_field (parts, length);
}

static char *
dup_date (VcDate date)
{
  if (date.year == 0)
    return g_strdup ("<<<<<<");
  if (date.month == 0 || date.day == 0)
    return g_strdup_printf ("%02u<<<<", (guint) date.year % 100);

  return g_strdup_printf ("%02u%02u%02u", (guint) date.year % 100, (guint) date.month, (guint) date.day);
}

static char
sex_letter (VcSex sex)
{
  return sex == VC_SEX_MALE ? 'M' : sex == VC_SEX_FEMALE ? 'F' : '<';
}

/**
 * vc_demo_mrz_for_card:
 * @fields: a citizen's card
 *
 * Returns: (transfer full): three lines
 */
char *
vc_demo_mrz_for_card (const VcDemoCardFields *fields)
{
  gsize            given = strlen (fields->number);
  g_autofree char *number = dup_field (fields->number + (given > 9 ? given - 9 : 0), 9);
  g_autofree char *whole = dup_field (fields->number, 12);
  g_autofree char *birth = dup_date (fields->birth);
  g_autofree char *expires = dup_date (fields->expires);
  g_autofree char *name = dup_name (fields->name, CARD_LINE);
  g_autofree char *first = g_strdup_printf ("%s%c%s<<", number, check_digit (number), whole);
  g_autofree char *top = g_strdup_printf ("%s%c", first, check_digit (first));
  g_autofree char *dates = g_strdup_printf ("%s%c%s%c", birth, check_digit (birth), expires, check_digit (expires));
  g_autofree char *all = g_strconcat (top, dates, "<<<<<<<<<<<", NULL);

  return g_strdup_printf ("IDVNM%s\n%s%c%c%s%cVNM<<<<<<<<<<<%c\n%s", top, birth, check_digit (birth),
                          sex_letter (fields->sex), expires, check_digit (expires), check_digit (all), name);
}

/**
 * vc_demo_mrz_for_passport:
 * @fields: a passport
 * @state: who issued it, three letters
 *
 * Returns: (transfer full): two lines
 */
char *
vc_demo_mrz_for_passport (const VcDemoCardFields *fields,
                          const char             *state)
{
  g_autofree char *number = dup_field (fields->number, 9);
  g_autofree char *personal = dup_field (fields->old_number, 14);
  g_autofree char *birth = dup_date (fields->birth);
  g_autofree char *expires = dup_date (fields->expires);
  g_autofree char *name = dup_name (fields->name, PASSPORT_LINE - 5);
  g_autofree char *all = g_strdup_printf ("%s%c%s%c%s%c%s%c", number, check_digit (number), birth, check_digit (birth),
                                          expires, check_digit (expires), personal, check_digit (personal));

  return g_strdup_printf ("P<%s%s\n%s%c%s%s%c%c%s%c%s%c%c", state, name, number, check_digit (number), state, birth,
                          check_digit (birth), sex_letter (fields->sex), expires, check_digit (expires), personal,
                          check_digit (personal), check_digit (all));
}
