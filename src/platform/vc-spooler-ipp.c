/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The conversation with the print service: connecting, asking, and what an
 * answer means to whoever asked. */

#include "vc-spooler-private.h"

/* The print service is nearly always on this machine. One that has not said
 * a word for so long will not. */
#define PATIENCE_MS 3000

static int
no_more_patience_cb (http_t *http,
                     void   *user_data)
{
  return 0;
}

/* CUPS would otherwise ask on a terminal, and wait there. */
static const char *
no_password_cb (const char *prompt,
                http_t     *http,
                const char *method,
                const char *resource,
                void       *user_data)
{
  return NULL;
}

/**
 * vc_spooler_connect_in_thread:
 * @address: (nullable): a host and port, or a socket's path; %NULL: the
 *   system's choice
 *
 * Returns: (transfer full): a connection, or %NULL with
 *   %VC_SPOOLER_ERROR_NO_SERVER
 */
http_t *
vc_spooler_connect_in_thread (const char  *address,
                              GError     **error)
{
  http_t *http;

  /* What CUPS keeps of these is the thread's, and threads are shared. */
  cupsSetServer (address);
  cupsSetPasswordCB2 (no_password_cb, NULL);

  http = httpConnect2 (cupsServer (), ippPort (), NULL, AF_UNSPEC, cupsEncryption (), 1, PATIENCE_MS, NULL);
  if (http == NULL)
    g_set_error (error, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_NO_SERVER, "no connection to %s", cupsServer ());
  else
    httpSetTimeout (http, PATIENCE_MS / 1000.0, no_more_patience_cb, NULL);

  return http;
}

/**
 * vc_spooler_new_request:
 * @operation: what is asked
 * @uri_name: (nullable): what it is asked of, as "printer-uri"
 * @resource: (nullable): where that is
 *
 * Returns: (transfer full): a request of the user who runs this program
 */
ipp_t *
vc_spooler_new_request (ipp_op_t    operation,
                        const char *uri_name,
                        const char *resource)
{
  ipp_t *request = ippNewRequest (operation);
  char   uri[HTTP_MAX_URI];

  if (uri_name != NULL)
    {
      httpAssembleURI (HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", NULL, "localhost", 0, resource);
      ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_URI, uri_name, NULL, uri);
    }

  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL, cupsUser ());
  return request;
}

static VcSpoolerError
code_for_status (ipp_status_t   status,
                 VcSpoolerError missing)
{
  static const ipp_status_t refusals[] = {
    IPP_STATUS_ERROR_FORBIDDEN, IPP_STATUS_ERROR_NOT_AUTHENTICATED, IPP_STATUS_ERROR_NOT_AUTHORIZED,
    IPP_STATUS_ERROR_NOT_POSSIBLE, IPP_STATUS_ERROR_REQUEST_ENTITY, IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED,
    IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS, IPP_STATUS_ERROR_TOO_MANY_JOBS, IPP_STATUS_ERROR_PRINTER_IS_DEACTIVATED,
    IPP_STATUS_ERROR_CUPS_AUTHENTICATION_CANCELED,
  };

  if (status == IPP_STATUS_ERROR_NOT_FOUND)
    return missing;

  if (status == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE)
    return VC_SPOOLER_ERROR_NO_SERVER;

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    if (status == refusals[i])
      return VC_SPOOLER_ERROR_REFUSED;

  return VC_SPOOLER_ERROR_FAILED;
}

/**
 * vc_spooler_judge_answer:
 * @answer: (transfer full) (nullable): what libcups has just returned
 * @missing: what it means when the print service does not find it
 *
 * Returns: (transfer full): @answer, or %NULL with %VC_SPOOLER_ERROR
 */
ipp_t *
vc_spooler_judge_answer (ipp_t           *answer,
                         VcSpoolerError   missing,
                         GError         **error)
{
  ipp_status_t   status = cupsLastError ();
  VcSpoolerError code = code_for_status (status, missing);

  if (answer != NULL && status <= IPP_STATUS_OK_EVENTS_COMPLETE)
    return answer;

  /* Nothing came that makes sense. */
  if (answer == NULL && code == VC_SPOOLER_ERROR_FAILED)
    code = VC_SPOOLER_ERROR_NO_SERVER;

  ippDelete (answer);
  g_set_error (error, VC_SPOOLER_ERROR, code, "the print service answered %s", ippErrorString (status));
  return NULL;
}

/**
 * vc_spooler_ask_in_thread:
 * @http: a connection
 * @request: (transfer full): what is asked
 * @resource: where
 * @missing: what it means when the print service does not find it
 *
 * Returns: (transfer full): the answer, or %NULL with %VC_SPOOLER_ERROR
 */
ipp_t *
vc_spooler_ask_in_thread (http_t          *http,
                          ipp_t           *request,
                          const char      *resource,
                          VcSpoolerError   missing,
                          GError         **error)
{
  return vc_spooler_judge_answer (cupsDoRequest (http, request, resource), missing, error);
}

/**
 * vc_spooler_add_reasons:
 * @reasons: (element-type utf8): keywords
 * @attribute: (nullable): an attribute of keywords
 *
 * Adds those that are not there yet.
 */
void
vc_spooler_add_reasons (GPtrArray       *reasons,
                        ipp_attribute_t *attribute)
{
  for (int i = 0; i < ippGetCount (attribute); i++)
    {
      const char *reason = ippGetString (attribute, i, NULL);

      if (reason != NULL && !g_str_equal (reason, "none") &&
          !g_ptr_array_find_with_equal_func (reasons, reason, g_str_equal, NULL))
        g_ptr_array_add (reasons, g_strdup (reason));
    }
}
