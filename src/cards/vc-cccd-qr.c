/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-cccd-qr.h"

#include "vc-cccd-number.h"

#include <string.h>

/*
 * The QR code of the citizen card of 2021 and the identity card of 2024:
 *
 *   id | old id | name | birth | sex | address | issued [| four more]
 *
 * The birth date is DDMMYYYY, MMYYYY or YYYY. What the four more of the card
 * of 2024 mean is not settled, so they are kept in the text and not shown. Six
 * fields are a damaged read, not another layout.
 */

#define MAX_FIELDS 11

enum
{
  FIELD_ID,
  FIELD_OLD_ID,
  FIELD_NAME,
  FIELD_BIRTH,
  FIELD_SEX,
  FIELD_ADDRESS,
  FIELD_ISSUED,
  N_FIELDS
};

static const char female[] = "Nữ";
static const char male[] = "Nam";

static gboolean
is_digits (const char *text,
           gsize       length)
{
  return strlen (text) == length && strspn (text, "0123456789") == length;
}

static guint
read_number (const char *digits,
             gsize       n_digits)
{
  guint number = 0;

  for (gsize i = 0; i < n_digits; i++)
    number = 10 * number + (guint) (digits[i] - '0');

  return number;
}

static gboolean
read_date (const char *text,
           VcDate     *date)
{
  gsize length = strlen (text);

  if ((length != 4 && length != 6 && length != 8) || !is_digits (text, length))
    return FALSE;

  *date = (VcDate) { .year = (guint16) read_number (text + length - 4, 4) };
  if (length >= 6)
    date->month = (guint8) read_number (text + length - 6, 2);
  if (length == 8)
    date->day = (guint8) read_number (text, 2);

  return vc_date_is_valid (*date) && (length == 4 || date->month != 0) && (length < 8 || date->day != 0);
}

static gboolean
read_sex (const char *text,
          VcSex      *sex)
{
  if (strcmp (text, male) == 0)
    *sex = VC_SEX_MALE;
  else if (strcmp (text, female) == 0)
    *sex = VC_SEX_FEMALE;
  else
    return FALSE;

  return TRUE;
}

static const char *
text_or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

/* Which field is not as it should be; %N_FIELDS when all are. */
static int
read_fields (char         **fields,
             VcCardFields  *card)
{
  if (!vc_cccd_number_is_well_formed (fields[FIELD_ID]))
    return FIELD_ID;

  if (*fields[FIELD_OLD_ID] != '\0' && !is_digits (fields[FIELD_OLD_ID], 9))
    return FIELD_OLD_ID;

  if (*fields[FIELD_NAME] == '\0' || strpbrk (fields[FIELD_NAME], "0123456789") != NULL)
    return FIELD_NAME;

  if (!read_date (fields[FIELD_BIRTH], &card->birth_date))
    return FIELD_BIRTH;

  if (!read_sex (fields[FIELD_SEX], &card->sex))
    return FIELD_SEX;

  if (strlen (fields[FIELD_ISSUED]) != 8 || !read_date (fields[FIELD_ISSUED], &card->issued))
    return FIELD_ISSUED;

  card->id_number = fields[FIELD_ID];
  card->old_number = text_or_null (fields[FIELD_OLD_ID]);
  card->name = fields[FIELD_NAME];
  card->address = text_or_null (fields[FIELD_ADDRESS]);
  return N_FIELDS;
}

/* What only holds digits holds a letter with a mark: someone's input method
 * was on. */
static gboolean
is_typed_over (const char *digits)
{
  return !g_str_is_ascii (digits);
}

/**
 * vc_cccd_qr_is_like:
 * @text: a text, as vc_card_read() cleans it
 *
 * Returns: whether it begins as a citizen card's does
 */
gboolean
vc_cccd_qr_is_like (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return strspn (text, "0123456789") == 12 && text[12] == '|';
}

/**
 * vc_cccd_qr_read:
 * @text: a text, as vc_card_read() cleans it
 * @error: return location for a #VcCardError
 *
 * Returns: (transfer full): the card, or %NULL
 */
VcCard *
vc_cccd_qr_read (const char  *text,
                 GError     **error)
{
  VcCardFields     card = { .type = VC_CARD_CCCD, .text = text };
  g_auto (GStrv)   fields = NULL;
  guint            n_fields;
  int              wrong;

  g_return_val_if_fail (text != NULL, NULL);

  fields = g_strsplit (text, "|", MAX_FIELDS + 1);
  n_fields = g_strv_length (fields);

  if ((n_fields != N_FIELDS && n_fields != MAX_FIELDS) || !vc_cccd_qr_is_like (text))
    {
      g_set_error (error, VC_CARD_ERROR, VC_CARD_ERROR_NOT_RECOGNISED,
                   "a citizen card has 7 or 11 fields and begins with 12 digits; got %u fields", n_fields);
      return NULL;
    }

  wrong = read_fields (fields, &card);
  if (wrong == N_FIELDS)
    return vc_card_new (&card);

  if ((wrong == FIELD_OLD_ID || wrong == FIELD_BIRTH || wrong == FIELD_ISSUED) && is_typed_over (fields[wrong]))
    g_set_error (error, VC_CARD_ERROR, VC_CARD_ERROR_INPUT_METHOD, "field %d was typed over", wrong);
  else
    g_set_error (error, VC_CARD_ERROR, VC_CARD_ERROR_DAMAGED, "field %d is not as on a citizen card", wrong);

  return NULL;
}

static char *
dup_date (VcDate date)
{
  if (date.month == 0)
    return g_strdup_printf ("%04u", date.year);

  if (date.day == 0)
    return g_strdup_printf ("%02u%04u", date.month, date.year);

  return g_strdup_printf ("%02u%02u%04u", date.day, date.month, date.year);
}

/**
 * vc_cccd_qr_write:
 * @fields: a citizen card; without bars in its texts, its sex known
 *
 * Returns: (transfer full): the text of its QR code, in seven fields
 */
char *
vc_cccd_qr_write (const VcCardFields *fields)
{
  g_autofree char *birth = NULL;
  g_autofree char *issued = NULL;

  g_return_val_if_fail (fields != NULL && fields->type == VC_CARD_CCCD, NULL);
  g_return_val_if_fail (fields->id_number != NULL && fields->name != NULL, NULL);
  g_return_val_if_fail (fields->sex != VC_SEX_UNKNOWN, NULL);

  birth = dup_date (fields->birth_date);
  issued = dup_date (fields->issued);

  return g_strjoin ("|",
                    fields->id_number,
                    fields->old_number != NULL ? fields->old_number : "",
                    fields->name,
                    birth,
                    fields->sex == VC_SEX_MALE ? male : female,
                    fields->address != NULL ? fields->address : "",
                    issued,
                    NULL);
}
