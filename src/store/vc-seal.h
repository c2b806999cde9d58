/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "vc-secret.h"
#include "vc-store-error.h"

G_BEGIN_DECLS

/* How much longer sealed bytes are: the format, the nonce, the tag. */
#define VC_SEAL_OVERHEAD (1 + 24 + 16)
#define VC_SEAL_TAG_SIZE 16
#define VC_SEAL_KEY_SIZE 32

/* Where something sealed lies. It opens there and nowhere else. */
typedef struct
{
  const char *table;
  const char *row;
  const char *part;   /* of a row with two identifiers; NULL for none */
  const char *column;
} VcSealPlace;

GBytes       *vc_seal_close         (VcSecret           *key,
                                     const VcSealPlace  *place,
                                     GBytes             *plain);
GBytes       *vc_seal_open          (VcSecret           *key,
                                     const VcSealPlace  *place,
                                     GBytes             *sealed,
                                     GError            **error);
guint8       *vc_seal_open_in_place (VcSecret           *key,
                                     const VcSealPlace  *place,
                                     guint8             *sealed,
                                     gsize               size);
const guint8 *vc_seal_get_tag       (const guint8       *sealed,
                                     gsize               size);

G_END_DECLS
