/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-random.h"

G_BEGIN_DECLS

/* How long to wait before trying again. A plain value of its owner. */
typedef struct
{
  VcRandom *random;  /* borrowed */
  guint     least;   /* milliseconds */
  guint     most;
  guint     n_tries;
} VcBackoff;

guint vc_backoff_next  (VcBackoff *backoff);
void  vc_backoff_reset (VcBackoff *backoff);

G_END_DECLS
