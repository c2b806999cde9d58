/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A printer as the print service tells of it. Strings are copied. */
typedef struct
{
  const char         *name;         /* how the print service calls it */
  const char         *description;  /* for people; may be empty */
  const char         *location;     /* likewise */
  gboolean            is_default;
  gboolean            is_accepting; /* FALSE: it takes nothing now */
  const char * const *reasons;      /* what it is short of or stopped by: IPP keywords; may be empty */
} VcPrinterFields;

#define VC_TYPE_PRINTER (vc_printer_get_type ())
G_DECLARE_FINAL_TYPE (VcPrinter, vc_printer, VC, PRINTER, GObject)

VcPrinter             *vc_printer_new        (const VcPrinterFields *fields);
const VcPrinterFields *vc_printer_get_fields (VcPrinter             *self);
const char            *vc_printer_get_name   (VcPrinter             *self);

G_END_DECLS
