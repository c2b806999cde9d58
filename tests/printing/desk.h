/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print-service.h"
#include "store-rig.h"
#include "vc-print-ledger.h"

G_BEGIN_DECLS

/* What is printed, and what nobody may find afterwards. All invented. */
#define MARKER "Trịnh Hữu Canh Gác"
#define NUMBER "056057999902"
#define DOCUMENT "%PDF-1.4\n% " MARKER " " NUMBER "\n%%EOF\n"
/* Nothing that a random number may have in it. */
#define DECLARATION "declaration-of-the-test"

/* A counter with its ledger and a print service of its own. */
typedef struct
{
  PrintService  *service;
  Rig           *rig;
  VcRandom      *random;
  VcWorkStore   *store;
  VcPrintLedger *ledger;
} Desk;

Desk       *desk_new        (const char    *settings);
void        desk_free       (Desk          *desk);
void        desk_restart    (Desk          *desk);
void        desk_reach_by   (Desk          *desk,
                             const char    *address);

VcPrintRow *desk_print      (Desk          *desk,
                             const char    *printer,
                             const char    *reason,
                             GError       **error);
char       *desk_must_print (Desk          *desk);
VcPrintRow *desk_confirm    (Desk          *desk,
                             const char    *id,
                             GError       **error);
VcPrintRow *desk_find       (Desk          *desk,
                             const char    *id);
void        desk_wait_state (Desk          *desk,
                             const char    *id,
                             VcPrintState   state);
void        desk_wait_word  (Desk          *desk,
                             const char    *id,
                             const char    *word);

G_END_DECLS
