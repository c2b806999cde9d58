/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-bhyt-qr.h"

#include <string.h>

/*
 * The QR code of a health-insurance card: fields between bars, ended by "$".
 * Texts are UTF-8 in hexadecimal, so that every scanner can type them; what
 * arrives with a letter that has a mark was changed by an input method. Three
 * layouts are known, of 15, 10 and 17 fields; of another, only what all have
 * in common is read. How the check string is made is not public.
 */

enum
{
  FIELD_NUMBER = 0,
  FIELD_NAME = 1,
  FIELD_BIRTH = 2,
  FIELD_SEX = 3,
  FIELD_ADDRESS = 4,
  FIELD_HOSPITAL = 5,
  FIELD_VALID_FROM = 6,
  FIELD_ISSUED = 8,
  FIELD_PARENT = 10,
  FIELD_PLACE = 15,
};

#define N_COMMON 4

enum
{
  LAYOUT_MIDDLE = 10,
  LAYOUT_OLD = 15,
  LAYOUT_NEW = 17,
};

/* Before, the last ten characters of a card's number were district, unit and
 * sequence, not the BHXH code. */
#define FIRST_YEAR_OF_CODES 2018

/* What was hexadecimal. */
typedef struct
{
  char *name;
  char *address;
  char *parent;
  char *place;
} Texts;

static void
texts_clear (Texts *texts)
{
  g_free (texts->name);
  g_free (texts->address);
  g_free (texts->parent);
  g_free (texts->place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, texts_clear)

static gboolean
is_absent (const char *field)
{
  return *field == '\0' || strcmp (field, "-") == 0;
}

static gboolean
is_digits (const char *text,
           gsize       length)
{
  return strlen (text) == length && strspn (text, "0123456789") == length;
}

static gboolean
is_long_number (const char *number)
{
  return strlen (number) == 15 &&
         g_ascii_isupper (number[0]) && g_ascii_isupper (number[1]) &&
         number[2] >= '1' && number[2] <= '5' && is_digits (number + 3, 12);
}

static gboolean
refuse (GError      **error,
        VcCardError   code,
        int           field)
{
  g_set_error (error, VC_CARD_ERROR, code, "field %d of a health-insurance card", field);
  return FALSE;
}

/* Text in hexadecimal; none is none. */
static gboolean
read_hex (const char  *hex,
          int          field,
          char       **text,
          GError     **error)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  gsize length = strlen (hex);

  if (is_absent (hex))
    return TRUE;

  if (length % 2 != 0)
    return refuse (error, VC_CARD_ERROR_DAMAGED, field);

  for (gsize i = 0; i < length; i += 2)
    {
      int high = g_ascii_xdigit_value (hex[i]);
      int low = g_ascii_xdigit_value (hex[i + 1]);

      if (high < 0 || low < 0)
        return refuse (error, VC_CARD_ERROR_DAMAGED, field);

      if (high * 16 + low < ' ')
        return refuse (error, VC_CARD_ERROR_DAMAGED, field);

      g_string_append_c (bytes, (char) (high * 16 + low));
    }

  if (!g_utf8_validate (bytes->str, (gssize) bytes->len, NULL))
    return refuse (error, VC_CARD_ERROR_DAMAGED, field);

  *text = g_utf8_normalize (g_strstrip (bytes->str), -1, G_NORMALIZE_NFC);
  return TRUE;
}

/* dd/mm/yyyy or yyyy; leading zeros may be missing. */
static gboolean
read_date (const char  *text,
           int          field,
           VcDate      *date,
           GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 4);
  guint          n_parts = g_strv_length (parts);
  guint          numbers[3] = { 0 };

  if (is_absent (text))
    return TRUE;

  if (n_parts != 1 && n_parts != 3)
    return refuse (error, VC_CARD_ERROR_DAMAGED, field);

  for (guint i = 0; i < n_parts; i++)
    {
      gsize length = strlen (parts[i]);
      gsize longest = i == n_parts - 1 ? 4 : 2;

      if (length == 0 || length > longest || !is_digits (parts[i], length))
        return refuse (error, VC_CARD_ERROR_DAMAGED, field);

      numbers[i] = (guint) g_ascii_strtoull (parts[i], NULL, 10);
    }

  if (n_parts == 1)
    *date = (VcDate) { (guint16) numbers[0], 0, 0 };
  else
    *date = (VcDate) { (guint16) numbers[2], (guint8) numbers[1], (guint8) numbers[0] };

  if (!vc_date_is_valid (*date) || (n_parts == 3 && (date->month == 0 || date->day == 0)))
    return refuse (error, VC_CARD_ERROR_DAMAGED, field);

  return TRUE;
}

static gboolean
read_sex (const char  *text,
          VcSex       *sex,
          GError     **error)
{
  if (strcmp (text, "1") == 0)
    *sex = VC_SEX_MALE;
  else if (strcmp (text, "2") == 0)
    *sex = VC_SEX_FEMALE;
  else if (!is_absent (text))
    return refuse (error, VC_CARD_ERROR_DAMAGED, FIELD_SEX);

  return TRUE;
}

