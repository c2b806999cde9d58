/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-machine-settings.h"

#include "vc-config.h"

/*
 * What an administrator decides for the whole machine: where central is, whom
 * to trust, which counter this is. data/counter.conf explains each line.
 */
struct _VcMachineSettings
{
  GObject parent_instance;

  char   *central;
  char   *ca_file;
  char   *office;
  char   *counter;
};

G_DEFINE_FINAL_TYPE (VcMachineSettings, vc_machine_settings, G_TYPE_OBJECT)

static void
vc_machine_settings_finalize (GObject *object)
{
  VcMachineSettings *self = VC_MACHINE_SETTINGS (object);

  g_clear_pointer (&self->central, g_free);
  g_clear_pointer (&self->ca_file, g_free);
  g_clear_pointer (&self->office, g_free);
  g_clear_pointer (&self->counter, g_free);

  G_OBJECT_CLASS (vc_machine_settings_parent_class)->finalize (object);
}

static void
vc_machine_settings_class_init (VcMachineSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_machine_settings_finalize;
}

static void
vc_machine_settings_init (VcMachineSettings *self)
{
}

/* An empty value is a line someone left blank. */
static char *
dup_value (GKeyFile   *file,
           const char *group,
           const char *key)
{
  g_autofree char *value = g_key_file_get_string (file, group, key, NULL);

  if (value != NULL && g_strstrip (value)[0] == '\0')
    return NULL;

  return g_steal_pointer (&value);
}

/**
 * vc_machine_settings_dup_path:
 *
 * Returns: (transfer full): where the settings of this machine are
 */
char *
vc_machine_settings_dup_path (void)
{
  return g_build_filename (VC_SYSCONFDIR, "vssid-counter", "counter.conf", NULL);
}

/**
 * vc_machine_settings_new:
 * @central: (nullable): address of the central system
 * @counter: (nullable): name of this counter; the machine's name otherwise
 *
 * Returns: (transfer full): settings that come from no file
 */
VcMachineSettings *
vc_machine_settings_new (const char *central,
                         const char *counter)
{
  VcMachineSettings *self = g_object_new (VC_TYPE_MACHINE_SETTINGS, NULL);

  self->central = g_strdup (central);
  self->counter = g_strdup (counter != NULL ? counter : g_get_host_name ());
  return self;
}

/**
 * vc_machine_settings_load:
 * @path: a key file; one that does not exist says nothing
 * @central: (nullable): an address that goes before the file's
 * @error: return location for an error of %G_KEY_FILE_ERROR or %G_FILE_ERROR
 *
 * Reads the machine's settings. Done once at start, before there is a window
 * to keep waiting.
 *
 * Returns: (transfer full) (nullable): the settings, or %NULL
 */
VcMachineSettings *
vc_machine_settings_load (const char  *path,
                          const char  *central,
                          GError     **error)
{
  g_autoptr (VcMachineSettings) self = g_object_new (VC_TYPE_MACHINE_SETTINGS, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &local_error) &&
      !g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ", path);
      return NULL;
    }

  self->central = central != NULL ? g_strdup (central) : dup_value (file, "central", "address");
  self->ca_file = dup_value (file, "central", "ca-file");
  self->office = dup_value (file, "counter", "office");
  self->counter = dup_value (file, "counter", "name");
  if (self->counter == NULL)
    self->counter = g_strdup (g_get_host_name ());

  return g_steal_pointer (&self);
}

/**
 * vc_machine_settings_get_central:
 * @self: the settings
 *
 * Returns: (transfer none) (nullable): the central system's address
 */
const char *
vc_machine_settings_get_central (VcMachineSettings *self)
{
  g_return_val_if_fail (VC_IS_MACHINE_SETTINGS (self), NULL);

  return self->central;
}

/**
 * vc_machine_settings_get_ca_file:
 * @self: the settings
 *
 * Returns: (transfer none) (nullable): a PEM file with the only authorities
 *   to trust, or %NULL for the system's
 */
const char *
vc_machine_settings_get_ca_file (VcMachineSettings *self)
{
  g_return_val_if_fail (VC_IS_MACHINE_SETTINGS (self), NULL);

  return self->ca_file;
}

/**
 * vc_machine_settings_get_office:
 * @self: the settings
 *
 * Returns: (transfer none) (nullable): the code of the office the machine
 *   stands in
 */
const char *
vc_machine_settings_get_office (VcMachineSettings *self)
{
  g_return_val_if_fail (VC_IS_MACHINE_SETTINGS (self), NULL);

  return self->office;
}

/**
 * vc_machine_settings_get_counter:
 * @self: the settings
 *
 * Returns: (transfer none): what this counter is called in the records
 */
const char *
vc_machine_settings_get_counter (VcMachineSettings *self)
{
  g_return_val_if_fail (VC_IS_MACHINE_SETTINGS (self), NULL);

  return self->counter;
}
