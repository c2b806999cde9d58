/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-signature-trust.h"

#include <nss.h>
#include <secerr.h>

/*
 * Whose certificates are trusted: those that an administrator put into a
 * folder, and whom they vouch for. No other list of anybody's is looked at,
 * and nobody is asked whether a certificate was revoked since: there is no
 * network here.
 *
 * All of it is read before the lockdown, and stays as it is.
 */

#define MAX_FILES     64
#define MAX_FILE_SIZE (64 * 1024)

static CERTCertList *anchors;

static void
add_anchor (const char *path)
{
  g_autofree char *data = NULL;
  CERTCertificate *read = NULL;
  CERTCertificate *anchor = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL) || size > MAX_FILE_SIZE)
    return;

  read = CERT_DecodeCertFromPackage (data, size);
  if (read == NULL)
    return;

  /* One that the rest of NSS can find. */
  anchor = CERT_NewTempCertificate (CERT_GetDefaultCertDB (), &read->derCert, NULL, PR_FALSE, PR_TRUE);
  CERT_DestroyCertificate (read);
  if (anchor != NULL && CERT_AddCertToListTail (anchors, anchor) != SECSuccess)
    CERT_DestroyCertificate (anchor);
}

/**
 * vc_signature_trust_prepare:
 * @folder: where the trusted certificates are, one in a file, as PEM or DER;
 *   it may be missing
 *
 * Gets NSS ready. Without it no signature is checked, and pages are drawn as
 * ever.
 */
void
vc_signature_trust_prepare (const char *folder)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (anchors != NULL || NSS_NoDB_Init (NULL) != SECSuccess)
    return;

  anchors = CERT_NewCertList ();
  dir = g_dir_open (folder, 0, NULL);
  if (anchors == NULL || dir == NULL)
    return;

  for (guint i = 0; i < MAX_FILES && (name = g_dir_read_name (dir)) != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      add_anchor (path);
    }
}

/**
 * vc_signature_trust_is_ready:
 *
 * Returns: whether signatures can be checked
 */
gboolean
vc_signature_trust_is_ready (void)
{
  return anchors != NULL;
}

static VcDecoderCertificateStatus
status_for_error (int code)
{
  switch (code)
    {
    case SEC_ERROR_UNKNOWN_ISSUER:
    case SEC_ERROR_UNTRUSTED_ISSUER:
    case SEC_ERROR_UNTRUSTED_CERT:
      return VC_DECODER_CERTIFICATE_UNKNOWN_ISSUER;
    case SEC_ERROR_EXPIRED_CERTIFICATE:
    case SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE:
      return VC_DECODER_CERTIFICATE_EXPIRED;
    case SEC_ERROR_REVOKED_CERTIFICATE:
      return VC_DECODER_CERTIFICATE_REVOKED;
    default:
      return VC_DECODER_CERTIFICATE_UNCHECKED;
    }
}

/**
 * vc_signature_trust_check:
 * @certificate: a signer's; those between it and a trusted one must be known
 *   to NSS
 *
 * Returns: whether somebody who is trusted vouches for it, today
 */
VcDecoderCertificateStatus
vc_signature_trust_check (CERTCertificate *certificate)
{
  CERTValInParam wanted[] = {
    { .type = cert_pi_trustAnchors, .value.pointer.chain = anchors },
    { .type = cert_pi_useOnlyTrustAnchors, .value.scalar.b = PR_TRUE },
    { .type = cert_pi_revocationFlags, .value.pointer.revocation = CERT_GetClassicOCSPDisabledPolicy () },
    { .type = cert_pi_end },
  };

  g_return_val_if_fail (vc_signature_trust_is_ready (), VC_DECODER_CERTIFICATE_UNCHECKED);

  if (CERT_LIST_EMPTY (anchors))
    return VC_DECODER_CERTIFICATE_UNKNOWN_ISSUER;

  if (CERT_PKIXVerifyCert (certificate, certificateUsageEmailSigner, wanted, NULL, NULL) == SECSuccess)
    return VC_DECODER_CERTIFICATE_TRUSTED;

  return status_for_error (PORT_GetError ());
}
