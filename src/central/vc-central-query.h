/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-central-database.h"

G_BEGIN_DECLS

/* One use of one SQL statement. Values are bound in the order ?1, ?2, …; a
 * failure is the database's and ends the rows. */
typedef struct _VcCentralQuery VcCentralQuery;

VcCentralQuery *vc_central_query_new        (VcCentralDatabase *database,
                                             const char        *sql);
void            vc_central_query_free       (VcCentralQuery    *self);
void            vc_central_query_bind_text  (VcCentralQuery    *self,
                                             const char        *text);
void            vc_central_query_bind_int   (VcCentralQuery    *self,
                                             gint64             value);
void            vc_central_query_bind_time  (VcCentralQuery    *self,
                                             GDateTime         *time);
void            vc_central_query_bind_bytes (VcCentralQuery    *self,
                                             GBytes            *bytes);
gboolean        vc_central_query_next       (VcCentralQuery    *self);
void            vc_central_query_run        (VcCentralQuery    *self);
const char     *vc_central_query_get_text   (VcCentralQuery    *self,
                                             guint              column);
gint64          vc_central_query_get_int    (VcCentralQuery    *self,
                                             guint              column);
GDateTime      *vc_central_query_dup_time   (VcCentralQuery    *self,
                                             guint              column);
GBytes         *vc_central_query_dup_bytes  (VcCentralQuery    *self,
                                             guint              column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcCentralQuery, vc_central_query_free)

G_END_DECLS
