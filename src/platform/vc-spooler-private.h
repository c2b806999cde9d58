/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cups/cups.h>

#include "vc-spooler.h"

G_BEGIN_DECLS

/* How VcSpooler speaks IPP with the print service: an answer or an error of
 * VcSpoolerError, never a wait without end. All of it on a worker. */
http_t     *vc_spooler_connect_in_thread (const char          *address,
                                          GError             **error);
ipp_t      *vc_spooler_new_request       (ipp_op_t             operation,
                                          const char          *uri_name,
                                          const char          *resource);
ipp_t      *vc_spooler_ask_in_thread     (http_t              *http,
                                          ipp_t               *request,
                                          const char          *resource,
                                          VcSpoolerError       missing,
                                          GError             **error);
ipp_t      *vc_spooler_judge_answer      (ipp_t               *answer,
                                          VcSpoolerError       missing,
                                          GError             **error);
void        vc_spooler_add_reasons       (GPtrArray           *reasons,
                                          ipp_attribute_t     *attribute);

/* What it says. */
GPtrArray  *vc_spooler_list_in_thread    (http_t              *http,
                                          GError             **error);
guint       vc_spooler_print_in_thread   (http_t              *http,
                                          const char          *address,
                                          const VcSpoolOrder  *order,
                                          GError             **error);
VcSpoolJob *vc_spooler_get_job_in_thread (http_t              *http,
                                          guint                job_id,
                                          const char          *title,
                                          GError             **error);
gboolean    vc_spooler_cancel_in_thread  (http_t              *http,
                                          guint                job_id,
                                          GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (http_t, httpClose)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ipp_t, ippDelete)

G_END_DECLS
