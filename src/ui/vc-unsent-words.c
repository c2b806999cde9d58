/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-unsent-words.h"

#include "vc-error-text.h"
#include "vc-format.h"
#include "vc-phone.h"
#include "vc-problem.h"
#include "vc-words.h"

#include <glib/gi18n-lib.h>

/*
 * What is said about a decision that central does not have: where it stands,
 * why central will not have it, who was first, and what to do now.
 */

static gboolean
get_problem (VcOutboxItem *item,
             VcProblem    *problem)
{
  const char *type = vc_outbox_item_get_fields (item)->problem;

  return type != NULL && vc_problem_from_type (type, problem);
}

static gboolean
is_problem (VcOutboxItem *item,
            const char   *name)
{
  return g_strcmp0 (vc_outbox_item_get_fields (item)->problem, name) == 0;
}

/**
 * vc_unsent_words_what:
 * @item: an item of the outbox with its content
 *
 * Returns: (transfer none): what was decided, in a word
 */
const char *
vc_unsent_words_what (VcOutboxItem *item)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);

  if (fields->decision != NULL)
    return vc_words_for_decision (vc_decision_get_kind (fields->decision));
  if (fields->review != NULL)
    return vc_words_for_review (vc_review_get_kind (fields->review));

  return "";
}

static guint
round_up_to_seconds (guint milliseconds)
{
  return (milliseconds + 999) / 1000;
}

static char *
dup_retrying (VcOutboxItem *item,
              guint         wait)
{
  guint     seconds = MAX (round_up_to_seconds (wait), 1);
  VcProblem problem;

  if (is_problem (item, "insecure"))
    return g_strdup (_("The connection cannot be trusted; tell the administrator"));

  if (get_problem (item, &problem))
    {
      if (problem == VC_PROBLEM_OFFICER_DISABLED)
        return g_strdup (_("Your account was disabled; the supervisor must deal with it"));
      if (problem == VC_PROBLEM_CLIENT_TOO_OLD)
        return g_strdup (_("This program is too old for the central system; it leaves after the update"));
      if (problem == VC_PROBLEM_SESSION_ENDED || problem == VC_PROBLEM_NOT_SIGNED_IN)
        return g_strdup (_("Leaves when you have signed in again"));
      return g_strdup_printf (ngettext ("The central system could not take it; again in %u second",
                                        "The central system could not take it; again in %u seconds", seconds),
                              seconds);
    }

  return g_strdup_printf (ngettext ("Waits for the network; again in %u second",
                                    "Waits for the network; again in %u seconds", seconds), seconds);
}

/**
 * vc_unsent_words_dup_status:
 * @item: an item of the outbox
 * @standing: where it stands
 *
 * Returns: (transfer full): that in words
 */
char *
vc_unsent_words_dup_status (VcOutboxItem           *item,
                            const VcUnsentStanding *standing)
{
  guint seconds = round_up_to_seconds (standing->remaining);

  switch (standing->phase)
    {
    case VC_OUTBOX_PHASE_GRACE:
      return g_strdup_printf (ngettext ("Leaves in %u second", "Leaves in %u seconds", seconds), seconds);
    case VC_OUTBOX_PHASE_SENDING:
      return g_strdup (_("Being sent"));
    case VC_OUTBOX_PHASE_RETRYING:
      return dup_retrying (item, standing->wait);
    case VC_OUTBOX_PHASE_REFUSED:
      return g_strdup (vc_unsent_words_reason (item));
    case VC_OUTBOX_PHASE_OTHER:
      /* Translators: %s is an officer's name. */
      return g_strdup_printf (_("Leaves when %s signs in at this counter"),
                              vc_outbox_item_get_fields (item)->officer_name);
    case VC_OUTBOX_PHASE_SEALED:
      return g_strdup (_("Sealed with your former password; give it when you sign in, and it leaves"));
    }

  g_return_val_if_reached (NULL);
}

/**
 * vc_unsent_words_reason:
 * @item: an item that central refused
 *
 * Returns: (transfer none): why, as a sentence
 */
const char *
vc_unsent_words_reason (VcOutboxItem *item)
{
  g_autoptr (GError) error = NULL;
  VcProblem problem = VC_PROBLEM_INTERNAL;

  get_problem (item, &problem);
  error = g_error_new_literal (VC_PROBLEM, problem, "kept with the decision");
  return vc_error_text_get (error);
}

static char *
dup_review (VcReview *review)
{
  g_autofree char *when = vc_format_date_time (vc_review_get_reviewed_at (review));

  if (vc_review_get_kind (review) == VC_REVIEW_UPHOLD)
    /* Translators: an officer's name, then a time. */
    return g_strdup_printf (_("The refusal was upheld by %1$s, %2$s."), vc_review_get_officer_name (review), when);

  /* Translators: an officer's name, then a time. */
  return g_strdup_printf (_("The refusal was returned by %1$s, %2$s."), vc_review_get_officer_name (review), when);
}

static char *
dup_decision (VcDecision *decision)
{
  const VcDecisionFields *fields = vc_decision_get_fields (decision);
  g_autofree char *when = vc_format_date_time (fields->decided_at);

  if (fields->kind == VC_DECISION_APPROVE)
    /* Translators: an officer's name, a counter's name, a time. */
    return g_strdup_printf (_("Approved by %s, %s, %s."), fields->officer_name, fields->counter, when);

  /* Translators: an officer's name, a counter's name, a time. */
  return g_strdup_printf (_("Not accepted by %s, %s, %s."), fields->officer_name, fields->counter, when);
}

