/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

#define VC_TYPE_CENTRAL_LINES (vc_central_lines_get_type ())
G_DECLARE_FINAL_TYPE (VcCentralLines, vc_central_lines, VC, CENTRAL_LINES, GObject)

VcCentralLines *vc_central_lines_new     (SoupServer         *soup,
                                          GSocket            *socket,
                                          GTlsCertificate    *certificate,
                                          GError            **error);
char           *vc_central_lines_dup_uri (VcCentralLines     *self);
void            vc_central_lines_cut     (VcCentralLines     *self,
                                          SoupServerMessage  *message);
void            vc_central_lines_close   (VcCentralLines     *self);

G_END_DECLS
