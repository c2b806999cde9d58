/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-declaration.h"
#include "vc-reason.h"

G_BEGIN_DECLS

char *vc_refusal_message_write (VcDeclaration *declaration,
                                GPtrArray     *reasons,
                                const char    *hotline);

G_END_DECLS
