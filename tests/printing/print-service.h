/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A print service of the test's own: a real cupsd that is no root, set up as
 * the administrator is told to, with its spool in memory and one printer,
 * "counter", which does as it is told. */
typedef struct _PrintService PrintService;

PrintService *print_service_new           (const char   *settings);
void          print_service_free          (PrintService *self);

const char   *print_service_get_address   (PrintService *self);
void          print_service_start         (PrintService *self);
void          print_service_kill          (PrintService *self);

/* The printer */
void          print_service_set_mood      (PrintService *self,
                                           const char   *mood);
void          print_service_fill_tray     (PrintService *self);
char         *print_service_dup_paper     (PrintService *self);
char        **print_service_dup_order     (PrintService *self);

/* What can be read on the disk, and in the spool */
char         *print_service_find_on_disk  (PrintService *self,
                                           const char   *text);
char         *print_service_find_in_spool (PrintService *self,
                                           const char   *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrintService, print_service_free)

G_END_DECLS
