/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcField:
 *
 * The fields of a declaration that are compared, in the order of form 01,
 * the person's own data first.
 */
typedef enum
{
  VC_FIELD_NAME,
  VC_FIELD_BIRTH_DATE,
  VC_FIELD_SEX,
  VC_FIELD_BHXH_CODE,
  VC_FIELD_ID_NUMBER,
  VC_FIELD_ADDRESS,
  VC_FIELD_EMAIL,
  VC_FIELD_PHONE,
} VcField;

#define VC_N_FIELDS (VC_FIELD_PHONE + 1)

G_END_DECLS
