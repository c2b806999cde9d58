/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-email.h"

#include <string.h>

/* The limits of RFC 5321. */
#define MAX_LOCAL  64
#define MAX_LENGTH 254

#define ATOM_CHARACTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+-/=?^_`{|}~"

static gboolean
is_host (const char *host)
{
  g_auto (GStrv) labels = g_strsplit (host, ".", -1);

  if (g_strv_length (labels) < 2)
    return FALSE;

  for (guint i = 0; labels[i] != NULL; i++)
    {
      gsize length = strlen (labels[i]);

      if (length == 0 || labels[i][0] == '-' || labels[i][length - 1] == '-')
        return FALSE;

      for (gsize j = 0; j < length; j++)
        if (!g_ascii_isalnum (labels[i][j]) && labels[i][j] != '-')
          return FALSE;
    }

  return TRUE;
}

/**
 * vc_email_check:
 * @email: (nullable): an e-mail address; none is needed
 *
 * Whether it can be an address at all, as mail services give them. Whether it
 * is the person's own, only a code sent to it shows.
 *
 * Returns: what is wrong with it
 */
VcFindingCode
vc_email_check (const char *email)
{
  const char *at;

  if (email == NULL || *email == '\0')
    return VC_FINDING_NONE;

  at = strchr (email, '@');
  if (at == NULL || at == email || at - email > MAX_LOCAL || strlen (email) > MAX_LENGTH)
    return VC_FINDING_EMAIL_STRUCTURE;

  if (strspn (email, ATOM_CHARACTERS) != (gsize) (at - email) ||
      email[0] == '.' || at[-1] == '.' || strstr (email, "..") != NULL)
    return VC_FINDING_EMAIL_STRUCTURE;

  return is_host (at + 1) ? VC_FINDING_NONE : VC_FINDING_EMAIL_STRUCTURE;
}
