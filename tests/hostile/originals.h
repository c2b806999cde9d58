/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file that opens. */
typedef struct
{
  const char *name;
  gboolean    is_document;
  GBytes     *bytes;
} Original;

GPtrArray *originals_new (void);

G_END_DECLS
