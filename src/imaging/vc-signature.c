/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-signature.h"

/*
 * A digital signature of a document, as far as it was checked. It never
 * changes.
 */
struct _VcSignature
{
  VcSignatureStatus status;
  VcSignatureTrust  trust;
  char             *signer;
  gint64            signed_at;
};

/**
 * vc_signature_new:
 * @status: what is known of what was signed
 * @trust: what is known of who signed it
 * @signer: the name in the certificate, or ""
 * @signed_at: when, in seconds since 1970, or 0
 *
 * Returns: (transfer full): a signature
 */
VcSignature *
vc_signature_new (VcSignatureStatus  status,
                  VcSignatureTrust   trust,
                  const char        *signer,
                  gint64             signed_at)
{
  VcSignature *self = g_new0 (VcSignature, 1);

  self->status = status;
  self->trust = trust;
  self->signer = g_strdup (signer);
  self->signed_at = signed_at;
  return self;
}

/**
 * vc_signature_get_status:
 * @self: a signature
 *
 * Returns: whether it fits the file
 */
VcSignatureStatus
vc_signature_get_status (const VcSignature *self)
{
  return self->status;
}

/**
 * vc_signature_get_trust:
 * @self: a signature
 *
 * Returns: whether somebody trusted vouches for the signer; only of one that
 *   fits what it covers
 */
VcSignatureTrust
vc_signature_get_trust (const VcSignature *self)
{
  return self->trust;
}

/**
 * vc_signature_get_signer:
 * @self: a signature
 *
 * Returns: the name of the signer as the certificate has it, at most 100 bytes
 *   of one line, or "". It is no more than a claim unless the signature fits
 *   and is %VC_SIGNATURE_TRUST_YES.
 */
const char *
vc_signature_get_signer (const VcSignature *self)
{
  return self->signer;
}

/**
 * vc_signature_get_signed_at:
 * @self: a signature
 *
 * Returns: when it was made, in seconds since 1970 and by the signer's own
 *   clock, which nobody vouches for; or 0 if it does not say
 */
gint64
vc_signature_get_signed_at (const VcSignature *self)
{
  return self->signed_at;
}

/**
 * vc_signature_free:
 * @self: (transfer full): a signature
 */
void
vc_signature_free (VcSignature *self)
{
  g_free (self->signer);
  g_free (self);
}
