/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which printers there are. */

#include "vc-spooler-private.h"

/* One of a list of printers: from its first attribute on, up to the
 * separator. Leaves @attribute behind it. */
static VcPrinter *
read_printer (ipp_t            *answer,
              ipp_attribute_t **attribute,
              const char       *default_name)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);
  VcPrinterFields fields = { .description = "", .location = "" };

  for (; *attribute != NULL && ippGetGroupTag (*attribute) == IPP_TAG_PRINTER; *attribute = ippNextAttribute (answer))
    {
      const char *name = ippGetName (*attribute);

      if (g_strcmp0 (name, "printer-name") == 0)
        fields.name = ippGetString (*attribute, 0, NULL);
      else if (g_strcmp0 (name, "printer-info") == 0)
        fields.description = ippGetString (*attribute, 0, NULL);
      else if (g_strcmp0 (name, "printer-location") == 0)
        fields.location = ippGetString (*attribute, 0, NULL);
      else if (g_strcmp0 (name, "printer-is-accepting-jobs") == 0)
        fields.is_accepting = ippGetBoolean (*attribute, 0);
      else if (g_strcmp0 (name, "printer-state-reasons") == 0)
        vc_spooler_add_reasons (reasons, *attribute);
    }

  if (fields.name == NULL)
    return NULL;

  g_ptr_array_add (reasons, NULL);
  fields.is_default = g_strcmp0 (fields.name, default_name) == 0;
  fields.reasons = (const char * const *) reasons->pdata;
  return vc_printer_new (&fields);
}

static GPtrArray *
read_printers (ipp_t      *answer,
               const char *default_name)
{
  GPtrArray *printers = g_ptr_array_new_with_free_func (g_object_unref);
  ipp_attribute_t *attribute = ippFirstAttribute (answer);

  while (attribute != NULL)
    {
      VcPrinter *printer;

      if (ippGetGroupTag (attribute) != IPP_TAG_PRINTER)
        {
          attribute = ippNextAttribute (answer);
          continue;
        }

      printer = read_printer (answer, &attribute, default_name);
      if (printer != NULL)
        g_ptr_array_add (printers, printer);
    }

  return printers;
}

/**
 * vc_spooler_list_in_thread:
 * @http: a connection
 *
 * Returns: (transfer full) (element-type VcPrinter): the printers, or %NULL
 *   with %VC_SPOOLER_ERROR
 */
GPtrArray *
vc_spooler_list_in_thread (http_t  *http,
                           GError **error)
{
  static const char * const wanted[] = {
    "printer-name", "printer-info", "printer-location", "printer-is-accepting-jobs", "printer-state-reasons",
  };
  ipp_t *request = vc_spooler_new_request (IPP_OP_CUPS_GET_PRINTERS, NULL, NULL);
  g_autoptr (ipp_t) answer = NULL;
  g_autoptr (GError) problem = NULL;

  ippAddStrings (request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", G_N_ELEMENTS (wanted), NULL, wanted);
  answer = vc_spooler_ask_in_thread (http, request, "/", VC_SPOOLER_ERROR_NO_PRINTER, &problem);

  /* A print service without a printer does not say so in a list. */
  if (g_error_matches (problem, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_NO_PRINTER))
    return g_ptr_array_new_with_free_func (g_object_unref);

  if (answer == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }

  return read_printers (answer, cupsGetDefault2 (http));
}
