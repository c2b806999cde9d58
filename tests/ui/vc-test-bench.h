/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-case-work.h"
#include "vc-test-central.h"

G_BEGIN_DECLS

/* An officer's work on a PC of its own, against a real central in this
 * process. What the page's photos would say is said here: that they were on
 * the screen. What is decided leaves at once unless a test says otherwise. */
typedef struct
{
  VcTestCentral *central;
  char          *folder;
  VcWorkplace   *workplace;
  VcCaseWork    *work;

  VcDeclaration *delivered;   /* as central then had it, of the last that arrived */
  GError        *failed;      /* of the last "failed" */
  char          *message;     /* of the last "message" */
  guint          n_done;
  guint          n_refused;
} Bench;

Bench               *bench_new            (VcTestCentral      *central,
                                           const char         *account);
void                 bench_free           (Bench              *bench);
void                 bench_restart        (Bench              *bench,
                                           const char         *account);
VcVerificationState *bench_get_state      (Bench              *bench);
VcOutbox            *bench_get_outbox     (Bench              *bench);
void                 bench_wait_mode      (Bench              *bench,
                                           VcVerificationMode  mode);
void                 bench_wait_delivered (Bench              *bench);
void                 bench_wait_refused   (Bench              *bench);
VcDeclaration       *bench_fetch          (Bench              *bench,
                                           const char         *id);
void                 bench_open           (Bench              *bench,
                                           const char         *id);
void                 bench_look_at_photos (Bench              *bench);
void                 bench_open_ready     (Bench              *bench,
                                           const char         *id);
void                 bench_answer_all     (Bench              *bench);
void                 bench_approve        (Bench              *bench);
void                 bench_write_refusal  (Bench              *bench);
void                 bench_refuse         (Bench              *bench);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bench, bench_free)

G_END_DECLS
