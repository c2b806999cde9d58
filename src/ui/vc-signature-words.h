/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-signature.h"

G_BEGIN_DECLS

char *vc_signature_words_dup (GPtrArray *signatures);

G_END_DECLS
