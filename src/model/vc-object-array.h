/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

GPtrArray *vc_object_array_copy (GPtrArray *objects);

G_END_DECLS
