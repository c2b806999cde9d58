/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-sql.h"

G_BEGIN_DECLS

/* One statement: bind its values in order, then run it or step through its
 * rows. Failures are kept by the connection. */
typedef struct _VcQuery VcQuery;

VcQuery      *vc_query_new        (VcSql         *sql,
                                   const char    *text);
void          vc_query_free       (VcQuery       *self);

void          vc_query_bind_text  (VcQuery       *self,
                                   const char    *text);
void          vc_query_bind_int   (VcQuery       *self,
                                   gint64         value);
void          vc_query_bind_time  (VcQuery       *self,
                                   GDateTime     *time);
void          vc_query_bind_bytes (VcQuery       *self,
                                   GBytes        *bytes);
gboolean      vc_query_next       (VcQuery       *self);
void          vc_query_run        (VcQuery       *self);

gboolean      vc_query_has        (VcQuery       *self,
                                   guint          column);
const char   *vc_query_get_text   (VcQuery       *self,
                                   guint          column);
gint64        vc_query_get_int    (VcQuery       *self,
                                   guint          column);
gconstpointer vc_query_get_data   (VcQuery       *self,
                                   guint          column,
                                   gsize         *size);
GDateTime    *vc_query_dup_time   (VcQuery       *self,
                                   guint          column);
GBytes       *vc_query_dup_bytes  (VcQuery       *self,
                                   guint          column);

GDateTime    *vc_query_time_from_int (gint64      value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcQuery, vc_query_free)

G_END_DECLS
