/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-notice.h"

#include "vc-enum-table.h"

struct _VcNotice
{
  GObject          parent_instance;

  char            *id;
  VcNoticeKind     kind;
  VcNoticeChannel  channel;
  VcNoticeState    state;
  char            *recipient;
  GDateTime       *changed_at;
};

G_DEFINE_FINAL_TYPE (VcNotice, vc_notice, G_TYPE_OBJECT)

static const char * const notice_channel_names[] = {
  [VC_NOTICE_SMS]   = "sms",
  [VC_NOTICE_EMAIL] = "email",
};

VC_DEFINE_ENUM_STRINGS (VcNoticeChannel, vc_notice_channel, notice_channel_names)

static const char * const notice_state_names[] = {
  [VC_NOTICE_QUEUED]    = "queued",
  [VC_NOTICE_SENT]      = "sent",
  [VC_NOTICE_DELIVERED] = "delivered",
  [VC_NOTICE_FAILED]    = "failed",
};

VC_DEFINE_ENUM_STRINGS (VcNoticeState, vc_notice_state, notice_state_names)

static const char * const notice_kind_names[] = {
  [VC_NOTICE_OF_APPROVAL] = "approval",
  [VC_NOTICE_OF_REFUSAL]  = "refusal",
};

VC_DEFINE_ENUM_STRINGS (VcNoticeKind, vc_notice_kind, notice_kind_names)

static void
vc_notice_finalize (GObject *object)
{
  VcNotice *self = VC_NOTICE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->recipient, g_free);
  g_clear_pointer (&self->changed_at, g_date_time_unref);

  G_OBJECT_CLASS (vc_notice_parent_class)->finalize (object);
}

static void
vc_notice_class_init (VcNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_notice_finalize;
}

static void
vc_notice_init (VcNotice *self)
{
}

/**
 * vc_notice_new:
 * @id: the notice's own id
 * @kind: what it tells
 * @channel: how it goes
 * @state: how far it came
 * @recipient: the masked number or address
 * @changed_at: when the state last changed
 *
 * Strings are copied, objects referenced.
 *
 * Returns: (transfer full): a new value
 */
VcNotice *
vc_notice_new (const char      *id,
               VcNoticeKind     kind,
               VcNoticeChannel  channel,
               VcNoticeState    state,
               const char      *recipient,
               GDateTime       *changed_at)
{
  VcNotice *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (VC_TYPE_NOTICE, NULL);
  self->id = g_strdup (id);
  self->kind = kind;
  self->channel = channel;
  self->state = state;
  self->recipient = g_strdup (recipient);
  self->changed_at = changed_at != NULL ? g_date_time_ref (changed_at) : NULL;
  return self;
}

/**
 * vc_notice_get_id:
 * @self: a notice
 *
 * Returns: (transfer none): the notice's own id
 */
const char *
vc_notice_get_id (VcNotice *self)
{
  g_return_val_if_fail (VC_IS_NOTICE (self), NULL);

  return self->id;
}

/**
 * vc_notice_get_kind:
 * @self: a notice
 *
 * Returns: what it tells
 */
VcNoticeKind
vc_notice_get_kind (VcNotice *self)
{
  g_return_val_if_fail (VC_IS_NOTICE (self), VC_NOTICE_OF_APPROVAL);

  return self->kind;
}

/**
 * vc_notice_get_channel:
 * @self: a notice
 *
 * Returns: how it goes
 */
VcNoticeChannel
vc_notice_get_channel (VcNotice *self)
{
  g_return_val_if_fail (VC_IS_NOTICE (self), VC_NOTICE_SMS);

  return self->channel;
}

/**
 * vc_notice_get_state:
 * @self: a notice
 *
 * Returns: how far it came
 */
VcNoticeState
vc_notice_get_state (VcNotice *self)
{
  g_return_val_if_fail (VC_IS_NOTICE (self), VC_NOTICE_QUEUED);

  return self->state;
}

/**
 * vc_notice_get_recipient:
 * @self: a notice
 *
 * Returns: (transfer none): the masked number or address
 */
const char *
vc_notice_get_recipient (VcNotice *self)
{
  g_return_val_if_fail (VC_IS_NOTICE (self), NULL);

  return self->recipient;
}

/**
 * vc_notice_get_changed_at:
 * @self: a notice
 *
 * Returns: (transfer none): when the state last changed
 */
GDateTime *
vc_notice_get_changed_at (VcNotice *self)
{
  g_return_val_if_fail (VC_IS_NOTICE (self), NULL);

  return self->changed_at;
}