/**
 * vc_unsent_words_dup_decided:
 * @item: an item that central refused
 *
 * Returns: (transfer full) (nullable): who was first, what they decided and
 *   when, or %NULL when nobody was
 */
char *
vc_unsent_words_dup_decided (VcOutboxItem *item)
{
  const VcOutboxItemFields  *fields = vc_outbox_item_get_fields (item);
  const VcDeclarationFields *now = fields->now != NULL ? vc_declaration_get_fields (fields->now) : NULL;

  if (now == NULL)
    return NULL;
  if (now->review != NULL && vc_review_get_officer_name (now->review) != NULL)
    return dup_review (now->review);
  if (now->decision != NULL && fields->kind == VC_OUTBOX_DECISION &&
      vc_decision_get_fields (now->decision)->officer_name != NULL)
    return dup_decision (now->decision);

  return NULL;
}

/**
 * vc_unsent_words_is_open:
 * @item: an item that central refused
 *
 * Returns: whether the case can still be decided, so that opening it again is
 *   of use
 */
gboolean
vc_unsent_words_is_open (VcOutboxItem *item)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);
  VcProblem problem;

  if (fields->now != NULL)
    switch (vc_declaration_get_state (fields->now))
      {
      case VC_DECLARATION_SUBMITTED:
      case VC_DECLARATION_CLAIMED:
        return fields->kind == VC_OUTBOX_DECISION;
      case VC_DECLARATION_REFUSED:
        return fields->kind == VC_OUTBOX_REVIEW;
      case VC_DECLARATION_APPROVED:
      case VC_DECLARATION_ACCOUNT_ISSUED:
      case VC_DECLARATION_REFUSAL_CONFIRMED:
        return FALSE;
      }

  return !get_problem (item, &problem) || problem != VC_PROBLEM_ALREADY_DECIDED;
}

/* What the citizen alone can put right. */
static gboolean
is_for_citizen (VcOutboxItem *item)
{
  static const VcProblem problems[] = {
    VC_PROBLEM_RECORD_MISSING, VC_PROBLEM_RECORD_DISAGREES, VC_PROBLEM_ACCOUNT_EXISTS,
    VC_PROBLEM_PHONE_TAKEN, VC_PROBLEM_EMAIL_TAKEN, VC_PROBLEM_GUARDIAN_NOT_ACTIVE,
  };
  VcProblem problem;

  if (!get_problem (item, &problem))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (problems); i++)
    if (problems[i] == problem)
      return TRUE;

  return FALSE;
}

/**
 * vc_unsent_words_next:
 * @item: an item that central refused
 *
 * Returns: (transfer none): what to do now
 */
const char *
vc_unsent_words_next (VcOutboxItem *item)
{
  if (!vc_unsent_words_is_open (item))
    return _("Your decision has no effect. What you wrote stays here until you mark it as dealt with.");
  if (is_for_citizen (item))
    return _("Call the citizen, then open the case again and decide anew.");

  return _("Open the case again and decide anew. Everything you answered and wrote is kept.");
}

static const char *
get_phone (VcDeclaration *declaration)
{
  const VcDeclarationFields *fields = vc_declaration_get_fields (declaration);

  if (fields->contact != NULL)
    return vc_contact_get_phone (fields->contact);

  return fields->guardian != NULL ? vc_guardian_get_phone (fields->guardian) : NULL;
}

/**
 * vc_unsent_words_dup_call:
 * @item: an item that central refused
 *
 * A citizen who was told at the counter that their case was decided must be
 * told otherwise.
 *
 * Returns: (transfer full) (nullable): whom to call, or %NULL where nobody
 *   needs to be
 */
char *
vc_unsent_words_dup_call (VcOutboxItem *item)
{
  const VcOutboxItemFields *fields = vc_outbox_item_get_fields (item);
  gboolean         prepared = fields->decision != NULL && vc_decision_get_fields (fields->decision)->prepared;
  const char      *phone = fields->seen != NULL ? get_phone (fields->seen) : NULL;
  g_autofree char *spoken = NULL;

  if (phone == NULL || !vc_unsent_words_is_open (item) || (!prepared && !is_for_citizen (item)))
    return NULL;

  spoken = vc_phone_format_spoken (phone);
  /* Translators: a citizen's name, then a phone number. */
  return g_strdup_printf (_("Call %1$s: %2$s"), vc_declaration_get_name (fields->seen), spoken);
}

/**
 * vc_unsent_words_dup_alert:
 * @item: an item that central has just refused
 *
 * Returns: (transfer full) (nullable): what its officer is told at once, or
 *   %NULL when it is not theirs
 */
char *
vc_unsent_words_dup_alert (VcOutboxItem *item)
{
  VcDeclaration *seen = vc_outbox_item_get_fields (item)->seen;

  if (seen == NULL)
    return NULL;

  /* Translators: %s is a person's name. */
  return g_strdup_printf (_("The central system did not take the decision about %s. "
                            "Press Alt+3 to see why and what to do."), vc_declaration_get_name (seen));
}
