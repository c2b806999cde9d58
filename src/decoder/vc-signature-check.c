/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-signature-check.h"

#include "vc-signature-trust.h"

#include <cms.h>
#include <sechash.h>
#include <secoid.h>
#include <string.h>

/*
 * Checks signatures in a PDF (ISO 32000-1, 12.8.3; RFC 5652) by NSS.
 *
 * Not by poppler: version 22.12 takes a signature that carries what it signs
 * for a good one without looking at it, and does not tell which part of the
 * file one covers.
 */

/* All signatures together, so that many do not take the page's time. */
#define MAX_HASHED       (64 * 1024 * 1024)
#define MAX_CERTIFICATES 32

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NSSCMSMessage, NSS_CMSMessage_Destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CERTCertificate, CERT_DestroyCertificate)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HASHContext, HASH_Destroy)

static NSSCMSMessage *
open_message (const char            *file,
              const VcSignatureSpan *span)
{
  const char *digits = file + span->hole + 1;
  gsize       size = (span->hole_end - span->hole - 2) / 2;
  g_autofree guint8 *bytes = g_malloc (size);
  SECItem item = { siBuffer, bytes, size };

  for (gsize i = 0; i < size; i++)
    bytes[i] = g_ascii_xdigit_value (digits[2 * i]) << 4 | g_ascii_xdigit_value (digits[2 * i + 1]);

  return NSS_CMSMessage_CreateFromDER (&item, NULL, NULL, NULL, NULL, NULL, NULL);
}

/* Of a message that has one signature, which is not of something within it. */
static NSSCMSSignedData *
find_signed_data (NSSCMSMessage *message)
{
  NSSCMSContentInfo *outer = NSS_CMSMessage_ContentLevel (message, 0);
  NSSCMSContentInfo *inner;
  NSSCMSSignedData  *signed_data;
  SECItem           *content;

  if (outer == NULL || NSS_CMSContentInfo_GetContentTypeTag (outer) != SEC_OID_PKCS7_SIGNED_DATA)
    return NULL;

  signed_data = NSS_CMSContentInfo_GetContent (outer);
  if (signed_data == NULL || NSS_CMSSignedData_SignerInfoCount (signed_data) != 1)
    return NULL;

  inner = NSS_CMSSignedData_GetContentInfo (signed_data);
  if (NSS_CMSContentInfo_GetContentTypeTag (inner) != SEC_OID_PKCS7_DATA)
    return NULL;

  content = NSS_CMSContentInfo_GetContent (inner);
  return content == NULL || content->data == NULL ? signed_data : NULL;
}

/* What stands between the signer and somebody trusted comes with the
 * signature. Nothing of it is trusted for that. */
static GPtrArray *
take_certificates (NSSCMSSignedData *signed_data)
{
  SECItem  **items = signed_data->rawCerts;
  GPtrArray *certificates = g_ptr_array_new_with_free_func ((GDestroyNotify) CERT_DestroyCertificate);

  for (guint i = 0; items != NULL && items[i] != NULL && i < MAX_CERTIFICATES; i++)
    {
      CERTCertificate *certificate = CERT_NewTempCertificate (CERT_GetDefaultCertDB (), items[i], NULL,
                                                              PR_FALSE, PR_TRUE);

      if (certificate != NULL)
        g_ptr_array_add (certificates, certificate);
    }

  return certificates;
}

/* By a method with which nobody has made two files alike yet. */
static gboolean
hash (const char            *file,
      const VcSignatureSpan *span,
      SECOidTag              method,
      SECItem               *digest)
{
  g_autoptr (HASHContext) context = NULL;

  if (method != SEC_OID_SHA256 && method != SEC_OID_SHA384 && method != SEC_OID_SHA512)
    return FALSE;

  context = HASH_Create (HASH_GetHashTypeByOidTag (method));
  if (context == NULL)
    return FALSE;

  HASH_Begin (context);
  HASH_Update (context, (const guint8 *) file, span->hole);
  HASH_Update (context, (const guint8 *) file + span->hole_end, span->end - span->hole_end);
  HASH_End (context, digest->data, &digest->len, HASH_LENGTH_MAX);
  return TRUE;
}

