/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-spool-job.h"

struct _VcSpoolJob
{
  GObject       parent_instance;

  VcSpoolState  state;
  char        **reasons;
};

G_DEFINE_FINAL_TYPE (VcSpoolJob, vc_spool_job, G_TYPE_OBJECT)

static void
vc_spool_job_finalize (GObject *object)
{
  VcSpoolJob *self = VC_SPOOL_JOB (object);

  g_strfreev (self->reasons);

  G_OBJECT_CLASS (vc_spool_job_parent_class)->finalize (object);
}

static void
vc_spool_job_class_init (VcSpoolJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_spool_job_finalize;
}

static void
vc_spool_job_init (VcSpoolJob *self)
{
}

/**
 * vc_spool_job_new:
 * @state: how it stands
 * @reasons: (array zero-terminated=1): why, as IPP keywords; copied
 *
 * Returns: (transfer full): a new value
 */
VcSpoolJob *
vc_spool_job_new (VcSpoolState        state,
                  const char * const *reasons)
{
  VcSpoolJob *self;

  g_return_val_if_fail (reasons != NULL, NULL);

  self = g_object_new (VC_TYPE_SPOOL_JOB, NULL);
  self->state = state;
  self->reasons = g_strdupv ((char **) reasons);
  return self;
}

/**
 * vc_spool_job_get_state:
 * @self: a job
 *
 * Returns: how it stood
 */
VcSpoolState
vc_spool_job_get_state (VcSpoolJob *self)
{
  g_return_val_if_fail (VC_IS_SPOOL_JOB (self), VC_SPOOL_UNKNOWN);

  return self->state;
}

/**
 * vc_spool_job_get_reasons:
 * @self: a job
 *
 * Returns: (transfer none) (array zero-terminated=1): why it stands so, as
 *   IPP keywords such as `media-empty-error`: its own, and those of its
 *   printer while it is not over; may be empty
 */
const char * const *
vc_spool_job_get_reasons (VcSpoolJob *self)
{
  g_return_val_if_fail (VC_IS_SPOOL_JOB (self), NULL);

  return (const char * const *) self->reasons;
}
