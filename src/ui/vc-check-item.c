/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-check-item.h"

struct _VcCheckItem
{
  GObject      parent_instance;

  VcCheckKind  kind;
  guint        position;
  char        *text;
  VcAnswer     answer;
  VcAnsweredBy answered_by;
  gboolean     left_to_central;
};

G_DEFINE_FINAL_TYPE (VcCheckItem, vc_check_item, G_TYPE_OBJECT)

enum
{
  PROP_ANSWER = 1,
  PROP_LEFT_TO_CENTRAL,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
vc_check_item_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  VcCheckItem *self = VC_CHECK_ITEM (object);

  switch (property_id)
    {
    case PROP_ANSWER:
      g_value_set_uint (value, self->answer);
      break;
    case PROP_LEFT_TO_CENTRAL:
      g_value_set_boolean (value, self->left_to_central);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
vc_check_item_finalize (GObject *object)
{
  VcCheckItem *self = VC_CHECK_ITEM (object);

  g_free (self->text);

  G_OBJECT_CLASS (vc_check_item_parent_class)->finalize (object);
}

static void
vc_check_item_class_init (VcCheckItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vc_check_item_get_property;
  object_class->finalize = vc_check_item_finalize;

  properties[PROP_ANSWER] = g_param_spec_uint ("answer", NULL, NULL, VC_ANSWER_NONE, VC_ANSWER_NO, VC_ANSWER_NONE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LEFT_TO_CENTRAL] = g_param_spec_boolean ("left-to-central", NULL, NULL, FALSE,
                                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vc_check_item_init (VcCheckItem *self)
{
}

/**
 * vc_check_item_new:
 * @kind: a check
 * @position: where it stands among the checks, from 0
 * @text: the statement to be answered
 *
 * Returns: (transfer full): an unanswered check
 */
VcCheckItem *
vc_check_item_new (VcCheckKind  kind,
                   guint        position,
                   const char  *text)
{
  VcCheckItem *self = g_object_new (VC_TYPE_CHECK_ITEM, NULL);

  self->kind = kind;
  self->position = position;
  self->text = g_strdup (text);
  return self;
}

/**
 * vc_check_item_get_kind:
 * @self: a check on the screen
 *
 * Returns: which check it is
 */
VcCheckKind
vc_check_item_get_kind (VcCheckItem *self)
{
  g_return_val_if_fail (VC_IS_CHECK_ITEM (self), 0);

  return self->kind;
}

/**
 * vc_check_item_get_position:
 * @self: a check on the screen
 *
 * Returns: where it stands among the checks, from 0: so its key is found
 */
guint
vc_check_item_get_position (VcCheckItem *self)
{
  g_return_val_if_fail (VC_IS_CHECK_ITEM (self), 0);

  return self->position;
}

/**
 * vc_check_item_get_text:
 * @self: a check on the screen
 *
 * Returns: the statement to be answered
 */
const char *
vc_check_item_get_text (VcCheckItem *self)
{
  g_return_val_if_fail (VC_IS_CHECK_ITEM (self), NULL);

  return self->text;
}

/**
 * vc_check_item_get_answer:
 * @self: a check on the screen
 *
 * Returns: the answer that counts now
 */
VcAnswer
vc_check_item_get_answer (VcCheckItem *self)
{
  g_return_val_if_fail (VC_IS_CHECK_ITEM (self), VC_ANSWER_NONE);

  return self->answer;
}

/**
 * vc_check_item_get_answered_by:
 * @self: a check on the screen
 *
 * Returns: who gave the answer; means nothing without one
 */
VcAnsweredBy
vc_check_item_get_answered_by (VcCheckItem *self)
{
  g_return_val_if_fail (VC_IS_CHECK_ITEM (self), VC_ANSWERED_BY_CLERK);

  return self->answered_by;
}

/**
 * vc_check_item_set_answer:
 * @self: a check on the screen
 * @answer: how it stands now
 * @answered_by: who says so
 *
 * Says how the check stands.
 */
void
vc_check_item_set_answer (VcCheckItem  *self,
                          VcAnswer      answer,
                          VcAnsweredBy  answered_by)
{
  g_return_if_fail (VC_IS_CHECK_ITEM (self));

  if (self->answer == answer && self->answered_by == answered_by)
    return;

  self->answer = answer;
  self->answered_by = answered_by;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWER]);
}

/**
 * vc_check_item_is_left_to_central:
 * @self: a check on the screen
 *
 * Returns: whether it can only be made at central, when it has the decision
 */
gboolean
vc_check_item_is_left_to_central (VcCheckItem *self)
{
  g_return_val_if_fail (VC_IS_CHECK_ITEM (self), FALSE);

  return self->left_to_central;
}

/**
 * vc_check_item_set_left_to_central:
 * @self: a check on the screen
 * @left: whether it can only be made at central
 */
void
vc_check_item_set_left_to_central (VcCheckItem *self,
                                   gboolean     left)
{
  g_return_if_fail (VC_IS_CHECK_ITEM (self));

  if (self->left_to_central == left)
    return;

  self->left_to_central = left;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT_TO_CENTRAL]);
}
