/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-document-fields.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VcCardError:
 * @VC_CARD_ERROR_NOT_RECOGNISED: not the text of a card; scan something else
 * @VC_CARD_ERROR_DAMAGED: a card's text, but not all of it; scan again
 * @VC_CARD_ERROR_INPUT_METHOD: a Vietnamese input method changed it; turn it
 *   off and scan again
 * @VC_CARD_ERROR_NOT_UTF8: the scanner sends another encoding; set it up
 */
typedef enum
{
  VC_CARD_ERROR_NOT_RECOGNISED,
  VC_CARD_ERROR_DAMAGED,
  VC_CARD_ERROR_INPUT_METHOD,
  VC_CARD_ERROR_NOT_UTF8,
} VcCardError;

#define VC_CARD_ERROR (vc_card_error_quark ())

GQuark vc_card_error_quark (void);

typedef enum
{
  VC_CARD_CCCD,
  VC_CARD_BHYT,
} VcCardType;

/* What a card is made of. Strings are copied; those marked ? may be NULL. A
 * health-insurance card has no id_number, a citizen card no bhxh_code. */
typedef struct
{
  VcCardType  type;
  const char *id_number;    /* ? 12 digits */
  const char *old_number;   /* ? the CMND it replaced, 9 digits */
  const char *bhxh_code;    /* ? 10 digits */
  const char *card_number;  /* ? a health card's own, 15 characters */
  const char *name;
  VcDate      birth_date;
  VcSex       sex;
  const char *address;      /* ? */
  VcDate      issued;       /* may be unknown */
  const char *parent_name;  /* ? on a child's health card */
  const char *issued_at;    /* ? the place a health card names */
  gboolean    incomplete;   /* of an unknown layout: only the first fields were read */
  const char *text;         /* ? as scanned, trimmed */
} VcCardFields;

#define VC_TYPE_CARD (vc_card_get_type ())
G_DECLARE_FINAL_TYPE (VcCard, vc_card, VC, CARD, GObject)

VcCard             *vc_card_new                 (const VcCardFields  *fields);
VcCard             *vc_card_read                (const char          *text,
                                                 gssize               length,
                                                 GError             **error);
const VcCardFields *vc_card_get_fields          (VcCard              *self);
VcDocumentFields    vc_card_get_document_fields (VcCard              *self);

G_END_DECLS
