/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtkunixprint.h>

#include "vc-random.h"

G_BEGIN_DECLS

void     vc_print_spool_async  (GtkPrinter          *printer,
                                GtkPrintSettings    *settings,
                                GtkPageSetup        *page_setup,
                                GBytes              *pdf,
                                VcRandom            *random,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
gboolean vc_print_spool_finish (GAsyncResult        *result,
                                GError             **error);

G_END_DECLS
