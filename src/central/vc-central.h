/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-query.h"
#include "vc-clock.h"
#include "vc-random.h"

G_BEGIN_DECLS

/* How this run differs from what the policy says; 0 or FALSE: not at all. */
typedef struct
{
  guint    lease_seconds;
  guint    session_seconds;
  guint    gateway_delay_ms;
  gboolean sms_fails;
  gboolean email_fails;
} VcCentralSettings;

#define VC_TYPE_CENTRAL (vc_central_get_type ())
G_DECLARE_FINAL_TYPE (VcCentral, vc_central, VC, CENTRAL, GObject)

VcCentral               *vc_central_new          (VcCentralDatabase       *database,
                                                  const VcCentralSettings *settings,
                                                  VcClock                 *clock,
                                                  VcRandom                *random);
const VcCentralSettings *vc_central_get_settings (VcCentral               *self);
gboolean                 vc_central_begin        (VcCentral               *self,
                                                  GError                 **error);
gboolean                 vc_central_commit       (VcCentral               *self,
                                                  GError                 **error);
void                     vc_central_rollback     (VcCentral               *self);
gboolean                 vc_central_is_well      (VcCentral               *self,
                                                  GError                 **error);
void                     vc_central_fail          (VcCentral              *self,
                                                  const char              *what);
void                     vc_central_erase_deleted (VcCentral              *self);
VcCentralQuery          *vc_central_query        (VcCentral               *self,
                                                  const char              *sql);
GDateTime               *vc_central_get_now      (VcCentral               *self);
char                    *vc_central_dup_today    (VcCentral               *self);
char                    *vc_central_dup_uuid     (VcCentral               *self);
char                    *vc_central_dup_secret   (VcCentral               *self,
                                                  const char              *alphabet,
                                                  guint                    length);
void                     vc_central_mark_changed (VcCentral               *self);

G_END_DECLS
