/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-error-text.h"

#include "vc-api-error.h"
#include "vc-card.h"
#include "vc-demo-error.h"
#include "vc-imaging-error.h"
#include "vc-problem.h"
#include "vc-store-error.h"
#include "vc-workplace.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/*
 * Every sentence an officer reads about an error: what happened, then what to
 * do. The error's own message is English, for us, and stays in the log.
 */

static const char * const api_texts[] = {
  [VC_API_ERROR_UNREACHABLE] = N_("The central system does not answer. Check the network cable, then try again."),
  [VC_API_ERROR_INSECURE] =
    N_("The connection to the central system cannot be trusted, so nothing was sent. "
       "Ask the administrator to check its address and certificate."),
  [VC_API_ERROR_MALFORMED] =
    N_("The central system’s answer could not be understood. Try again; if it stays so, tell the administrator."),
  [VC_API_ERROR_DAMAGED] = N_("A photograph arrived damaged and is not shown. Load the case again."),
};

static const char * const problem_texts[] = {
  [VC_PROBLEM_MALFORMED_BODY] =
    N_("The central system could not read what this program sent. Tell the administrator which case it was."),
  [VC_PROBLEM_BODY_TOO_DEEP] =
    N_("What this program sent was built too deep for the central system. Tell the administrator."),
  [VC_PROBLEM_BODY_TOO_LARGE] =
    N_("What was to be sent is too large for the central system. Shorten the note, or take a smaller photograph."),
  [VC_PROBLEM_UNSUPPORTED_MEDIA_TYPE] =
    N_("The central system does not take this kind of file. Tell the administrator which case it was."),
  [VC_PROBLEM_INVALID_VALUE] =
    N_("The central system did not accept one of the values. Check what was entered and try again."),
  [VC_PROBLEM_INVALID_PARAMETER] = N_("The central system did not understand the question. Search for something else."),
  [VC_PROBLEM_ROUTE_UNKNOWN] =
    N_("The central system does not know this function. Ask the administrator whether both versions fit."),
  [VC_PROBLEM_METHOD_NOT_ALLOWED] =
    N_("The central system does not allow this operation. Ask the administrator whether both versions fit."),
  [VC_PROBLEM_NOT_FOUND] = N_("This declaration no longer exists at the central system. Refresh the list with F5."),
  [VC_PROBLEM_SIGN_IN_FAILED] = N_("The account or the password is wrong. Check Caps Lock and type both again."),
  [VC_PROBLEM_TOO_MANY_ATTEMPTS] = N_("Too many attempts. Wait a few minutes before you try again."),
  [VC_PROBLEM_OFFICER_DISABLED] =
    N_("This account has been disabled. Ask the administrator of your province to enable it."),
  [VC_PROBLEM_NOT_SIGNED_IN] = N_("You are not signed in. Sign in to go on."),
  [VC_PROBLEM_SESSION_ENDED] = N_("Your session has ended. Sign in again; held cases stay held for you."),
  [VC_PROBLEM_ROLE_NOT_ALLOWED] = N_("Your account may not do this. Ask your supervisor to do it."),
  [VC_PROBLEM_OTHER_OFFICE] =
    N_("This declaration belongs to another office. Tell the citizen which office handles it."),
  [VC_PROBLEM_OWN_REFUSAL] =
    N_("You refused this declaration yourself, so another supervisor must review it. Leave it in the list."),
  [VC_PROBLEM_CLAIM_HELD] = N_("Another officer is working on this declaration. Take the next one."),
  [VC_PROBLEM_CLAIM_NOT_HELD] =
    N_("You no longer hold this declaration, because the time for it ran out. Open it again to go on."),
  [VC_PROBLEM_DECLARATION_CHANGED] =
    N_("The citizen changed this declaration meanwhile. Look at the new content before you decide."),
  [VC_PROBLEM_WRONG_STATE] =
    N_("This is not possible in the declaration’s present state. Refresh the list with F5 and look again."),
  [VC_PROBLEM_ALREADY_DECIDED] = N_("This declaration was already decided at another counter. Take the next one."),
  [VC_PROBLEM_KEY_MISSING] =
    N_("The central system refused an operation without its own number. Tell the administrator."),
  [VC_PROBLEM_KEY_REUSED] =
    N_("The central system already received another content under this number. Open the case again and decide anew."),
  [VC_PROBLEM_CHECKS_INCOMPLETE] = N_("Not every check has been answered. Answer the remaining ones, then decide."),
  [VC_PROBLEM_PHOTOS_NOT_SEEN] =
    N_("Not every photograph has been shown yet. Wait until all are visible, look at them, then decide."),
  [VC_PROBLEM_PHOTO_DAMAGED] =
    N_("The photograph was damaged on its way to the central system and was not added. Add it again."),
  [VC_PROBLEM_PHOTO_UNREADABLE] =
    N_("The central system could not read this file as a photograph, and it was not added. Take the photograph again."),
  [VC_PROBLEM_RETAKES_FULL] =
    N_("This declaration already has as many photographs from the counter as it may have. Decide with those."),
  [VC_PROBLEM_REASON_INVALID] = N_("A reason is missing or does not fit. Choose the reasons again and fill in the note."),
  [VC_PROBLEM_RECORD_MISSING] =
    N_("The agency’s data know no such social insurance code. Check the code with the citizen."),
  [VC_PROBLEM_RECORD_DISAGREES] =
    N_("The social insurance code is another person’s. Do not approve; check the citizen’s documents."),
  [VC_PROBLEM_ACCOUNT_EXISTS] =
    N_("This social insurance code already has an account. Tell the citizen how to get a new password."),
  [VC_PROBLEM_PHONE_TAKEN] =
    N_("The phone number is registered for another social insurance code. Ask the citizen for their own number."),
  [VC_PROBLEM_EMAIL_TAKEN] =
    N_("The e-mail address is registered for another social insurance code. Ask the citizen for their own address."),
  [VC_PROBLEM_GUARDIAN_NOT_ACTIVE] =
    N_("The guardian’s own account is not in use. The guardian must register first."),
  [VC_PROBLEM_CLIENT_TOO_OLD] =
    N_("This program is too old for the central system. Ask the administrator to update it."),
  [VC_PROBLEM_INTERNAL] =
    N_("The central system had a fault of its own. Nothing was changed; try again in a few minutes."),
};

