/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-approval.h"

#include "vc-photo-demand.h"

static void
add (GArray         *obstacles,
     VcObstacleKind  kind)
{
  VcObstacle obstacle = { .kind = kind };

  g_array_append_val (obstacles, obstacle);
}

static void
add_of_findings (VcVerificationState *state,
                 GArray              *obstacles)
{
  static const struct
  {
    VcFindingCode  finding;
    VcObstacleKind obstacle;
  } grave[] = {
    { VC_FINDING_RECORD_OF_ANOTHER_PERSON, VC_OBSTACLE_ANOTHER_PERSON },
    { VC_FINDING_CARD_OF_ANOTHER_PERSON, VC_OBSTACLE_ANOTHER_PERSON },
    { VC_FINDING_RECORD_MISSING, VC_OBSTACLE_RECORD_MISSING },
    { VC_FINDING_ACCOUNT_EXISTS, VC_OBSTACLE_ACCOUNT_EXISTS },
    { VC_FINDING_GUARDIAN_NOT_ACTIVE, VC_OBSTACLE_GUARDIAN_NOT_ACTIVE },
  };
  VcComparison *comparison = vc_verification_state_get_comparison (state);

  for (gsize i = 0; i < G_N_ELEMENTS (grave); i++)
    if (vc_comparison_has_finding (comparison, grave[i].finding))
      add (obstacles, grave[i].obstacle);
}

static void
add_of_hold (VcVerificationState *state,
             GArray              *obstacles)
{
  if (vc_verification_state_is_preparing (state))
    return;

  if (vc_verification_state_is_unreachable (state))
    add (obstacles, VC_OBSTACLE_UNREACHABLE);
  else if (vc_verification_state_get_claim (state) == NULL)
    add (obstacles, VC_OBSTACLE_CLAIM);
}

static void
add_of_lookup (VcVerificationState *state,
               GArray              *obstacles)
{
  if (vc_verification_state_is_preparing (state))
    return;

  switch (vc_verification_state_get_lookup (state))
    {
    case VC_LOOKUP_ASKED:
      add (obstacles, VC_OBSTACLE_RECORD_LOADING);
      break;
    case VC_LOOKUP_FAILED:
      add (obstacles, VC_OBSTACLE_RECORD_UNREACHABLE);
      break;
    case VC_LOOKUP_NOT_FOUND:
    case VC_LOOKUP_FOUND:
      break;
    }
}

/* What was made again stands beside what was filed: it does not replace a
 * photo that is missing. */
static gboolean
stands_in_the_way (VcPhotoState    photo,
                   gboolean        required,
                   VcObstacleKind *obstacle)
{
  switch (photo)
    {
    case VC_PHOTO_NOT_FILED:
      *obstacle = VC_OBSTACLE_PHOTO_MISSING;
      return required;
    case VC_PHOTO_WAITING:
      *obstacle = VC_OBSTACLE_PHOTO_NOT_SEEN;
      return TRUE;
    case VC_PHOTO_UNREADABLE:
      *obstacle = VC_OBSTACLE_PHOTO_UNREADABLE;
      return TRUE;
    case VC_PHOTO_SEEN:
      return FALSE;
    }

  g_return_val_if_reached (TRUE);
}

static void
add_of_photos (VcVerificationState *state,
               GArray              *obstacles)
{
  for (guint kind = 0; kind < VC_N_PHOTO_KINDS; kind++)
    {
      VcDeclaration *declaration = vc_verification_state_get_declaration (state);
      gboolean       required = vc_photo_demand (declaration, kind) == VC_PHOTO_REQUIRED;
      VcObstacle     obstacle = { .photo = kind };

      if (stands_in_the_way (vc_verification_state_get_photo (state, kind), required, &obstacle.kind) ||
          stands_in_the_way (vc_verification_state_get_retake (state, kind), FALSE, &obstacle.kind))
        g_array_append_val (obstacles, obstacle);
    }
}

static void
add_of_checks (VcVerificationState *state,
               GArray              *obstacles)
{
  GListModel *checks = vc_verification_state_get_checks (state);
  guint       n_checks = g_list_model_get_n_items (checks);

  for (guint i = 0; i < n_checks; i++)
    {
      g_autoptr (VcCheckItem) item = g_list_model_get_item (checks, i);
      VcAnswer   answer = vc_check_item_get_answer (item);
      VcObstacle obstacle = { .kind = answer == VC_ANSWER_NO ? VC_OBSTACLE_CHECK_NO : VC_OBSTACLE_CHECK_OPEN,
                              .check = vc_check_item_get_kind (item) };

      if (answer != VC_ANSWER_YES && !vc_check_item_is_left_to_central (item))
        g_array_append_val (obstacles, obstacle);
    }
}

static int
compare_obstacles (gconstpointer a,
                   gconstpointer b)
{
  const VcObstacle *one = a;
  const VcObstacle *other = b;

  return (int) one->kind - (int) other->kind;
}

/**
 * vc_approval_list_obstacles:
 * @state: a case on the screen
 *
 * Why the case cannot be approved now, the worst first.
 *
 * Returns: (transfer full) (element-type VcObstacle): empty when it can be
 */
GArray *
vc_approval_list_obstacles (VcVerificationState *state)
{
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (VcObstacle));

  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (state), NULL);

  add_of_hold (state, obstacles);

  if (vc_verification_state_get_declaration (state) != NULL)
    {
      add_of_findings (state, obstacles);
      add_of_lookup (state, obstacles);
      add_of_photos (state, obstacles);
      add_of_checks (state, obstacles);
    }

  g_array_sort (obstacles, compare_obstacles);
  return g_steal_pointer (&obstacles);
}

/**
 * vc_approval_is_possible:
 * @state: a case on the screen
 *
 * Returns: whether the case can be approved now
 */
gboolean
vc_approval_is_possible (VcVerificationState *state)
{
  g_autoptr (GArray) obstacles = NULL;

  g_return_val_if_fail (VC_IS_VERIFICATION_STATE (state), FALSE);

  if (vc_verification_state_get_mode (state) != VC_VERIFICATION_DECIDING)
    return FALSE;

  obstacles = vc_approval_list_obstacles (state);
  return obstacles->len == 0;
}
