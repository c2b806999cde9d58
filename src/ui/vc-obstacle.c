/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-obstacle.h"

#include "vc-words.h"

#include <glib/gi18n-lib.h>

/**
 * vc_obstacle_dup_text:
 * @self: an obstacle
 *
 * Returns: (transfer full): a sentence that says what is missing
 */
char *
vc_obstacle_dup_text (const VcObstacle *self)
{
  switch (self->kind)
    {
    case VC_OBSTACLE_UNREACHABLE:
      return g_strdup (_("Nothing may be decided without it. Set the case aside; "
                         "everything you answered is kept."));
    case VC_OBSTACLE_CLAIM:
      return g_strdup (_("The case is not in your hands yet."));
    case VC_OBSTACLE_ANOTHER_PERSON:
      return g_strdup (_("The BHXH code is another person’s."));
    case VC_OBSTACLE_RECORD_MISSING:
      return g_strdup (_("BHXH has no record of this code."));
    case VC_OBSTACLE_ACCOUNT_EXISTS:
      return g_strdup (_("This BHXH code has an account already."));
    case VC_OBSTACLE_GUARDIAN_NOT_ACTIVE:
      return g_strdup (_("The guardian’s own account is not active."));
    case VC_OBSTACLE_RECORD_LOADING:
      return g_strdup (_("BHXH’s record is being looked up."));
    case VC_OBSTACLE_RECORD_UNREACHABLE:
      return g_strdup (_("BHXH’s record could not be looked up. Open the case again."));
    case VC_OBSTACLE_PHOTO_MISSING:
      /* Translators: %s is “Front of the document” or the like. */
      return g_strdup_printf (_("Required, but not filed: %s."), vc_words_for_photo (self->photo));
    case VC_OBSTACLE_PHOTO_UNREADABLE:
      /* Translators: %s is “Front of the document” or the like. */
      return g_strdup_printf (_("Cannot be shown: %s."), vc_words_for_photo (self->photo));
    case VC_OBSTACLE_PHOTO_NOT_SEEN:
      /* Translators: %s is “Front of the document” or the like. */
      return g_strdup_printf (_("Not on the screen yet: %s."), vc_words_for_photo (self->photo));
    case VC_OBSTACLE_CHECK_NO:
      return g_strdup_printf (_("Answered “No”: %s."), vc_words_for_check (self->check));
    case VC_OBSTACLE_CHECK_OPEN:
      return g_strdup_printf (_("Not answered: %s."), vc_words_for_check (self->check));
    }

  g_return_val_if_reached (NULL);
}

/**
 * vc_obstacle_is_final:
 * @self: an obstacle
 *
 * Returns: whether nothing the officer does at the counter removes it
 */
gboolean
vc_obstacle_is_final (const VcObstacle *self)
{
  switch (self->kind)
    {
    case VC_OBSTACLE_ANOTHER_PERSON:
    case VC_OBSTACLE_RECORD_MISSING:
    case VC_OBSTACLE_ACCOUNT_EXISTS:
    case VC_OBSTACLE_GUARDIAN_NOT_ACTIVE:
    case VC_OBSTACLE_PHOTO_MISSING:
      return TRUE;
    case VC_OBSTACLE_UNREACHABLE:
    case VC_OBSTACLE_CLAIM:
    case VC_OBSTACLE_RECORD_LOADING:
    case VC_OBSTACLE_RECORD_UNREACHABLE:
    case VC_OBSTACLE_PHOTO_UNREADABLE:
    case VC_OBSTACLE_PHOTO_NOT_SEEN:
    case VC_OBSTACLE_CHECK_NO:
    case VC_OBSTACLE_CHECK_OPEN:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}
