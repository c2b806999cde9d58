/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-decision-words.h"

#include "vc-approval.h"
#include "vc-key-cap.h"
#include "vc-phone.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>

static gboolean
is_blocked_for_good (VcVerificationState *state)
{
  g_autoptr (GArray) obstacles = vc_approval_list_obstacles (state);

  return obstacles->len > 0 && vc_obstacle_is_final (&g_array_index (obstacles, VcObstacle, 0));
}

/**
 * vc_decision_words_get_tone:
 * @state: the case on the screen
 * @draft: (nullable): the refusal that is being written
 * @trouble: (nullable): what went wrong last
 *
 * Returns: how the bar means what it says
 */
VcDecisionTone
vc_decision_words_get_tone (VcVerificationState *state,
                            VcRefusalDraft      *draft,
                            const char          *trouble)
{
  if (trouble != NULL)
    return VC_DECISION_TONE_TROUBLE;

  switch (vc_verification_state_get_mode (state))
    {
    case VC_VERIFICATION_DECIDING:
      if (vc_approval_is_possible (state))
        return VC_DECISION_TONE_READY;
      return is_blocked_for_good (state) ? VC_DECISION_TONE_TROUBLE : VC_DECISION_TONE_PLAIN;
    case VC_VERIFICATION_REFUSING:
      return vc_refusal_draft_get_missing (draft) == NULL ? VC_DECISION_TONE_READY : VC_DECISION_TONE_PLAIN;
    case VC_VERIFICATION_LOST:
      return VC_DECISION_TONE_TROUBLE;
    case VC_VERIFICATION_EMPTY:
    case VC_VERIFICATION_LOADING:
    case VC_VERIFICATION_REVIEWING:
    case VC_VERIFICATION_VIEWING:
    case VC_VERIFICATION_SAVING:
      return VC_DECISION_TONE_PLAIN;
    }

  g_return_val_if_reached (VC_DECISION_TONE_PLAIN);
}

/* Where only answers are missing, the keys that give them say it best. */
static char *
dup_missing_keys (VcVerificationState *state,
                  GArray              *obstacles)
{
  GListModel *checks = vc_verification_state_get_checks (state);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;

  if (g_array_index (obstacles, VcObstacle, 0).kind != VC_OBSTACLE_CHECK_OPEN)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (VcCheckItem) item = g_list_model_get_item (checks, i);
      g_autofree char *action = g_strdup_printf ("check.answer(%u)", i);
      g_autofree char *key = vc_key_cap_dup_label (action);

      if (vc_check_item_get_answer (item) == VC_ANSWER_NONE && !vc_check_item_is_left_to_central (item) &&
          key != NULL)
        g_strv_builder_add (builder, key);
    }

  keys = g_strv_builder_end (builder);
  return g_strjoinv (", ", keys);
}

static char *
dup_deciding_title (VcVerificationState *state)
{
  g_autoptr (GArray) obstacles = vc_approval_list_obstacles (state);
  g_autofree char *keys = NULL;

  if (obstacles->len == 0 && vc_verification_state_is_preparing (state))
    return g_strdup (_("Everything is answered. The approval takes effect when the central system has it."));

  if (obstacles->len == 0)
    return g_strdup (_("Everything is answered. You can approve."));

  if (g_array_index (obstacles, VcObstacle, 0).kind == VC_OBSTACLE_UNREACHABLE)
    return g_strdup (_("There is no network."));

  if (is_blocked_for_good (state))
    return g_strdup (_("This declaration cannot be approved."));

  keys = dup_missing_keys (state, obstacles);
  if (keys != NULL)
    /* Translators: %s are keys, as “A, S, D”. */
    return g_strdup_printf (_("Still to be answered: %s"), keys);

  return g_strdup_printf (ngettext ("%u thing is missing before you can approve.",
                                    "%u things are missing before you can approve.", obstacles->len),
                          obstacles->len);
}

static char *
dup_viewing_title (VcDeclaration *declaration)
{
  if (vc_declaration_get_fields (declaration)->claim != NULL)
    return g_strdup (_("Another officer holds this case."));

  /* Translators: %s is a declaration's state, as “Account issued”. */
  return g_strdup_printf (_("%s. Nothing is left to be done here."), vc_words_for_declaration (declaration));
}

/**
 * vc_decision_words_dup_title:
 * @state: the case on the screen
 * @draft: (nullable): the refusal that is being written
 *
 * Returns: (transfer full): where the decision stands, in one sentence
 */
