/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-language.h"

#include "vc-install.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <locale.h>

/*
 * Vietnamese unless the user's locale says English. The offices' machines
 * come with whatever locale their installer chose, mostly "C" or English of
 * the United States with no catalogue; so only LANGUAGE and the locale
 * variables decide, never which locales happen to be installed.
 */

/**
 * vc_language_choose:
 * @environment: (array zero-terminated=1): variables as "NAME=value"
 *
 * Returns: (transfer none): "en" or "vi"
 */
const char *
vc_language_choose (const char * const *environment)
{
  static const char * const names[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_environ_getenv ((char **) environment, names[i]);

      if (value != NULL && value[0] != '\0')
        return g_str_has_prefix (value, "en") ? "en" : "vi";
    }

  return "vi";
}

/**
 * vc_language_set_up:
 *
 * Sets the language for our words and the toolkit's. Called once, before
 * anything is translated and before the toolkit starts.
 */
void
vc_language_set_up (void)
{
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *locale_dir = vc_install_dup_locale_dir ();
  const char *locale;

  g_setenv ("LANGUAGE", vc_language_choose ((const char * const *) environment), TRUE);

  /* In the locale "C" gettext translates nothing, whatever LANGUAGE says. */
  locale = setlocale (LC_ALL, "");
  if (locale == NULL || g_str_equal (setlocale (LC_MESSAGES, NULL), "C") ||
      g_str_equal (setlocale (LC_MESSAGES, NULL), "POSIX"))
    setlocale (LC_ALL, "C.UTF-8");

  gtk_disable_setlocale ();

  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * vc_language_is_english:
 *
 * For what central sends in both languages.
 *
 * Returns: whether the interface is in English
 */
gboolean
vc_language_is_english (void)
{
  return g_strcmp0 (g_getenv ("LANGUAGE"), "en") == 0;
}
