/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-api-client.h"
#include "vc-random.h"

G_BEGIN_DECLS

typedef enum
{
  RACER_RUNNING,
  RACER_WON,      /* central took this officer's decision */
  RACER_TOLD,     /* somebody else decided, and this officer knows who */
  RACER_LOST,     /* neither: the fault that is looked for */
} RacerOutcome;

/*
 * An officer with one decision in hand, who does what the program does: takes
 * the case, decides, takes it anew when the hold was lost, and sends the same
 * decision again. How long each step is put off is drawn.
 */
typedef struct _Racer Racer;

Racer       *racer_new          (VcApiClient   *client,
                                 VcOfficer     *officer,
                                 VcRandom      *random);
void         racer_free         (Racer         *self);
void         racer_start        (Racer         *self,
                                 VcDeclaration *declaration,
                                 VcDecisionKind kind);
RacerOutcome racer_get_outcome  (Racer         *self);
const char  *racer_get_problem  (Racer         *self);
VcDecision  *racer_get_decision (Racer         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Racer, racer_free)

G_END_DECLS
