/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VcSignatureStatus:
 * @VC_SIGNATURE_INTACT: nothing in the file was changed since it was signed
 * @VC_SIGNATURE_EARLIER: what was signed is all there, but more was added to
 *   the file since, which may change all that is seen
 * @VC_SIGNATURE_ALTERED: the signature does not fit the file: one of them was
 *   changed after signing
 * @VC_SIGNATURE_UNCHECKED: there is a signature, and it could not be checked
 *
 * What is known of the bytes that were signed.
 */
typedef enum
{
  VC_SIGNATURE_INTACT,
  VC_SIGNATURE_EARLIER,
  VC_SIGNATURE_ALTERED,
  VC_SIGNATURE_UNCHECKED,
} VcSignatureStatus;

/**
 * VcSignatureTrust:
 * @VC_SIGNATURE_TRUST_YES: somebody trusted on this machine vouches for the
 *   signer's name, today; whether they took it back was not asked
 * @VC_SIGNATURE_TRUST_UNKNOWN_ISSUER: nobody trusted does: anyone may have
 *   signed under that name
 * @VC_SIGNATURE_TRUST_EXPIRED: somebody trusted did, and it has run out
 * @VC_SIGNATURE_TRUST_REVOKED: somebody trusted took it back
 * @VC_SIGNATURE_TRUST_UNCHECKED: it was not asked, or there was no telling
 *
 * What is known of who signed.
 */
typedef enum
{
  VC_SIGNATURE_TRUST_YES,
  VC_SIGNATURE_TRUST_UNKNOWN_ISSUER,
  VC_SIGNATURE_TRUST_EXPIRED,
  VC_SIGNATURE_TRUST_REVOKED,
  VC_SIGNATURE_TRUST_UNCHECKED,
} VcSignatureTrust;

typedef struct _VcSignature VcSignature;

VcSignature       *vc_signature_new           (VcSignatureStatus  status,
                                               VcSignatureTrust   trust,
                                               const char        *signer,
                                               gint64             signed_at);
VcSignatureStatus  vc_signature_get_status    (const VcSignature *self);
VcSignatureTrust   vc_signature_get_trust     (const VcSignature *self);
const char        *vc_signature_get_signer    (const VcSignature *self);
gint64             vc_signature_get_signed_at (const VcSignature *self);
void               vc_signature_free          (VcSignature       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VcSignature, vc_signature_free)

G_END_DECLS
