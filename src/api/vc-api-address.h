/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char         *vc_api_address_normalise    (const char  *base_uri,
                                           GError     **error);
gboolean      vc_api_address_is_encrypted (const char  *base_uri);
GTlsDatabase *vc_api_address_load_ca      (const char  *ca_file,
                                           GError     **error);

G_END_DECLS
