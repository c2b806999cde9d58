/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-target.h"
#include "vc-signature-check.h"
#include "vc-signature-span.h"
#include "vc-signature-trust.h"

#include <string.h>

/*
 * All the decoder does with the signatures of a document, without the sandbox
 * around it and under the sanitizers.
 */

static void
check_span (const VcSignatureSpan *span,
            const guint8          *data,
            gsize                  size)
{
  if (!span->is_plain)
    return;

  g_assert (span->hole < span->hole_end && span->hole_end <= span->end && span->end <= size);
  g_assert (data[span->hole] == '<' && data[span->hole_end - 1] == '>');
  g_assert (span->claimed_time >= 0);
}

static void
check_signature (const VcDecoderSignature *signature,
                 const VcSignatureSpan    *span)
{
  g_assert (signature->status <= VC_DECODER_SIGNATURE_UNCHECKED);
  g_assert (signature->certificate <= VC_DECODER_CERTIFICATE_UNCHECKED);
  g_assert (signature->status != VC_DECODER_SIGNATURE_INTACT || (span->is_plain && span->is_whole));
  g_assert (signature->status != VC_DECODER_SIGNATURE_EARLIER || (span->is_plain && !span->is_whole));
  /* Nobody is trusted here. */
  g_assert (signature->certificate != VC_DECODER_CERTIFICATE_TRUSTED);
  g_assert (signature->signed_at >= 0 && signature->signed_at <= VC_DECODER_MAX_SIGNED_AT);
  g_assert (strnlen (signature->signer, sizeof signature->signer) <= VC_DECODER_MAX_SIGNER);
  g_assert (g_utf8_validate (signature->signer, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) file = g_bytes_new (data, size);
  VcSignatureSpan    spans[VC_DECODER_MAX_SIGNATURES];
  VcDecoderSignature signatures[VC_DECODER_MAX_SIGNATURES];
  guint              n;

  if (!vc_signature_trust_is_ready ())
    vc_signature_trust_prepare ("/nonexistent");
  g_assert (vc_signature_trust_is_ready ());

  n = vc_signature_span_find (file, spans);
  g_assert (n <= VC_DECODER_MAX_SIGNATURES);
  vc_signature_check_all (file, spans, n, signatures);

  for (guint i = 0; i < n; i++)
    {
      check_span (&spans[i], data, size);
      check_signature (&signatures[i], &spans[i]);
    }

  return 0;
}
