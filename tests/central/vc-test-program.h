/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A private folder with room for a database. */
typedef struct
{
  char *folder;
  char *database;
} VcTestPlace;

VcTestPlace *vc_test_place_new   (void);
void         vc_test_place_free  (VcTestPlace *self);
char        *vc_test_dup_program (void);
int          vc_test_run_program (const char  *input,
                                  char       **output,
                                  const char  *first,
                                  ...) G_GNUC_NULL_TERMINATED;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcTestPlace, vc_test_place_free)

G_END_DECLS
