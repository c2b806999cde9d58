/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "vc-printer.h"
#include "vc-spool-job.h"

G_BEGIN_DECLS

/**
 * VcSpoolerError:
 * @VC_SPOOLER_ERROR_NO_SERVER: the print service does not answer
 * @VC_SPOOLER_ERROR_NO_PRINTER: it knows no such printer
 * @VC_SPOOLER_ERROR_REFUSED: it will not do this: the printer takes nothing
 *   now, or not from this user, or the job is over already
 * @VC_SPOOLER_ERROR_NO_JOB: it knows no such job, or another by that number
 * @VC_SPOOLER_ERROR_FAILED: something else went wrong there
 *
 * Why the print service did not do what it was asked to.
 */
typedef enum
{
  VC_SPOOLER_ERROR_NO_SERVER,
  VC_SPOOLER_ERROR_NO_PRINTER,
  VC_SPOOLER_ERROR_REFUSED,
  VC_SPOOLER_ERROR_NO_JOB,
  VC_SPOOLER_ERROR_FAILED,
} VcSpoolerError;

GQuark vc_spooler_error_quark (void);

#define VC_SPOOLER_ERROR (vc_spooler_error_quark ())

/* What is printed, where and how. Copied, the document referenced. */
typedef struct
{
  const char         *printer;
  const char         *title;    /* stands in the print service's files and logs: says nothing of anyone */
  GBytes             *pdf;
  guint               copies;
  const char * const *options;  /* "key=value", as `sides=two-sided-long-edge`; or NULL */
} VcSpoolOrder;

#define VC_TYPE_SPOOLER (vc_spooler_get_type ())
G_DECLARE_FINAL_TYPE (VcSpooler, vc_spooler, VC, SPOOLER, GObject)

/* The system's print service. */
VcSpooler  *vc_spooler_new            (const char           *address);

void        vc_spooler_list_async     (VcSpooler            *self,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GPtrArray  *vc_spooler_list_finish    (VcSpooler            *self,
                                       GAsyncResult         *result,
                                       GError              **error);

void        vc_spooler_print_async    (VcSpooler            *self,
                                       const VcSpoolOrder   *order,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
guint       vc_spooler_print_finish   (VcSpooler            *self,
                                       GAsyncResult         *result,
                                       GError              **error);

void        vc_spooler_get_job_async  (VcSpooler            *self,
                                       guint                 job_id,
                                       const char           *title,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
VcSpoolJob *vc_spooler_get_job_finish (VcSpooler            *self,
                                       GAsyncResult         *result,
                                       GError              **error);

void        vc_spooler_cancel_async   (VcSpooler            *self,
                                       guint                 job_id,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean    vc_spooler_cancel_finish  (VcSpooler            *self,
                                       GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
