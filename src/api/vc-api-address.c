/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where central is, and whom to believe that it is central. */

#include "vc-api-address.h"

#include <string.h>

#include "vc-api-error.h"

static gboolean
is_loopback (const char *host)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (host);

  /* GLib resolves this name on the machine itself (RFC 6761). */
  if (address == NULL)
    return g_ascii_strcasecmp (host, "localhost") == 0;

  return g_inet_address_get_is_loopback (address);
}

static gboolean
has_only_a_place (GUri *uri)
{
  return g_uri_get_userinfo (uri) == NULL && g_uri_get_query (uri) == NULL && g_uri_get_fragment (uri) == NULL;
}

/**
 * vc_api_address_normalise:
 * @base_uri: where central is, as an administrator wrote it
 * @error: return location for a #GError
 *
 * Errors: %VC_API_ERROR_INSECURE for plain HTTP to another machine,
 * %VC_API_ERROR_UNREACHABLE for what is no address at all.
 *
 * Returns: (transfer full): the address without a slash at its end, or %NULL
 *   with @error set
 */
char *
vc_api_address_normalise (const char  *base_uri,
                          GError     **error)
{
  g_autoptr (GUri) uri = g_uri_parse (base_uri, G_URI_FLAGS_ENCODED, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  char       *text;

  if (host == NULL || *host == '\0' || !has_only_a_place (uri) ||
      (!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http")))
    {
      g_set_error (error, VC_API_ERROR, VC_API_ERROR_UNREACHABLE, "\"%s\" is not the address of a central", base_uri);
      return NULL;
    }

  if (g_str_equal (scheme, "http") && !is_loopback (host))
    {
      g_set_error (error, VC_API_ERROR, VC_API_ERROR_INSECURE, "plain HTTP beyond this machine: %s", base_uri);
      return NULL;
    }

  text = g_uri_to_string (uri);
  while (g_str_has_suffix (text, "/"))
    text[strlen (text) - 1] = '\0';

  return text;
}

/**
 * vc_api_address_is_encrypted:
 * @base_uri: an address that vc_api_address_normalise() returned
 *
 * Returns: whether TLS protects what goes there
 */
gboolean
vc_api_address_is_encrypted (const char *base_uri)
{
  return g_str_has_prefix (base_uri, "https:");
}

/**
 * vc_api_address_load_ca:
 * @ca_file: a PEM file, by absolute path
 * @error: return location for a #GError
 *
 * A relative path is refused, since GnuTLS would silently trust nobody.
 *
 * Errors: %VC_API_ERROR_INSECURE.
 *
 * Returns: (transfer full): the only authorities to trust, or %NULL with
 *   @error set
 */
GTlsDatabase *
vc_api_address_load_ca (const char  *ca_file,
                        GError     **error)
{
  g_autoptr (GError) load_error = NULL;
  GTlsDatabase *database;

  if (!g_path_is_absolute (ca_file))
    {
      g_set_error (error, VC_API_ERROR, VC_API_ERROR_INSECURE, "%s: not an absolute path", ca_file);
      return NULL;
    }

  database = g_tls_file_database_new (ca_file, &load_error);
  if (database == NULL)
    g_set_error (error, VC_API_ERROR, VC_API_ERROR_INSECURE, "%s: %s", ca_file, load_error->message);

  return database;
}
