/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-api-health.h"

#include <stdio.h>

#include "vc-config.h"
#include "vc-json-decoder.h"
#include "vc-problem.h"

/* The contract this client speaks. A central that adds to it keeps the first
 * number. */
#define API_MAJOR 1

static gboolean
read_version (const char *text,
              guint       parts[3])
{
  int end = 0;

  return text != NULL && sscanf (text, "%3u.%3u.%3u%n", &parts[0], &parts[1], &parts[2], &end) == 3 && text[end] == '\0';
}

static gboolean
is_older (const guint version[3],
          const guint than[3])
{
  for (guint i = 0; i < 3; i++)
    if (version[i] != than[i])
      return version[i] < than[i];

  return FALSE;
}

static gboolean
speaks_our_contract (const char *api_version)
{
  guint major, minor;

  return sscanf (api_version, "%3u.%3u", &major, &minor) == 2 && major == API_MAJOR;
}

/**
 * vc_api_health_read:
 * @node: central's answer
 * @error: return location for a #GError
 *
 * Errors: %VC_PROBLEM_INVALID_VALUE, %VC_PROBLEM_CLIENT_TOO_OLD.
 *
 * Returns: a pointer that is only not %NULL, or %NULL with @error set
 */
gpointer
vc_api_health_read (JsonNode  *node,
                    GError   **error)
{
  g_autoptr (VcJsonDecoder) decoder = vc_json_decoder_new (node);
  g_autoptr (GDateTime) time = vc_json_decoder_take_time (decoder, "time");
  const char *api_version = vc_json_decoder_get_text (decoder, "api_version", 20);
  const char *oldest_client = vc_json_decoder_get_text (decoder, "oldest_client", 20);
  guint       oldest[3], ours[3];

  if (oldest_client != NULL && !read_version (oldest_client, oldest))
    vc_json_decoder_fail (decoder, "oldest_client", "not a version");

  if (!vc_json_decoder_finish (decoder, error))
    return NULL;

  if (speaks_our_contract (api_version) && read_version (VC_VERSION, ours) && !is_older (ours, oldest))
    return GINT_TO_POINTER (TRUE);

  g_set_error (error, VC_PROBLEM, VC_PROBLEM_CLIENT_TOO_OLD, "central speaks %s and wants %s or newer, this is %s",
               api_version, oldest_client, VC_VERSION);
  return NULL;
}
