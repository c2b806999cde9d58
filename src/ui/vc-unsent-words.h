/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-outbox.h"

G_BEGIN_DECLS

/* Where an item of the outbox stands, as the outbox tells it. */
typedef struct
{
  VcOutboxPhase phase;
  guint         remaining;   /* milliseconds of grace */
  guint         wait;        /* milliseconds until it is sent again */
} VcUnsentStanding;

const char *vc_unsent_words_what        (VcOutboxItem           *item);
char       *vc_unsent_words_dup_status  (VcOutboxItem           *item,
                                         const VcUnsentStanding *standing);
const char *vc_unsent_words_reason      (VcOutboxItem           *item);
char       *vc_unsent_words_dup_decided (VcOutboxItem           *item);
const char *vc_unsent_words_next        (VcOutboxItem           *item);
char       *vc_unsent_words_dup_call    (VcOutboxItem           *item);
char       *vc_unsent_words_dup_alert   (VcOutboxItem           *item);
gboolean    vc_unsent_words_is_open     (VcOutboxItem           *item);

G_END_DECLS
