/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-card.h"

#include "vc-bhyt-qr.h"
#include "vc-cccd-qr.h"

#include <string.h>

/* The longest text of a card is under 600 bytes; a QR code holds 2,953. */
#define MAX_LENGTH 4096

/*
 * What a card says. Nothing on it is signed: it serves to find and to compare,
 * and proves nothing by itself.
 */
struct _VcCard
{
  GObject      parent_instance;

  VcCardFields fields;
};

G_DEFINE_QUARK (vc_card_error, vc_card_error)
G_DEFINE_FINAL_TYPE (VcCard, vc_card, G_TYPE_OBJECT)

/* Without the prefix some scanners name the symbology by, without line ends,
 * tabs and other control characters, and in NFC. */
static char *
dup_clean_text (const char *text)
{
  g_autoptr (GString) clean = g_string_sized_new (strlen (text));

  if (text[0] == ']' && text[1] != '\0' && text[2] != '\0')
    text += 3;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_iscntrl (character) && g_unichar_type (character) != G_UNICODE_FORMAT)
        g_string_append_unichar (clean, character);
    }

  return g_utf8_normalize (g_strstrip (clean->str), -1, G_NORMALIZE_NFC);
}

static void
vc_card_finalize (GObject *object)
{
  VcCardFields *fields = &VC_CARD (object)->fields;

  g_free ((char *) fields->id_number);
  g_free ((char *) fields->old_number);
  g_free ((char *) fields->bhxh_code);
  g_free ((char *) fields->card_number);
  g_free ((char *) fields->name);
  g_free ((char *) fields->address);
  g_free ((char *) fields->parent_name);
  g_free ((char *) fields->issued_at);
  g_free ((char *) fields->text);

  G_OBJECT_CLASS (vc_card_parent_class)->finalize (object);
}

static void
vc_card_class_init (VcCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_card_finalize;
}

static void
vc_card_init (VcCard *self)
{
}

/**
 * vc_card_new:
 * @fields: what it is made of; strings are copied
 *
 * Returns: (transfer full): a new card
 */
VcCard *
vc_card_new (const VcCardFields *fields)
{
  VcCard *self;

  g_return_val_if_fail (fields != NULL && fields->name != NULL, NULL);

  self = g_object_new (VC_TYPE_CARD, NULL);
  self->fields = *fields;
  self->fields.id_number = g_strdup (fields->id_number);
  self->fields.old_number = g_strdup (fields->old_number);
  self->fields.bhxh_code = g_strdup (fields->bhxh_code);
  self->fields.card_number = g_strdup (fields->card_number);
  self->fields.name = g_strdup (fields->name);
  self->fields.address = g_strdup (fields->address);
  self->fields.parent_name = g_strdup (fields->parent_name);
  self->fields.issued_at = g_strdup (fields->issued_at);
  self->fields.text = g_strdup (fields->text);
  return self;
}

/**
 * vc_card_read:
 * @text: what a scanner sent
 * @length: its length in bytes, or -1 when it ends with a zero byte
 * @error: return location for a #VcCardError
 *
 * Reads the QR code of a citizen card or of a health-insurance card. Nothing
 * is guessed: a text that is not exactly a card's is refused.
 *
 * Returns: (transfer full): the card, or %NULL
 */
VcCard *
vc_card_read (const char  *text,
              gssize       length,
              GError     **error)
{
  g_autofree char *bytes = NULL;
  g_autofree char *clean = NULL;
  gsize            n_bytes;

  g_return_val_if_fail (text != NULL, NULL);

  n_bytes = length < 0 ? strlen (text) : (gsize) length;
  if (n_bytes > MAX_LENGTH)
    {
      g_set_error (error, VC_CARD_ERROR, VC_CARD_ERROR_NOT_RECOGNISED, "%" G_GSIZE_FORMAT " bytes", n_bytes);
      return NULL;
    }

  if (!g_utf8_validate (text, (gssize) n_bytes, NULL))
    {
      g_set_error_literal (error, VC_CARD_ERROR, VC_CARD_ERROR_NOT_UTF8, "the text is not UTF-8");
      return NULL;
    }

  bytes = g_strndup (text, n_bytes);
  clean = dup_clean_text (bytes);

  if (vc_cccd_qr_is_like (clean))
    return vc_cccd_qr_read (clean, error);

  if (vc_bhyt_qr_is_like (clean))
    return vc_bhyt_qr_read (clean, error);

  g_set_error_literal (error, VC_CARD_ERROR, VC_CARD_ERROR_NOT_RECOGNISED, "the text is no card's");
  return NULL;
}

/**
 * vc_card_get_fields:
 * @self: a card
 *
 * Returns: (transfer none): what it is made of
 */
const VcCardFields *
vc_card_get_fields (VcCard *self)
{
  g_return_val_if_fail (VC_IS_CARD (self), NULL);

  return &self->fields;
}

/**
 * vc_card_get_document_fields:
 * @self: a card
 *
 * Returns: what there is to compare; valid as long as the card
 */
VcDocumentFields
vc_card_get_document_fields (VcCard *self)
{
  g_return_val_if_fail (VC_IS_CARD (self), (VcDocumentFields) { 0 });

  return (VcDocumentFields) {
    .id_number = self->fields.id_number,
    .old_number = self->fields.old_number,
    .bhxh_code = self->fields.bhxh_code,
    .name = self->fields.name,
    .birth_date = self->fields.birth_date,
    .sex = self->fields.sex,
    .address = self->fields.address,
  };
}
