/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One job: printing it, asking how it stands, taking it back.
 *
 * A job is made first and gets its number, then its document is sent: whatever
 * happens after that can be asked about by the number. Before it nothing has
 * left this program.
 */

#include "vc-spooler-private.h"

/* A print service that refuses a document says so early. */
#define PIECE_SIZE (64 * 1024)

static ipp_t *
new_job_request (ipp_op_t operation,
                 guint    job_id)
{
  g_autofree char *resource = g_strdup_printf ("/jobs/%u", job_id);

  return vc_spooler_new_request (operation, "job-uri", resource);
}

/* A4 and one side, where the order does not say otherwise. */
static void
add_options (ipp_t              *request,
             const VcSpoolOrder *order)
{
  cups_option_t *options = NULL;
  int n = 0;

  n = cupsAddOption ("media", "iso_a4_210x297mm", n, &options);
  n = cupsAddOption ("sides", "one-sided", n, &options);
  for (guint i = 0; order->options != NULL && order->options[i] != NULL; i++)
    n = cupsParseOptions (order->options[i], n, &options);
  n = cupsAddIntegerOption ("copies", (int) order->copies, n, &options);

  cupsEncodeOptions2 (request, n, options, IPP_TAG_JOB);
  cupsFreeOptions (n, options);
}

/* Returns: the job's number; 0 with @error set. */
static guint
make_job_in_thread (http_t              *http,
                    const VcSpoolOrder  *order,
                    const char          *resource,
                    GError             **error)
{
  ipp_t *request = vc_spooler_new_request (IPP_OP_CREATE_JOB, "printer-uri", resource);
  g_autoptr (ipp_t) answer = NULL;
  ipp_attribute_t *job_id;

  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", NULL, order->title);
  add_options (request, order);
  answer = vc_spooler_ask_in_thread (http, request, resource, VC_SPOOLER_ERROR_NO_PRINTER, error);
  if (answer == NULL)
    return 0;

  job_id = ippFindAttribute (answer, "job-id", IPP_TAG_INTEGER);
  if (job_id != NULL && ippGetInteger (job_id, 0) > 0)
    return (guint) ippGetInteger (job_id, 0);

  g_set_error_literal (error, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_FAILED, "the job has no number");
  return 0;
}

static gboolean
send_document_in_thread (http_t              *http,
                         const VcSpoolOrder  *order,
                         const char          *resource,
                         guint                job_id,
                         GError             **error)
{
  g_autoptr (ipp_t) request = vc_spooler_new_request (IPP_OP_SEND_DOCUMENT, "printer-uri", resource);
  g_autoptr (ipp_t) answer = NULL;
  gsize         size;
  const char   *data = g_bytes_get_data (order->pdf, &size);
  http_status_t status;

  ippAddInteger (request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", (int) job_id);
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", NULL, "application/pdf");
  ippAddBoolean (request, IPP_TAG_OPERATION, "last-document", 1);

  status = cupsSendRequest (http, request, resource, ippLength (request) + size);
  for (gsize sent = 0; status == HTTP_STATUS_CONTINUE && sent < size; sent += PIECE_SIZE)
    status = cupsWriteRequestData (http, data + sent, MIN (PIECE_SIZE, size - sent));

  answer = vc_spooler_judge_answer (cupsGetResponse (http, resource), VC_SPOOLER_ERROR_NO_JOB, error);
  return answer != NULL;
}

/* On a connection of its own: the other may be what broke. */
static void
take_back_in_thread (const char *address,
                     guint       job_id)
{
  g_autoptr (http_t) http = vc_spooler_connect_in_thread (address, NULL);
  g_autoptr (GError) error = NULL;

  if (http != NULL && !vc_spooler_cancel_in_thread (http, job_id, &error))
    g_message ("job %u, whose document did not arrive, stays: %s", job_id, error->message);
}

/**
 * vc_spooler_print_in_thread:
 * @http: a connection
 * @address: (nullable): where it leads
 * @order: what to print
 *
 * Returns: the job's number; 0 with %VC_SPOOLER_ERROR when nothing is printed
 */
guint
vc_spooler_print_in_thread (http_t              *http,
                            const char          *address,
                            const VcSpoolOrder  *order,
                            GError             **error)
{
  g_autofree char *resource = g_strconcat ("/printers/", order->printer, NULL);
  g_autoptr (GError) problem = NULL;
  guint job_id = make_job_in_thread (http, order, resource, error);

  if (job_id == 0 || send_document_in_thread (http, order, resource, job_id, &problem))
    return job_id;

  take_back_in_thread (address, job_id);

  /* Without an answer the document may have arrived all the same: what became
   * of it is for the job to say. */
  if (g_error_matches (problem, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_NO_SERVER))
    return job_id;

  g_propagate_error (error, g_steal_pointer (&problem));
  return 0;
}

static VcSpoolState
read_state (ipp_attribute_t *attribute)
{
  switch ((ipp_jstate_t) ippGetInteger (attribute, 0))
    {
    case IPP_JSTATE_PENDING:
      return VC_SPOOL_PENDING;
    case IPP_JSTATE_HELD:
      return VC_SPOOL_HELD;
    case IPP_JSTATE_PROCESSING:
      return VC_SPOOL_PROCESSING;
    case IPP_JSTATE_STOPPED:
      return VC_SPOOL_STOPPED;
    case IPP_JSTATE_CANCELED:
      return VC_SPOOL_CANCELED;
    case IPP_JSTATE_ABORTED:
      return VC_SPOOL_ABORTED;
    case IPP_JSTATE_COMPLETED:
      return VC_SPOOL_COMPLETED;
    }

  return VC_SPOOL_UNKNOWN;
}

/* What a job waits for is often said of its printer alone: no paper, paused. */
static void
add_reasons_of_printer_in_thread (http_t    *http,
                                  ipp_t     *job,
                                  GPtrArray *reasons)
{
  ipp_attribute_t *uri = ippFindAttribute (job, "job-printer-uri", IPP_TAG_URI);
  ipp_t *request;
  g_autoptr (ipp_t) answer = NULL;

  if (uri == NULL)
    return;

  request = vc_spooler_new_request (IPP_OP_GET_PRINTER_ATTRIBUTES, NULL, NULL);
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL, ippGetString (uri, 0, NULL));
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", NULL, "printer-state-reasons");
  answer = vc_spooler_ask_in_thread (http, request, "/", VC_SPOOLER_ERROR_NO_PRINTER, NULL);
  if (answer != NULL)
    vc_spooler_add_reasons (reasons, ippFindAttribute (answer, "printer-state-reasons", IPP_TAG_KEYWORD));
}

