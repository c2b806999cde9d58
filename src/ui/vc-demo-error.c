/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-demo-error.h"

G_DEFINE_QUARK (vc_demo_error, vc_demo_error)
