/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcDate:
 * @year: 0 when nothing is known
 * @month: 1 to 12, or 0 when only the year is known
 * @day: 1 to 31, or 0 when only the month or the year is known
 *
 * A date as identity papers give it: elderly people's cards carry the year
 * alone, some the month and the year. A plain value, copied freely.
 */
typedef struct
{
  guint16 year;
  guint8  month;
  guint8  day;
} VcDate;

#define VC_DATE_UNKNOWN ((VcDate) { 0, 0, 0 })

gboolean vc_date_is_valid    (VcDate      date);
gboolean vc_date_parse       (const char *text,
                              VcDate     *date);
char    *vc_date_format      (VcDate      date);
char    *vc_date_format_vi   (VcDate      date);
int      vc_date_compare     (VcDate      a,
                              VcDate      b);
gboolean vc_date_agrees      (VcDate      a,
                              VcDate      b);
int      vc_date_age         (VcDate      birth,
                              VcDate      today);

G_END_DECLS
