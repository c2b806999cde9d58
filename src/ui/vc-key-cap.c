/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-key-cap.h"

#include "vc-key-map.h"

/**
 * vc_key_cap_dup_label:
 * @action: a detailed action, such as `check.answer(0)`
 *
 * Returns: (transfer full) (nullable): what is printed on the key that does
 *   it, or %NULL when no key does
 */
char *
vc_key_cap_dup_label (const char *action)
{
  guint        n_keys = 0;
  const VcKey *keys = vc_key_map_get_keys (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      if (!g_str_equal (keys[i].action, action))
        continue;

      /* As it is printed on the key. */
      if (keys[i].keyval == GDK_KEY_Escape)
        return g_strdup ("Esc");

      return gtk_accelerator_get_label (keys[i].keyval, keys[i].modifiers);
    }

  return NULL;
}
