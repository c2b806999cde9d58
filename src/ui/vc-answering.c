/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-answering.h"

static VcCheckItem *
dup_check (VcVerificationState *state,
           guint                position)
{
  GListModel *checks = vc_verification_state_get_checks (state);

  return checks != NULL ? g_list_model_get_item (checks, position) : NULL;
}

/**
 * vc_answering_press:
 * @state: the case on the screen
 * @position: of a check
 *
 * One key for each: yes, then no, then nothing. A key pressed once too often
 * so never leaves a yes behind that was not meant.
 *
 * Returns: whether it was possible
 */
gboolean
vc_answering_press (VcVerificationState *state,
                    guint                position)
{
  static const VcAnswer next[] = {
    [VC_ANSWER_NONE] = VC_ANSWER_YES,
    [VC_ANSWER_YES] = VC_ANSWER_NO,
    [VC_ANSWER_NO] = VC_ANSWER_NONE,
  };
  g_autoptr (VcCheckItem) item = dup_check (state, position);

  return item != NULL && vc_verification_state_answer (state, vc_check_item_get_kind (item),
                                                       next[vc_check_item_get_answer (item)]);
}

/**
 * vc_answering_say:
 * @state: the case on the screen
 * @position: of a check
 * @answer: what the officer says
 *
 * Answers a check; the same answer again takes it back.
 *
 * Returns: whether it was possible
 */
gboolean
vc_answering_say (VcVerificationState *state,
                  guint                position,
                  VcAnswer             answer)
{
  g_autoptr (VcCheckItem) item = dup_check (state, position);

  if (item == NULL)
    return FALSE;

  if (vc_check_item_get_answer (item) == answer && vc_check_item_get_answered_by (item) == VC_ANSWERED_BY_CLERK)
    answer = VC_ANSWER_NONE;

  return vc_verification_state_answer (state, vc_check_item_get_kind (item), answer);
}
