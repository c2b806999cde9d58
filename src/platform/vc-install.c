/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-install.h"

#include "vc-config.h"

/*
 * Where the installed parts are. A program that runs from its build tree is
 * told so by VSSID_COUNTER_BUILD_DIR, and then finds what was just built.
 */

typedef struct
{
  const char *name;
  const char *build_folder;
  const char *installed;
} Program;

static const Program programs[] = {
  { "vssid-counter", "src/ui",      VC_BINDIR     },
  { "vssid-central", "src/central", VC_BINDIR     },
  { "vssid-decoder", "src/decoder", VC_LIBEXECDIR },
};

static const char *
get_build_dir (void)
{
  const char *dir = g_getenv ("VSSID_COUNTER_BUILD_DIR");

  return dir != NULL && dir[0] != '\0' ? dir : NULL;
}

/**
 * vc_install_dup_program:
 * @name: one of our programs, such as "vssid-central"
 *
 * Returns: (transfer full): where the program is, whether or not it is there
 */
char *
vc_install_dup_program (const char *name)
{
  const char *build_dir = get_build_dir ();

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      if (!g_str_equal (programs[i].name, name))
        continue;

      if (build_dir != NULL)
        return g_build_filename (build_dir, programs[i].build_folder, name, NULL);

      return g_build_filename (programs[i].installed, name, NULL);
    }

  g_return_val_if_reached (NULL);
}

/**
 * vc_install_dup_locale_dir:
 *
 * Returns: (transfer full): where the message catalogues are
 */
char *
vc_install_dup_locale_dir (void)
{
  const char *build_dir = get_build_dir ();

  return build_dir != NULL ? g_build_filename (build_dir, "po", NULL) : g_strdup (VC_LOCALEDIR);
}

/**
 * vc_install_dup_trusted_dir:
 *
 * Returns: (transfer full): where an administrator may put the certificates
 *   of those whose signatures are trusted, whether or not it is there
 */
char *
vc_install_dup_trusted_dir (void)
{
  const char *build_dir = get_build_dir ();

  if (build_dir != NULL)
    return g_build_filename (build_dir, "trusted-certificates", NULL);

  return g_build_filename (VC_SYSCONFDIR, "vssid-counter", "trusted-certificates", NULL);
}
