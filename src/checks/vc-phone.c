/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-phone.h"

#include <string.h>

/*
 * Phone numbers in the national form: 0 and nine digits for a mobile. The
 * credentials go there, so a landline is an error; a prefix nobody is known to
 * use is only a warning, since the lists of operators are always a year old.
 * Numbers move between operators: the name of one is never shown.
 */

static const char mobile_prefixes[][4] = {
  "032", "033", "034", "035", "036", "037", "038", "039",
  "052", "055", "056", "058", "059",
  "070", "076", "077", "078", "079",
  "081", "082", "083", "084", "085", "086", "087", "088", "089",
  "090", "091", "092", "093", "094", "096", "097", "098", "099",
};

/* The change of 2018 from 11 digits to 10. */
static const struct
{
  char before[5];
  char after[4];
} old_prefixes[] = {
  { "0162", "032" }, { "0163", "033" }, { "0164", "034" }, { "0165", "035" },
  { "0166", "036" }, { "0167", "037" }, { "0168", "038" }, { "0169", "039" },
  { "0120", "070" }, { "0121", "079" }, { "0122", "077" }, { "0126", "076" }, { "0128", "078" },
  { "0123", "083" }, { "0124", "084" }, { "0125", "085" }, { "0127", "081" }, { "0129", "082" },
  { "0186", "056" }, { "0188", "058" }, { "0199", "059" },
};

static gboolean
is_landline (const char *number)
{
  return number[1] == '2';
}

/**
 * vc_phone_normalise:
 * @text: (nullable): a number as someone writes it
 *
 * Removes spaces, dots, dashes and brackets, and the country code.
 *
 * Returns: (transfer full) (nullable): the national form, 0 and nine or ten
 *   digits; %NULL when it is no Vietnamese number
 */
char *
vc_phone_normalise (const char *text)
{
  g_autoptr (GString) number = g_string_new (NULL);
  gboolean international;

  if (text == NULL)
    return NULL;

  text += strspn (text, " ");
  international = *text == '+';

  for (const char *at = international ? text + 1 : text; *at != '\0'; at++)
    {
      if (g_ascii_isdigit (*at))
        g_string_append_c (number, *at);
      else if (strchr (" .-()", *at) == NULL)
        return NULL;
    }

  if (g_str_has_prefix (number->str, "84") && (international || number->len >= 11))
    g_string_overwrite_len (g_string_erase (number, 0, 1), 0, "0", 1);
  else if (international)
    return NULL;

  if (number->str[0] != '0' || (number->len != 10 && number->len != 11))
    return NULL;

  return g_strdup (number->str);
}

/**
 * vc_phone_convert_old:
 * @text: a number of 11 digits from before 2018
 *
 * To be offered, never done silently.
 *
 * Returns: (transfer full) (nullable): what it became, or %NULL when it is no
 *   such number
 */
char *
vc_phone_convert_old (const char *text)
{
  g_autofree char *number = vc_phone_normalise (text);

  if (number == NULL || strlen (number) != 11)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (old_prefixes); i++)
    if (g_str_has_prefix (number, old_prefixes[i].before))
      return g_strconcat (old_prefixes[i].after, number + 4, NULL);

  return NULL;
}

/**
 * vc_phone_check:
 * @text: (nullable): a citizen's mobile number
 *
 * Returns: what is wrong with it
 */
VcFindingCode
vc_phone_check (const char *text)
{
  g_autofree char *number = vc_phone_normalise (text);
  g_autofree char *converted = NULL;

  if (text == NULL || *text == '\0')
    return VC_FINDING_PHONE_MISSING;

  if (number == NULL)
    return VC_FINDING_PHONE_STRUCTURE;

  if (is_landline (number))
    return VC_FINDING_PHONE_LANDLINE;

  converted = vc_phone_convert_old (number);
  if (converted != NULL)
    return VC_FINDING_PHONE_OLD;

  if (strlen (number) != 10)
    return VC_FINDING_PHONE_STRUCTURE;

  for (guint i = 0; i < G_N_ELEMENTS (mobile_prefixes); i++)
    if (g_str_has_prefix (number, mobile_prefixes[i]))
      return VC_FINDING_NONE;

  return VC_FINDING_PHONE_PREFIX_UNKNOWN;
}

/**
 * vc_phone_format_spoken:
 * @text: a number
 *
 * Groups it as it is read aloud: 0992 000 001.
 *
 * Returns: (transfer full): the grouped number; @text itself when it is no
 *   number
 */
char *
vc_phone_format_spoken (const char *text)
{
  g_autofree char *number = vc_phone_normalise (text);

  if (number == NULL)
    return g_strdup (text);

  return g_strdup_printf ("%.4s %.3s %s", number, number + 4, number + 7);
}