static VcDecoderSignatureStatus
verify (NSSCMSSignerInfo      *signer,
        NSSCMSSignedData      *signed_data,
        const char            *file,
        const VcSignatureSpan *span)
{
  guint8  bytes[HASH_LENGTH_MAX];
  SECItem digest = { siBuffer, bytes, 0 };
  SECItem type = NSS_CMSSignedData_GetContentInfo (signed_data)->contentType;

  if (!hash (file, span, SECOID_GetAlgorithmTag (&signer->digestAlg), &digest))
    return VC_DECODER_SIGNATURE_UNCHECKED;

  if (NSS_CMSSignerInfo_Verify (signer, &digest, &type) == SECSuccess)
    return span->is_whole ? VC_DECODER_SIGNATURE_INTACT : VC_DECODER_SIGNATURE_EARLIER;

  switch ((int) NSS_CMSSignerInfo_GetVerificationStatus (signer))
    {
    case NSSCMSVS_DigestMismatch:
    case NSSCMSVS_BadSignature:
      return VC_DECODER_SIGNATURE_ALTERED;
    default:
      return VC_DECODER_SIGNATURE_UNCHECKED;
    }
}

static gboolean
is_printable (gunichar c)
{
  return g_unichar_isprint (c) && g_unichar_type (c) != G_UNICODE_LINE_SEPARATOR &&
         g_unichar_type (c) != G_UNICODE_PARAGRAPH_SEPARATOR;
}

/* As many whole letters as there is room for. */
static void
put_name (VcDecoderSignature *signature,
          const char         *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  gsize size = 0;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize letter = g_utf8_next_char (at) - at;

      if (!is_printable (g_utf8_get_char (at)))
        continue;
      if (size + letter > VC_DECODER_MAX_SIGNER)
        break;

      memcpy (signature->signer + size, at, letter);
      size += letter;
    }
}

static void
put_signer (VcDecoderSignature *signature,
            CERTCertificate    *certificate)
{
  char *name = CERT_GetCommonName (&certificate->subject);

  if (name == NULL)
    name = CERT_GetOrgName (&certificate->subject);

  if (name != NULL)
    put_name (signature, name);
  PORT_Free (name);
}

static gint64
get_time (NSSCMSSignerInfo      *signer,
          const VcSignatureSpan *span)
{
  PRTime microseconds;
  gint64 time = span->claimed_time;

  if (NSS_CMSSignerInfo_GetSigningTime (signer, &microseconds) == SECSuccess)
    time = microseconds / G_USEC_PER_SEC;

  return time > VC_DECODER_MAX_SIGNED_AT ? 0 : MAX (time, 0);
}

static void
check (const char            *file,
       const VcSignatureSpan *span,
       VcDecoderSignature    *signature)
{
  g_autoptr (NSSCMSMessage) message = open_message (file, span);
  g_autoptr (GPtrArray) certificates = NULL;
  NSSCMSSignedData *signed_data = message != NULL ? find_signed_data (message) : NULL;
  NSSCMSSignerInfo *signer;
  CERTCertificate  *certificate;
  VcDecoderSignatureStatus status;

  if (signed_data == NULL)
    return;

  certificates = take_certificates (signed_data);
  signer = NSS_CMSSignedData_GetSignerInfo (signed_data, 0);
  certificate = NSS_CMSSignerInfo_GetSigningCertificate (signer, CERT_GetDefaultCertDB ());
  if (certificate == NULL)
    return;

  status = verify (signer, signed_data, file, span);
  signature->status = GUINT32_TO_LE (status);
  signature->signed_at = GINT64_TO_LE (get_time (signer, span));
  put_signer (signature, certificate);
  if (status == VC_DECODER_SIGNATURE_INTACT || status == VC_DECODER_SIGNATURE_EARLIER)
    signature->certificate = GUINT32_TO_LE (vc_signature_trust_check (certificate));
}

/**
 * vc_signature_check_all:
 * @file: a PDF, or what claims to be one
 * @spans: what its signatures cover
 * @n_spans: how many there are
 * @signatures: (out caller-allocates): as many, as they go to the client
 *
 * What cannot be made sense of was not checked, and no more is said of it.
 */
void
vc_signature_check_all (GBytes                *file,
                        const VcSignatureSpan *spans,
                        guint                  n_spans,
                        VcDecoderSignature    *signatures)
{
  const char *bytes = g_bytes_get_data (file, NULL);
  gsize       n_hashed = 0;

  for (guint i = 0; i < n_spans; i++)
    {
      signatures[i] = (VcDecoderSignature) {
        .status = GUINT32_TO_LE (VC_DECODER_SIGNATURE_UNCHECKED),
        .certificate = GUINT32_TO_LE (VC_DECODER_CERTIFICATE_UNCHECKED),
      };

      n_hashed += spans[i].end;
      if (spans[i].is_plain && n_hashed <= MAX_HASHED && vc_signature_trust_is_ready ())
        check (bytes, &spans[i], &signatures[i]);
    }
}
