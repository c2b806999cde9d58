/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-refusal-choice.h"

struct _VcRefusalChoice
{
  GObject   parent_instance;

  VcReason *reason;
  guint     position;
  gboolean  pointed;
  gboolean  chosen;
};

G_DEFINE_FINAL_TYPE (VcRefusalChoice, vc_refusal_choice, G_TYPE_OBJECT)

enum
{
  PROP_CHOSEN = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
vc_refusal_choice_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  VcRefusalChoice *self = VC_REFUSAL_CHOICE (object);

  switch (property_id)
    {
    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_refusal_choice_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  VcRefusalChoice *self = VC_REFUSAL_CHOICE (object);

  switch (property_id)
    {
    case PROP_CHOSEN:
      vc_refusal_choice_set_chosen (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_refusal_choice_dispose (GObject *object)
{
  VcRefusalChoice *self = VC_REFUSAL_CHOICE (object);

  g_clear_object (&self->reason);

  G_OBJECT_CLASS (vc_refusal_choice_parent_class)->dispose (object);
}

static void
vc_refusal_choice_class_init (VcRefusalChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vc_refusal_choice_get_property;
  object_class->set_property = vc_refusal_choice_set_property;
  object_class->dispose = vc_refusal_choice_dispose;

  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                  G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vc_refusal_choice_init (VcRefusalChoice *self)
{
}

/**
 * vc_refusal_choice_new:
 * @reason: a reason
 * @position: where it stands among those offered, from 0
 * @pointed: whether something found about the case points at it
 *
 * Returns: (transfer full): a choice, not chosen
 */
VcRefusalChoice *
vc_refusal_choice_new (VcReason *reason,
                       guint     position,
                       gboolean  pointed)
{
  VcRefusalChoice *self;

  g_return_val_if_fail (VC_IS_REASON (reason), NULL);

  self = g_object_new (VC_TYPE_REFUSAL_CHOICE, NULL);
  self->reason = g_object_ref (reason);
  self->position = position;
  self->pointed = pointed;
  return self;
}

/**
 * vc_refusal_choice_get_reason:
 * @self: a choice
 *
 * Returns: (transfer none): the reason
 */
VcReason *
vc_refusal_choice_get_reason (VcRefusalChoice *self)
{
  g_return_val_if_fail (VC_IS_REFUSAL_CHOICE (self), NULL);

  return self->reason;
}

/**
 * vc_refusal_choice_get_position:
 * @self: a choice
 *
 * Returns: where it stands among those offered, from 0
 */
guint
vc_refusal_choice_get_position (VcRefusalChoice *self)
{
  g_return_val_if_fail (VC_IS_REFUSAL_CHOICE (self), 0);

  return self->position;
}

/**
 * vc_refusal_choice_is_pointed:
 * @self: a choice
 *
 * Returns: whether something found about the case points at it
 */
gboolean
vc_refusal_choice_is_pointed (VcRefusalChoice *self)
{
  g_return_val_if_fail (VC_IS_REFUSAL_CHOICE (self), FALSE);

  return self->pointed;
}

/**
 * vc_refusal_choice_get_chosen:
 * @self: a choice
 *
 * Returns: whether it was chosen
 */
gboolean
vc_refusal_choice_get_chosen (VcRefusalChoice *self)
{
  g_return_val_if_fail (VC_IS_REFUSAL_CHOICE (self), FALSE);

  return self->chosen;
}

/**
 * vc_refusal_choice_set_chosen:
 * @self: a choice
 * @chosen: whether it is chosen
 *
 * Chooses the reason, or takes it back.
 */
void
vc_refusal_choice_set_chosen (VcRefusalChoice *self,
                              gboolean         chosen)
{
  g_return_if_fail (VC_IS_REFUSAL_CHOICE (self));

  if (self->chosen == chosen)
    return;

  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
