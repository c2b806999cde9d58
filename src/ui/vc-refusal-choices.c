/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-refusal-choices.h"

#include "vc-refusal-fit.h"

/* Once those that something points at, once the others. */
static void
add_choices (GListStore          *choices,
             VcVerificationState *state,
             GPtrArray           *reasons,
             VcRole               role,
             gboolean             pointed)
{
  VcDeclaration *declaration = vc_verification_state_get_declaration (state);

  for (guint i = 0; i < reasons->len; i++)
    {
      VcReason *reason = g_ptr_array_index (reasons, i);
      g_autoptr (VcRefusalChoice) choice = NULL;

      if (!vc_refusal_fit_is_offered (reason, declaration, role) ||
          vc_refusal_fit_is_pointed (reason, state) != pointed)
        continue;

      choice = vc_refusal_choice_new (reason, g_list_model_get_n_items (G_LIST_MODEL (choices)), pointed);
      g_list_store_append (choices, choice);
    }
}

/**
 * vc_refusal_choices_new:
 * @state: the case on the screen
 * @reasons: (element-type VcReason): what central offers
 * @role: of the officer
 *
 * Returns: (transfer full) (element-type VcRefusalChoice): the reasons that
 *   fit the case, what it points at first, none chosen
 */
GListModel *
vc_refusal_choices_new (VcVerificationState *state,
                        GPtrArray           *reasons,
                        VcRole               role)
{
  GListStore *choices = g_list_store_new (VC_TYPE_REFUSAL_CHOICE);

  add_choices (choices, state, reasons, role, TRUE);
  add_choices (choices, state, reasons, role, FALSE);
  return G_LIST_MODEL (choices);
}

/**
 * vc_refusal_choices_list_chosen:
 * @choices: (element-type VcRefusalChoice): what is offered
 *
 * Returns: (transfer full) (element-type VcReason): what is chosen of it
 */
GPtrArray *
vc_refusal_choices_list_chosen (GListModel *choices)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (VcRefusalChoice) choice = g_list_model_get_item (choices, i);

      if (vc_refusal_choice_get_chosen (choice))
        g_ptr_array_add (chosen, g_object_ref (vc_refusal_choice_get_reason (choice)));
    }

  return chosen;
}
