/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-random.h"
#include "vc-spooler.h"
#include "vc-work-store.h"

G_BEGIN_DECLS

#define VC_TYPE_PRINT_WATCH (vc_print_watch_get_type ())
G_DECLARE_FINAL_TYPE (VcPrintWatch, vc_print_watch, VC, PRINT_WATCH, GObject)

/* Follows one job in the print service and notes what is said of it. Signals:
 *
 *   "noted" (): its row is another now
 *   "ended" (): there is nothing more to follow
 */
VcPrintWatch *vc_print_watch_new     (VcPrintRow   *row,
                                      VcWorkStore  *store,
                                      VcSpooler    *spooler,
                                      VcRandom     *random);
VcPrintRow   *vc_print_watch_get_row (VcPrintWatch *self);
void          vc_print_watch_start   (VcPrintWatch *self);
void          vc_print_watch_stop    (VcPrintWatch *self);

G_END_DECLS
