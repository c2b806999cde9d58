/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-store-error.h"

G_DEFINE_QUARK (vc_store_error, vc_store_error)
