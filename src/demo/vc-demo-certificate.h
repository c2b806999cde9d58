/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-person.h"

#include <cairo.h>

G_BEGIN_DECLS

/* What an invented birth certificate says. Strings marked ? may be NULL. */
typedef struct
{
  const char *number;            /* ? of the book's entry */
  const char *personal_number;   /* ? 12 digits */
  const char *name;
  VcDate      birth;
  VcSex       sex;
  const char *birthplace;        /* ? */
  const char *place_of_origin;   /* ? */
  const char *mother_name;       /* ? */
  VcDate      mother_birth;
  const char *father_name;       /* ? */
  VcDate      father_birth;
  const char *residence;         /* ? the parents' */
  const char *registered_at;     /* ? the commune */
  VcDate      registered;
} VcDemoCertificateFields;

cairo_surface_t *vc_demo_certificate_draw (const VcDemoCertificateFields *fields,
                                           int                            width);

G_END_DECLS
