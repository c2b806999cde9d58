/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sandbox-command.h"

#include "vc-decoder-frame.h"
#include "vc-install.h"

/*
 * The words bubblewrap is started with. They are the same for root and for
 * an ordinary user: without --unshare-user, --uid and --cap-drop a helper
 * started by root would keep root's identity and nearly all of its power.
 */

static const char *const isolation[] = {
  "--unshare-all", "--unshare-user", "--disable-userns", "--uid", "65534", "--gid", "65534",
  "--cap-drop", "ALL", "--clearenv", "--die-with-parent", "--new-session",
};

/* Libraries and what the dynamic loader and gdk-pixbuf know about them (its
 * loaders.cache is among the libraries). No /proc, no /dev, no /etc, no
 * programs. Which of these exist differs between distributions. */
static const char *const libraries[] = {
  "/usr/lib", "/usr/lib64", "/lib", "/lib64", "/etc/ld.so.cache",
};

/* And for pages: which fonts there are, and the fonts. The caches are ready
 * because a system makes them when it installs a font. */
static const char *const fonts[] = {
  "/etc/fonts",           "/usr/share/fontconfig",  "/var/cache/fontconfig",
  "/usr/share/fonts",     "/usr/local/share/fonts", "/usr/share/poppler",
};

static void
add (GPtrArray  *words,
     const char *word)
{
  g_ptr_array_add (words, g_strdup (word));
}

static void
bind_read_only (GPtrArray         *words,
                const char *const *paths,
                gsize              n_paths)
{
  for (gsize i = 0; i < n_paths; i++)
    {
      add (words, "--ro-bind-try");
      add (words, paths[i]);
      add (words, paths[i]);
    }
}

/* The only device: without it NSS does not start, whatever it is to do. And
 * who is trusted, if an administrator said so. */
static void
bind_for_signatures (GPtrArray *words)
{
  add (words, "--dev-bind-try");
  add (words, "/dev/urandom");
  add (words, "/dev/urandom");
  add (words, "--ro-bind-try");
  g_ptr_array_add (words, vc_install_dup_trusted_dir ());
  add (words, VC_DECODER_TRUSTED_DIR);
}

/**
 * vc_sandbox_command_new:
 * @bubblewrap: where bubblewrap is
 * @program: where the helper is
 * @mode: what the helper is to do
 *
 * Returns: (transfer full): an argument vector; free it with g_strfreev()
 */
char **
vc_sandbox_command_new (const char *bubblewrap,
                        const char *program,
                        const char *mode)
{
  GPtrArray *words = g_ptr_array_new ();

  add (words, bubblewrap);

  for (guint i = 0; i < G_N_ELEMENTS (isolation); i++)
    add (words, isolation[i]);

  bind_read_only (words, libraries, G_N_ELEMENTS (libraries));
  if (g_str_equal (mode, "page"))
    {
      bind_read_only (words, fonts, G_N_ELEMENTS (fonts));
      bind_for_signatures (words);
    }

  add (words, "--ro-bind");
  add (words, program);
  add (words, "/helper");
  add (words, "--remount-ro");
  add (words, "/");
  add (words, "--chdir");
  add (words, "/");
  add (words, "--");
  add (words, "/helper");
  add (words, mode);
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (words, FALSE);
}
