/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-api-error.h"

#include "vc-api-private.h"

G_DEFINE_QUARK (vc_api_error, vc_api_error)

static gboolean
is_certificate_trouble (const GError *error)
{
  /* A line that broke during or after the handshake says nothing about
   * trust. */
  return error->domain == G_TLS_ERROR && error->code != G_TLS_ERROR_EOF && error->code != G_TLS_ERROR_MISC &&
         error->code != G_TLS_ERROR_INAPPROPRIATE_FALLBACK;
}

static gboolean
is_nonsense (const GError *error)
{
  return error->domain == SOUP_SESSION_ERROR || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/**
 * vc_api_error_translate:
 * @operation: what was asked
 * @error: (transfer full): what GIO or libsoup said
 *
 * Here the errors of the network end: nobody above knows their domains. What
 * is not of the network stays what it is.
 *
 * Returns: (transfer full): an error of %VC_API_ERROR or %VC_PROBLEM, or
 *   %G_IO_ERROR_CANCELLED
 */
GError *
vc_api_error_translate (const char *operation,
                        GError     *error)
{
  VcApiError code = VC_API_ERROR_UNREACHABLE;
  GError    *translated;

  if (error->domain == VC_API_ERROR || error->domain == VC_PROBLEM ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return error;

  if (is_certificate_trouble (error))
    code = VC_API_ERROR_INSECURE;
  else if (is_nonsense (error))
    code = VC_API_ERROR_MALFORMED;

  translated = g_error_new (VC_API_ERROR, code, "%s: %s", operation, error->message);
  g_error_free (error);
  return translated;
}
