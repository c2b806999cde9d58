/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-signature-words.h"

#include "vc-format.h"

#include <glib/gi18n-lib.h>

/*
 * What was found out about a document's digital signatures, in words that
 * promise no more.
 */

static const char *
word_for_status (VcSignatureStatus status)
{
  switch (status)
    {
    case VC_SIGNATURE_INTACT:
      return _("the file is as it was signed");
    case VC_SIGNATURE_EARLIER:
      return _("something was added to the file after it was signed");
    case VC_SIGNATURE_ALTERED:
      return _("the file is not as it was signed");
    case VC_SIGNATURE_UNCHECKED:
      return _("the signature could not be checked");
    }

  g_return_val_if_reached (NULL);
}

static const char *
word_for_trust (VcSignatureTrust trust)
{
  switch (trust)
    {
    case VC_SIGNATURE_TRUST_YES:
      return _("the signer’s certificate is trusted on this PC; whether it was revoked was not asked");
    case VC_SIGNATURE_TRUST_UNKNOWN_ISSUER:
      return _("nobody trusted on this PC vouches for the signer’s name");
    case VC_SIGNATURE_TRUST_EXPIRED:
      return _("the signer’s certificate has expired");
    case VC_SIGNATURE_TRUST_REVOKED:
      return _("the signer’s certificate was revoked");
    case VC_SIGNATURE_TRUST_UNCHECKED:
      return _("the signer’s certificate could not be checked");
    }

  g_return_val_if_reached (NULL);
}

static char *
dup_who_and_when (const VcSignature *signature)
{
  const char *signer = vc_signature_get_signer (signature);
  const char *name = signer != NULL && signer[0] != '\0' ? signer : _("somebody without a name");
  g_autoptr (GDateTime) at = NULL;
  g_autofree char *when = NULL;

  if (vc_signature_get_signed_at (signature) == 0)
    /* Translators: who signed a document digitally. */
    return g_strdup_printf (_("Signed digitally as %s"), name);

  at = g_date_time_new_from_unix_utc (vc_signature_get_signed_at (signature));
  when = at != NULL ? vc_format_date_time (at) : g_strdup ("—");
  /* Translators: who signed a document digitally, and the time the file says. */
  return g_strdup_printf (_("Signed digitally as %s, by the file’s own account on %s"), name, when);
}

/**
 * vc_signature_words_dup:
 * @signatures: (element-type VcSignature): a document's
 *
 * Returns: (transfer full) (nullable): a line for each: as whom, when, whether
 *   the file is what was signed, and who vouches for the name; %NULL when
 *   there is none
 */
char *
vc_signature_words_dup (GPtrArray *signatures)
{
  g_autoptr (GString) words = NULL;

  if (signatures == NULL || signatures->len == 0)
    return NULL;

  words = g_string_new (NULL);
  for (guint i = 0; i < signatures->len; i++)
    {
      const VcSignature *signature = g_ptr_array_index (signatures, i);
      g_autofree char   *who = dup_who_and_when (signature);

      /* Translators: who signed and when; whether the file is unchanged; who vouches. */
      g_string_append_printf (words, _("%s: %s; %s."), who, word_for_status (vc_signature_get_status (signature)),
                              word_for_trust (vc_signature_get_trust (signature)));
      if (i + 1 < signatures->len)
        g_string_append_c (words, '\n');
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}
