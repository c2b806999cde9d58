/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-date.h"
#include "vc-document.h"
#include "vc-paper-issuer.h"

G_BEGIN_DECLS

typedef enum
{
  VC_REGISTER_RECEIVED,
  VC_REGISTER_APPROVED,
  VC_REGISTER_REFUSED,
} VcRegisterOutcome;

#define VC_N_REGISTER_OUTCOMES (VC_REGISTER_REFUSED + 1)

/* One line of a register. Nothing is copied: it must last as long as the call. */
typedef struct
{
  GDateTime         *at;
  const char        *dossier_number;
  const char        *name;
  const char        *bhxh_code;
  VcRegisterOutcome  outcome;
  const char        *reason;              /* in words; of a refusal, or NULL */
  gboolean           paper_outstanding;   /* the signed form is not there */
  const char        *officer_name;        /* for an office's register, or NULL */
} VcRegisterEntry;

VcDocument *vc_daily_register_new (const VcPaperIssuer   *issuer,
                                   VcDate                 day,
                                   const char            *clerk_name,
                                   const VcRegisterEntry *entries,
                                   guint                  n_entries);

G_END_DECLS
