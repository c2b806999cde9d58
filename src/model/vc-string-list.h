/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char * const *vc_string_list_copy (const char * const *strings);

G_END_DECLS
