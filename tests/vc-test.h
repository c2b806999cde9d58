/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <check.h>
#include <gio/gio.h>

G_BEGIN_DECLS

int           vc_test_run            (Suite        *suite);
GAsyncResult *vc_test_wait_result    (GAsyncResult **result);
void          vc_test_result_cb      (GObject      *object,
                                      GAsyncResult *result,
                                      gpointer      user_data);
char         *vc_test_dup_source     (const char   *path);

G_END_DECLS