char *
vc_decision_words_dup_title (VcVerificationState *state,
                             VcRefusalDraft      *draft)
{
  switch (vc_verification_state_get_mode (state))
    {
    case VC_VERIFICATION_EMPTY:
      return g_strdup ("");
    case VC_VERIFICATION_LOADING:
      return g_strdup (_("The case is being taken in hand."));
    case VC_VERIFICATION_DECIDING:
      return dup_deciding_title (state);
    case VC_VERIFICATION_REFUSING:
      if (vc_refusal_draft_get_missing (draft) != NULL)
        return g_strdup (vc_refusal_draft_get_missing (draft));
      return g_strdup (_("Ready. The supervisor sees it first; until then nothing is sent."));
    case VC_VERIFICATION_REVIEWING:
      if (vc_verification_state_is_own_refusal (state))
        return g_strdup (_("You refused this yourself. Another supervisor must review it."));
      return g_strdup (_("Does the refusal stand?"));
    case VC_VERIFICATION_VIEWING:
      return dup_viewing_title (vc_verification_state_get_declaration (state));
    case VC_VERIFICATION_SAVING:
      return g_strdup (_("The decision is being kept on this machine."));
    case VC_VERIFICATION_LOST:
      return g_strdup (_("You no longer hold this case."));
    }

  g_return_val_if_reached (NULL);
}

/**
 * vc_decision_words_dup_detail:
 * @state: the case on the screen
 *
 * Returns: (transfer full) (nullable): what is missing first, or what the
 *   decision is worth, or %NULL when the title says it all
 */
char *
vc_decision_words_dup_detail (VcVerificationState *state)
{
  g_autoptr (GArray) obstacles = NULL;

  if (vc_verification_state_get_mode (state) != VC_VERIFICATION_DECIDING)
    return NULL;

  obstacles = vc_approval_list_obstacles (state);
  if (obstacles->len > 0 && g_array_index (obstacles, VcObstacle, 0).kind != VC_OBSTACLE_CHECK_OPEN)
    return vc_obstacle_dup_text (&g_array_index (obstacles, VcObstacle, 0));

  return vc_verification_state_is_preparing (state)
           ? g_strdup (_("There is no network: what you decide is prepared and has no effect yet."))
           : NULL;
}

/**
 * vc_decision_words_dup_address:
 * @declaration: a case
 *
 * Returns: (transfer full): where the credentials will go
 */
char *
vc_decision_words_dup_address (VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);
  const char      *number = NULL;
  const char      *email = fields->contact != NULL ? vc_contact_get_email (fields->contact) : NULL;
  g_autofree char *phone = NULL;

  if (fields->contact != NULL)
    number = vc_contact_get_phone (fields->contact);
  else if (fields->guardian != NULL)
    number = vc_guardian_get_phone (fields->guardian);

  if (number == NULL)
    return g_strdup (_("There is no phone number to send the credentials to."));

  phone = vc_phone_format_spoken (number);
  if (fields->contact == NULL)
    return g_strdup_printf (_("The credentials go to the guardian’s phone: %s"), phone);
  if (email != NULL)
    /* Translators: a phone number, then an e-mail address. */
    return g_strdup_printf (_("The credentials go to: %s, %s"), phone, email);

  return g_strdup_printf (_("The credentials go to: %s"), phone);
}

/* The citizen stands there: nothing is promised that central has not done. */
static char *
dup_prepared (VcOutboxItem *item)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);

  if (vc_decision_get_kind (fields->decision) == VC_DECISION_APPROVE)
    /* Translators: %s is a person's name. */
    return g_strdup_printf (_("Prepared, without effect yet: %s. Tell the citizen: your papers were checked; "
                              "you will be told when the account is there."),
                            vc_declaration_get_name (fields->seen));

  return g_strdup (_("Prepared, without effect yet. Tell the citizen: "
                     "your declaration is being looked at once more, and you will be told the result."));
}

static char *
dup_decided (VcOutboxItem *item,
             guint         seconds)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);
  const char *name = vc_declaration_get_name (fields->seen);

  if (vc_decision_get_kind (fields->decision) == VC_DECISION_REFUSE)
    return g_strdup (_("The supervisor gets it now. Tell the citizen: "
                       "your declaration is being looked at once more, and you will be told the result."));
  if (seconds == 0)
    /* Translators: %s is a person's name. */
    return g_strdup_printf (_("Approved: %s. It is being sent."), name);

  /* Translators: a person's name, then how long it can still be taken back. */
  return g_strdup_printf (ngettext ("Approved: %1$s. It leaves in %2$u second.",
                                    "Approved: %1$s. It leaves in %2$u seconds.", seconds), name, seconds);
}

/**
 * vc_decision_words_dup_parting:
 * @item: what was just decided or reviewed, and is safe on this PC
 * @remaining: for how many milliseconds it can still be taken back
 *
 * Returns: (transfer full): what happens with it, and what to tell the citizen
 */
char *
vc_decision_words_dup_parting (VcOutboxItem *item,
                               guint         remaining)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);

  if (fields->review != NULL)
    return g_strdup (vc_review_get_kind (fields->review) == VC_REVIEW_UPHOLD
                       ? _("The refusal is upheld. The citizen is told when this has left.")
                       : _("The case goes back to the officer with your note."));
  if (vc_decision_get_fields (fields->decision)->prepared)
    return dup_prepared (item);

  return dup_decided (item, (remaining + 999) / 1000);
}
