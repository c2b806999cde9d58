/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file made to hurt whoever opens it. */
typedef struct
{
  const char *name;
  gboolean    is_document;
  GBytes     *bytes;
} Bomb;

GPtrArray *bombs_new (void);

G_END_DECLS