/* The fields are all plain ASCII but the hospital, whose dash may not be. */
static gboolean
check_input_method (char   **fields,
                    GError **error)
{
  for (int i = 0; fields[i] != NULL; i++)
    if (i != FIELD_HOSPITAL && !g_str_is_ascii (fields[i]))
      return refuse (error, VC_CARD_ERROR_INPUT_METHOD, i);

  return TRUE;
}

static gboolean
check_completeness (char   **fields,
                    guint    n_fields,
                    GError **error)
{
  if (n_fields <= N_COMMON || strcmp (fields[n_fields - 1], "$") != 0)
    return refuse (error, VC_CARD_ERROR_DAMAGED, (int) n_fields - 1);

  if (!is_digits (fields[FIELD_NUMBER], 10) && !is_long_number (fields[FIELD_NUMBER]))
    return refuse (error, VC_CARD_ERROR_DAMAGED, FIELD_NUMBER);

  if (is_absent (fields[FIELD_NAME]))
    return refuse (error, VC_CARD_ERROR_DAMAGED, FIELD_NAME);

  return TRUE;
}

static gboolean
read_common (char         **fields,
             VcCardFields  *card,
             Texts         *texts,
             GError       **error)
{
  if (!read_hex (fields[FIELD_NAME], FIELD_NAME, &texts->name, error) ||
      !read_date (fields[FIELD_BIRTH], FIELD_BIRTH, &card->birth_date, error) ||
      !read_sex (fields[FIELD_SEX], &card->sex, error))
    return FALSE;

  if (strlen (fields[FIELD_NUMBER]) == 10)
    card->bhxh_code = fields[FIELD_NUMBER];
  else
    card->card_number = fields[FIELD_NUMBER];

  card->name = texts->name;
  return TRUE;
}

static gboolean
read_rest (char         **fields,
           guint          n_fields,
           VcCardFields  *card,
           Texts         *texts,
           GError       **error)
{
  VcDate valid_from = VC_DATE_UNKNOWN;

  if (!read_hex (fields[FIELD_ADDRESS], FIELD_ADDRESS, &texts->address, error) ||
      !read_date (fields[FIELD_VALID_FROM], FIELD_VALID_FROM, &valid_from, error) ||
      !read_date (fields[FIELD_ISSUED], FIELD_ISSUED, &card->issued, error))
    return FALSE;

  if (n_fields != LAYOUT_MIDDLE && !read_hex (fields[FIELD_PARENT], FIELD_PARENT, &texts->parent, error))
    return FALSE;

  if (n_fields == LAYOUT_NEW && !read_hex (fields[FIELD_PLACE], FIELD_PLACE, &texts->place, error))
    return FALSE;

  if (card->card_number != NULL && valid_from.year >= FIRST_YEAR_OF_CODES)
    card->bhxh_code = card->card_number + 5;

  card->address = texts->address;
  card->parent_name = texts->parent;
  card->issued_at = texts->place;
  return TRUE;
}

/**
 * vc_bhyt_qr_is_like:
 * @text: a text, as vc_card_read() cleans it
 *
 * Returns: whether it looks like a health-insurance card's, whole or not
 */
gboolean
vc_bhyt_qr_is_like (const char *text)
{
  g_autofree char *number = NULL;
  const char      *bar;

  g_return_val_if_fail (text != NULL, FALSE);

  bar = strchr (text, '|');
  if (bar == NULL)
    return FALSE;

  number = g_strndup (text, (gsize) (bar - text));
  return is_digits (number, 10) || is_long_number (number) || g_str_has_suffix (text, "|$");
}

/**
 * vc_bhyt_qr_read:
 * @text: a text, as vc_card_read() cleans it
 * @error: return location for a #VcCardError
 *
 * Returns: (transfer full): the card, or %NULL
 */
VcCard *
vc_bhyt_qr_read (const char  *text,
                 GError     **error)
{
  VcCardFields     card = { .type = VC_CARD_BHYT, .text = text };
  g_auto (GStrv)   fields = NULL;
  g_auto (Texts)   texts = { 0 };
  guint            n_fields;

  g_return_val_if_fail (text != NULL, NULL);

  fields = g_strsplit (text, "|", -1);
  n_fields = g_strv_length (fields);
  for (guint i = 0; i < n_fields; i++)
    g_strstrip (fields[i]);

  if (!check_input_method (fields, error) ||
      !check_completeness (fields, n_fields, error) ||
      !read_common (fields, &card, &texts, error))
    return NULL;

  if (n_fields != LAYOUT_MIDDLE && n_fields != LAYOUT_OLD && n_fields != LAYOUT_NEW)
    card.incomplete = TRUE;
  else if (!read_rest (fields, n_fields, &card, &texts, error))
    return NULL;

  return vc_card_new (&card);
}
