/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-print-words.h"

#include "vc-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What the print ledger says, in sentences that promise no more than it knows.
 */

/* What a print waits for or was given up for: beginnings of the keywords of
 * RFC 8011 (IPP), sections 5.3.8 and 5.4.12, and of the ledger's own. */
static const struct
{
  const char *keyword;
  const char *words;
} causes[] = {
  { "media-empty", N_("The printer has no paper") },
  { "media-needed", N_("The printer has no paper") },
  { "media-jam", N_("Paper is jammed in the printer") },
  { "cover-open", N_("The printer is open") },
  { "door-open", N_("The printer is open") },
  { "toner-empty", N_("The printer has no toner") },
  { "marker-supply-empty", N_("The printer has no ink") },
  { "paused", N_("The printer was paused") },
  { "printer-stopped", N_("The printer has stopped") },
  { "offline", N_("The printer is off or not connected") },
  { "connecting-to-device", N_("The printer is off or not connected") },
  { "job-canceled", N_("It was cancelled") },
  { "job-refused", N_("The printer takes nothing now") },
  { "printer-not-found", N_("The printer is no longer set up") },
  { "print-service-unreachable", N_("The print service did not answer") },
  { "print-service-failed", N_("The print service did not answer") },
  { "job-not-found", N_("The print service knows nothing of it any more") },
};

static const char *
find_cause (const char *words)
{
  g_auto (GStrv) keywords = g_strsplit (words != NULL ? words : "", " ", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    for (gsize j = 0; keywords[j] != NULL; j++)
      if (g_str_has_prefix (keywords[j], causes[i].keyword))
        return _(causes[i].words);

  return NULL;
}

static const struct
{
  const char *kind;
  const char *word;
} kinds[] = {
  { VC_PRINT_KIND_FORM, N_("Form 01") },
  { VC_PRINT_KIND_RECEIPT, N_("Receipt") },
  { VC_PRINT_KIND_ACCEPTANCE, N_("Acceptance slip") },
  { VC_PRINT_KIND_REFUSAL, N_("Refusal slip") },
};

/**
 * vc_print_words_kind:
 * @kind: the ledger's word for a paper
 *
 * Returns: what people call it; kinds that are unknown here were written by a
 *   newer program
 */
const char *
vc_print_words_kind (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return _(kinds[i].word);

  return _("Another paper");
}

/**
 * vc_print_words_dup_what:
 * @row: a print
 *
 * Returns: (transfer full): what was printed, when, where
 */
char *
vc_print_words_dup_what (VcPrintRow *row)
{
  const VcPrintRowFields *fields = vc_print_row_get_fields (row);
  g_autofree char *when = vc_format_time (fields->asked_at);
  g_autofree char *copies = NULL;

  if (fields->copies == 1)
    /* Translators: what was printed, when, on which printer. */
    return g_strdup_printf (_("%s · %s · %s"), vc_print_words_kind (fields->kind), when, fields->printer);

  copies = g_strdup_printf (ngettext ("%u copy", "%u copies", fields->copies), fields->copies);
  /* Translators: what was printed, when, on which printer, how many copies. */
  return g_strdup_printf (_("%s · %s · %s · %s"), vc_print_words_kind (fields->kind), when, fields->printer, copies);
}

/**
 * vc_print_words_dup_state:
 * @row: a print
 *
 * Returns: (transfer full): how far it has come, and what it waits for
 */
char *
vc_print_words_dup_state (VcPrintRow *row)
{
  const VcPrintRowFields *fields = vc_print_row_get_fields (row);
  const char *cause = find_cause (fields->words);

  switch (fields->state)
    {
    case VC_PRINT_ASKED:
      return g_strdup (_("Being handed to the print service"));
    case VC_PRINT_SENT:
      if (cause != NULL)
        /* Translators: not printed yet; then why, such as “The printer has no paper”. */
        return g_strdup_printf (_("Not printed yet: %s"), cause);
      return g_strdup (_("Being printed"));
    case VC_PRINT_FINISHED:
      return g_strdup (_("Printed, says the print service"));
    case VC_PRINT_FAILED:
      if (cause != NULL)
        return g_strdup_printf (_("Not printed: %s"), cause);
      return g_strdup (_("Not printed: the print service gave it up"));
    case VC_PRINT_UNKNOWN:
      return g_strdup (_("Nobody knows whether it was printed. Look, and say so."));
    case VC_PRINT_CONFIRMED:
      /* Translators: an officer's name. */
      return g_strdup_printf (_("On paper, says %s"), fields->officer_name);
    }

  g_return_val_if_reached (NULL);
}

/**
 * vc_print_words_error:
 * @error: why a print was not handed over
 *
 * Returns: (transfer none): the same for the officer, with what to do
 */
const char *
vc_print_words_error (const GError *error)
{
  if (error->domain != VC_SPOOLER_ERROR)
    return _("The print could not be noted on this PC, so nothing was printed. Tell the administrator.");

  switch ((VcSpoolerError) error->code)
    {
    case VC_SPOOLER_ERROR_NO_SERVER:
      return _("The print service of this PC does not answer, so nothing was printed. Tell the administrator.");
    case VC_SPOOLER_ERROR_NO_PRINTER:
      return _("This printer is no longer set up. Choose another one.");
    case VC_SPOOLER_ERROR_REFUSED:
      return _("The printer takes nothing now. Look whether it is on, or choose another one.");
    case VC_SPOOLER_ERROR_NO_JOB:
    case VC_SPOOLER_ERROR_FAILED:
      break;
    }

  return _("The printer did not take the form. Look whether it is on and has paper, then print again.");
}
