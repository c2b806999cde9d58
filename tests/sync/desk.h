/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "real-central.h"
#include "vc-workplace.h"

G_BEGIN_DECLS

/* A PC with what it keeps in a folder of its own, and an officer at it. It is
 * switched off and on again with desk_restart(). */
typedef struct
{
  RealCentral *central;
  char        *folder;
  VcWorkplace *workplace;
  VcSession   *session;    /* NULL: nobody is signed in */

  guint        n_delivered;
  guint        n_refused;
  guint        n_failed;
} Desk;

Desk         *desk_new             (RealCentral    *central);
void          desk_free            (Desk           *desk);
void          desk_restart         (Desk           *desk);
gboolean      desk_sign_in         (Desk           *desk,
                                    const char     *account,
                                    const char     *password,
                                    GError        **error);
void          desk_must_sign_in    (Desk           *desk,
                                    const char     *account);
void          desk_sign_out        (Desk           *desk);
VcOutbox     *desk_get_outbox      (Desk           *desk);
guint         desk_get_length      (Desk           *desk);
void          desk_wait_length     (Desk           *desk,
                                    guint           length);
VcDeclaration *desk_dup_declaration (Desk          *desk,
                                    const char     *id);
void          desk_take            (Desk           *desk,
                                    const char     *id);
VcOutboxItem *desk_refuse          (Desk           *desk,
                                    VcDeclaration  *seen,
                                    GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

G_END_DECLS
