/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-printer.h"

struct _VcPrinter
{
  GObject         parent_instance;

  VcPrinterFields fields;
};

G_DEFINE_FINAL_TYPE (VcPrinter, vc_printer, G_TYPE_OBJECT)

static void
vc_printer_finalize (GObject *object)
{
  VcPrinter *self = VC_PRINTER (object);

  g_free ((char *) self->fields.name);
  g_free ((char *) self->fields.description);
  g_free ((char *) self->fields.location);
  g_strfreev ((char **) self->fields.reasons);

  G_OBJECT_CLASS (vc_printer_parent_class)->finalize (object);
}

static void
vc_printer_class_init (VcPrinterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_printer_finalize;
}

static void
vc_printer_init (VcPrinter *self)
{
}

/**
 * vc_printer_new:
 * @fields: what it is made of; copied
 *
 * Returns: (transfer full): a new value
 */
VcPrinter *
vc_printer_new (const VcPrinterFields *fields)
{
  VcPrinter *self;

  g_return_val_if_fail (fields != NULL && fields->name != NULL, NULL);

  self = g_object_new (VC_TYPE_PRINTER, NULL);
  self->fields = (VcPrinterFields) {
    .name = g_strdup (fields->name),
    .description = g_strdup (fields->description),
    .location = g_strdup (fields->location),
    .is_default = fields->is_default,
    .is_accepting = fields->is_accepting,
    .reasons = (const char * const *) g_strdupv ((char **) fields->reasons),
  };
  return self;
}

/**
 * vc_printer_get_fields:
 * @self: a printer
 *
 * Returns: (transfer none): what it is made of
 */
const VcPrinterFields *
vc_printer_get_fields (VcPrinter *self)
{
  g_return_val_if_fail (VC_IS_PRINTER (self), NULL);

  return &self->fields;
}

/**
 * vc_printer_get_name:
 * @self: a printer
 *
 * Returns: (transfer none): how the print service calls it
 */
const char *
vc_printer_get_name (VcPrinter *self)
{
  g_return_val_if_fail (VC_IS_PRINTER (self), NULL);

  return self->fields.name;
}
