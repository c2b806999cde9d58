/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-office.h"

G_BEGIN_DECLS

/* Who issues a paper, and when. Only the office, the time and @printed_by are
 * required. Nothing is copied: it must last as long as the call. */
typedef struct
{
  VcOffice   *office;
  const char *parent_name;    /* the office above it; NULL: Vietnam Social Security itself */
  GDateTime  *printed_at;
  const char *printed_by;     /* the officer's account, small under the paper */
  const char *officer_name;   /* who signs; NULL leaves the line empty */
  const char *hotline;        /* the policy's, or NULL */
} VcPaperIssuer;

G_END_DECLS
