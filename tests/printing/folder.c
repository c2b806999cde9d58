/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vc-test.h"

static void
must (gboolean      fine,
      const GError *error)
{
  if (!fine)
    g_error ("%s", error != NULL ? error->message : g_strerror (errno));
}

/* With all that is in it. */
void
folder_delete (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      folder_delete (child);
    }

  g_remove (path);
}

char *
folder_make (const char *parent,
             const char *name)
{
  char *path = g_build_filename (parent, name, NULL);

  must (g_mkdir (path, 0755) == 0, NULL);
  return path;
}

void
folder_write (const char *folder,
              const char *name,
              const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  /* Otherwise GLib 2.74 leaves the end of what was longer before. */
  must (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, &error), error);
}

/* Returns: (transfer full): what is in it; nothing where it is not there. */
char *
folder_read (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : g_strdup ("");
}

void
folder_copy_into (const char *folder,
                  const char *name,
                  const char *source)
{
  g_autoptr (GFile) from = g_file_new_for_path (source);
  g_autoptr (GFile) to = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  must (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error), error);
}

/* With all that is in it. */
void
folder_give_to (const char *path,
                guint       user)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  must (lchown (path, user, user) == 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      folder_give_to (child, user);
    }
}

static gboolean
holds (const char *path,
       const char *text)
{
  g_autofree char *content = NULL;
  gsize size;

  return g_file_get_contents (path, &content, &size, NULL) && memmem (content, size, text, strlen (text)) != NULL;
}

/* Returns: (transfer full) (nullable): a file below @path that holds @text. */
char *
folder_find (const char *path,
             const char *text)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      char *found = folder_find (child, text);

      if (found != NULL)
        return found;
    }

  return g_file_test (path, G_FILE_TEST_IS_REGULAR) && holds (path, text) ? g_strdup (path) : NULL;
}