static const char * const imaging_texts[] = {
  [VC_IMAGING_ERROR_NO_SANDBOX] =
    N_("Photographs cannot be opened safely on this machine, so none is shown: bubblewrap is missing, or the system "
       "forbids user namespaces or seccomp. Ask the administrator to install bubblewrap and to allow both."),
  [VC_IMAGING_ERROR_NOT_A_PICTURE] =
    N_("This file is neither a photograph nor a PDF document. Ask the citizen for another one."),
  [VC_IMAGING_ERROR_TOO_LARGE] = N_("This photograph is too large to be opened. Ask the citizen for a smaller one."),
  [VC_IMAGING_ERROR_DAMAGED] =
    N_("This photograph is damaged. Load the case again; if it stays so, ask the citizen for another one."),
  [VC_IMAGING_ERROR_TIMED_OUT] = N_("Opening this photograph took too long. Load the case again."),
  [VC_IMAGING_ERROR_KILLED] =
    N_("This file tried something a photograph must not do and was stopped. Do not open it again; tell the administrator."),
  [VC_IMAGING_ERROR_ENCRYPTED] =
    N_("This document is locked with a password. Ask the citizen for one that can be opened without."),
  [VC_IMAGING_ERROR_NO_SUCH_PAGE] = N_("This document does not have that page. Go back to its first page."),
  [VC_IMAGING_ERROR_FAILED] =
    N_("This photograph could not be opened because of a fault in the program. Tell the administrator."),
};

static const char * const card_texts[] = {
  [VC_CARD_ERROR_NOT_RECOGNISED] =
    N_("This code is not from an identity or health insurance card. Scan the code on the card."),
  [VC_CARD_ERROR_DAMAGED] = N_("Only part of the card’s code was read. Clean the card and scan it again."),
  [VC_CARD_ERROR_INPUT_METHOD] =
    N_("The Vietnamese input method changed the card’s code. Turn the input method off and scan again."),
  [VC_CARD_ERROR_NOT_UTF8] =
    N_("The scanner sends letters in another encoding. Ask the administrator to set it to UTF-8."),
};

static const char * const demo_texts[] = {
  [VC_DEMO_ERROR_MISSING] =
    N_("The demonstration’s central system is not installed. Install vssid-central, then start again."),
  [VC_DEMO_ERROR_SEED] =
    N_("The demonstration’s invented citizens could not be made. Free some disk space, then start again."),
  [VC_DEMO_ERROR_ENDED] = N_("The demonstration’s central system has stopped. Close this window and start again."),
};

