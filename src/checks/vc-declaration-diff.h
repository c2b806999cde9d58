/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-filed-change.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GListModel *vc_declaration_diff            (VcDeclaration *before,
                                            VcDeclaration *after);
gboolean    vc_declaration_diff_has_part   (GListModel    *changes,
                                            VcFiledPart    part);
guint       vc_declaration_diff_get_checks (GListModel    *changes);

G_END_DECLS