/* A print service that lost its files counts jobs from 1 again. */
static gboolean
is_titled (ipp_t      *job,
           const char *title)
{
  ipp_attribute_t *name = ippFindAttribute (job, "job-name", IPP_TAG_NAME);

  return g_strcmp0 (ippGetString (name, 0, NULL), title) == 0;
}

static VcSpoolJob *
read_job_in_thread (http_t *http,
                    ipp_t  *answer)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);
  VcSpoolState state = read_state (ippFindAttribute (answer, "job-state", IPP_TAG_ENUM));

  vc_spooler_add_reasons (reasons, ippFindAttribute (answer, "job-state-reasons", IPP_TAG_KEYWORD));
  switch (state)
    {
    case VC_SPOOL_PENDING:
    case VC_SPOOL_HELD:
    case VC_SPOOL_PROCESSING:
    case VC_SPOOL_STOPPED:
      add_reasons_of_printer_in_thread (http, answer, reasons);
      break;
    case VC_SPOOL_COMPLETED:
      /* "Completed" alone would be a lie then. */
      if (g_ptr_array_find_with_equal_func (reasons, "job-completed-with-errors", g_str_equal, NULL))
        state = VC_SPOOL_UNKNOWN;
      break;
    case VC_SPOOL_ABORTED:
    case VC_SPOOL_CANCELED:
    case VC_SPOOL_UNKNOWN:
      break;
    }

  g_ptr_array_add (reasons, NULL);
  return vc_spool_job_new (state, (const char * const *) reasons->pdata);
}

/**
 * vc_spooler_get_job_in_thread:
 * @http: a connection
 * @job_id: a job's number
 * @title: its title
 *
 * Returns: (transfer full): the job, or %NULL with %VC_SPOOLER_ERROR
 */
VcSpoolJob *
vc_spooler_get_job_in_thread (http_t      *http,
                              guint        job_id,
                              const char  *title,
                              GError     **error)
{
  static const char * const wanted[] = { "job-name", "job-state", "job-state-reasons", "job-printer-uri" };
  ipp_t *request = new_job_request (IPP_OP_GET_JOB_ATTRIBUTES, job_id);
  g_autoptr (ipp_t) answer = NULL;

  ippAddStrings (request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", G_N_ELEMENTS (wanted), NULL, wanted);
  answer = vc_spooler_ask_in_thread (http, request, "/jobs", VC_SPOOLER_ERROR_NO_JOB, error);
  if (answer == NULL)
    return NULL;

  if (!is_titled (answer, title))
    {
      g_set_error (error, VC_SPOOLER_ERROR, VC_SPOOLER_ERROR_NO_JOB, "job %u is another now", job_id);
      return NULL;
    }

  return read_job_in_thread (http, answer);
}

/**
 * vc_spooler_cancel_in_thread:
 * @http: a connection
 * @job_id: a job's number
 *
 * Returns: %TRUE, or %FALSE with %VC_SPOOLER_ERROR
 */
gboolean
vc_spooler_cancel_in_thread (http_t  *http,
                             guint    job_id,
                             GError **error)
{
  ipp_t *request = new_job_request (IPP_OP_CANCEL_JOB, job_id);
  g_autoptr (ipp_t) answer = vc_spooler_ask_in_thread (http, request, "/jobs", VC_SPOOLER_ERROR_NO_JOB, error);

  return answer != NULL;
}
