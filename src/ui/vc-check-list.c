/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-check-list.h"

#include "vc-words.h"

struct _VcCheckList
{
  GObject    parent_instance;

  GPtrArray *items;
  VcAnswer   by_clerk[VC_N_CHECK_KINDS];
  VcAnswer   by_program[VC_N_CHECK_KINDS];
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VcCheckList, vc_check_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* The program's no stands: nobody argues another person's code away. Its yes
 * gives way to an officer who sees more. */
static void
refresh_item (VcCheckList *self,
              VcCheckKind  kind)
{
  VcCheckItem *item = vc_check_list_find (self, kind);
  VcAnswer     program = self->by_program[kind];
  VcAnswer     clerk = self->by_clerk[kind];

  if (item == NULL)
    return;

  if (program == VC_ANSWER_NO || (program == VC_ANSWER_YES && clerk != VC_ANSWER_NO))
    vc_check_item_set_answer (item, program, VC_ANSWERED_BY_PROGRAM);
  else
    vc_check_item_set_answer (item, clerk, VC_ANSWERED_BY_CLERK);
}

static GType
vc_check_list_get_item_type (GListModel *model)
{
  return VC_TYPE_CHECK_ITEM;
}

static guint
vc_check_list_get_n_items (GListModel *model)
{
  return VC_CHECK_LIST (model)->items->len;
}

static gpointer
vc_check_list_get_item (GListModel *model,
                        guint       position)
{
  VcCheckList *self = VC_CHECK_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = vc_check_list_get_item_type;
  iface->get_n_items = vc_check_list_get_n_items;
  iface->get_item = vc_check_list_get_item;
}

static void
vc_check_list_finalize (GObject *object)
{
  VcCheckList *self = VC_CHECK_LIST (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (vc_check_list_parent_class)->finalize (object);
}

static void
vc_check_list_class_init (VcCheckListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vc_check_list_finalize;
}

static void
vc_check_list_init (VcCheckList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vc_check_list_new:
 * @required: a mask of 1 << #VcCheckKind
 *
 * Returns: (transfer full): the checks, none answered
 */
VcCheckList *
vc_check_list_new (guint required)
{
  VcCheckList *self = g_object_new (VC_TYPE_CHECK_LIST, NULL);

  for (guint kind = 0; kind < VC_N_CHECK_KINDS; kind++)
    if ((required & (1u << kind)) != 0)
      g_ptr_array_add (self->items, vc_check_item_new (kind, self->items->len, vc_words_for_check (kind)));

  return self;
}

/**
 * vc_check_list_find:
 * @self: the checks of a case
 * @kind: a check
 *
 * Returns: (transfer none) (nullable): that check, or %NULL when this case
 *   does not need it
 */
VcCheckItem *
vc_check_list_find (VcCheckList *self,
                    VcCheckKind  kind)
{
  g_return_val_if_fail (VC_IS_CHECK_LIST (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      VcCheckItem *item = g_ptr_array_index (self->items, i);

      if (vc_check_item_get_kind (item) == kind)
        return item;
    }

  return NULL;
}

/**
 * vc_check_list_set_program:
 * @self: the checks of a case
 * @kind: a check
 * @answer: what comparing the data says, or %VC_ANSWER_NONE
 *
 * The program answers, for the first time or otherwise than before. Then what
 * the officer said about it was said without knowing this, and is asked anew.
 */
void
vc_check_list_set_program (VcCheckList *self,
                           VcCheckKind  kind,
                           VcAnswer     answer)
{
  g_return_if_fail (VC_IS_CHECK_LIST (self));
  g_return_if_fail ((guint) kind < VC_N_CHECK_KINDS);

  if (self->by_program[kind] == answer)
    return;

  self->by_program[kind] = answer;
  self->by_clerk[kind] = VC_ANSWER_NONE;
  refresh_item (self, kind);
}

/**
 * vc_check_list_set_left_to_central:
 * @self: the checks of a case
 * @kind: a check
 * @left: whether only central can tell, when it has the decision
 */
void
vc_check_list_set_left_to_central (VcCheckList *self,
                                   VcCheckKind  kind,
                                   gboolean     left)
{
  VcCheckItem *item;

  g_return_if_fail (VC_IS_CHECK_LIST (self));

  item = vc_check_list_find (self, kind);
  if (item != NULL)
    vc_check_item_set_left_to_central (item, left);
}

/**
 * vc_check_list_set_clerk:
 * @self: the checks of a case
 * @kind: a check
 * @answer: what the officer says; %VC_ANSWER_NONE takes an answer back
 *
 * Returns: whether it counts; what the program found wrong stays wrong, and
 *   what only central can tell is not answered here
 */
gboolean
vc_check_list_set_clerk (VcCheckList *self,
                         VcCheckKind  kind,
                         VcAnswer     answer)
{
  VcCheckItem *item;

  g_return_val_if_fail (VC_IS_CHECK_LIST (self), FALSE);
  g_return_val_if_fail ((guint) kind < VC_N_CHECK_KINDS, FALSE);

  item = vc_check_list_find (self, kind);
  if (item == NULL || vc_check_item_is_left_to_central (item) || self->by_program[kind] == VC_ANSWER_NO)
    return FALSE;

  self->by_clerk[kind] = answer;
  refresh_item (self, kind);
  return TRUE;
}

/**
 * vc_check_list_dup_answers:
 * @self: the checks of a case
 *
 * Returns: (transfer full) (element-type VcCheck): what has been answered
 */
GPtrArray *
vc_check_list_dup_answers (VcCheckList *self)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (VC_IS_CHECK_LIST (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      VcCheckItem *item = g_ptr_array_index (self->items, i);

      if (vc_check_item_get_answer (item) != VC_ANSWER_NONE)
        g_ptr_array_add (answers, vc_check_new (vc_check_item_get_kind (item),
                                                vc_check_item_get_answer (item),
                                                vc_check_item_get_answered_by (item)));
    }

  return g_steal_pointer (&answers);
}
