/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-recent-entry.h"

#include "vc-words.h"

#include <glib/gi18n-lib.h>

/*
 * A case that was just handled, as the strip below the counter shows it: what
 * became of it and whether the citizen has been told; or that it has not left
 * yet.
 */
struct _VcRecentEntry
{
  GObject        parent_instance;

  VcDeclaration *declaration;
  VcUnsentEntry *unsent;        /* NULL when central has it */
};

G_DEFINE_FINAL_TYPE (VcRecentEntry, vc_recent_entry, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_OUTCOME,
  PROP_ICON_NAME,
  PROP_LEVEL,
  PROP_CAN_TAKE_BACK,
  PROP_SUMMARY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static VcRecentLevel
level_of_notices (GPtrArray *notices)
{
  VcRecentLevel level = VC_RECENT_DONE;

  for (guint i = 0; i < notices->len; i++)
    {
      switch (vc_notice_get_state (g_ptr_array_index (notices, i)))
        {
        case VC_NOTICE_FAILED:
          return VC_RECENT_FAILED;
        case VC_NOTICE_QUEUED:
        case VC_NOTICE_SENT:
          level = VC_RECENT_UNDER_WAY;
          break;
        case VC_NOTICE_DELIVERED:
          break;
        }
    }

  return level;
}

static const char *
icon_for_level (VcRecentLevel level)
{
  switch (level)
    {
    case VC_RECENT_UNDER_WAY:
      return "content-loading-symbolic";
    case VC_RECENT_DONE:
      return "emblem-ok-symbolic";
    case VC_RECENT_FAILED:
      return "dialog-error-symbolic";
    }

  g_return_val_if_reached (NULL);
}

static void
vc_recent_entry_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  VcRecentEntry *self = VC_RECENT_ENTRY (object);
  g_autofree char *outcome = NULL;

  switch (property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, vc_declaration_get_name (self->declaration));
      break;
    case PROP_OUTCOME:
      g_value_take_string (value, vc_recent_entry_dup_outcome (self));
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, icon_for_level (vc_recent_entry_get_level (self)));
      break;
    case PROP_LEVEL:
      g_value_set_uint (value, vc_recent_entry_get_level (self));
      break;
    case PROP_CAN_TAKE_BACK:
      g_value_set_boolean (value, self->unsent != NULL && vc_unsent_entry_can_take_back (self->unsent));
      break;
    case PROP_SUMMARY:
      outcome = vc_recent_entry_dup_outcome (self);
      g_value_take_string (value, g_strdup_printf ("%s, %s: %s",
                                                   vc_declaration_get_name (self->declaration),
                                                   vc_declaration_get_dossier_number (self->declaration),
                                                   outcome));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_recent_entry_finalize (GObject *object)
{
  VcRecentEntry *self = VC_RECENT_ENTRY (object);

  g_clear_object (&self->declaration);
  g_clear_object (&self->unsent);

  G_OBJECT_CLASS (vc_recent_entry_parent_class)->finalize (object);
}

static void
vc_recent_entry_class_init (VcRecentEntryClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vc_recent_entry_get_property;
  object_class->finalize = vc_recent_entry_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_OUTCOME] = g_param_spec_string ("outcome", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_LEVEL] = g_param_spec_uint ("level", NULL, NULL, VC_RECENT_UNDER_WAY, VC_RECENT_FAILED,
                                              VC_RECENT_UNDER_WAY, flags);
  properties[PROP_CAN_TAKE_BACK] = g_param_spec_boolean ("can-take-back", NULL, NULL, FALSE, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vc_recent_entry_init (VcRecentEntry *self)
{
}

/**
 * vc_recent_entry_new:
 * @declaration: a declaration that was decided
 *
 * Returns: (transfer full): its entry
 */
VcRecentEntry *
vc_recent_entry_new (VcDeclaration *declaration)
{
  VcRecentEntry *self;

  g_return_val_if_fail (VC_IS_DECLARATION (declaration), NULL);

  self = g_object_new (VC_TYPE_RECENT_ENTRY, NULL);
  self->declaration = g_object_ref (declaration);
  return self;
}

static void
unsent_changed_cb (VcRecentEntry *self)
{
  for (guint i = 1; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/**
 * vc_recent_entry_new_unsent:
 * @unsent: what this officer decided and central does not have
 *
 * Returns: (transfer full): its entry, which follows it
 */
VcRecentEntry *
vc_recent_entry_new_unsent (VcUnsentEntry *unsent)
{
  VcOutboxItem  *item = vc_unsent_entry_get_item (unsent);
  VcRecentEntry *self = vc_recent_entry_new (vc_outbox_item_get_fields (item)->seen);

  self->unsent = g_object_ref (unsent);
  g_signal_connect_object (unsent, "notify::summary", G_CALLBACK (unsent_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * vc_recent_entry_get_declaration:
 * @self: an entry
 *
 * Returns: (transfer none): its declaration
 */
VcDeclaration *
vc_recent_entry_get_declaration (VcRecentEntry *self)
{
  g_return_val_if_fail (VC_IS_RECENT_ENTRY (self), NULL);

  return self->declaration;
}

/**
 * vc_recent_entry_get_level:
 * @self: an entry
 *
 * A notice that failed outweighs all others.
 *
 * Returns: how well it goes
 */
VcRecentLevel
vc_recent_entry_get_level (VcRecentEntry *self)
{
  const VcDeclarationFields *fields;

  g_return_val_if_fail (VC_IS_RECENT_ENTRY (self), VC_RECENT_UNDER_WAY);

  if (self->unsent != NULL)
    return vc_unsent_entry_is_refused (self->unsent) ? VC_RECENT_FAILED : VC_RECENT_UNDER_WAY;

  fields = vc_declaration_get_fields (self->declaration);
  switch (fields->state)
    {
    case VC_DECLARATION_ACCOUNT_ISSUED:
    case VC_DECLARATION_REFUSAL_CONFIRMED:
      return level_of_notices (fields->notices);
    case VC_DECLARATION_SUBMITTED:
    case VC_DECLARATION_CLAIMED:
    case VC_DECLARATION_APPROVED:
    case VC_DECLARATION_REFUSED:
      return VC_RECENT_UNDER_WAY;
    }

  g_return_val_if_reached (VC_RECENT_UNDER_WAY);
}

/**
 * vc_recent_entry_dup_outcome:
 * @self: an entry
 *
 * Returns: (transfer full): what became of it, as "Account issued · SMS
 *   delivered"
 */
char *
vc_recent_entry_dup_outcome (VcRecentEntry *self)
{
  const VcDeclarationFields *fields;
  g_autoptr (GString) outcome = NULL;

  g_return_val_if_fail (VC_IS_RECENT_ENTRY (self), NULL);

  if (self->unsent != NULL)
    return vc_unsent_entry_dup_outcome (self->unsent);

  fields = vc_declaration_get_fields (self->declaration);
  outcome = g_string_new (vc_words_for_state (fields->state));

  for (guint i = 0; i < fields->notices->len; i++)
    {
      VcNotice *notice = g_ptr_array_index (fields->notices, i);

      g_string_append_printf (outcome, " · %s: %s",
                              vc_words_for_notice_channel (vc_notice_get_channel (notice)),
                              vc_words_for_notice_state (vc_notice_get_state (notice)));
    }

  return g_strdup (outcome->str);
}
