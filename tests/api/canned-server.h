/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A server on loopback that says the same raw bytes to everyone, whatever they
 * are: a real server would be too polite. Runs on the main context. */
typedef struct _CannedServer CannedServer;

CannedServer *canned_server_new          (const char   *answer,
                                          gssize        length);
CannedServer *canned_server_new_mending  (const char   *answer,
                                          guint         n_times,
                                          const char   *mended);
CannedServer *canned_server_new_endless  (const char   *answer);
CannedServer *canned_server_new_silent   (const char   *answer);
CannedServer *canned_server_new_tls      (const char   *answer,
                                          const char   *certificate);
void          canned_server_free         (CannedServer *server);
char         *canned_server_dup_uri      (CannedServer *server);
const char   *canned_server_get_request  (CannedServer *server);
guint         canned_server_count        (CannedServer *server);
gboolean      canned_server_is_abandoned (CannedServer *server);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CannedServer, canned_server_free)

G_END_DECLS
