/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "vc-decoder-frame.h"

#include <cert.h>

G_BEGIN_DECLS

void                       vc_signature_trust_prepare  (const char      *folder);
gboolean                   vc_signature_trust_is_ready (void);
VcDecoderCertificateStatus vc_signature_trust_check    (CERTCertificate *certificate);

G_END_DECLS
