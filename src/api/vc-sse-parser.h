/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A piece of a server-sent event stream (WHATWG HTML, section 9.2) in, whole
 * events out. The strings are valid during the call; @id is the last one the
 * stream gave, %NULL when it gave none. */
typedef void (*VcSseFunc) (const char *name,
                           const char *id,
                           const char *data,
                           gpointer    user_data);

typedef struct _VcSseParser VcSseParser;

VcSseParser *vc_sse_parser_new  (VcSseFunc    func,
                                 gpointer     user_data);
void         vc_sse_parser_free (VcSseParser *parser);
gboolean     vc_sse_parser_feed (VcSseParser *parser,
                                 const char  *piece,
                                 gsize        length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcSseParser, vc_sse_parser_free)

G_END_DECLS
