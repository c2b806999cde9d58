/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-imaging-error.h"

G_DEFINE_QUARK (vc_imaging_error, vc_imaging_error)
