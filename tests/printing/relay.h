/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RelayFault:
 * @RELAY_LOSES_THE_DOCUMENT: the connection breaks before the document is there
 * @RELAY_LOSES_THE_ANSWER: the document arrives, and the connection breaks
 *   before that is answered
 */
typedef enum
{
  RELAY_LOSES_THE_DOCUMENT,
  RELAY_LOSES_THE_ANSWER,
} RelayFault;

/* Stands between a counter and its print service and breaks the connection
 * that carries a document, and no other. */
typedef struct _Relay Relay;

Relay      *relay_new         (const char *service,
                               const char *marker,
                               RelayFault  fault);
void        relay_free        (Relay      *self);
const char *relay_get_address (Relay      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Relay, relay_free)

G_END_DECLS
