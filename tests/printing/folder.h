/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Folders of a test's own. What cannot be done ends the test. */
char *folder_make      (const char *parent,
                        const char *name);
void  folder_write     (const char *folder,
                        const char *name,
                        const char *text);
char *folder_read      (const char *folder,
                        const char *name);
void  folder_copy_into (const char *folder,
                        const char *name,
                        const char *source);
void  folder_give_to   (const char *path,
                        guint       user);
char *folder_find      (const char *path,
                        const char *text);
void  folder_delete    (const char *path);

G_END_DECLS