static const char * const store_texts[] = {
  [VC_STORE_ERROR_FULL] =
    N_("This machine’s disk is full, so nothing could be kept. What was kept before is safe. Free some space, then "
       "do it again."),
  [VC_STORE_ERROR_READ_ONLY] =
    N_("The folder where this program keeps its work cannot be written, so no decision can be made here. What is in "
       "it is safe. Ask the administrator for the right to write to it."),
  [VC_STORE_ERROR_UNREACHABLE] =
    N_("What this program keeps on the machine cannot be opened, so no decision can be made here. Ask the "
       "administrator to check the home folder, then start again."),
  [VC_STORE_ERROR_IN_USE] = N_("This program is already open in another window. Go on there, or close it first."),
  [VC_STORE_ERROR_NEWER] =
    N_("What is kept here was written by a newer version of the program, so it is only shown and nothing can be "
       "decided. Nothing is lost. Ask the administrator to install the newer version again."),
  [VC_STORE_ERROR_DAMAGED] =
    N_("What is kept here is damaged, so it is only shown and nothing can be decided. The file is left as it is. Ask "
       "the administrator to copy work.db away before anything else."),
  [VC_STORE_ERROR_UNKNOWN_OFFICER] =
    N_("This account has never signed in on this machine, so it cannot begin without the network. Check the network "
       "cable, then try again."),
  [VC_STORE_ERROR_WRONG_PASSWORD] = N_("The password is wrong. Check Caps Lock and type it again."),
  [VC_STORE_ERROR_LOCKED] = N_("What is kept here is locked. Sign in again to go on."),
  [VC_STORE_ERROR_NOT_FOUND] = N_("This is no longer kept on this machine. Refresh the list with F5."),
  [VC_STORE_ERROR_STATE] =
    N_("The decision has left already, so it can no longer be taken back. Look under “Unsent” what became of it."),
  [VC_STORE_ERROR_CLOSED] = N_("The program is closing and keeps nothing more. Start it again."),
};

static const char * const workplace_texts[] = {
  [VC_WORKPLACE_ERROR_TOO_LONG_OFFLINE] =
    N_("You have not signed in with the network for longer than is allowed. Connect this machine and sign in once; "
       "what waits here is safe. If the machine’s date is wrong, have it set first."),
  [VC_WORKPLACE_ERROR_CLOCK_BACKWARDS] =
    N_("This machine’s clock is earlier than its last work, so its times cannot be trusted. Set the date and time, "
       "or connect to the network and sign in; what waits here is safe."),
  [VC_WORKPLACE_ERROR_FORMER_PASSWORD] =
    N_("Your password has changed, but what is kept here is still locked with the former one. Enter the former "
       "password to open it."),
  [VC_WORKPLACE_ERROR_CACHE_LOST] =
    N_("The copies of declarations and photographs on this machine were damaged and have been dropped. No decision is "
       "lost; sign in while the network is there, and they are fetched again."),
};

typedef struct
{
  GQuark            (*domain) (void);
  const char * const *texts;
  guint               n_texts;
} Domain;

static const Domain domains[] = {
  { vc_api_error_quark,       api_texts,       G_N_ELEMENTS (api_texts)       },
  { vc_problem_quark,         problem_texts,   G_N_ELEMENTS (problem_texts)   },
  { vc_store_error_quark,     store_texts,     G_N_ELEMENTS (store_texts)     },
  { vc_workplace_error_quark, workplace_texts, G_N_ELEMENTS (workplace_texts) },
  { vc_imaging_error_quark,   imaging_texts,   G_N_ELEMENTS (imaging_texts)   },
  { vc_card_error_quark,      card_texts,      G_N_ELEMENTS (card_texts)      },
  { vc_demo_error_quark,      demo_texts,      G_N_ELEMENTS (demo_texts)      },
};

/**
 * vc_error_text_get:
 * @error: what went wrong
 *
 * Never %NULL: an error nobody has a sentence for gets one that says so.
 *
 * Returns: (transfer none): what the officer reads
 */
const char *
vc_error_text_get (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      if (error->domain == domains[i].domain () && error->code >= 0 && (guint) error->code < domains[i].n_texts)
        return _(domains[i].texts[error->code]);
    }

  if (error->domain == G_KEY_FILE_ERROR || error->domain == G_FILE_ERROR)
    return _("The settings of this machine cannot be read. Ask the administrator to check counter.conf.");

  if (error->domain == G_SPAWN_ERROR)
    return _("A part of the program could not be started. Ask the administrator to install it again.");

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return _("This machine’s disk is full. Free some space, then try again.");

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _("This machine does not allow it. Ask the administrator for the rights to this folder or device.");

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return _("It took too long and was given up. Try again.");

  return _("Something unforeseen happened, and nothing was changed. Try again; if it stays so, tell the administrator.");
}
