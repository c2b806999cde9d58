/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-person.h"

G_BEGIN_DECLS

/**
 * VcDocumentFields:
 * @id_number: the document's number, or %NULL
 * @old_number: the CMND number it replaced, or %NULL
 * @bhxh_code: on a health-insurance card, or %NULL
 * @name: the holder's name, or %NULL
 * @birth_date: may lack day and month, or be unknown
 * @sex: may be unknown
 * @address: as printed, or %NULL
 *
 * What a presented document says, however it was read. Nothing is owned.
 */
typedef struct
{
  const char *id_number;
  const char *old_number;
  const char *bhxh_code;
  const char *name;
  VcDate      birth_date;
  VcSex       sex;
  const char *address;
} VcDocumentFields;

G_END_DECLS
