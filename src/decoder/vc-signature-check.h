/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-signature-span.h"

G_BEGIN_DECLS

void vc_signature_check_all (GBytes                *file,
                             const VcSignatureSpan *spans,
                             guint                  n_spans,
                             VcDecoderSignature    *signatures);

G_END_DECLS
