/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-mask.h"

#include <string.h>

/*
 * Numbers in lists, slips and messages show their ends only: a screen over a
 * counter is read by whoever stands behind it.
 */

static char *
mask_middle (const char *text,
             glong       n_head,
             const char *dots,
             glong       n_tail)
{
  const char *tail = g_utf8_offset_to_pointer (text, g_utf8_strlen (text, -1) - n_tail);
  const char *head_end = g_utf8_offset_to_pointer (text, n_head);

  return g_strdup_printf ("%.*s%s%s", (int) (head_end - text), text, dots, tail);
}

/**
 * vc_mask_number:
 * @number: a personal number, a BHXH code, a document's number
 *
 * At least four characters are hidden: 0561••••9901.
 *
 * Returns: (transfer full): the masked number
 */
char *
vc_mask_number (const char *number)
{
  glong n_shown;
  glong n_head;

  g_return_val_if_fail (number != NULL, NULL);

  n_shown = MAX (g_utf8_strlen (number, -1) - 4, 0);
  n_head = MIN ((n_shown + 1) / 2, 4);

  return mask_middle (number, n_head, "••••", MIN (n_shown - n_head, 4));
}

/**
 * vc_mask_phone:
 * @phone: a phone number in the national form
 *
 * Returns: (transfer full): the masked number: 0992•••001
 */
char *
vc_mask_phone (const char *phone)
{
  g_return_val_if_fail (phone != NULL, NULL);

  if (g_utf8_strlen (phone, -1) < 10)
    return vc_mask_number (phone);

  return mask_middle (phone, 4, "•••", 3);
}

/**
 * vc_mask_email:
 * @email: an e-mail address
 *
 * Returns: (transfer full): the address with one letter of the mailbox:
 *   t•••@example.com
 */
char *
vc_mask_email (const char *email)
{
  const char *at;

  g_return_val_if_fail (email != NULL, NULL);

  at = strrchr (email, '@');
  if (at == NULL || at == email)
    return vc_mask_number (email);

  return mask_middle (email, 1, "•••", g_utf8_strlen (at, -1));
}
