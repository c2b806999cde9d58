/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VcSpoolState:
 * @VC_SPOOL_PENDING: waits for its turn, or for its printer
 * @VC_SPOOL_HELD: waits until somebody lets it go
 * @VC_SPOOL_PROCESSING: is being printed, or waits for paper
 * @VC_SPOOL_STOPPED: was begun and stands still
 * @VC_SPOOL_COMPLETED: all of it went to the printer
 * @VC_SPOOL_ABORTED: the print service gave it up
 * @VC_SPOOL_CANCELED: somebody took it back
 * @VC_SPOOL_UNKNOWN: the print service does not say, or says two things
 */
typedef enum
{
  VC_SPOOL_PENDING,
  VC_SPOOL_HELD,
  VC_SPOOL_PROCESSING,
  VC_SPOOL_STOPPED,
  VC_SPOOL_COMPLETED,
  VC_SPOOL_ABORTED,
  VC_SPOOL_CANCELED,
  VC_SPOOL_UNKNOWN,
} VcSpoolState;

#define VC_TYPE_SPOOL_JOB (vc_spool_job_get_type ())
G_DECLARE_FINAL_TYPE (VcSpoolJob, vc_spool_job, VC, SPOOL_JOB, GObject)

/* How a job stood when the print service was asked. */
VcSpoolJob         *vc_spool_job_new         (VcSpoolState         state,
                                              const char * const  *reasons);
VcSpoolState        vc_spool_job_get_state   (VcSpoolJob          *self);
const char * const *vc_spool_job_get_reasons (VcSpoolJob          *self);

G_END_DECLS
